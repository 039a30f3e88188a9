package org.altres.command.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.render.list.EntryLines;
import org.altres.render.list.ListPages;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Plans LIST (SMP/E Commands, LIST): prints entries of the zone that SET named, or with ALLZONES
/// of all zones of the index. Entries that were named and are not there are listed as NOT FOUND in
/// the summary; the return code is then 4. Changes nothing.
public final class ListPlanner implements SmpCommandPlanner {

  private static final int DEFAULT_PAGE_LENGTH = 60;
  private static final Map<String, List<Relation>> CROSS_REFERENCES =
      Map.of(
          "SYSMOD", List.of(Relation.REQUIRES, Relation.SUPERSEDES, Relation.DELETES),
          "LMOD", List.of(Relation.IN_LMOD, Relation.ELEMENT),
          "MOD", List.of(Relation.ELEMENT, Relation.ASSEMBLES),
          "MAC", List.of(Relation.ELEMENT),
          "SRC", List.of(Relation.ELEMENT));

  private final String product;

  /// @param product what writes the listing, with its version, for the heads of pages
  public ListPlanner(String product) {
    this.product = product;
  }

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    if (!(command instanceof SmpCommand.Simple simple)) {
      throw new IllegalArgumentException("LIST has no block");
    }
    Statement statement = simple.statement();
    SysmodFilter filter = new SysmodFilter(statement, context);
    EntrySelection selection = EntrySelection.of(statement, filter);
    List<ZoneReader> zones = zones(statement, context);
    List<Message> notes = new ArrayList<>();
    for (ZoneReader zone : zones) {
      for (EntryKey key : selection.missing(zone)) {
        notes.add(
            Message.of(
                ListMessages.NOT_FOUND, Place.nowhere(), key.type(), key.name(), zone.id().name()));
      }
    }
    CommandOutput listing =
        new CommandOutput(
            CommandOutput.SMPLIST, "", out -> write(out, statement, selection, zones, context));
    return new Planned(Plan.reading(statement.text(), notes), List.of(listing));
  }

  private static List<ZoneReader> zones(Statement statement, SetContext context) {
    if (!statement.has("ALLZONES")) {
      return List.of(context.reader());
    }
    List<ZoneReader> zones = new ArrayList<>();
    context.globalReader().ifPresent(zones::add);
    for (ZoneIndex.Line line : context.index().all()) {
      context.view().zone(line.id()).ifPresent(zones::add);
    }
    return zones;
  }

  private void write(
      Consumer<String> out,
      Statement statement,
      EntrySelection selection,
      List<ZoneReader> zones,
      SetContext context) {
    int length =
        context
            .optionsEntry()
            .flatMap(options -> options.value("PAGELEN"))
            .map(Integer::parseInt)
            .orElse(DEFAULT_PAGE_LENGTH);
    ListPages pages = new ListPages(out, product, context.now(), length);
    boolean crossReferences = statement.has("XREF");
    for (ZoneReader zone : zones) {
      pages.begin(zone.id(), zone.kind(), statement.text());
      for (EntryType type : selection.types(zone)) {
        boolean[] begun = {false};
        selection.forEach(
            type,
            zone,
            entry -> {
              if (!begun[0]) {
                pages.section(type.heading());
                begun[0] = true;
              }
              pages.entry(lines(entry, zone, crossReferences, context));
            });
      }
      pages.end(
          selection.missing(zone).stream()
              .map(key -> new ListPages.Missing(key.type().name(), key.name()))
              .toList());
    }
  }

  private static List<String> lines(
      ZoneEntry entry, ZoneReader zone, boolean crossReferences, SetContext context) {
    List<String> lines =
        new ArrayList<>(
            entry.type().name().equals("MCS") ? statements(entry, context) : EntryLines.of(entry));
    if (crossReferences) {
      for (Relation relation : CROSS_REFERENCES.getOrDefault(entry.type().name(), List.of())) {
        List<String> names =
            zone.referrers(relation, entry.name()).stream().map(EntryKey::name).toList();
        if (!names.isEmpty()) {
          lines.addAll(EntryLines.columnLines(label(relation), names));
        }
      }
    }
    return lines;
  }

  private static String label(Relation relation) {
    return switch (relation) {
      case IN_LMOD -> "MODULES IN LMOD";
      case ELEMENT -> "SYSMODS";
      case SUPERSEDES -> "XREF SUPERSEDED";
      case REQUIRES -> "XREF REQUIRED";
      case DELETES -> "XREF DELETED";
      case ALIAS -> "XREF ALIAS";
      case ASSEMBLES -> "XREF GENASM";
      case NOT_THERE -> "XREF NOT THERE";
      case CROSS_ZONE -> "XREF ZONES";
    };
  }

  /// The name and the MCS as they were received.
  private static List<String> statements(ZoneEntry entry, SetContext context) {
    List<String> lines = new ArrayList<>(List.of(entry.name()));
    Optional<Bytes> records =
        entry.value("CONTENT").map(Fingerprint::ofHex).flatMap(context.contents()::find);
    Bytes cards =
        records.orElseThrow(() ->
            new AltresException(
                ListMessages.NO_CONTENT, Place.of("entry", entry.key()), entry.name()));
    for (int at = 0; at + Card.LENGTH <= cards.length(); at += Card.LENGTH) {
      lines.add(CodePage.IBM037.decodeTrimmed(cards.slice(at, Card.LENGTH)));
    }
    return lines;
  }
}
