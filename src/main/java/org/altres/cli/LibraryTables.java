package org.altres.cli;

import java.io.PrintStream;
import org.altres.workbench.view.LibraryChange;
import org.altres.workbench.view.UnloadReport;

/// Libraries and what was done with them as tables and sentences.
final class LibraryTables {

  private LibraryTables() {}

  static void print(UnloadReport report, PrintStream out) {
    Table table =
        new Table()
            .words("DSN")
            .words("VOLSER")
            .numbers("MEMBERS")
            .numbers("RECORDS")
            .numbers("BYTES")
            .words("WRITTEN TO");
    for (UnloadReport.Unloaded each : report.dataSets()) {
      table.row(
          each.dsn(), each.volser(), each.members(), each.records(), each.bytes(), each.file());
    }
    for (UnloadReport.Skipped each : report.skipped()) {
      table.row(each.dsn(), each.volser(), "", "", "", "not unloaded: DSORG=" + each.dsorg());
    }
    table.print(out);
    out.print(
        "%s, %s, %s%n"
            .formatted(
                Table.count(report.dataSets().size(), "data set"),
                Table.count(report.members(), "member"),
                Table.bytes(report.bytes())));
  }

  static String sentence(LibraryChange change) {
    String where = " on " + change.volser();
    String member = change.dsn() + change.member().map(name -> "(" + name + ")").orElse("");
    String file = change.file().orElse("");
    return switch (change.action()) {
      case "created", "scratched" ->
          member + " " + change.action() + where + ": " + Table.count(change.tracks(), "track");
      case "renamed" -> renamed(change) + where;
      case "aliased" ->
          member + " named " + String.join(", ", change.aliases()) + " besides" + where;
      case "compressed" ->
          member + " compressed" + where + ": " + Table.count(change.tracks(), "track") + " freed";
      case "put" -> member + " put" + where + ": " + Table.count(change.records(), "record");
      case "deleted" -> member + " deleted" + where + withAliases(change);
      case "transmitted" -> file + " written from " + member + ": " + amount(change);
      default ->
          member
              + " received"
              + where
              + ": "
              + amount(change)
              + (change.tracks() == 0
                  ? ""
                  : ", " + Table.count(change.tracks(), "track") + " allocated");
    };
  }

  private static String renamed(LibraryChange change) {
    return change.oldMember().isPresent()
        ? change.dsn()
            + "("
            + change.oldMember().get()
            + ") renamed to "
            + change.member().orElse("")
        : change.oldDsn().orElse("") + " renamed to " + change.dsn();
  }

  private static String withAliases(LibraryChange change) {
    return change.aliases().isEmpty() ? "" : " with " + String.join(", ", change.aliases());
  }

  /// Members of a library, records of a sequential data set; neither says which of them it is.
  private static String amount(LibraryChange change) {
    if (change.records() == 0 && change.members() == 0) {
      return "it is empty";
    }
    return change.records() > 0
        ? Table.count(change.records(), "record")
        : Table.count(change.members(), "member");
  }
}
