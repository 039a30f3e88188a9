package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.zone.ZoneEntry;

/// Reads the conditional requisites of an SMPCRQ or SMPACRQ: what the ++IFs of the SYSMODs of a
/// zone say.
///
/// Key `S` and a SYSMOD id: for each function that a ++IF of it names one or more records of 80
/// bytes: FMID (7), X'00', up to eight elements of an id (7), X'00', X'01', ended by X'FF'. Key `F`
/// and an FMID: the SYSMODs that have such a ++IF; it says nothing that the others do not say, and
/// is compared with them.
public final class CrqReader {

  private static final int BY_SYSMOD = 0xe2;
  private static final int BY_FUNCTION = 0xc6;
  private static final int END = 0xff;
  private static final int ID = 7;
  private static final int LENGTH = 9;
  private static final int FIRST = 8;

  private final Place place;
  private final Consumer<Message> problems;
  private final Map<String, List<String>> conditions = new TreeMap<>();

  /// @param place the data set, for messages
  /// @param problems is told what cannot be read
  public CrqReader(Place place, Consumer<Message> problems) {
    this.place = place;
    this.problems = problems;
  }

  /// Reads one member.
  public void read(Smp4Member member) {
    String id = VariableList.text(member.key().from(1));
    if (!Smp4Member.hasMember(member.indicator()) || member.key().u8(0) == BY_FUNCTION) {
      return;
    }
    if (member.key().u8(0) != BY_SYSMOD || id.isEmpty()) {
      problems.accept(Message.of(Smp4Messages.UNKNOWN_ENTRY, place, member.key().hex()));
      return;
    }
    Bytes data = member.data();
    if (data.length() % Card.LENGTH != 0 || data.isEmpty()) {
      problems.accept(
          Message.of(
              Smp4Messages.MEMBER_TOO_SHORT,
              place.with("member", member.key().hex()),
              "++IF",
              id,
              data.length()));
      return;
    }
    List<String> found = conditions.computeIfAbsent(id, key -> new ArrayList<>());
    for (int record = 0; record < data.length(); record += Card.LENGTH) {
      String function = VariableList.text(data.slice(record, ID));
      for (int at = record + FIRST;
          at + LENGTH <= record + Card.LENGTH && data.u8(at) != END;
          at += LENGTH) {
        found.add(ZoneEntry.tuple(function, VariableList.text(data.slice(at, ID))));
      }
    }
  }

  /// The conditional requisites of each SYSMOD, in the order of the ids: tuples of the function and
  /// the SYSMOD that is then required.
  public Map<String, List<String>> conditions() {
    return conditions;
  }
}
