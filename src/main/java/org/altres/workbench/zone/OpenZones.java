package org.altres.workbench.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.render.list.EntryLines;
import org.altres.workbench.zone.question.HeldSysmods;
import org.altres.workbench.zone.question.MemberHistory;
import org.altres.workbench.zone.question.MissingEntries;
import org.altres.workbench.zone.question.ModLmods;
import org.altres.workbench.zone.question.SysmodWhere;
import org.altres.zone.CsiName;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;
import org.altres.zone.export.ZoneExportWriter;
import org.altres.zone.query.EntryFilter;

/// The zones of a workspace while they are open, all as of one moment: looked at, queried, asked.
/// Zones, types and ids may be written in small letters.
public final class OpenZones {

  private static final String ALL = "*";

  private final CsiView view;
  private final ZoneFinder finder;

  /// @param csi looks only at the zones of this CSI and those that its global zone knows; else at
  ///   all
  public OpenZones(CsiView view, Optional<CsiName> csi) {
    this.view = view;
    this.finder = new ZoneFinder(view, csi);
  }

  /// All zones.
  public ZoneList list() {
    return new ZoneList(finder.all().stream().map(OpenZones::zone).toList());
  }

  /// A zone as a whole.
  public ZoneList.Zone zone(String zone) {
    return zone(finder.one(zone));
  }

  private static ZoneList.Zone zone(ZoneReader zone) {
    Optional<ZoneEntry> definition = zone.definition();
    List<ZoneList.Count> counts =
        zone.types().stream()
            .map(type -> new ZoneList.Count(type.name(), zone.count(type)))
            .toList();
    return new ZoneList.Zone(
        zone.id().name().value(),
        zone.id().csi().value(),
        zone.kind(),
        definition.flatMap(entry -> entry.value("RELATED")),
        definition.map(entry -> entry.values("SREL")).orElse(List.of()),
        zone.generation(),
        counts.stream().mapToLong(ZoneList.Count::entries).sum(),
        counts,
        definition.map(entry -> EntryView.of(zone.id(), entry).subentries()).orElse(List.of()));
  }

  /// The entries of a type, one by one, in the order of their names.
  ///
  /// @param name the name of one; or its beginning and `*`; none for all
  /// @return how many there were
  /// @throws AltresException if the one that was named is not there
  public long entries(
      String zone, String type, Optional<String> name, Consumer<EntryView> consumer) {
    ZoneReader reader = finder.one(zone);
    return each(reader, type, name, entry -> consumer.accept(EntryView.of(reader.id(), entry)));
  }

  /// The same entries as [#entries], each as the lines that LIST has for it.
  public long listed(
      String zone, String type, Optional<String> name, Consumer<List<String>> consumer) {
    return each(finder.one(zone), type, name, entry -> consumer.accept(EntryLines.of(entry)));
  }

  /// The entries of a type that a filter lets through, zone by zone.
  ///
  /// @param zones a zone, several with commas, GLOBAL, ALLTZONES, ALLDZONES, ALLZONES or `*`; zones
  ///   that cannot have such entries have none
  /// @param filter as the query of GIMAPI has it: [EntryFilter]; empty for all
  /// @return how many there were
  /// @throws org.altres.zone.query.EntryFilterException if the filter is wrong
  public long query(String zones, String type, String filter, Consumer<EntryView> consumer) {
    EntryType found = ZoneFinder.type(type);
    Predicate<ZoneEntry> wanted =
        filter.isBlank() ? entry -> true : EntryFilter.parse(found, filter);
    long count = 0;
    for (ZoneReader zone : finder.several(zones)) {
      Counting counting = new Counting(entry -> consumer.accept(EntryView.of(zone.id(), entry)));
      zone.forEach(
          found,
          "",
          entry -> {
            if (wanted.test(entry)) {
              counting.accept(entry);
            }
          });
      count += counting.count;
    }
    return count;
  }

  /// The columns in which [#rows] shows the entries of a type.
  public List<EntryColumns.Column> columns(String zone, String type) {
    ZoneReader reader = finder.one(zone);
    return EntryColumns.of(ZoneFinder.type(type, reader), reader.kind()).columns();
  }

  /// The same entries as [#entries], each as a row of a table.
  public long rows(
      String zone, String type, Optional<String> name, Consumer<List<String>> consumer) {
    ZoneReader reader = finder.one(zone);
    EntryColumns columns = EntryColumns.of(ZoneFinder.type(type, reader), reader.kind());
    return each(reader, type, name, entry -> consumer.accept(columns.row(entry)));
  }

  private static long each(
      ZoneReader zone, String word, Optional<String> name, Consumer<ZoneEntry> consumer) {
    EntryType type = ZoneFinder.type(word, zone);
    if (name.isPresent() && !name.get().endsWith(ALL)) {
      consumer.accept(entry(zone, type, name.get()));
      return 1;
    }
    String prefix = name.map(text -> text.substring(0, text.length() - 1)).orElse("");
    Counting counting = new Counting(consumer);
    zone.forEach(type, prefix, counting);
    String upper = ZoneFinder.upper(prefix);
    if (counting.count == 0 && !upper.equals(prefix)) {
      zone.forEach(type, upper, counting);
    }
    return counting.count;
  }

  private static ZoneEntry entry(ZoneReader zone, EntryType type, String name) {
    if (name.isEmpty() || name.length() > EntryKey.LONGEST_NAME) {
      throw new AltresException(ZoneMessages.NOT_A_NAME, Place.nowhere(), name.length());
    }
    return zone.entry(new EntryKey(type, name))
        .or(() -> zone.entry(new EntryKey(type, ZoneFinder.upper(name))))
        .orElseThrow(() ->
            new AltresException(
                ZoneMessages.NO_SUCH_ENTRY, Place.nowhere(), zone.id().name(), type, name));
  }

  /// Counts what it hands on.
  private static final class Counting implements Consumer<ZoneEntry> {

    private final Consumer<ZoneEntry> consumer;
    private long count;

    Counting(Consumer<ZoneEntry> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void accept(ZoneEntry entry) {
      count++;
      consumer.accept(entry);
    }
  }

  /// A zone as the lines of an export file.
  public void export(String zone, Consumer<String> line) {
    ZoneExportWriter.write(finder.one(zone), line);
  }

  /// Where a SYSMOD is.
  public SysmodWhere where(String sysmod) {
    return SysmodWhere.ask(view, ids(finder.all()), ZoneFinder.upper(sysmod));
  }

  /// Which load modules contain a module.
  ///
  /// @param zones as a query has them; else all
  public ModLmods lmods(String mod, Optional<String> zones) {
    return ModLmods.ask(view, libraries(zones), ZoneFinder.upper(mod));
  }

  /// Who changed a member.
  ///
  /// @param zones as a query has them; else all
  public MemberHistory changed(String member, Optional<String> zones) {
    return MemberHistory.ask(view, libraries(zones), ZoneFinder.upper(member));
  }

  /// What one zone has that another has not.
  ///
  /// @param all whether entries of all types are compared
  public MissingEntries missing(String zone, String other, boolean all) {
    return MissingEntries.ask(view, finder.one(zone), finder.one(other), all);
  }

  /// What is held and why: in a global zone all holds, in another what is not resolved there.
  ///
  /// @param sysmod only of this SYSMOD
  public HeldSysmods held(String zone, Optional<String> sysmod) {
    ZoneReader reader = finder.one(zone);
    Optional<String> id = sysmod.map(ZoneFinder::upper);
    return reader.kind() == ZoneKind.GLOBAL
        ? HeldSysmods.ask(reader, id)
        : HeldSysmods.ask(finder.globalOf(reader), reader, id);
  }

  private List<ZoneId> libraries(Optional<String> zones) {
    return ids(zones.map(finder::several).orElseGet(finder::all));
  }

  private static List<ZoneId> ids(List<ZoneReader> zones) {
    List<ZoneId> ids = new ArrayList<>();
    zones.forEach(zone -> ids.add(zone.id()));
    return ids;
  }
}
