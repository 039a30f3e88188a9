package org.altres.zone.smp4;

import java.util.Optional;
import java.util.function.Consumer;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Reads the entries of an SMPCDS into a TARGET zone or of an SMPACDS into a DLIB zone ("OS/VS
/// System Modification Program (SMP) System Programmer's Guide", GC28-0673, names the entries).
/// What has no subentry in SMP/E is kept in the subentry `SMP4`.
public final class CdsReader {

  private static final int USER_DATA = 24;
  private static final int SYSTEM = 0x00;
  private static final int ASSEM = 0xc1;
  private static final int LMOD = 0xc4;
  private static final int MAC = 0xc7;
  private static final int MOD = 0xd1;
  private static final int SRC = 0xd4;
  private static final int DLIB = 0xd7;
  private static final int END = 0xe9;
  private static final int SYSMOD = 0xf3;

  private final ZoneKind kind;
  private final ZoneName zone;
  private final Place place;
  private final Consumer<Message> problems;

  /// @param kind TARGET for an SMPCDS, DLIB for an SMPACDS
  /// @param zone what the zone shall be called
  /// @param place the data set, for messages
  /// @param problems is told what cannot be read and what is not known
  public CdsReader(ZoneKind kind, ZoneName zone, Place place, Consumer<Message> problems) {
    this.kind = kind;
    this.zone = zone;
    this.place = place;
    this.problems = problems;
  }

  /// The entry that a member holds; empty for an end marker, and for what cannot be read, of which
  /// the problems then tell.
  public Optional<ZoneEntry> read(Smp4Member member) {
    Optional<PackedKey> key = PackedKey.of(member.key());
    if (key.isEmpty()) {
      return unknown(member);
    }
    return switch (key.get().type()) {
      case END -> Optional.empty();
      case SYSTEM -> decode(member, kind.definition(), zone.value(), 160);
      case ASSEM -> decode(member, EntryType.of("ASSEM"), key.get().name(), 0);
      case LMOD -> decode(member, EntryType.of("LMOD"), key.get().name(), 80);
      case MAC -> decode(member, EntryType.of("MAC"), key.get().name(), 80);
      case MOD -> decode(member, EntryType.of("MOD"), key.get().name(), 80);
      case SRC -> decode(member, EntryType.of("SRC"), key.get().name(), 80);
      case DLIB -> decode(member, EntryType.of("DLIB"), key.get().name(), 80);
      case SYSMOD -> decode(member, EntryType.of("SYSMOD"), key.get().name(), 80);
      default -> unknown(member);
    };
  }

  private Optional<ZoneEntry> unknown(Smp4Member member) {
    problems.accept(Message.of(Smp4Messages.UNKNOWN_ENTRY, place, member.key().hex()));
    return Optional.empty();
  }

  private Optional<ZoneEntry> decode(Smp4Member member, EntryType type, String name, int shortest) {
    Place where = place.with("member", member.key().hex());
    if (name.isEmpty()) {
      problems.accept(Message.of(Smp4Messages.NAME_DOES_NOT_FIT, where, type));
      return Optional.empty();
    }
    if (member.userData().length() != USER_DATA) {
      problems.accept(
          Message.of(Smp4Messages.USER_DATA_LENGTH, where, type, name, member.userData().length()));
      return Optional.empty();
    }
    boolean whole =
        member.data().length() >= shortest
            || (type.name().equals("SYSMOD") && !Smp4Member.hasMember(member.indicator()));
    if (!whole) {
      problems.accept(
          Message.of(Smp4Messages.MEMBER_TOO_SHORT, where, type, name, member.data().length()));
      return Optional.empty();
    }
    EntryBuilder entry = new EntryBuilder(new EntryKey(type, name), where, problems);
    fill(entry, type, member);
    return Optional.of(entry.build());
  }

  private void fill(EntryBuilder entry, EntryType type, Smp4Member member) {
    switch (type.name()) {
      case "SYSMOD" -> SysmodDecoder.decode(entry, member, kind);
      case "MOD" -> ElementDecoder.module(entry, member);
      case "MAC" -> ElementDecoder.macro(entry, member);
      case "SRC" -> ElementDecoder.source(entry, member);
      case "LMOD" -> StructureDecoder.loadModule(entry, member);
      case "ASSEM" -> StructureDecoder.assembly(entry, member);
      case "DLIB" -> StructureDecoder.library(entry, member);
      default -> StructureDecoder.system(entry, member);
    }
  }
}
