package org.altres.module;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// What the directory entry of a load module says of it: the user data that the linkage editor
/// stores ("OS/VS2 System Data Areas", SYB8-0606, PDS2). Immutable; the bytes are kept.
///
/// | Offset | Bytes | Field |
/// |---|---|---|
/// | 0 | 3 | TTR of the first text record |
/// | 3 | 1 | zero |
/// | 4 | 3 | TTR of the note list (overlay) or scatter table, or zeros |
/// | 7 | 1 | entries of the note list |
/// | 8 | 1 | ATR1: [ModuleAttribute]; X'01' one text record and no RLD |
/// | 9 | 1 | ATR2: X'80' not for level E, X'40' first text at 0, X'20' entry point 0, X'10' no RLD, X'08' NE, X'04' TESTRAN symbols, X'02' linkage editor F, X'01' REFR |
/// | 10 | 3 | storage in bytes |
/// | 13 | 2 | bytes of the first text record |
/// | 15 | 3 | entry point |
/// | 18 | 1 | FTB1: X'80' AOS linkage editor, X'40' large program part, X'20' page aligned, X'10' SSI part, X'08' APF part, X'04' PGMO, X'02' signed, X'01' extended attributes |
/// | 19 | 1 | FTB2: X'80' alternate primary, X'20' RMODE 64, X'10' RMODE ANY, X'0C' AMODE of the alias, X'03' AMODE of the main entry |
/// | 20 | 1 | RLD and control records behind the first text record; 0 in older modules |
///
/// Then, each where its bit says so: scatter (8; ATR1 X'04'), alias (11: entry point of the main
/// member 3, its name 8; alias bit of the C byte), SSI (4, on a boundary of two bytes; FTB1 X'10'),
/// APF (2: length, code; FTB1 X'08'), large program (13; FTB1 X'40').
///
/// @param indicator the C byte of the directory entry: X'80' alias, X'60' TTRs in the user data,
///   X'1F' halfwords of user data
/// @param userData behind the C byte
public record LoadModuleAttributes(int indicator, Bytes userData) {

  private static final int ALIAS = 0x80;
  private static final int FIXED_LENGTH = 21;
  private static final int SCATTER_LENGTH = 8;
  private static final int ALIAS_LENGTH = 11;
  private static final int SSI_LENGTH = 4;
  private static final int APF_LENGTH = 2;
  private static final int LARGE_LENGTH = 13;
  private static final int ATR1 = 8;
  private static final int ATR2 = 9;
  private static final int FTB1 = 18;
  private static final int FTB2 = 19;
  private static final int EXTENDED = 0x01;

  /// Bytes that scatter loading needs.
  ///
  /// @param scatterListSize SLSZ
  /// @param translationTableSize TTSZ
  /// @param firstTextId ESDT: ESDID of the first text record
  /// @param entryPointId ESDC: ESDID of the section of the entry point
  public record Scatter(
      int scatterListSize, int translationTableSize, int firstTextId, int entryPointId) {}

  /// What an alias says of its main member.
  ///
  /// @param entryPoint of the main member
  /// @param name of the main member
  public record MainMember(int entryPoint, SymbolName name) {}

  /// Bits that say what the records say too.
  ///
  /// @param oneBlock 1BLK: one text record and no RLD
  /// @param originZero ORG0: the first text record is for address 0
  /// @param entryZero EP0: the entry point is 0
  /// @param noRelocations NRLD: no RLD item
  public record Derived(
      boolean oneBlock, boolean originZero, boolean entryZero, boolean noRelocations) {}

  public LoadModuleAttributes {
    if ((indicator & ~0xFF) != 0) {
      throw new IllegalArgumentException("no C byte: " + indicator);
    }
    if (userData.length() < needed(indicator, userData)) {
      throw new IllegalArgumentException("no user data of a load module: " + userData);
    }
  }

  /// The attributes of a directory entry.
  ///
  /// @throws DamagedDataException if the user data are too short for what they say they have
  public static LoadModuleAttributes read(int indicator, Bytes userData) {
    int needed = needed(indicator, userData);
    if (userData.length() < needed) {
      throw new DamagedDataException(
          ModuleMessages.USER_DATA_SHORT, Place.nowhere(), userData.length(), needed);
    }
    return new LoadModuleAttributes(indicator, userData);
  }

  /// Whether a directory entry looks like that of a load module: it announces one to three TTRs,
  /// has exactly the parts that its flags say (and more only where it has extended attributes), and
  /// its text lies in a record. User data that another program stores are told apart by these.
  public static boolean isLoadModule(int indicator, Bytes userData) {
    if (userData.length() < FIXED_LENGTH || (indicator & 0x60) == 0) {
      return false;
    }
    int needed = needed(indicator, userData);
    boolean isExtended = (userData.u8(FTB1) & EXTENDED) != 0;
    return userData.length() == 2 * (indicator & 0x1F)
        && (isExtended ? userData.length() > needed : userData.length() == needed + needed % 2)
        && userData.u8(2) != 0
        && userData.u8(3) == 0;
  }

  private static int needed(int indicator, Bytes userData) {
    if (userData.length() < FIXED_LENGTH) {
      return FIXED_LENGTH;
    }
    return new Layout(indicator, userData).end;
  }

  /// Where the optional parts begin; -1 where one is not there.
  private static final class Layout {

    private final int scatter;
    private final int main;
    private final int ssi;
    private final int apf;
    private final int large;
    private int end = FIXED_LENGTH;

    Layout(int indicator, Bytes userData) {
      int flags = userData.u8(FTB1);
      scatter = part((userData.u8(ATR1) & 0x04) != 0, SCATTER_LENGTH);
      main = part((indicator & ALIAS) != 0, ALIAS_LENGTH);
      boolean hasSsi = (flags & 0x10) != 0;
      end += hasSsi ? end % 2 : 0;
      ssi = part(hasSsi, SSI_LENGTH);
      apf = part((flags & 0x08) != 0, APF_LENGTH);
      large = part((flags & 0x40) != 0, LARGE_LENGTH);
    }

    private int part(boolean isThere, int length) {
      int at = end;
      end += isThere ? length : 0;
      return isThere ? at : -1;
    }
  }

  /// Whether the entry is an alias.
  public boolean isAlias() {
    return (indicator & ALIAS) != 0;
  }

  /// TTR of the first text record, three bytes as a number.
  public int textTtr() {
    return userData.u24(0);
  }

  /// TTR of the note list or scatter table; 0 where there is none.
  public int noteListTtr() {
    return userData.u24(4);
  }

  /// Entries of the note list.
  public int noteListEntries() {
    return userData.u8(7);
  }

  /// Bytes of storage that the module takes.
  public int storage() {
    return userData.u24(10);
  }

  /// Bytes of the first text record.
  public int firstTextLength() {
    return userData.u16(13);
  }

  /// The address in the module where this name is entered.
  public int entryPoint() {
    return userData.u24(15);
  }

  /// The entry point of the main member.
  public int mainEntryPoint() {
    return mainMember().map(MainMember::entryPoint).orElseGet(this::entryPoint);
  }

  /// RLD and control records behind the first text record; 0 in older modules.
  public int recordsAfterText() {
    return userData.u8(20);
  }

  /// Whether it has an attribute.
  public boolean has(ModuleAttribute attribute) {
    return (userData.u8(attribute.offset()) & attribute.bit()) != 0;
  }

  /// All attributes that it has.
  public Set<ModuleAttribute> attributes() {
    Set<ModuleAttribute> found = EnumSet.noneOf(ModuleAttribute.class);
    for (ModuleAttribute attribute : ModuleAttribute.values()) {
      if (has(attribute)) {
        found.add(attribute);
      }
    }
    return java.util.Collections.unmodifiableSet(found);
  }

  /// The bits that say what the records say too.
  public Derived derived() {
    int attributes = userData.u8(ATR2);
    return new Derived(
        (userData.u8(ATR1) & 0x01) != 0,
        (attributes & 0x40) != 0,
        (attributes & 0x20) != 0,
        (attributes & 0x10) != 0);
  }

  /// Modes of the main entry.
  public ProgramModes modes() {
    return new ProgramModes(ProgramModes.Amode.ofDirectoryBits(userData.u8(FTB2)), rmode());
  }

  /// Modes of the alias, where this is one.
  public Optional<ProgramModes> aliasModes() {
    return isAlias()
        ? Optional.of(
            new ProgramModes(ProgramModes.Amode.ofDirectoryBits(userData.u8(FTB2) >> 2), rmode()))
        : Optional.empty();
  }

  private ProgramModes.Rmode rmode() {
    int flags = userData.u8(FTB2);
    if ((flags & 0x20) != 0) {
      return ProgramModes.Rmode.R64;
    }
    return (flags & 0x10) != 0 ? ProgramModes.Rmode.ANY : ProgramModes.Rmode.R24;
  }

  /// What scatter loading needs.
  public Optional<Scatter> scatter() {
    int at = layout().scatter;
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new Scatter(
                userData.u16(at),
                userData.u16(at + 2),
                userData.u16(at + 4),
                userData.u16(at + 6)));
  }

  /// What an alias says of its main member.
  public Optional<MainMember> mainMember() {
    int at = layout().main;
    return at < 0
        ? Optional.empty()
        : Optional.of(new MainMember(userData.u24(at), SymbolName.read(userData, at + 3)));
  }

  /// The system status index: change level, flags, member serial; 4 bytes.
  public Optional<Bytes> ssi() {
    int at = layout().ssi;
    return at < 0 ? Optional.empty() : Optional.of(userData.slice(at, SSI_LENGTH));
  }

  /// The authorization code, 0 to 255, where there is one.
  public Optional<Integer> authorization() {
    int at = layout().apf;
    return at < 0 ? Optional.empty() : Optional.of(userData.u8(at + 1));
  }

  /// The part of a large program, 13 bytes.
  public Optional<Bytes> largeProgram() {
    int at = layout().large;
    return at < 0 ? Optional.empty() : Optional.of(userData.slice(at, LARGE_LENGTH));
  }

  private Layout layout() {
    return new Layout(indicator, userData);
  }

  /// The field's words, in the order of a linkage editor's map: attributes, `AC=1`, `AMODE(31)`,
  /// `RMODE(ANY)`, `SSI=01020304`. For an alias the modes are the alias'.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    attributes().forEach(attribute -> words.add(attribute.name()));
    authorization().ifPresent(code -> words.add("AC=" + code));
    ProgramModes modes = aliasModes().orElseGet(this::modes);
    words.add("AMODE(" + modes.amode().word() + ")");
    words.add("RMODE(" + modes.rmode().word() + ")");
    ssi().ifPresent(ssi -> words.add("SSI=" + ssi.hex()));
    return List.copyOf(words);
  }

  /// The same attributes with the text, and a note list or scatter table (0 for none), at other
  /// places, as copying the member needs it.
  ///
  /// @param text TTR of the first text record
  /// @param noteList TTR of note list or scatter table, or 0
  public LoadModuleAttributes withTtrs(int text, int noteList) {
    Bytes moved =
        userData
            .with(0, new Bytes.Builder(3).u24(text).build())
            .with(4, new Bytes.Builder(3).u24(noteList).build());
    return new LoadModuleAttributes(indicator, moved);
  }

  /// The same attributes with one of them on or off. SCTR brings a part of its own and cannot be
  /// set so.
  ///
  /// @throws IllegalArgumentException for SCTR
  public LoadModuleAttributes with(ModuleAttribute attribute, boolean on) {
    if (attribute == ModuleAttribute.SCTR) {
      throw new IllegalArgumentException("scatter format needs its part of the user data");
    }
    int old = userData.u8(attribute.offset());
    int changed = on ? old | attribute.bit() : old & ~attribute.bit();
    return new LoadModuleAttributes(
        indicator, userData.with(attribute.offset(), new Bytes.Builder(1).u8(changed).build()));
  }
}
