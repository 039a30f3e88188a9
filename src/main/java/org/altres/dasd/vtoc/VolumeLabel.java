package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchhr;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.text.CodePage;

/// The volume label and what stands around it on the first track ("DFSMSdfp Advanced Services",
/// SC23-6861, and "OS/VS2 System Programming Library: Data Management", GC26-3830).
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 4 | `VOL1` |
/// | 4 | 6 | volume serial |
/// | 10 | 1 | security byte, of no meaning today |
/// | 11 | 5 | CCHHR of the format 4 DSCB |
/// | 16 | 21 | reserved |
/// | 37 | 14 | owner |
/// | 51 | 29 | reserved |
///
/// @param bytes the 80 bytes
/// @param recordNumber which record of the first track it is, 3 as a rule
/// @param iplRecords the other records of the first track: programs, or the wait state that a
///   volume without a program has; kept as they are
public record VolumeLabel(Bytes bytes, int recordNumber, List<CkdRecord> iplRecords) {

  /// Bytes of the label.
  public static final int LENGTH = 80;

  static final Bytes KEY = CodePage.IBM037.encode("VOL1");

  public VolumeLabel {
    if (bytes.length() != LENGTH || !bytes.startsWith(KEY)) {
      throw new IllegalArgumentException("not a volume label: " + bytes);
    }
    iplRecords = List.copyOf(iplRecords);
  }

  /// Reads the label of a volume.
  ///
  /// @throws AltresException if it has none
  /// @throws org.altres.message.DamagedDataException if the first track is damaged
  public static VolumeLabel read(TrackReader tracks) {
    Track track = tracks.read(0);
    List<CkdRecord> others = new ArrayList<>();
    Optional<CkdRecord> label = Optional.empty();
    for (CkdRecord record : track.records()) {
      if (label.isEmpty() && isLabel(record)) {
        label = Optional.of(record);
      } else {
        others.add(record);
      }
    }
    CkdRecord found =
        label.orElseThrow(
            () -> new AltresException(VtocMessages.NO_VOLUME_LABEL, tracks.placeOf(0)));
    return new VolumeLabel(found.data(), found.number(), others);
  }

  private static boolean isLabel(CkdRecord record) {
    return record.key().equals(KEY)
        && record.data().length() == LENGTH
        && record.data().startsWith(KEY);
  }

  /// The volume serial, if the six bytes are one.
  public Optional<Volser> volser() {
    return Volser.of(volserBytes());
  }

  /// The six bytes of the volume serial.
  public Bytes volserBytes() {
    return bytes.slice(4, 6);
  }

  /// The volume serial as text, whatever it is.
  public String volserText() {
    return CodePage.IBM037.decodeTrimmed(volserBytes());
  }

  /// Where the format 4 DSCB should be. A volume without VTOC has zeros here, or a record that is
  /// not there.
  public Cchhr vtocPointer() {
    return Cchhr.read(bytes, 11);
  }

  /// Whose volume it is, blanks at the end cut off.
  public String owner() {
    return CodePage.IBM037.decodeTrimmed(bytes.slice(37, 14));
  }

  /// Whether a program can be loaded from it: the PSW of the first record is not the wait state of
  /// a volume without one.
  public boolean isIplable() {
    return iplRecords.stream()
        .filter(record -> record.number() == 1)
        .anyMatch(record -> record.data().length() >= 8 && (record.data().u8(1) & 0x02) == 0);
  }

  /// With another volume serial.
  public VolumeLabel withVolser(Volser volser) {
    return new VolumeLabel(bytes.with(4, volser.toBytes()), recordNumber, iplRecords);
  }
}
