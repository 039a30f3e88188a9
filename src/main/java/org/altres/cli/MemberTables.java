package org.altres.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.altres.workbench.view.MemberListing;
import org.altres.workbench.view.MemberListing.Member;
import org.altres.workbench.view.MemberListing.Module;
import org.altres.workbench.view.MemberListing.Statistics;

/// Members of a library as a table; which columns it has depends on what the members have.
final class MemberTables {

  private MemberTables() {}

  static void print(MemberListing library, PrintStream out) {
    out.print(
        "%s on %s: %s %s/%s, directory %s of %s used%n"
            .formatted(
                library.dsn(),
                library.volser(),
                library.recfm(),
                library.lrecl(),
                library.blksize(),
                library.directoryBlocksUsed(),
                Table.count(library.directoryBlocks(), "block")));
    List<Member> members = library.members();
    if (members.isEmpty()) {
      out.print("no members yet: altres library put '" + library.dsn() + "(MEMBER)' FILE\n");
      return;
    }
    if (members.stream().anyMatch(member -> member.module().isPresent())) {
      printModules(members, out);
    } else {
      printTexts(members, out);
    }
    long aliases = members.stream().filter(Member::alias).count();
    long bytes =
        members.stream().filter(member -> !member.alias()).mapToLong(MemberTables::size).sum();
    out.print(
        "%s%s, %s%n"
            .formatted(
                Table.count(members.size() - aliases, "member"),
                aliases == 0 ? "" : ", " + (aliases == 1 ? "1 alias" : aliases + " aliases"),
                Table.bytes(bytes)));
  }

  private static long size(Member member) {
    return member.bytes().orElse(0L);
  }

  private static void printModules(List<Member> members, PrintStream out) {
    Table table =
        new Table()
            .words("NAME")
            .words("ALIAS OF")
            .words("TTR")
            .numbers("BYTES")
            .numbers("SIZE")
            .numbers("EP")
            .words("SSI")
            .words("ATTRIBUTES");
    for (Member each : members) {
      Optional<Module> module = each.module();
      table.row(
          each.member(),
          aliasOf(each),
          each.ttr(),
          each.bytes(),
          module.map(known -> hex(known.storage())),
          module.map(known -> hex(known.entryPoint())),
          each.ssi(),
          module.map(known -> String.join(" ", known.attributes())));
    }
    table.print(out);
  }

  private static void printTexts(List<Member> members, PrintStream out) {
    boolean hasStatistics = members.stream().anyMatch(member -> member.statistics().isPresent());
    boolean hasSsi = members.stream().anyMatch(member -> member.ssi().isPresent());
    boolean hasAliases = members.stream().anyMatch(Member::alias);
    Table table = new Table().words("NAME");
    table = hasAliases ? table.words("ALIAS OF") : table;
    table = table.words("TTR").numbers("BLOCKS").numbers("BYTES");
    table = hasSsi ? table.words("SSI") : table;
    if (hasStatistics) {
      table.words("VV.MM").words("CREATED").words("CHANGED");
      table.numbers("SIZE").numbers("INIT").numbers("MOD").words("ID");
    }
    for (Member each : members) {
      java.util.ArrayList<Object> row = new java.util.ArrayList<>(List.of(each.member()));
      if (hasAliases) {
        row.add(aliasOf(each));
      }
      row.addAll(List.of(each.ttr(), each.blocks(), each.bytes()));
      if (hasSsi) {
        row.add(each.ssi());
      }
      if (hasStatistics) {
        row.addAll(each.statistics().map(MemberTables::cells).orElse(NO_STATISTICS));
      }
      table.row(row.toArray());
    }
    table.print(out);
  }

  private static final List<Object> NO_STATISTICS = List.of("", "", "", "", "", "", "");

  private static List<Object> cells(Statistics statistics) {
    return List.of(
        statistics.version(),
        statistics.created(),
        statistics.changed().replace('T', ' '),
        statistics.lines(),
        statistics.initialLines(),
        statistics.modifiedLines(),
        statistics.user());
  }

  /// The member that an alias is of; an alias whose member has no main entry any more says so.
  private static String aliasOf(Member member) {
    return member.alias() ? member.aliasOf().orElse("(none)") : "";
  }

  /// A number as the linkage editor prints it.
  static String hex(int value) {
    return "%X".formatted(value);
  }
}
