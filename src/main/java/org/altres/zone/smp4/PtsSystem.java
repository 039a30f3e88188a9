package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneName;

/// The system entry of an SMPPTS: what SMP/E keeps in the GLOBALZONE entry, an OPTIONS entry and
/// UTILITY entries.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 6 | DSSPACE: primary, secondary, directory blocks |
/// | 6 | 26 | DSPREFIX |
/// | 32 | 2 | PAGELEN |
/// | 53 | 8 x 117 | programs: name (8), print ddname (8), highest return code (1), parameters (100) |
/// | 1040 | | list: X'01' FMID, X'02' SREL |
///
/// PEMAX and flags stand in the user data as in the SYSTEM entry of a CDS.
final class PtsSystem {

  static final int LENGTH = 1040;

  private static final int PROGRAMS = 53;
  private static final int PROGRAM_LENGTH = 117;
  private static final List<String> SLOTS =
      List.of("ASM", "COMP", "COPY", "LKED", "IOSUP", "UPDATE", "ZAP", "RETRY");
  private static final Map<Integer, String> CODES = Map.of(0x01, "FMID", 0x02, "SREL");

  private final Smp4Member member;
  private final Place place;
  private final Consumer<Message> problems;

  PtsSystem(Smp4Member member, Place place, Consumer<Message> problems) {
    this.member = member;
    this.place = place;
    this.problems = problems;
  }

  List<ZoneEntry> read(ZoneName zone) {
    Bytes data = member.data();
    EntryBuilder global =
        new EntryBuilder(EntryKey.of("GLOBALZONE", zone.value()), place, problems);
    global.set("OPTIONS", PtsReader.OPTIONS);
    global.lists(VariableList.read(data, LENGTH), CODES);
    Bytes user = member.userData();
    global.keep("LEVEL", user.slice(0, 2).hex());
    EntryBuilder options =
        new EntryBuilder(EntryKey.of("OPTIONS", PtsReader.OPTIONS), place, problems);
    options.set("DSPREFIX", VariableList.text(data.slice(6, 26)));
    options.set("DSSPACE", "%d,%d,%d".formatted(data.u16(0), data.u16(2), data.u16(4)));
    options.set("PAGELEN", String.valueOf(data.u16(32)));
    options.set("PEMAX", String.valueOf(user.u16(2)));
    options.editor().indicate("SAVEMTS", (user.u8(4) & 0x80) != 0);
    options.editor().indicate("SAVESTS", (user.u8(4) & 0x40) != 0);
    if ((user.u8(4) & 0x3f) != 0) {
      global.keep("FLAG", "%02X".formatted(user.u8(4)));
    }
    List<ZoneEntry> entries = new ArrayList<>();
    programs(options, entries);
    entries.add(options.build());
    entries.addFirst(global.build());
    return entries;
  }

  private void programs(EntryBuilder options, List<ZoneEntry> entries) {
    for (int slot = 0; slot < SLOTS.size(); slot++) {
      Bytes program = member.data().slice(PROGRAMS + slot * PROGRAM_LENGTH, PROGRAM_LENGTH);
      String name = VariableList.text(program.slice(0, 8));
      if (!name.isEmpty()) {
        EntryBuilder utility =
            new EntryBuilder(EntryKey.of("UTILITY", SLOTS.get(slot)), place, problems);
        utility.set("NAME", name);
        utility.set("RC", String.valueOf(program.u8(16)));
        utility.set("PRINT", VariableList.text(program.slice(8, 8)));
        utility.set("PARM", VariableList.text(program.slice(17, 100)));
        entries.add(utility.build());
        options.set(SLOTS.get(slot), SLOTS.get(slot));
      }
    }
  }
}
