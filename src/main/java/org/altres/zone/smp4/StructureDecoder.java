package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// Reads LMOD, ASSEM, DLIB and SYSTEM entries of a CDS.
///
/// LMOD: user data level (1), link-edit parameters (4), X'80' copied and not linked (1); member: a
/// record with LASTUPD (8) and the SYSLIBs as a list, then a record for each link-edit control
/// statement. ASSEM: user data level (1), LASTUPD (8); the member is the source. DLIB: member with
/// LASTUPD (8), the SYSLIBs as a list from 80 on. SYSTEM: user data level (2), PEMAX (2), flags
/// (1); member with LASTUPD (8), SREL (4), NUCID (1), CDSID (8), from 160 on a list of RETRYDDNs.
final class StructureDecoder {

  private static final Map<Integer, String> LIBRARIES = Map.of(0x01, "SYSLIB");
  private static final int COPIED = 0x80;

  private StructureDecoder() {}

  static void loadModule(EntryBuilder entry, Smp4Member member) {
    Bytes user = member.userData();
    Bytes parameters = user.slice(1, 4);
    List<String> attributes = LinkAttributes.read(parameters);
    if (!attributes.isEmpty()) {
      entry.editor().set("LEPARM", attributes);
    }
    String unknown = LinkAttributes.unknown(parameters);
    if (!unknown.isEmpty()) {
      entry.keep("LEPARM", unknown);
    }
    entry.editor().indicate("COPIED", (user.u8(5) & COPIED) != 0);
    if ((user.u8(5) & ~COPIED) != 0) {
      entry.keep("FLAG", "%02X".formatted(user.u8(5) & ~COPIED));
    }
    entry.lastUpdate(member.data().slice(0, 8));
    entry.lists(VariableList.read(member.data().slice(0, Card.LENGTH), 8), LIBRARIES);
    entry.editor().add("LECNTL", cards(member.data(), Card.LENGTH, Card.STATEMENT_LENGTH));
  }

  static void assembly(EntryBuilder entry, Smp4Member member) {
    entry.lastUpdate(member.userData().slice(1, 8));
    entry.editor().add("ASMIN", cards(member.data(), 0, Card.LENGTH));
  }

  static void library(EntryBuilder entry, Smp4Member member) {
    entry.lastUpdate(member.data().slice(0, 8));
    entry.lists(VariableList.read(member.data(), Card.LENGTH), LIBRARIES);
  }

  static void system(EntryBuilder entry, Smp4Member member) {
    Bytes user = member.userData();
    Bytes data = member.data();
    entry.set("SREL", VariableList.text(data.slice(8, 4)));
    String who = VariableList.text(data.slice(0, 7));
    if (!who.isEmpty()) {
      entry.keep(
          "LASTUPD", who + "/" + (data.u8(7) == 1 ? "ADD" : data.u8(7) == 2 ? "DEL" : "UPD"));
    }
    entry.keep("LEVEL", user.slice(0, 2).hex());
    entry.keep("PEMAX", String.valueOf(user.u16(2)));
    if (user.u8(4) != 0) {
      entry.keep("FLAG", "%02X".formatted(user.u8(4)));
    }
    entry.keep("NUCID", VariableList.text(data.slice(12, 1)));
    entry.keep("CDSID", VariableList.text(data.slice(13, 8)));
    VariableList.read(data, 160).forEach(element -> entry.keep("RETRYDDN", element.value()));
  }

  /// The records from an offset on as text, without the blanks behind it.
  private static List<String> cards(Bytes data, int offset, int columns) {
    List<String> cards = new ArrayList<>();
    for (int at = offset; at + Card.LENGTH <= data.length(); at += Card.LENGTH) {
      cards.add(CodePage.IBM037.decodeTrimmed(data.slice(at, columns)));
    }
    return cards;
  }
}
