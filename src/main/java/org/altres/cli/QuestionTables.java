package org.altres.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.altres.workbench.zone.question.HeldSysmods;
import org.altres.workbench.zone.question.Hold;
import org.altres.workbench.zone.question.MemberHistory;
import org.altres.workbench.zone.question.MissingEntries;
import org.altres.workbench.zone.question.ModLmods;
import org.altres.workbench.zone.question.SysmodWhere;

/// What is asked of zones, answered in tables. A column in which nothing would stand is left out.
final class QuestionTables {

  private static final String BLANK = " ";
  private static final int WIDTH = 100;
  private static final int INDENT = 4;
  private static final int CELL = 9;

  private QuestionTables() {}

  static void print(SysmodWhere where, PrintStream out) {
    Table table =
        new Table()
            .words("ZONE")
            .words("KIND")
            .words("STATUS")
            .words("TYPE")
            .words("FMID")
            .words("RECEIVED")
            .words("INSTALLED")
            .words("RESTORED")
            .words("SUPERSEDED BY")
            .words("DELETED BY")
            .words("APPLIED IN")
            .words("ACCEPTED IN")
            .words("HELD");
    for (SysmodWhere.InZone zone : where.zones()) {
      table.row(
          zone.zone(),
          zone.kind(),
          zone.status(),
          zone.type(),
          zone.fmid(),
          zone.received(),
          zone.installed(),
          zone.restored(),
          words(zone.supersededBy()),
          words(zone.deletedBy()),
          words(zone.appliedIn()),
          words(zone.acceptedIn()),
          zone.holds().stream().map(QuestionTables::words).collect(Collectors.joining(", ")));
    }
    if (!where.zones().isEmpty()) {
      table.withoutEmptyColumns().print(out);
    }
    if (!where.notIn().isEmpty()) {
      out.print(where.sysmod() + " not in " + words(where.notIn()) + "\n");
    }
  }

  private static String words(Hold hold) {
    return hold.type() + BLANK + hold.reason();
  }

  private static String words(List<String> values) {
    return String.join(BLANK, values);
  }

  static void print(ModLmods lmods, PrintStream out) {
    for (ModLmods.InZone zone : lmods.zones()) {
      out.print(
          "MOD %s in %s: FMID %s, RMID %s%s%s%n"
              .formatted(
                  lmods.mod(),
                  zone.zone(),
                  zone.fmid().orElse("none"),
                  zone.rmid().orElse("none"),
                  zone.umids().isEmpty() ? "" : ", UMID " + words(zone.umids()),
                  zone.distlib().map(library -> ", DISTLIB " + library).orElse("")));
      if (zone.lmods().isEmpty()) {
        out.print("  in no load module\n");
      }
      for (ModLmods.Lmod lmod : zone.lmods()) {
        print(lmods.mod(), lmod, out);
      }
      if (!zone.crossZone().isEmpty()) {
        out.print("  of other zones: " + String.join(", ", zone.crossZone()) + "\n");
      }
    }
  }

  private static void print(String mod, ModLmods.Lmod lmod, PrintStream out) {
    List<String> others = lmod.mods().stream().filter(name -> !name.equals(mod)).toList();
    out.print(
        "  LMOD %-8s %s%s%s, %s%n"
            .formatted(
                lmod.lmod(),
                lmod.known() ? "in " + words(lmod.syslibs()) : "without an entry",
                lmod.copied() ? ", COPY" : "",
                lmod.attributes().isEmpty() ? "" : ", " + words(lmod.attributes()),
                others.isEmpty() ? "alone" : "with " + Table.count(others.size(), "other MOD")));
    printColumns(others, out);
  }

  /// Names in columns.
  private static void printColumns(List<String> names, PrintStream out) {
    int perLine = (WIDTH - INDENT) / CELL;
    for (int at = 0; at < names.size(); at += perLine) {
      StringBuilder line = new StringBuilder(BLANK.repeat(INDENT));
      for (String name : names.subList(at, Math.min(names.size(), at + perLine))) {
        line.append(name).repeat(BLANK, Math.max(1, CELL - name.length()));
      }
      out.print(Table.printable(line.toString().stripTrailing()) + "\n");
    }
  }

  static void print(MemberHistory history, PrintStream out) {
    for (MemberHistory.Found found : history.found()) {
      out.print(
          "%s %s in %s%s%s%s%s%s%s%s%n"
              .formatted(
                  found.type(),
                  Table.printable(found.name()),
                  found.zone(),
                  found.alias() ? ", alias " + history.member() : "",
                  found.fmid().map(id -> ", FMID " + id).orElse(""),
                  found.rmid().map(id -> ", RMID " + id).orElse(""),
                  found.umids().isEmpty() ? "" : ", UMID " + words(found.umids()),
                  found.lastUpd().map(id -> ", LASTUPD " + id).orElse("")
                      + found.lastUpdType().map(type -> "/" + type).orElse(""),
                  found.distlib().map(library -> ", DISTLIB " + library).orElse(""),
                  found.syslibs().isEmpty() ? "" : ", SYSLIB " + words(found.syslibs())));
      print(found, out);
    }
  }

  private static void print(MemberHistory.Found found, PrintStream out) {
    if (found.changes().isEmpty()) {
      out.print("no SYSMOD entry in " + found.zone() + " names it\n");
      return;
    }
    Table table =
        new Table()
            .words("SYSMOD")
            .words("TYPE")
            .words("FMID")
            .words("STATUS")
            .words("INSTALLED")
            .words("AS")
            .words("OF");
    for (MemberHistory.Change change : found.changes()) {
      table.row(
          change.sysmod(),
          change.type(),
          change.fmid(),
          change.status(),
          change.installed(),
          change.how(),
          change.element().equals(found.name()) ? "" : change.element());
    }
    table.withoutEmptyColumns().print(out);
  }

  static void print(MissingEntries missing, PrintStream out) {
    String what = " of " + missing.zone() + " not in " + missing.other() + "\n";
    if (!missing.sysmods().isEmpty()) {
      Table table =
          new Table()
              .words("SYSMOD")
              .words("TYPE")
              .words("FMID")
              .words("IN " + missing.zone())
              .words("IN " + missing.other());
      for (MissingEntries.Sysmod sysmod : missing.sysmods()) {
        table.row(
            sysmod.sysmod(), sysmod.type(), sysmod.fmid(), sysmod.installed(), sysmod.there());
      }
      table.withoutEmptyColumns().print(out);
    }
    out.print(Table.count(missing.sysmods().size(), "installed SYSMOD") + what);
    if (!missing.entries().isEmpty()) {
      Table table = new Table().words("TYPE").words("NAME");
      missing.entries().forEach(entry -> table.row(entry.type(), entry.name()));
      table.print(out);
      out.print(Table.entries(missing.entries().size()) + what);
    }
  }

  static void print(HeldSysmods held, PrintStream out) {
    if (!held.holds().isEmpty()) {
      Table table =
          new Table()
              .words("SYSMOD")
              .words("TYPE")
              .words("STATUS")
              .words("HOLD")
              .words("REASON")
              .words("CLASS")
              .words("DATE")
              .words("FMID")
              .words("INTERNAL")
              .words("RESOLVED BY")
              .words("RECEIVED")
              .words("CATEGORY");
      for (HeldSysmods.Held hold : held.holds()) {
        table.row(
            hold.sysmod(),
            hold.smodtype(),
            hold.status(),
            hold.type(),
            hold.reason(),
            hold.holdClass(),
            hold.date(),
            hold.fmid(),
            hold.originator(),
            words(hold.resolvers()),
            hold.resolvers().isEmpty() ? "" : hold.resolverReceived() ? "yes" : "no",
            words(hold.categories()));
      }
      table.withoutEmptyColumns().print(out);
    }
    out.print(
        "%s in %s; %s%n"
            .formatted(
                Table.count(held.holds().size(), "hold"),
                held.zone(),
                held.received()
                    .map(day -> "HOLDDATA up to " + held.newest().orElse("?") + ", received " + day)
                    .orElse("no HOLDDATA was ever received")));
  }
}
