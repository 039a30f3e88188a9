package org.altres.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.workbench.Zones;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.zone.EntryColumns;
import org.altres.workbench.zone.EntryView;
import org.altres.workbench.zone.OpenZones;
import org.altres.workbench.zone.ZoneList;
import org.altres.workbench.zone.question.MemberHistory;
import org.altres.workbench.zone.question.MissingEntries;
import org.altres.workbench.zone.question.ModLmods;
import org.altres.workbench.zone.question.SysmodWhere;
import org.altres.zone.query.EntryFilterException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres zone …`.
@Command(name = "zone", header = "Zones: what SMP/E knows of libraries.")
final class ZoneCommands {

  private final Session session;

  ZoneCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Show the zones of all CSIs.")
  int list(@Mixin CsiOption csi) {
    ZoneList list = look(csi, OpenZones::list);
    session.output().answer(list, out -> ZoneTables.print(list, out));
    return 0;
  }

  @Command(
      header = "Show a zone, its entries of a type, or one entry as LIST does.",
      description = "NAME may end with *: all entries whose names begin so.")
  int show(
      @Parameters(paramLabel = "ZONE", description = "The zone.") String zone,
      @Parameters(paramLabel = "TYPE", arity = "0..1", description = "MOD, LMOD, SYSMOD, …")
          @Nullable String type,
      @Parameters(paramLabel = "NAME", arity = "0..1", description = "The entry.")
          @Nullable String name,
      @Mixin CsiOption csi) {
    if (type == null) {
      ZoneList.Zone shown = look(csi, zones -> zones.zone(zone));
      session.output().answer(shown, out -> ZoneTables.print(shown, out));
      return 0;
    }
    Optional<String> named = Optional.ofNullable(name);
    boolean whole = named.filter(text -> !text.endsWith("*")).isPresent();
    return look(
        csi,
        zones -> {
          if (session.output().isJson()) {
            return entries(zones, zone, type, named);
          }
          return whole ? listed(zones, zone, type, named) : rows(zones, zone, type, named);
        });
  }

  private int listed(OpenZones zones, String zone, String type, Optional<String> name) {
    session
        .output()
        .text(out ->
            zones.listed(
                zone,
                type,
                name,
                lines -> lines.forEach(line -> out.print(Table.printable(line) + "\n"))));
    return 0;
  }

  private int entries(OpenZones zones, String zone, String type, Optional<String> name) {
    Output.Answers<EntryView> answers = session.output().answers("entries", (entry, out) -> {});
    zones.entries(zone, type, name, answers::add);
    answers.end();
    return 0;
  }

  private int rows(OpenZones zones, String zone, String type, Optional<String> name) {
    List<EntryColumns.Column> columns = zones.columns(zone, type);
    session
        .output()
        .text(out -> {
          RowPrinter printer = new RowPrinter(columns, out);
          long count = zones.rows(zone, type, name, printer::print);
          out.print((count == 0 ? "no entries" : Table.entries(count)) + "\n");
        });
    return 0;
  }

  @Command(
      header = "Show the entries that a filter lets through.",
      description = {
        "The filter is that of the GIMAPI query: RMID='UZ00001' & UMID='', ENAME='IEFAB4B0', "
            + "INSTALLDATE>='2026001', with =, !=, & and | and parentheses; dates also with < and >.",
        "Without a filter all entries of the type."
      })
  int query(
      @Parameters(
              paramLabel = "ZONE",
              description = "A zone, several as A,B, or GLOBAL, ALLTZONES, ALLDZONES, '*'.")
          String zones,
      @Parameters(paramLabel = "TYPE", description = "MOD, LMOD, SYSMOD, …") String type,
      @Parameters(paramLabel = "'FILTER'", arity = "0..1", description = "Which entries.")
          @Nullable String filter,
      @Mixin CsiOption csi) {
    Output output = session.output();
    Output.Answers<EntryView> answers = output.answers("entries", ZoneTables::print);
    try {
      long count =
          look(csi, open -> open.query(zones, type, filter == null ? "" : filter, answers::add));
      answers.end();
      output.text(out -> out.print(Table.entries(count) + "\n"));
      return 0;
    } catch (EntryFilterException e) {
      return output.refused(e.syntax());
    }
  }

  @Command(header = "Write a zone as an export file, which zone import and ZONEIMPORT read.")
  int export(
      @Parameters(paramLabel = "ZONE", description = "The zone.") String zone,
      @Parameters(paramLabel = "FILE", description = "The file to write.") Path file,
      @Option(names = "--replace", description = "Replace a file that exists.") boolean replace,
      @Mixin CsiOption csi) {
    ZoneList.Zone done =
        session.run(
            watch -> session.workbench().zones().export(zone, file, csi.name(), replace, watch));
    session
        .output()
        .answer(
            done,
            out ->
                out.print(
                    file
                        + " written from "
                        + done.zone()
                        + ": "
                        + Table.entries(done.entries())
                        + "\n"));
    return 0;
  }

  @Command(
      name = "import",
      header = "Bring in a zone.",
      description = {
        "FILE is an export file, the output of LIST, or the answer of a CSI query (JSON).",
        "--smp4 reads a zone of SMP4 from its volume: an SMPCDS becomes a target zone, an SMPACDS a "
            + "DLIB zone; an SMPPTS goes into the global zone; what an SMPCRQ or SMPACRQ says "
            + "becomes part of the zone that --as names."
      })
  int importZone(
      @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file of zones.")
          @Nullable Path file,
      @Option(names = "--smp4", paramLabel = "DSN", description = "A data set of SMP4.")
          @Nullable String smp4,
      @Mixin VolumeOption on,
      @Option(
              names = "--as",
              paramLabel = "ZONE",
              description = "What the zone is to be called; with --smp4 it must be said.")
          @Nullable String zone,
      @Option(
              names = "--csi",
              paramLabel = "DSN",
              description = "The CSI of the global zone that is to know it.")
          @Nullable String csi) {
    Optional<String> name = Optional.ofNullable(zone);
    Optional<String> global = Optional.ofNullable(csi);
    if (file != null && smp4 == null) {
      Outcome<ZoneList> done =
          session.run(watch -> session.workbench().zones().importFile(file, name, global, watch));
      session.output().answer(done.value(), out -> ZoneTables.print(done.value(), out));
      return session.output().messages(done.messages());
    }
    if (file != null || smp4 == null || zone == null) {
      throw new AltresException(CliMessages.FILE_OR_SMP4, Place.nowhere());
    }
    Zones.Smp4Request request = new Zones.Smp4Request(smp4, on.volume(), zone, global);
    Outcome<ZoneList.Zone> done =
        session.run(watch -> session.workbench().zones().importSmp4(request, watch));
    session.output().answer(done.value(), out -> ZoneTables.print(done.value(), out));
    return session.output().messages(done.messages());
  }

  @Command(header = "Where a SYSMOD is: received, applied, accepted, superseded, held.")
  int where(
      @Parameters(paramLabel = "SYSMOD", description = "Its id.") String sysmod,
      @Mixin CsiOption csi) {
    SysmodWhere where = look(csi, zones -> zones.where(sysmod));
    session.output().answer(where, out -> QuestionTables.print(where, out));
    return nothing(where.zones(), "SYSMOD", where.sysmod());
  }

  @Command(header = "Which load modules contain a module, and what else is in them.")
  int lmods(
      @Parameters(paramLabel = "MOD", description = "The module.") String mod,
      @Mixin ZoneOption zone,
      @Mixin CsiOption csi) {
    ModLmods lmods = look(csi, zones -> zones.lmods(mod, zone.zones()));
    session.output().answer(lmods, out -> QuestionTables.print(lmods, out));
    return nothing(lmods.zones(), "MOD", lmods.mod());
  }

  @Command(header = "Who supplied or changed an element, a load module or an alias, and when.")
  int changed(
      @Parameters(paramLabel = "MEMBER", description = "Its name.") String member,
      @Mixin ZoneOption zone,
      @Mixin CsiOption csi) {
    MemberHistory history = look(csi, zones -> zones.changed(member, zone.zones()));
    session.output().answer(history, out -> QuestionTables.print(history, out));
    return nothing(history.found(), "element, load module or alias", history.member());
  }

  @Command(
      header = "What zone A has that zone B has not.",
      description = "SYSMODs that are installed in A, and in B neither installed nor superseded.")
  int missing(
      @Parameters(paramLabel = "A", description = "The zone that has it.") String zone,
      @Parameters(paramLabel = "B", description = "The zone that has it not.") String other,
      @Option(names = "--all", description = "Entries of every type, by their names.") boolean all,
      @Mixin CsiOption csi) {
    MissingEntries missing = look(csi, zones -> zones.missing(zone, other, all));
    session.output().answer(missing, out -> QuestionTables.print(missing, out));
    return 0;
  }

  /// Says that nothing was found.
  private int nothing(List<?> found, String what, String name) {
    return found.isEmpty()
        ? session
            .output()
            .messages(List.of(Message.of(CliMessages.NOT_IN_ANY_ZONE, Place.nowhere(), what, name)))
        : 0;
  }

  private <T> T look(CsiOption csi, Function<OpenZones, T> look) {
    return session.run(watch -> session.workbench().zones().look(csi.name(), look, watch));
  }
}
