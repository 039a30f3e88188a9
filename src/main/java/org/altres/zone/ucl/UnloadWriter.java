package org.altres.zone.ucl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// Writes entries as the UCL statements that make them again, in the layout of UNLOAD: the verb in
/// column 1, types and operands from column 11, values in parentheses from column 27, and the
/// period alone in column 27.
///
/// [UclInterpreter] makes of it exactly the entries that were written. For that it takes operands
/// that SMP/E's UCLIN does not have; [Dialect#SMPE] leaves them out. An instance is for one thread.
public final class UnloadWriter {

  /// For whom the statements are.
  public enum Dialect {
    /// For Altres: nothing is lost.
    ALTRES,
    /// For SMP/E itself: only operands that its UCLIN knows.
    SMPE
  }

  private final ZoneKind zone;
  private final Dialect dialect;
  private final Consumer<String> sink;
  private final UclCards cards;
  private final Map<EntryType, UclOperands> operands = new HashMap<>();

  /// A writer.
  ///
  /// @param zone what the zone describes
  /// @param sink takes the records, of at most 80 characters and without blanks at their ends
  public UnloadWriter(ZoneKind zone, Dialect dialect, Consumer<String> sink) {
    this.zone = zone;
    this.dialect = dialect;
    this.sink = sink;
    this.cards = new UclCards(sink);
  }

  /// Writes UCLIN.
  public void begin() {
    sink.accept("UCLIN .");
  }

  /// Writes ENDUCL.
  public void end() {
    sink.accept("ENDUCL .");
  }

  /// Writes one entry.
  ///
  /// @return why it cannot be written, and then it is not
  public Optional<Message> write(ZoneEntry entry) {
    Optional<String> unwritable = UclText.unwritable(entry);
    if (unwritable.isPresent()) {
      return Optional.of(
          Message.of(UclMessages.NO_CARD, Place.nowhere(), entry.key(), unwritable.get()));
    }
    writeHead(entry);
    List<ZoneEntry.Held> all = entry.subentries();
    List<String> lines = List.of();
    for (int i = 0; i < all.size(); i++) {
      ZoneEntry.Held held = all.get(i);
      if (dialect == Dialect.SMPE && isForAltresOnly(held)) {
        continue;
      }
      if (UclText.isBlock(held)) {
        lines = held.values();
      } else if (held.version() > 0 || zone == ZoneKind.GLOBAL && held.subentry().perVersion()) {
        i = writeVersions(all, i);
      } else {
        writeHeld(entry, held);
      }
    }
    if (dialect == Dialect.ALTRES) {
      writeAbsent(entry);
    }
    writeEnd(entry, lines);
    return Optional.empty();
  }

  private boolean isForAltresOnly(ZoneEntry.Held held) {
    boolean attributes = !held.subentry().rule().attributes().isEmpty();
    boolean elements = held.subentry().name().equals("ELEMENT");
    boolean extension = held.subentry().rule().extension() && !attributes && !elements;
    return extension || held.version() > 0;
  }

  private void writeHead(ZoneEntry entry) {
    cards.verb("REP");
    if (entry.type().name().equals("GLOBALZONE")) {
      cards.operand(entry.type().name());
      cards.flush();
      return;
    }
    cards.open(entry.type().name());
    List<String> words =
        entry.name().indexOf(' ') < 0
            ? List.of(entry.name())
            : List.of(entry.name().split(" ", -1));
    if (words.stream().allMatch(UclText::isPlain)) {
      words.forEach(word -> cards.word(word, 8));
    } else {
      cards.quoted(entry.name());
    }
    cards.close();
  }

  private void writeHeld(ZoneEntry entry, ZoneEntry.Held held) {
    Subentry subentry = held.subentry();
    if (subentry.kind() == SubentryKind.INDICATOR) {
      cards.operand(subentry.operand());
      cards.flush();
    } else if (subentry.rule().keyword()) {
      writeKeyword(entry, subentry, held.values().getFirst());
    } else if (!subentry.rule().attributes().isEmpty()) {
      writeAttributes(entry.type(), subentry, held.values());
    } else if (subentry.name().equals("ELEMENT")) {
      writeElements(entry.type(), subentry, held.values());
    } else {
      writeValues(subentry, held.values());
    }
  }

  private void writeKeyword(ZoneEntry entry, Subentry subentry, String value) {
    boolean follows =
        operands(entry.type()).leading().stream()
            .filter(other -> entry.has(other.name()))
            .flatMap(other -> other.rule().implied().stream())
            .anyMatch(i -> i.subentry().equals(subentry.name()) && i.value().equals(value));
    boolean own = entry.type().findSubentry(value).isPresent();
    if (!follows && subentry.choices().contains(value) && !own) {
      cards.operand(value);
      cards.flush();
    } else if (!follows) {
      writeValues(subentry, List.of(value));
    }
  }

  private void writeAttributes(EntryType type, Subentry subentry, List<String> values) {
    UclOperands known = operands(type);
    if (values.stream().allMatch(value -> known.isAttribute(value))) {
      for (String value : values) {
        cards.operand(value);
        cards.flush();
      }
    } else if (dialect == Dialect.ALTRES) {
      writeValues(subentry, values);
    }
  }

  /// The elements of each type that has an operand; all in the general operand if one has not.
  private void writeElements(EntryType sysmod, Subentry subentry, List<String> values) {
    UclOperands known = operands(sysmod);
    boolean typed =
        values.stream()
            .map(ZoneEntry::parts)
            .allMatch(parts -> parts.size() == 2 && known.isElement(sysmod, parts.getFirst()));
    if (!typed) {
      writeValues(subentry, values);
      return;
    }
    String open = "";
    for (String value : values) {
      List<String> parts = ZoneEntry.parts(value);
      if (!parts.getFirst().equals(open)) {
        if (!open.isEmpty()) {
          cards.close();
        }
        open = parts.getFirst();
        cards.open(open);
      }
      UclText.value(cards, parts.getLast(), 8);
    }
    cards.close();
  }

  private void writeValues(Subentry subentry, List<String> values) {
    cards.open(subentry.operand());
    switch (subentry.kind()) {
      case TUPLES -> values.forEach(value -> UclText.tuple(cards, ZoneEntry.parts(value)));
      case DATE -> values.forEach(value -> UclText.value(cards, UclValues.shortDay(value), 5));
      case TEXT -> UclText.text(cards, subentry, values.getFirst());
      case LINES -> values.forEach(cards::quoted);
      case INDICATOR, NAME, CHOICE, NUMBER, TIME, NAMES, TEXTS ->
          values.forEach(value -> UclText.value(cards, value, Math.min(8, subentry.width())));
    }
    cards.close();
  }

  /// Writes the values of one subentry for all ++VERs, each behind the number of its ++VER.
  ///
  /// @return the last index in `all` that was written
  private int writeVersions(List<ZoneEntry.Held> all, int first) {
    Subentry subentry = all.get(first).subentry();
    cards.open(subentry.operand());
    int at = first;
    while (at < all.size() && all.get(at).subentry().equals(subentry)) {
      ZoneEntry.Held held = all.get(at);
      for (String value : held.values()) {
        String numbered = ZoneEntry.tuple(String.valueOf(held.version()), value);
        UclText.tuple(cards, ZoneEntry.parts(numbered));
      }
      at++;
    }
    cards.close();
    return at - 1;
  }

  /// Says of what is not there that it shall not be, where UCLIN would set it by itself.
  private void writeAbsent(ZoneEntry entry) {
    EntryType type = entry.type();
    for (String name : List.of("LASTUPD", "UCLDATE")) {
      if (mayHave(type, name) && !entry.has(name)) {
        writeEmpty(name);
      }
    }
    if (mayHave(type, "LASTUPDTYPE") && entry.has("LASTUPD") && !entry.has("LASTUPDTYPE")) {
      writeEmpty("LASTUPDTYPE");
    }
    if (type.group() == EntryType.Group.SYSMOD && !entry.has("SMODTYPE")) {
      writeEmpty("SMODTYPE");
    }
    for (Subentry subentry : operands(type).leading()) {
      if (entry.has(subentry.name())) {
        subentry
            .rule()
            .implied()
            .map(i -> i.subentry())
            .filter(i -> !entry.has(i))
            .ifPresent(this::writeEmpty);
        subentry.rule().last().filter(last -> !entry.has(last)).ifPresent(this::writeEmpty);
      }
    }
  }

  private UclOperands operands(EntryType type) {
    return operands.computeIfAbsent(type, UclOperands::new);
  }

  private boolean mayHave(EntryType type, String subentry) {
    return type.findSubentry(subentry).filter(s -> s.zones().contains(zone)).isPresent();
  }

  private void writeEmpty(String operand) {
    cards.open(operand);
    cards.close();
  }

  private void writeEnd(ZoneEntry entry, List<String> lines) {
    if (!lines.isEmpty()) {
      String word = entry.type().group() == EntryType.Group.LMOD ? "LMODIN" : "ASMIN";
      sink.accept("++" + word + ".");
      lines.forEach(sink);
      sink.accept("++END" + word + ".");
    } else {
      cards.period();
    }
  }
}
