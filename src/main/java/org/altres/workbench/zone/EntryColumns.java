package org.altres.workbench.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.altres.workbench.zone.question.SysmodState;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// What a table of the entries of a type shows of each: not all, but what one looks for.
public final class EntryColumns {

  /// A column.
  ///
  /// @param heading its heading
  /// @param width how wide most of its values are at most, in characters
  public record Column(String heading, int width) {}

  private static final int NAME = 8;
  private static final int ID = 7;
  private static final int TIME = 17;
  private static final Set<String> NOT_REPEATED = Set.of("LASTUPD", "LASTUPDTYPE");

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<ZoneEntry, String>> cells = new ArrayList<>();

  private EntryColumns() {}

  /// The columns of the entries of a type in a kind of zone.
  static EntryColumns of(EntryType type, ZoneKind kind) {
    EntryColumns columns = new EntryColumns();
    switch (type.name()) {
      case "SYSMOD" -> columns.sysmod(kind);
      case "MOD" -> columns.element("MOD").lists("UMID", ID).lists("LMOD", NAME);
      case "MAC" -> columns.element("MAC").lists("UMID", ID).lists("MALIAS", NAME);
      case "SRC" -> columns.element("SRC").lists("UMID", ID);
      case "LMOD" -> columns.loadModule();
      case "DDDEF" -> columns.dddef();
      case "HOLDDATA" -> columns.hold();
      default -> {
        if (type.isElement()) {
          columns.element(type.name()).lists("ALIAS", NAME);
        } else {
          columns.other(type.name());
        }
      }
    }
    return columns;
  }

  /// The columns, of which the last may be of any width.
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /// The values of an entry, one for each column.
  List<String> row(ZoneEntry entry) {
    return cells.stream().map(cell -> cell.apply(entry)).toList();
  }

  private EntryColumns add(String heading, int width, Function<ZoneEntry, String> cell) {
    columns.add(new Column(heading, width));
    cells.add(cell);
    return this;
  }

  private EntryColumns value(String subentry, int width) {
    return add(subentry, width, entry -> entry.value(subentry).orElse(""));
  }

  private EntryColumns lists(String subentry, int width) {
    return add(subentry, width, entry -> String.join(" ", entry.values(subentry)));
  }

  private EntryColumns state(
      String heading, int width, ZoneKind kind, Function<SysmodState, String> cell) {
    return add(heading, width, entry -> cell.apply(new SysmodState(entry, kind)));
  }

  private EntryColumns name(String heading) {
    return add(heading, NAME, ZoneEntry::name);
  }

  private void sysmod(ZoneKind kind) {
    add("SYSMOD", ID, ZoneEntry::name);
    add("TYPE", NAME, entry -> entry.value("SMODTYPE").orElse(""));
    state("STATUS", 11, kind, SysmodState::status);
    state("FMID", ID, kind, state -> state.fmid().orElse(""));
    state("RECEIVED", TIME, kind, state -> state.at("REC").orElse(""));
    if (kind == ZoneKind.GLOBAL) {
      add("APPLIED IN", ID, entry -> String.join(" ", entry.values("APPID")));
      add("ACCEPTED IN", ID, entry -> String.join(" ", entry.values("ACCID")));
      add("HELD", NAME, EntryColumns::holds);
    } else {
      state("INSTALLED", TIME, kind, state -> state.installedAt().orElse(""));
      state("SUPERSEDED BY", ID, kind, state -> String.join(" ", state.superseders()));
    }
  }

  private static String holds(ZoneEntry sysmod) {
    List<String> reasons = new ArrayList<>(sysmod.values("HOLDERROR"));
    sysmod.values("HOLDSYSTEM").forEach(hold -> reasons.add(ZoneEntry.parts(hold).getFirst()));
    reasons.addAll(sysmod.values("HOLDUSER"));
    reasons.addAll(sysmod.values("HOLDFIXCAT"));
    return String.join(" ", reasons);
  }

  private EntryColumns element(String heading) {
    name(heading).value("FMID", ID).value("RMID", ID).value("DISTLIB", NAME);
    return heading.equals("MOD") ? this : lists("SYSLIB", NAME);
  }

  private void loadModule() {
    name("LMOD").lists("SYSLIB", NAME).value("LASTUPD", NAME);
    add(
        "ATTRIBUTES",
        NAME,
        entry -> {
          String attributes = String.join(" ", entry.values("LEPARM"));
          return entry.has("COPIED") ? ("COPY " + attributes).strip() : attributes;
        });
  }

  private void dddef() {
    name("DDDEF");
    add(
        "DATASET, PATH OR CONCAT",
        44,
        entry ->
            entry
                .value("DATASET")
                .or(() -> entry.value("PATH"))
                .orElseGet(() -> String.join(" ", entry.values("CONCAT"))));
    lists("VOLUME", 6).value("UNIT", NAME).value("DISP", 4);
  }

  private void hold() {
    add("HOLD", 28, ZoneEntry::name);
    add("FMID", ID, entry -> entry.value("HOLDFMID").orElse(""));
    add("CLASS", ID, entry -> entry.value("HOLDCLASS").orElse(""));
    add("DATE", NAME, entry -> entry.value("HOLDDATE").map(SysmodState::day).orElse(""));
    add("RESOLVER", NAME, entry -> entry.value("HOLDRESOLVER").orElse(""));
    add("FIXCAT", NAME, entry -> String.join(" ", entry.values("HOLDFIXCAT")));
  }

  private void other(String heading) {
    name(heading);
    add("SUBENTRIES", NAME, EntryColumns::all);
  }

  /// All that an entry holds in one line.
  private static String all(ZoneEntry entry) {
    List<String> words = new ArrayList<>();
    for (ZoneEntry.Held held : entry.subentries()) {
      String name = held.subentry().name();
      if (!NOT_REPEATED.contains(name)) {
        String values =
            String.join(
                " ",
                held.values().stream()
                    .limit(8)
                    .map(value -> String.join(",", ZoneEntry.parts(value)))
                    .toList());
        Optional<String> more =
            held.values().size() > 8 ? Optional.of(" … " + held.values().size()) : Optional.empty();
        words.add(values.isEmpty() ? name : name + "=" + values + more.orElse(""));
      }
    }
    return String.join("  ", words);
  }
}
