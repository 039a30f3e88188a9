package org.altres.dasd.vtoc;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchhr;
import org.altres.dasd.Dsname;
import org.altres.dasd.Volser;
import org.altres.text.CodePage;

/// A data set on this volume; format 8 has the same layout and is the one of a data set with
/// extended attributes.
///
/// | offset | length | name | meaning |
/// |---|---|---|---|
/// | 0 | 44 | DSNAM | data set name |
/// | 44 | 1 | FMTID | X'F1' or X'F8' |
/// | 45 | 6 | DSSN | volume serial of the first volume |
/// | 51 | 2 | VOLSQ | volume sequence number |
/// | 53 | 3 | CREDT | creation date |
/// | 56 | 3 | EXPDT | expiration date |
/// | 59 | 1 | NOEPV | extents on this volume, that of user labels included |
/// | 60 | 1 | NOBDB | bytes used in the last directory block |
/// | 61 | 1 | FLAG1 | X'08' large format |
/// | 62 | 13 | SYSCD | system code |
/// | 75 | 3 | REFD | date of last reference |
/// | 78 | 1 | SMSFG | X'08' PDSE, X'04' extended format, X'02' HFS |
/// | 79 | 1 | SCXTF | X'80': SCXTV is an average block length |
/// | 80 | 2 | SCXTV | secondary space extension |
/// | 82 | 2 | DSORG | organisation |
/// | 84 | 1 | RECFM | record format |
/// | 85 | 1 | OPTCD | option codes |
/// | 86 | 2 | BLKL | block size |
/// | 88 | 2 | LRECL | record length |
/// | 90 | 1 | KEYL | key length |
/// | 91 | 2 | RKP | relative key position |
/// | 93 | 1 | DSIND | indicators; X'80' last volume |
/// | 94 | 1 | SCALO | unit of space requests, X'08' CONTIG, X'04' MXIG, X'02' ALX, X'01' ROUND |
/// | 95 | 3 | SCALO | secondary quantity |
/// | 98 | 3 | LSTAR | last block used: TTR |
/// | 101 | 2 | TRBAL | bytes left on that track |
/// | 104 | 1 | TTTHI | high byte of the track of LSTAR, large format only |
/// | 105 | 30 | EXT1 to EXT3 | three extents |
/// | 135 | 5 | PTR | CCHHR of the format 3, or 2, or 9 |
public record Format1Dscb(Bytes bytes) implements Dscb {

  /// Extents in it.
  public static final int EXTENTS = 3;

  public Format1Dscb {
    DscbBytes.check(bytes, 0xF1, 0xF8);
  }

  /// Whether it is a format 8.
  public boolean isFormat8() {
    return bytes.u8(KEY_LENGTH) == 0xF8;
  }

  public Dsname name() {
    return new Dsname(key());
  }

  /// The serial of the first volume, if the six bytes are one.
  public Optional<Volser> volser() {
    return Volser.of(volserBytes());
  }

  /// The six bytes of DSSN.
  public Bytes volserBytes() {
    return bytes.slice(45, 6);
  }

  /// Which of the data set's volumes this is, from 1.
  public int volumeSequence() {
    return bytes.u16(51);
  }

  public Optional<LabelDate> created() {
    return LabelDate.read(bytes, 53);
  }

  public Optional<LabelDate> expires() {
    return LabelDate.read(bytes, 56);
  }

  public Optional<LabelDate> referenced() {
    return LabelDate.read(bytes, 75);
  }

  /// How many extents it says it has on this volume.
  public int extentCount() {
    return bytes.u8(59);
  }

  /// Bytes used in the last directory block.
  public int lastDirectoryBlockUsed() {
    return bytes.u8(60);
  }

  /// Whether it may have more than 65,535 tracks.
  public boolean isLargeFormat() {
    return (bytes.u8(61) & 0x08) != 0;
  }

  /// The system code, blanks at the end cut off: `IBMOSVS2`.
  public String systemCode() {
    return CodePage.IBM037.decodeTrimmed(bytes.slice(62, 13));
  }

  /// DS1SMSFG.
  public int smsFlags() {
    return bytes.u8(78);
  }

  /// The average length of the blocks that [SpaceUnit#BLOCKS] counts, if it says.
  public Optional<Integer> averageBlockLength() {
    return (bytes.u8(79) & 0x80) != 0 ? Optional.of(bytes.u16(80)) : Optional.empty();
  }

  /// DS1DSORG, two bytes.
  public int dsorgBytes() {
    return bytes.u16(82);
  }

  public DataSetOrganization dsorg() {
    return DataSetOrganization.of(dsorgBytes(), smsFlags());
  }

  /// DS1RECFM, a byte.
  public int recfmByte() {
    return bytes.u8(84);
  }

  /// DS1OPTCD, a byte.
  public int optionCodes() {
    return bytes.u8(85);
  }

  /// Bytes of a block, at most.
  public int blockSize() {
    return bytes.u16(86);
  }

  /// Bytes of a record; X'8000' when records are longer than 32,760.
  public int recordLength() {
    return bytes.u16(88);
  }

  public int keyLength() {
    return bytes.u8(90);
  }

  public int relativeKeyPosition() {
    return bytes.u16(91);
  }

  /// DS1DSIND, a byte.
  public int indicators() {
    return bytes.u8(93);
  }

  /// In what space requests count.
  public SpaceUnit unit() {
    return SpaceUnit.of(bytes.u8(94));
  }

  /// Whether space was asked for in one piece.
  public boolean isContiguous() {
    return (bytes.u8(94) & 0x08) != 0;
  }

  /// How much is added when it is full, in its unit; 0 for nothing.
  public int secondaryQuantity() {
    return bytes.u24(95);
  }

  /// DS1LSTAR: relative track of the data set and record, three bytes.
  public int lastUsed() {
    return bytes.u24(98);
  }

  /// The relative track of the last block used, from 0, its high byte included for a large format
  /// data set.
  public int lastUsedTrack() {
    return bytes.u16(98) | (isLargeFormat() ? bytes.u8(104) << 16 : 0);
  }

  /// The record number of the last block used; 0 for a data set that was never written.
  public int lastUsedRecord() {
    return bytes.u8(100);
  }

  /// Bytes left on the track of the last block used (DS1TRBAL).
  public int trackBalance() {
    return bytes.u16(101);
  }

  /// The extents in it that are in use.
  public List<ExtentEntry> extents() {
    return ExtentEntry.used(bytes, 105, EXTENTS);
  }

  /// With another name.
  public Format1Dscb withName(Dsname name) {
    return with(0, name.key());
  }

  /// With another serial of the first volume.
  public Format1Dscb withVolser(Volser volser) {
    return with(45, volser.toBytes());
  }

  /// With another last block and the bytes that are left on its track.
  ///
  /// @param track relative track, 0 to 65,535
  /// @param record 0 to 255
  /// @param balance 0 to 65,535; negative ones, which dasdload writes, wrap around
  public Format1Dscb withLastUsed(int track, int record, int balance) {
    if (track < 0 || track > 0xFFFF || record < 0 || record > 0xFF) {
      throw new IllegalArgumentException("no TTR has track " + track + " record " + record);
    }
    Bytes end = new Bytes.Builder(5).u16(track).u8(record).u16(balance).build();
    return isLargeFormat() ? with(98, end).with(104, Bytes.zeros(1)) : with(98, end);
  }

  /// With other attributes.
  ///
  /// @param dsorg DS1DSORG, two bytes
  /// @param recfm DS1RECFM
  /// @param blockSize 0 to 65,535
  /// @param recordLength 0 to 65,535
  /// @param keyLength 0 to 255
  public Format1Dscb withAttributes(
      int dsorg, int recfm, int blockSize, int recordLength, int keyLength) {
    Bytes upToOptions = new Bytes.Builder(3).u16(dsorg).u8(recfm).build();
    Bytes lengths = new Bytes.Builder(5).u16(blockSize).u16(recordLength).u8(keyLength).build();
    return with(82, upToOptions).with(86, lengths);
  }

  /// With the used bytes of the last directory block (DS1NOBDB), 0 to 255.
  public Format1Dscb withLastDirectoryBlockUsed(int used) {
    return with(60, new Bytes.Builder(1).u8(used).build());
  }

  /// With other extents in it, a count of all, and a pointer to the next DSCB.
  Format1Dscb withExtents(List<ExtentEntry> extents, int count, Optional<Cchhr> next) {
    Bytes.Builder tail = new Bytes.Builder(35);
    extents.forEach(extent -> tail.add(extent.toBytes()));
    tail.padTo(EXTENTS * ExtentEntry.LENGTH, 0);
    next.ifPresentOrElse(at -> tail.add(at.toBytes()), () -> tail.fill(5, 0));
    return with(59, new Bytes.Builder(1).u8(count).build()).with(105, tail.build());
  }

  private Format1Dscb with(int offset, Bytes replacement) {
    return new Format1Dscb(bytes.with(offset, replacement));
  }
}
