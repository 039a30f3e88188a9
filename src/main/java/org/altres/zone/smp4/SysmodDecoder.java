package org.altres.zone.smp4;

import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.zone.ZoneKind;

/// Reads SYSMOD entries of a CDS or ACDS.
///
/// User data:
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 1 | level of the entry |
/// | 1 | 1 | type: 0 none, 1 USERMOD, 2 APAR, 3 PTF, 4 FUNCTION |
/// | 2 | 1 | status: X'80' applied, X'40' RESTORE tried, X'20' accepted, X'10' error, X'04' no member, X'02' BYPASS, X'01' REGEN |
/// | 3 | 1 | content: X'20' NPRE, X'10' PRE, X'08' REQ, X'04' SUP, X'02' inline JCLIN, X'01' RELFILEs |
/// | 4 | 1 | X'01' deletes elements |
/// | 5 | 1 | X'80' LASTSUP, X'40' DELBY, X'20' base function |
/// | 6 | 7 | the function that deleted it |
/// | 13 | 7 | the SYSMOD that superseded it last |
///
/// Member: LASTUPD at 0 (8); at 41, 47, 53, 59, 65 (6 each) when it was received, applied,
/// restored, accepted, changed by UCLIN; FMID at 73 (7); the list from 80 on.
final class SysmodDecoder {

  static final int LIST = 80;

  private static final int IFREQ = 0xa6;
  private static final Map<Integer, String> TYPES =
      Map.of(1, "USERMOD", 2, "APAR", 3, "PTF", 4, "FUNCTION");
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(0x01, "MOD"),
          Map.entry(0x02, "SZAP"),
          Map.entry(0x03, "XZAP"),
          Map.entry(0x04, "MAC"),
          Map.entry(0x05, "MACUPD"),
          Map.entry(0x06, "SRC"),
          Map.entry(0x07, "SRCUPD"),
          Map.entry(0x08, "ASSEM"),
          Map.entry(0xa2, "PRE"),
          Map.entry(0xa3, "NPRE"),
          Map.entry(0xa4, "SUPING"),
          Map.entry(0xa5, "REQ"),
          Map.entry(0xa8, "DELETE"),
          Map.entry(0xa9, "VERSION"),
          Map.entry(0xaa, "SUPBY"),
          Map.entry(0xab, "FESN"));

  private SysmodDecoder() {}

  /// The word for a type.
  static void type(EntryBuilder entry, int type) {
    String word = TYPES.get(type);
    if (word != null) {
      entry.set("SMODTYPE", word);
    } else if (type != 0) {
      entry.keepUnknown("TYPE", "%02X".formatted(type));
    }
  }

  static void decode(EntryBuilder entry, Smp4Member member, ZoneKind kind) {
    Bytes user = member.userData();
    type(entry, user.u8(1));
    status(entry, user.u8(2));
    flags(entry, user);
    entry.set("DELBY", VariableList.text(user.slice(6, 7)));
    entry.set("LASTSUP", VariableList.text(user.slice(13, 7)));
    if (Smp4Member.hasMember(member.indicator())) {
      member(entry, member.data(), kind);
    }
  }

  private static void status(EntryBuilder entry, int status) {
    entry.editor().indicate("APPLY", (status & 0x80) != 0);
    entry.editor().indicate("RESTORE", (status & 0x40) != 0);
    entry.editor().indicate("ACCEPT", (status & 0x20) != 0);
    entry.editor().indicate("ERROR", (status & 0x10) != 0);
    entry.editor().indicate("BYPASS", (status & 0x02) != 0);
    entry.editor().indicate("REGEN", (status & 0x01) != 0);
    if ((status & 0x08) != 0) {
      entry.keepUnknown("STATUS", "%02X".formatted(status));
    }
  }

  private static void flags(EntryBuilder entry, Bytes user) {
    int content = user.u8(3);
    entry.editor().indicate("JCLIN", (content & 0x02) != 0);
    if ((content & 0x01) != 0) {
      entry.keep("FLAG", "RELFILE");
    }
    if ((content & 0x40) != 0) {
      entry.keep("FLAG", "IFREQ");
    }
    if ((content & 0x80) != 0) {
      entry.keep("FLAG", "DELETE");
    }
    if ((user.u8(4) & 0x01) != 0) {
      entry.keep("FLAG", "ELEMDEL");
    }
    if ((user.u8(4) & 0x02) != 0) {
      entry.keep("FLAG", "ADDED");
    }
    if ((user.u8(5) & 0x20) != 0) {
      entry.keep("FLAG", "BASE");
    }
    if ((user.u8(4) & 0xfc) != 0 || (user.u8(5) & 0x1f) != 0) {
      entry.keepUnknown("USERDATA.4", user.slice(4, 2).hex());
    }
    if (!user.from(20).isAll(0)) {
      entry.keepUnknown("USERDATA.20", user.from(20).hex());
    }
  }

  private static void member(EntryBuilder entry, Bytes data, ZoneKind kind) {
    entry.lastUpdate(data.slice(0, 8));
    boolean target = kind == ZoneKind.TARGET;
    entry.time("RECDATE", "RECTIME", data, 41);
    entry.time(target ? "INSTALLDATE" : "APPDATE", target ? "INSTALLTIME" : "APPTIME", data, 47);
    entry.time("RESDATE", "RESTIME", data, 53);
    entry.time(target ? "ACCDATE" : "INSTALLDATE", target ? "ACCTIME" : "INSTALLTIME", data, 59);
    entry.time("UCLDATE", "UCLTIME", data, 65);
    entry.set("FMID", VariableList.text(data.slice(73, 7)));
    List<VariableList.Element> list = VariableList.read(data, LIST);
    entry.lists(list.stream().filter(element -> element.code() != IFREQ).toList(), CODES);
    list.stream()
        .filter(element -> element.code() == IFREQ)
        .forEach(element -> entry.keep("IFREQ", element.value()));
    list.stream()
        .filter(element -> element.code() >= 0xa0)
        .mapToInt(element -> element.version() & 0x3f)
        .filter(version -> version > 1)
        .distinct()
        .forEach(version -> entry.keep("VERNUM", String.valueOf(version)));
  }
}
