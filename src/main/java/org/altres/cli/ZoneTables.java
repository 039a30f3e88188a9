package org.altres.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.altres.workbench.zone.EntryView;
import org.altres.workbench.zone.ZoneList;

/// Zones and entries as tables.
final class ZoneTables {

  private static final int NAME = 10;

  private ZoneTables() {}

  static void print(ZoneList list, PrintStream out) {
    if (list.zones().isEmpty()) {
      out.print("no zones yet: altres zone import\n");
      return;
    }
    Table table =
        new Table()
            .words("ZONE")
            .words("KIND")
            .words("CSI")
            .words("RELATED")
            .words("SREL")
            .numbers("GENERATION")
            .numbers("ENTRIES")
            .words("BY TYPE");
    for (ZoneList.Zone zone : list.zones()) {
      table.row(
          zone.zone(),
          zone.kind(),
          zone.csi(),
          zone.related(),
          String.join(" ", zone.srels()),
          zone.generation(),
          zone.entries(),
          byType(zone.types()));
    }
    table.print(out);
  }

  private static String byType(List<ZoneList.Count> types) {
    return types.stream()
        .filter(type -> !type.type().endsWith("ZONE"))
        .map(type -> type.type() + " " + Table.number(type.entries()))
        .collect(Collectors.joining(", "));
  }

  static void print(ZoneList.Zone zone, PrintStream out) {
    out.print(
        "%s: %s zone in %s, generation %d, %s%n"
            .formatted(
                zone.zone(),
                zone.kind(),
                zone.csi(),
                zone.generation(),
                Table.entries(zone.entries())));
    zone.definition().forEach(value -> print("", value, out));
    Table table = new Table().words("TYPE").numbers("ENTRIES");
    zone.types().forEach(type -> table.row(type.type(), type.entries()));
    table.print(out);
  }

  /// An entry with its zone, its type and all its subentries.
  static void print(EntryView entry, PrintStream out) {
    String name = Table.printable(entry.name());
    out.print(entry.type() + " " + name + " in " + entry.zone() + "\n");
    name = "";
    for (EntryView.Value value : entry.subentries()) {
      print(name, value, out);
      name = "";
    }
  }

  private static void print(String name, EntryView.Value value, PrintStream out) {
    String label =
        value.subentry() + value.ver().map(ver -> " VER(%03d)".formatted(ver)).orElse("");
    String values = Table.printable(String.join(" ", value.values()));
    String line =
        name
            + " ".repeat(Math.max(1, NAME - name.length()))
            + label
            + (values.isEmpty()
                ? ""
                : " ".repeat(Math.max(1, 16 - label.length())) + "= " + values);
    out.print(line + "\n");
  }
}
