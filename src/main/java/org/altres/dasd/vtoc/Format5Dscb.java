package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchhr;

/// Free space.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 4 | X'05050505' |
/// | 4 | 40 | eight entries |
/// | 44 | 1 | X'F5' |
/// | 45 | 90 | eighteen entries |
/// | 135 | 5 | CCHHR of the next format 5, zeros for none |
///
/// An entry: two bytes relative track, two bytes cylinders, one byte tracks besides those.
public record Format5Dscb(Bytes bytes) implements Dscb {

  /// Entries in it.
  public static final int ENTRIES = 26;

  private static final int IN_KEY = 8;
  private static final int ENTRY_LENGTH = 5;

  public Format5Dscb {
    DscbBytes.check(bytes, 0xF5);
  }

  /// A run of free tracks.
  ///
  /// @param first relative track of the volume
  /// @param cylinders so many cylinders' worth of tracks
  /// @param tracks and so many tracks more
  public record Entry(int first, int cylinders, int tracks) {

    /// How many tracks.
    public int count(int heads) {
      return cylinders * heads + tracks;
    }
  }

  /// One of so many runs, at most 26.
  static Format5Dscb of(List<Entry> entries, Optional<Cchhr> next) {
    Bytes.Builder bytes = new Bytes.Builder(LENGTH).fill(4, 0x05);
    int inKey = Math.min(IN_KEY, entries.size());
    entries.subList(0, inKey).forEach(entry -> add(bytes, entry));
    bytes.padTo(KEY_LENGTH, 0).u8(0xF5);
    entries.subList(inKey, entries.size()).forEach(entry -> add(bytes, entry));
    bytes.padTo(135, 0);
    next.ifPresent(at -> bytes.add(at.toBytes()));
    return new Format5Dscb(bytes.padTo(LENGTH, 0).build());
  }

  private static void add(Bytes.Builder bytes, Entry entry) {
    bytes.u16(entry.first()).u16(entry.cylinders()).u8(entry.tracks());
  }

  /// The runs in it; an entry of no tracks is not used.
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      int at = i < IN_KEY ? 4 + i * ENTRY_LENGTH : 45 + (i - IN_KEY) * ENTRY_LENGTH;
      Entry entry = new Entry(bytes.u16(at), bytes.u16(at + 2), bytes.u8(at + 4));
      if (entry.cylinders() != 0 || entry.tracks() != 0) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
