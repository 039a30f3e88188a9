package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// One relocation: a field of the text that holds an address ("HLASM Programmer's Guide",
/// SC26-4941, RLD record; "OS/VS Linkage Editor Logic", SY26-3815).
///
/// Written as R (2), P (2), flag (1), address (3). When the flag has X'01', the next item has the
/// same R and P and is written as its flag and address only.
///
/// Flag: X'80' unresolved, R is ER or WX and the loader leaves the field alone; X'40' four is added
/// to the length; X'30' the [Kind]; X'0C' length less one; X'02' the value is subtracted; X'01' the
/// next item is short.
///
/// @param relocationId R: the ESDID of the symbol whose value is used
/// @param positionId P: the ESDID of the section that has the field
/// @param flag 0 to 255
/// @param address of the field, 0 to X'FFFFFF'
public record RldItem(int relocationId, int positionId, int flag, int address) {

  private static final int NEXT_IS_SHORT = 0x01;
  private static final int SHORT_LENGTH = 4;
  private static final int LONG_LENGTH = 8;

  /// What kind of value is put in the field.
  public enum Kind {
    /// An address: A-constant.
    ADDRESS("A"),
    /// The address of a branch: V-constant.
    BRANCH("V"),
    /// The displacement of a pseudo register: Q-constant.
    DISPLACEMENT("Q"),
    /// The length of all pseudo registers: CXD.
    CUMULATIVE_LENGTH("CXD");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The assembler's word: `A`, `V`, `Q` or `CXD`.
    public String word() {
      return word;
    }
  }

  public RldItem {
    if ((relocationId & ~0xFFFF) != 0
        || (positionId & ~0xFFFF) != 0
        || (flag & ~0xFF) != 0
        || (address & ~0xFFFFFF) != 0) {
      throw new IllegalArgumentException("a field of a relocation item is too large");
    }
  }

  /// All items of the relocation data of one record or card.
  ///
  /// @param start where the data stand in the record, for messages
  /// @throws DamagedDataException if an item is cut off, or the last one says that a short one
  ///   follows
  public static List<RldItem> readAll(Bytes data, int start, Place place) {
    List<RldItem> items = new ArrayList<>(data.length() / 4);
    int at = 0;
    boolean isShort = false;
    int relocationId = 0;
    int positionId = 0;
    while (at < data.length() || isShort) {
      if (data.length() - at < (isShort ? SHORT_LENGTH : LONG_LENGTH)) {
        throw new DamagedDataException(
            ModuleMessages.RLD_NOT_ENDED, place.with("offset", start + at));
      }
      if (!isShort) {
        relocationId = data.u16(at);
        positionId = data.u16(at + 2);
        at += 4;
      }
      RldItem item = new RldItem(relocationId, positionId, data.u8(at), data.u24(at + 1));
      items.add(item);
      isShort = item.isNextShort();
      at += 4;
    }
    return List.copyOf(items);
  }

  /// The relocation data of items, short behind those that say so.
  ///
  /// @throws IllegalArgumentException if a short item would have another R or P than the one before
  ///   it, or the last says that a short one follows
  public static Bytes writeAll(List<RldItem> items) {
    Bytes.Builder out = new Bytes.Builder(items.size() * LONG_LENGTH);
    RldItem before = null;
    for (RldItem item : items) {
      if (before == null || !before.isNextShort()) {
        out.u16(item.relocationId).u16(item.positionId);
      } else if (before.relocationId != item.relocationId || before.positionId != item.positionId) {
        throw new IllegalArgumentException("a short item has other ids: " + item);
      }
      out.u8(item.flag).u24(item.address);
      before = item;
    }
    if (before != null && before.isNextShort()) {
      throw new IllegalArgumentException("nothing follows " + before);
    }
    return out.build();
  }

  /// Items that are as short as can be: each says whether the next has the same R and P.
  public static List<RldItem> chained(List<RldItem> items) {
    List<RldItem> chained = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      RldItem item = items.get(i);
      boolean same =
          i + 1 < items.size()
              && items.get(i + 1).relocationId == item.relocationId
              && items.get(i + 1).positionId == item.positionId;
      chained.add(
          new RldItem(
              item.relocationId,
              item.positionId,
              same ? item.flag | NEXT_IS_SHORT : item.flag & ~NEXT_IS_SHORT,
              item.address));
    }
    return List.copyOf(chained);
  }

  /// What kind of value is put in the field.
  public Kind kind() {
    return Kind.values()[(flag & 0x30) >> 4];
  }

  /// Bytes of the field, 1 to 8.
  public int length() {
    return ((flag & 0x0C) >> 2) + 1 + ((flag & 0x40) != 0 ? 4 : 0);
  }

  /// The address behind the field.
  public int end() {
    return address + length();
  }

  /// Whether the value is subtracted.
  public boolean isNegative() {
    return (flag & 0x02) != 0;
  }

  /// Whether R is a reference that was not resolved, so that the loader leaves the field alone.
  public boolean isUnresolved() {
    return (flag & 0x80) != 0;
  }

  /// Whether the next item has the same R and P and is written without them.
  public boolean isNextShort() {
    return (flag & NEXT_IS_SHORT) != 0;
  }
}
