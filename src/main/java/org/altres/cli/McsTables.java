package org.altres.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.altres.workbench.view.McsListing;

/// What was found in MCS, for people.
final class McsTables {

  private static final int MOST_IDS = 4;

  private McsTables() {}

  static void print(McsListing listing, PrintStream out) {
    long sysmods = 0;
    long inError = 0;
    for (McsListing.Text text : listing.texts()) {
      for (McsListing.Deck deck : text.decks()) {
        print(text, deck, out);
        sysmods += deck.sysmods().size();
        inError += deck.sysmods().stream().filter(sysmod -> !sysmod.sound()).count();
      }
    }
    out.print(
        "%s in %s, %s in error%n"
            .formatted(
                Table.count(sysmods, "SYSMOD"),
                Table.count(listing.texts().size(), "text"),
                inError == 0 ? "none" : Table.number(inError)));
  }

  private static void print(McsListing.Text text, McsListing.Deck deck, PrintStream out) {
    StringJoiner head = new StringJoiner(", ");
    deck.member().ifPresent(name -> head.add("member " + name));
    deck.job().ifPresent(name -> head.add("job " + name));
    deck.step().ifPresent(name -> head.add("step " + name));
    deck.ddname().ifPresent(head::add);
    head.add(kind(deck) + " from line " + Table.number(deck.line()));
    head.add(Table.count(deck.cards(), "card"));
    if (deck.partial()) {
      head.add("a part is elsewhere");
    }
    out.print(Table.printable(text.file() + ": " + head) + "\n");
    if (!deck.sysmods().isEmpty()) {
      sysmods(deck).print(out);
    }
    if (!deck.statements().isEmpty()) {
      out.print(counts(deck.statements()) + "\n");
    }
    out.print("\n");
  }

  private static String kind(McsListing.Deck deck) {
    return switch (deck.kind()) {
      case "mcs" -> "MCS";
      case "holddata" -> "HOLDDATA";
      case "jclin" -> "JCLIN";
      default -> deck.kind();
    };
  }

  private static Table sysmods(McsListing.Deck deck) {
    Table table =
        new Table()
            .words("SYSMOD")
            .words("TYPE")
            .words("SREL")
            .words("FMID")
            .words("REQUISITES")
            .words("ELEMENTS")
            .numbers("LINE")
            .words("STATE");
    for (McsListing.Sysmod sysmod : deck.sysmods()) {
      table.row(
          sysmod.sysmod().orElse("?"),
          sysmod.type(),
          each(sysmod, version -> String.join(" ", version.srels())),
          each(sysmod, version -> version.fmid().orElse("-")),
          each(sysmod, McsTables::requisites),
          elements(sysmod),
          sysmod.line(),
          sysmod.sound() ? "sound" : "in error");
    }
    return table;
  }

  private static String each(
      McsListing.Sysmod sysmod, Function<McsListing.Version, String> column) {
    return sysmod.versions().stream().map(column).distinct().collect(Collectors.joining(" | "));
  }

  private static String requisites(McsListing.Version version) {
    StringJoiner text = new StringJoiner(" ");
    ids(text, "PRE", version.pre());
    ids(text, "REQ", version.req());
    ids(text, "SUP", version.sup());
    ids(text, "NPRE", version.npre());
    ids(text, "DELETE", version.delete());
    version.conditions().forEach(each -> ids(text, "IF " + each.fmid() + " REQ", each.req()));
    return text.toString();
  }

  private static void ids(StringJoiner text, String operand, List<String> ids) {
    if (!ids.isEmpty()) {
      String some = String.join(",", ids.subList(0, Math.min(ids.size(), MOST_IDS)));
      String more = ids.size() > MOST_IDS ? ",+" + (ids.size() - MOST_IDS) : "";
      text.add(operand + "(" + some + more + ")");
    }
  }

  private static String elements(McsListing.Sysmod sysmod) {
    StringJoiner text = new StringJoiner(", ");
    if (!sysmod.elementCounts().isEmpty()) {
      text.add(counts(sysmod.elementCounts()));
    }
    if (sysmod.jclin()) {
      text.add("JCLIN");
    }
    sysmod.changes().stream().limit(MOST_IDS).forEach(text::add);
    if (sysmod.changes().size() > MOST_IDS) {
      text.add("+" + (sysmod.changes().size() - MOST_IDS));
    }
    return text.toString();
  }

  private static String counts(List<McsListing.Count> counts) {
    return counts.stream()
        .map(each -> each.type() + " " + Table.number(each.count()))
        .collect(Collectors.joining(", "));
  }

  /// A fault as compilers write them: file, line and column, the card, a caret, what was expected,
  /// what to do.
  static String fault(String file, McsListing.Fault fault) {
    String number = String.valueOf(fault.line());
    String gap = " ".repeat(number.length());
    StringBuilder text = new StringBuilder();
    text.append(
        "%s:%d:%d: %s %s".formatted(file, fault.line(), fault.column(), fault.id(), fault.text()));
    text.append('\n').append(' ').append(number).append(" | ");
    text.append(Table.printable(fault.card().stripTrailing()));
    text.append('\n').append(' ').append(gap).append(" | ");
    text.append(" ".repeat(fault.column() - 1)).append('^');
    if (!fault.expected().isEmpty()) {
      text.append(" expected ").append(expected(fault.expected()));
    }
    return text.append("\n  ").append(fault.todo()).toString();
  }

  private static String expected(List<String> expected) {
    return expected.size() == 1 ? expected.getFirst() : "one of " + String.join(", ", expected);
  }
}
