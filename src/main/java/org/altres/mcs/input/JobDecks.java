package org.altres.mcs.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.AltresException;

/// Tells which in-stream data sets of a job SMP/E reads: those with a ddname of its own, and those
/// that earlier steps copy into a data set that it reads (IEBGENER's SYSUT1, IEBUPDTE's members).
/// Where an assembler or another program writes to the same data set, that part is known to be
/// missing.
final class JobDecks {

  private static final Map<String, DeckKind> DDNAMES =
      Map.of(
          "SMPPTFIN", DeckKind.MCS,
          "SMPHOLD", DeckKind.HOLDDATA,
          "SMPCNTL", DeckKind.COMMANDS,
          "SMPEIN", DeckKind.COMMANDS,
          "SMPJCLIN", DeckKind.JCLIN);

  /// How often the cards of a file may be copied by its jobs on the average.
  private static final long MOST_COPIES = 100;

  /// What was found, in the order of the job.
  sealed interface Found {}

  /// A deck that SMP/E reads.
  record Deck(JclDd dd, DeckKind kind, List<DeckPart> parts) implements Found {}

  /// An in-stream data set that something else reads.
  record Other(JclDd dd, LineRun lines) implements Found {}

  private final SourceText text;
  private final List<JclDd> dds;
  private final Map<String, List<DeckPart>> written = new HashMap<>();
  private final List<Found> found = new ArrayList<>();
  private long left;

  JobDecks(SourceText text, List<JclDd> dds) {
    this.text = text;
    this.dds = dds;
    this.left = MOST_COPIES * (text.lineCount() + 1L);
  }

  /// What SMP/E reads under a ddname.
  static Optional<DeckKind> kindOf(String ddname) {
    return Optional.ofNullable(DDNAMES.get(ddname));
  }

  List<Found> find() {
    String job = "";
    int at = 0;
    while (at < dds.size()) {
      JclDd first = dds.get(at);
      int end = at + 1;
      while (end < dds.size() && sameStep(first, dds.get(end))) {
        end++;
      }
      if (!first.job().equals(job)) {
        job = first.job();
        written.clear();
      }
      step(concatenations(dds.subList(at, end)));
      at = end;
    }
    removeCopied();
    return found;
  }

  private static boolean sameStep(JclDd one, JclDd other) {
    return one.stepNumber() == other.stepNumber();
  }

  private static List<List<JclDd>> concatenations(List<JclDd> step) {
    List<List<JclDd>> names = new ArrayList<>();
    for (JclDd dd : step) {
      if (dd.continued() && !names.isEmpty()) {
        names.getLast().add(dd);
      } else {
        names.add(new ArrayList<>(List.of(dd)));
      }
    }
    return names;
  }

  private void step(List<List<JclDd>> names) {
    for (List<JclDd> name : names) {
      JclDd dd = name.getFirst();
      Optional<DeckKind> kind = kindOf(dd.name());
      if (kind.isPresent()) {
        List<DeckPart> parts = parts(name);
        if (parts.stream().anyMatch(DeckPart.Cards.class::isInstance)) {
          found.add(new Deck(dd, kind.get(), parts));
        }
      } else {
        name.forEach(each -> each.data().ifPresent(lines -> found.add(new Other(each, lines))));
      }
    }
    outputs(names);
  }

  private void outputs(List<List<JclDd>> names) {
    String program = names.getFirst().getFirst().program();
    Optional<JclDd> target = named(names, "SYSUT2").map(List::getFirst);
    if (program.equals("IEBGENER")) {
      target.ifPresent(dd -> write(dd, named(names, "SYSUT1").map(this::parts).orElse(List.of())));
    } else if (program.startsWith("IEBUPD")) {
      target
          .flatMap(JclDd::dsname)
          .ifPresent(dsn -> named(names, "SYSIN").ifPresent(in -> members(dsn, in)));
    } else {
      names.stream()
          .map(List::getFirst)
          .filter(dd -> dd.dsname().isPresent() && dd.data().isEmpty() && dd.isOutput())
          .forEach(
              dd -> write(dd, List.of(new DeckPart.Written(dd.line(), dd.step(), dd.program()))));
    }
  }

  private void members(String dsn, List<JclDd> input) {
    for (JclDd dd : input) {
      dd.data()
          .ifPresent(lines -> {
            for (UpdateMembers.Member member : UpdateMembers.of(text, lines)) {
              String name = dsn + "(" + member.name() + ")";
              written.put(name, new ArrayList<>(List.of(part(member.lines()))));
            }
          });
    }
  }

  private void write(JclDd dd, List<DeckPart> parts) {
    String dsn = dd.dsname().orElse("");
    if (!dd.isAppended()) {
      written.remove(dsn);
    }
    written.computeIfAbsent(dsn, _ -> new ArrayList<>()).addAll(parts);
  }

  private List<DeckPart> parts(List<JclDd> name) {
    List<DeckPart> parts = new ArrayList<>();
    for (JclDd dd : name) {
      dd.data().ifPresent(lines -> parts.add(part(lines)));
      dd.dsname().ifPresent(dsn -> parts.addAll(written(dsn, dd.line())));
    }
    spend(parts);
    return parts;
  }

  /// A job that copies a data set to its own end again and again would make cards without end.
  private void spend(List<DeckPart> parts) {
    for (DeckPart part : parts) {
      left -= part instanceof DeckPart.Cards cards ? cards.count() + 1 : 1;
    }
    if (left < 0) {
      throw new AltresException(InputMessages.COPIED_TOO_OFTEN, text.place(), MOST_COPIES);
    }
  }

  private List<DeckPart> written(String dsn, int line) {
    return written.getOrDefault(dsn, List.of(new DeckPart.Concatenated(line, dsn)));
  }

  private static DeckPart part(LineRun lines) {
    return new DeckPart.Cards(lines.first(), lines.last());
  }

  private static Optional<List<JclDd>> named(List<List<JclDd>> names, String ddname) {
    return names.stream().filter(name -> name.getFirst().name().equals(ddname)).findFirst();
  }

  /// In-stream data that are a part of a deck are not decks of their own.
  private void removeCopied() {
    List<DeckPart> parts = new ArrayList<>();
    for (Found each : found) {
      if (each instanceof Deck deck) {
        parts.addAll(deck.parts());
      }
    }
    Set<DeckPart> known = new HashSet<>(parts);
    found.removeIf(each -> each instanceof Other other && known.contains(part(other.lines())));
  }
}
