package org.altres.cli;

import java.io.PrintStream;
import java.util.List;
import org.altres.workbench.view.ModuleListing;
import org.altres.workbench.view.ModuleListing.EntryPoint;
import org.altres.workbench.view.ModuleListing.Mark;
import org.altres.workbench.view.ModuleListing.Reference;
import org.altres.workbench.view.ModuleListing.Section;

/// The map of a load module, laid out as the linkage editor's.
final class ModuleTables {

  private ModuleTables() {}

  static void print(ModuleListing map, PrintStream out) {
    out.print("Module     %s(%s) on %s%n".formatted(map.dsn(), map.member(), map.volser()));
    if (!map.aliases().isEmpty()) {
      out.print("Names      " + String.join(", ", map.aliases()) + "\n");
    }
    out.print(
        "Size       X'%X', %s%n".formatted(map.storage(), Table.count(map.storage(), "byte")));
    out.print("Entry      X'%X'%n".formatted(map.entryPoint()));
    out.print("Attributes " + String.join(" ", map.attributes()) + "\n");
    map.ssi().ifPresent(ssi -> out.print("SSI        " + ssi + "\n"));
    map.linkageEditor().ifPresent(made -> out.print("Linked by  " + made + "\n"));
    out.print("\n");
    printSections(map.sections(), out);
    printReferences(map.unresolved(), out);
    printMarks("IDENTIFY", map.texts(), out);
    printMarks("SPZAP", map.zaps(), out);
  }

  private static void printSections(List<Section> sections, PrintStream out) {
    Table table =
        new Table()
            .words("CSECT")
            .words("TYPE")
            .numbers("OFFSET")
            .numbers("LENGTH")
            .words("ENTRY")
            .numbers("AT")
            .words("TRANSLATOR");
    for (Section section : sections) {
      List<EntryPoint> entries = section.entryPoints();
      table.row(
          section.csect(),
          section.type(),
          MemberTables.hex(section.offset()),
          MemberTables.hex(section.length()),
          entries.isEmpty() ? "" : entries.getFirst().name(),
          entries.isEmpty() ? "" : MemberTables.hex(entries.getFirst().offset()),
          section.translator());
      for (EntryPoint entry : entries.subList(Math.min(1, entries.size()), entries.size())) {
        table.row("", "", "", "", entry.name(), MemberTables.hex(entry.offset()), "");
      }
    }
    table.print(out);
    out.print(Table.count(sections.size(), "section") + "\n");
  }

  private static void printReferences(List<Reference> references, PrintStream out) {
    if (references.isEmpty()) {
      return;
    }
    Table table = new Table().words("UNRESOLVED").words("TYPE");
    references.forEach(reference -> table.row(reference.name(), reference.type()));
    out.print("\n");
    table.print(out);
  }

  private static void printMarks(String heading, List<Mark> marks, PrintStream out) {
    if (marks.isEmpty()) {
      return;
    }
    Table table = new Table().words(heading).words("DATE").words("TEXT");
    marks.forEach(mark -> table.row(mark.csect(), mark.date(), mark.text()));
    out.print("\n");
    table.print(out);
  }
}
