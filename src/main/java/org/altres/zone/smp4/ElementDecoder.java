package org.altres.zone.smp4;

import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;

/// Reads MOD, MAC and SRC entries of a CDS or ACDS.
///
/// User data: level (1), RMID (7), X'40' if the RMID assembled the module (1), FMID (7), zeros.
/// Member: LASTUPD at 0 (8); for a MOD link-edit parameters at 8 (4); for MAC and SRC the SYSLIB at
/// 64 (8); DISTLIB at 72 (8); the list from 80 on.
final class ElementDecoder {

  private static final Map<Integer, String> MODULE =
      Map.of(0x01, "LMOD", 0x02, "TALIAS", 0x03, "DALIAS", 0x05, "CSECT", 0x32, "UMID");
  private static final Map<Integer, String> MACRO =
      Map.of(0x01, "GENASM", 0x02, "MALIAS", 0x32, "UMID");
  private static final Map<Integer, String> SOURCE = Map.of(0x32, "UMID");
  private static final int ASSEMBLED = 0x40;

  private ElementDecoder() {}

  static void module(EntryBuilder entry, Smp4Member member) {
    levels(entry, member.userData());
    entry.editor().indicate("RMIDASM", (member.userData().u8(8) & ASSEMBLED) != 0);
    Bytes parameters = member.data().slice(8, 4);
    List<String> attributes = LinkAttributes.read(parameters);
    if (!attributes.isEmpty()) {
      entry.editor().set("LEPARM", attributes);
    }
    String unknown = LinkAttributes.unknown(parameters);
    if (!unknown.isEmpty()) {
      entry.keep("LEPARM", unknown);
    }
    libraries(entry, member.data());
    list(entry, member.data(), MODULE, 0x04);
  }

  static void macro(EntryBuilder entry, Smp4Member member) {
    levels(entry, member.userData());
    libraries(entry, member.data());
    list(entry, member.data(), MACRO, 0x03);
  }

  static void source(EntryBuilder entry, Smp4Member member) {
    levels(entry, member.userData());
    libraries(entry, member.data());
    list(entry, member.data(), SOURCE, 0x03);
  }

  private static void levels(EntryBuilder entry, Bytes user) {
    entry.set("RMID", VariableList.text(user.slice(1, 7)));
    entry.set("FMID", VariableList.text(user.slice(9, 7)));
    if ((user.u8(8) & ~ASSEMBLED) != 0) {
      entry.keepUnknown("USERDATA.8", "%02X".formatted(user.u8(8)));
    }
    if (!user.from(16).isAll(0)) {
      entry.keepUnknown("USERDATA.16", user.from(16).hex());
    }
  }

  private static void libraries(EntryBuilder entry, Bytes data) {
    entry.lastUpdate(data.slice(0, 8));
    String target = VariableList.text(data.slice(64, 8));
    if (!target.isEmpty()) {
      if (entry.editor().knows("SYSLIB")) {
        entry.set("SYSLIB", target);
      } else {
        entry.keepUnknown("SYSLIB", target);
      }
    }
    entry.set("DISTLIB", VariableList.text(data.slice(72, 8)));
  }

  private static void list(
      EntryBuilder entry, Bytes data, Map<Integer, String> codes, int comment) {
    List<VariableList.Element> elements = VariableList.read(data, SysmodDecoder.LIST);
    elements.stream()
        .filter(element -> element.code() == comment)
        .forEach(element -> entry.keep("COMMENT", element.value()));
    entry.lists(elements.stream().filter(element -> element.code() != comment).toList(), codes);
  }
}
