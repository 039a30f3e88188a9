package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;

/// An entry of a PDS directory ("DFSMS Using Data Sets", SC23-6855).
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 8 | name |
/// | 8 | 3 | TTR of the member's first block |
/// | 11 | 1 | C: X'80' alias; X'60' how many TTRNs the user data begins with; X'1F' halfwords of user data |
/// | 12 | 2 * halfwords | user data |
///
/// A TTRN is four bytes: a TTR, and N, the number of TTRs in the note list that it points to, or 0
/// if it points to a block of another kind.
///
/// @param name the member or alias
/// @param ttr its first block
/// @param indicator the C byte, 0 to 255
/// @param userData twice as many bytes as the C byte says halfwords, 0 to 62
public record DirectoryEntry(MemberName name, Ttr ttr, int indicator, Bytes userData) {

  /// The least that an entry takes in a directory block.
  public static final int SHORTEST = 12;

  /// The most that an entry takes in a directory block.
  public static final int LONGEST = SHORTEST + 62;

  private static final int ALIAS = 0x80;
  private static final int TTRN_LENGTH = 4;

  /// A TTR in the user data.
  ///
  /// @param ttr a block of the member, or zeros
  /// @param notes how many TTRs the note list there has, 0 if it is none; 0 to 255
  public record Ttrn(Ttr ttr, int notes) {}

  public DirectoryEntry {
    if (indicator < 0 || indicator > 0xFF) {
      throw new IllegalArgumentException("no C byte is " + indicator);
    }
    if (userData.length() != userDataLength(indicator)) {
      throw new IllegalArgumentException(
          "a C byte of X'%02X' does not count %d bytes of user data"
              .formatted(indicator, userData.length()));
    }
  }

  /// An entry of a member without user data.
  public static DirectoryEntry of(MemberName name, Ttr ttr) {
    return new DirectoryEntry(name, ttr, 0, Bytes.EMPTY);
  }

  /// An entry of a member with user data that holds no TTRs.
  ///
  /// @param userData an even number of bytes, at most 62
  public static DirectoryEntry of(MemberName name, Ttr ttr, Bytes userData) {
    return new DirectoryEntry(name, ttr, userData.length() / 2, userData);
  }

  /// Bytes of user data that a C byte counts.
  public static int userDataLength(int indicator) {
    return 2 * (indicator & 0x1F);
  }

  /// Whether it says: alias.
  public boolean isAlias() {
    return (indicator & ALIAS) != 0;
  }

  /// How many TTRNs the C byte says the user data begins with, 0 to 3.
  public int ttrnCount() {
    return indicator >>> 5 & 3;
  }

  /// The TTRNs that the user data begins with; of those that the C byte announces, those that are
  /// there.
  public List<Ttrn> userTtrs() {
    List<Ttrn> found = new ArrayList<>(ttrnCount());
    for (int i = 0; i < ttrnCount() && (i + 1) * TTRN_LENGTH <= userData.length(); i++) {
      int at = i * TTRN_LENGTH;
      found.add(new Ttrn(Ttr.read(userData, at), userData.u8(at + Ttr.LENGTH)));
    }
    return List.copyOf(found);
  }

  /// What ISPF keeps about a text member, if the user data is that.
  public Optional<IspfStatistics> statistics() {
    return ttrnCount() == 0 ? IspfStatistics.read(userData) : Optional.empty();
  }

  /// The system status index of a source member: four bytes that are all of its user data.
  public Optional<Bytes> systemStatusIndex() {
    return ttrnCount() == 0 && userData.length() == 4 ? Optional.of(userData) : Optional.empty();
  }

  /// This entry under another name.
  public DirectoryEntry withName(MemberName other) {
    return new DirectoryEntry(other, ttr, indicator, userData);
  }

  /// This entry for a member elsewhere; TTRs in the user data stay as they are.
  public DirectoryEntry withTtr(Ttr other) {
    return new DirectoryEntry(name, other, indicator, userData);
  }

  /// This entry as alias or as main.
  public DirectoryEntry withAlias(boolean alias) {
    int other = alias ? indicator | ALIAS : indicator & ~ALIAS;
    return new DirectoryEntry(name, ttr, other, userData);
  }

  /// This entry with other TTRNs at the start of its user data.
  ///
  /// @param ttrns as many as [#userTtrs()] gives
  public DirectoryEntry withUserTtrs(List<Ttrn> ttrns) {
    if (ttrns.size() != userTtrs().size()) {
      throw new IllegalArgumentException("not as many TTRs as " + name + " has: " + ttrns);
    }
    Bytes.Builder changed = new Bytes.Builder(userData.length());
    ttrns.forEach(ttrn -> changed.add(ttrn.ttr().toBytes()).u8(ttrn.notes()));
    return new DirectoryEntry(
        name, ttr, indicator, changed.add(userData.from(changed.length())).build());
  }

  /// Bytes that it takes in a directory block, 12 to 74.
  public int length() {
    return SHORTEST + userData.length();
  }

  /// The entry as it stands in a directory block.
  public Bytes toBytes() {
    return new Bytes.Builder(length())
        .add(name.key())
        .add(ttr.toBytes())
        .u8(indicator)
        .add(userData)
        .build();
  }
}
