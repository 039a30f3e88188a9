package org.altres.zone.smp4;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneName;

/// Reads an SMPPTS into a GLOBAL zone: a system entry, and for each received SYSMOD an entry and
/// its MCS.
///
/// | key | entry |
/// |---|---|
/// | X'01', `SYSTEM ` | system entry |
/// | X'05', SYSMOD id (7) | SYSMOD entry |
/// | SYSMOD id (7), blank | MCS of that SYSMOD; no user data |
///
/// SYSMOD entry: type in byte 1 of the user data; member with the time of RECEIVE at 41 (6), the
/// prefix of its SMPTLIBs at 47 (26), the list from 80 on.
public final class PtsReader {

  /// What the entries of a PTS that say how SMP4 is to work are called in the zone.
  public static final String OPTIONS = "SMP4";

  private static final int SYSTEM = 0x01;
  private static final int SYSMOD = 0x05;
  private static final int BLANK = 0x40;
  private static final int USER_DATA = 24;
  private static final int PREFIX = 26;
  private static final int APPLIED = 0x28;
  private static final int ACCEPTED = 0x29;
  private static final int SREL = 0xa1;
  private static final int FMID = 0xa7;
  private static final Map<Integer, String> PER_VERSION =
      Map.of(
          SREL, "SREL", 0xa2, "PRE", 0xa3, "NPRE", 0xa4, "SUPING", 0xa5, "REQ", FMID, "FMID", 0xa8,
          "DELETE", 0xa9, "VERSION");
  private static final Map<Integer, String> ELEMENTS =
      Map.of(
          0x01, "MOD", 0x02, "SZAP", 0x03, "XZAP", 0x04, "MAC", 0x05, "MACUPD", 0x06, "SRC", 0x07,
          "SRCUPD");

  private final Place place;
  private final Consumer<ZoneEntry> entries;
  private final BiConsumer<String, Bytes> mcs;
  private final Consumer<Message> problems;

  /// @param place the data set, for messages
  /// @param entries takes the entries
  /// @param mcs takes the id of a SYSMOD and its MCS, records of 80 bytes in EBCDIC
  /// @param problems is told what cannot be read and what is not known
  public PtsReader(
      Place place,
      Consumer<ZoneEntry> entries,
      BiConsumer<String, Bytes> mcs,
      Consumer<Message> problems) {
    this.place = place;
    this.entries = entries;
    this.mcs = mcs;
    this.problems = problems;
  }

  /// Reads one member.
  public void read(Smp4Member member) {
    String id = VariableList.text(member.key().from(1));
    switch (member.key().u8(0)) {
      case SYSTEM -> system(member);
      case SYSMOD -> sysmod(member, id);
      default -> mcs(member);
    }
  }

  private void mcs(Smp4Member member) {
    String id = VariableList.text(member.key());
    boolean cards = member.data().length() % Card.LENGTH == 0 && !member.data().isEmpty();
    if (member.key().u8(7) == BLANK && !id.isEmpty() && cards) {
      mcs.accept(id, member.data());
    } else {
      problems.accept(Message.of(Smp4Messages.UNKNOWN_ENTRY, place, member.key().hex()));
    }
  }

  private boolean isWhole(Smp4Member member, String what, String name, int shortest) {
    Place where = place.with("member", member.key().hex());
    if (member.userData().length() != USER_DATA) {
      problems.accept(
          Message.of(Smp4Messages.USER_DATA_LENGTH, where, what, name, member.userData().length()));
      return false;
    }
    if (member.data().length() < shortest) {
      problems.accept(
          Message.of(Smp4Messages.MEMBER_TOO_SHORT, where, what, name, member.data().length()));
      return false;
    }
    return true;
  }

  private void sysmod(Smp4Member member, String id) {
    if (id.isEmpty() || !isWhole(member, "SYSMOD", id, Card.LENGTH)) {
      return;
    }
    Bytes data = member.data();
    EntryBuilder entry =
        new EntryBuilder(
            EntryKey.of("SYSMOD", id), place.with("member", member.key().hex()), problems);
    SysmodDecoder.type(entry, member.userData().u8(1));
    entry.time("RECDATE", "RECTIME", data, 41);
    entry.set("TLIBPREFIX", VariableList.text(data.slice(47, PREFIX)));
    lists(entry, VariableList.read(data, SysmodDecoder.LIST));
    entries.accept(entry.build());
  }

  private static void lists(EntryBuilder entry, List<VariableList.Element> list) {
    List<VariableList.Element> others = new ArrayList<>();
    Map<Integer, Map<Integer, List<String>>> versions = new TreeMap<>();
    for (VariableList.Element element : list) {
      if (PER_VERSION.containsKey(element.code())) {
        versions
            .computeIfAbsent(Math.max(1, element.version() & 0x3f), v -> new TreeMap<>())
            .computeIfAbsent(element.code(), code -> new ArrayList<>())
            .add(element.value());
      } else if (element.code() == APPLIED) {
        entry.keep("APPLIED", element.value());
      } else if (element.code() == ACCEPTED) {
        entry.keep("ACCEPTED", element.value());
      } else {
        others.add(element);
      }
    }
    versions.forEach((version, codes) ->
        codes.forEach((code, values) ->
            entry.editor().add(requireNonNull(PER_VERSION.get(code)), version, values)));
    entry.lists(others, ELEMENTS);
  }

  private void system(Smp4Member member) {
    if (!isWhole(member, "SYSTEM", "SYSTEM", PtsSystem.LENGTH)) {
      return;
    }
    new PtsSystem(member, place.with("member", member.key().hex()), problems)
        .read(ZoneName.GLOBAL)
        .forEach(entries);
  }
}
