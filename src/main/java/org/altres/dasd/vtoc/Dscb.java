package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.Dsname;
import org.altres.dasd.Volser;
import org.altres.text.CodePage;

/// A data set control block: one record of the VTOC ("DFSMSdfp Advanced Services", SC23-6861;
/// "OS/VS2 System Programming Library: Data Management", GC26-3830). Offsets count from the first
/// byte of the key. Each format is a view on its 140 bytes, which it gives back as they are.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 44 | key |
/// | 44 | 1 | format: X'00', X'F1' to X'F9' |
/// | 45 | 90 | by format |
/// | 135 | 5 | CCHHR of the next one of a chain, zeros for none; format 4 has none |
public sealed interface Dscb {

  /// Bytes of key and data.
  int LENGTH = 140;

  /// Bytes of the key.
  int KEY_LENGTH = 44;

  /// Bytes of the data.
  int DATA_LENGTH = 96;

  /// The 140 bytes.
  Bytes bytes();

  /// The key of the record, 44 bytes.
  default Bytes key() {
    return bytes().slice(0, KEY_LENGTH);
  }

  /// The data of the record, 96 bytes.
  default Bytes data() {
    return bytes().from(KEY_LENGTH);
  }

  /// The format as a digit, `1`; `?` where it is not known.
  default String format() {
    int id = bytes().u8(KEY_LENGTH);
    return id == 0 ? "0" : id >= 0xF1 && id <= 0xF9 ? String.valueOf(id & 0xF) : "?";
  }

  /// What the pointer in the last five bytes leads to; none when it is zero.
  default Optional<Cchhr> next() {
    return pointer(bytes(), 135);
  }

  /// The DSCB that 140 bytes are.
  static Dscb of(Bytes bytes) {
    return switch (bytes.u8(KEY_LENGTH)) {
      case 0x00 -> bytes.slice(0, KEY_LENGTH).isAll(0) ? new Format0(bytes) : new Unknown(bytes);
      case 0xF1, 0xF8 -> new Format1(bytes);
      case 0xF2 -> new Format2(bytes);
      case 0xF3 -> new Format3(bytes);
      case 0xF4 -> new Format4(bytes);
      case 0xF5 -> new Format5(bytes);
      case 0xF6 -> new Format6(bytes);
      case 0xF7 -> new Format7(bytes);
      case 0xF9 -> new Format9(bytes);
      default -> new Unknown(bytes);
    };
  }

  private static Optional<Cchhr> pointer(Bytes bytes, int offset) {
    return bytes.slice(offset, 5).isAll(0)
        ? Optional.empty()
        : Optional.of(Cchhr.read(bytes, offset));
  }

  private static void check(Bytes bytes, int... formats) {
    boolean found = false;
    for (int format : formats) {
      found |= bytes.length() == LENGTH && bytes.u8(KEY_LENGTH) == format;
    }
    if (!found) {
      throw new IllegalArgumentException("not a DSCB of this format: " + bytes);
    }
  }

  /// A free slot: the key is zeros.
  record Format0(Bytes bytes) implements Dscb {

    /// A free slot, all zeros.
    public static final Format0 EMPTY = new Format0(Bytes.zeros(LENGTH));

    public Format0 {
      check(bytes, 0x00);
    }
  }

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
  record Format1(Bytes bytes) implements Dscb {

    /// Extents in it.
    public static final int EXTENTS = 3;

    public Format1 {
      check(bytes, 0xF1, 0xF8);
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
    public Format1 withName(Dsname name) {
      return with(0, name.key());
    }

    /// With another serial of the first volume.
    public Format1 withVolser(Volser volser) {
      return with(45, volser.toBytes());
    }

    /// With another last block and the bytes that are left on its track.
    ///
    /// @param track relative track, 0 to 65,535
    /// @param record 0 to 255
    /// @param balance 0 to 65,535; negative ones, which dasdload writes, wrap around
    public Format1 withLastUsed(int track, int record, int balance) {
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
    public Format1 withAttributes(
        int dsorg, int recfm, int blockSize, int recordLength, int keyLength) {
      Bytes upToOptions = new Bytes.Builder(3).u16(dsorg).u8(recfm).build();
      Bytes lengths = new Bytes.Builder(5).u16(blockSize).u16(recordLength).u8(keyLength).build();
      return with(82, upToOptions).with(86, lengths);
    }

    /// With the used bytes of the last directory block (DS1NOBDB), 0 to 255.
    public Format1 withLastDirectoryBlockUsed(int used) {
      return with(60, new Bytes.Builder(1).u8(used).build());
    }

    /// With other extents in it, a count of all, and a pointer to the next DSCB.
    Format1 withExtents(List<ExtentEntry> extents, int count, Optional<Cchhr> next) {
      Bytes.Builder tail = new Bytes.Builder(35);
      extents.forEach(extent -> tail.add(extent.toBytes()));
      tail.padTo(EXTENTS * ExtentEntry.LENGTH, 0);
      next.ifPresentOrElse(at -> tail.add(at.toBytes()), () -> tail.fill(5, 0));
      return with(59, new Bytes.Builder(1).u8(count).build()).with(105, tail.build());
    }

    private Format1 with(int offset, Bytes replacement) {
      return new Format1(bytes.with(offset, replacement));
    }
  }

  /// The index of an ISAM data set; kept as it is. Its pointer leads to a format 3.
  record Format2(Bytes bytes) implements Dscb {
    public Format2 {
      check(bytes, 0xF2);
    }
  }

  /// More extents of a data set.
  ///
  /// | offset | length | meaning |
  /// |---|---|---|
  /// | 0 | 4 | X'03030303' |
  /// | 4 | 40 | four extents |
  /// | 44 | 1 | X'F3' |
  /// | 45 | 90 | nine extents |
  /// | 135 | 5 | CCHHR of the next format 3, zeros for none |
  record Format3(Bytes bytes) implements Dscb {

    /// Extents in it.
    public static final int EXTENTS = 13;

    private static final int IN_KEY = 4;

    public Format3 {
      check(bytes, 0xF3);
    }

    /// One of so many extents, at most 13, and none behind it.
    static Format3 of(List<ExtentEntry> extents) {
      Bytes.Builder bytes = new Bytes.Builder(LENGTH).fill(4, 0x03);
      int inKey = Math.min(IN_KEY, extents.size());
      extents.subList(0, inKey).forEach(extent -> bytes.add(extent.toBytes()));
      bytes.padTo(KEY_LENGTH, 0).u8(0xF3);
      extents.subList(inKey, extents.size()).forEach(extent -> bytes.add(extent.toBytes()));
      return new Format3(bytes.padTo(LENGTH, 0).build());
    }

    /// The extents in it that are in use.
    public List<ExtentEntry> extents() {
      List<ExtentEntry> all = new ArrayList<>(ExtentEntry.used(bytes, 4, IN_KEY));
      all.addAll(ExtentEntry.used(bytes, 45, EXTENTS - IN_KEY));
      return all;
    }
  }

  /// The VTOC itself and the device.
  ///
  /// | offset | length | name | meaning |
  /// |---|---|---|---|
  /// | 0 | 44 | | X'04' each |
  /// | 44 | 1 | IDFMT | X'F4' |
  /// | 45 | 5 | HPCHR | CCHHR of the highest format 1 ever used |
  /// | 50 | 2 | DSREC | how many slots are free |
  /// | 52 | 4 | HCCHH | next alternate track |
  /// | 56 | 2 | NOATK | alternate tracks left |
  /// | 58 | 1 | VTOCI | indicators |
  /// | 59 | 1 | NOEXT | 1 |
  /// | 60 | 1 | SMSFG | SMS indicators |
  /// | 61 | 1 | DEVAC | alternate cylinders, on later systems |
  /// | 62 | 4 | DEVSZ | cylinders with alternates, tracks per cylinder |
  /// | 66 | 2 | DEVTK | track capacity |
  /// | 68 | 6 | | device constants, see [DeviceConstants] |
  /// | 74 | 1 | DEVDT | DSCBs on a track |
  /// | 75 | 1 | DEVDB | directory blocks on a track |
  /// | 76 | 8 | AMTIM | VSAM catalog time stamp |
  /// | 84 | 1 | VSIND | X'80' a VSAM catalog owns space |
  /// | 85 | 2 | VSCRA | catalog recovery area |
  /// | 87 | 8 | R2TIM | VSAM time stamp |
  /// | 100 | 5 | F6PTR | CCHHR of the first format 6 |
  /// | 105 | 10 | VTOCE | extent of the VTOC |
  record Format4(Bytes bytes) implements Dscb {

    static final int INDICATORS = 58;

    /// VTOCI: the format 5 chain is not valid.
    static final int F5_NOT_VALID = 0x80;

    public Format4 {
      check(bytes, 0xF4);
    }

    /// Nothing: behind the VTOC extent stand extended attributes.
    @Override
    public Optional<Cchhr> next() {
      return Optional.empty();
    }

    /// The highest format 1 that ever was.
    public Cchhr highestFormat1() {
      return Cchhr.read(bytes, 45);
    }

    /// How many slots it says are free.
    public int freeSlots() {
      return bytes.u16(50);
    }

    /// The next alternate track.
    public Cchh nextAlternate() {
      return Cchh.read(bytes, 52);
    }

    /// How many alternate tracks are left.
    public int alternatesLeft() {
      return bytes.u16(56);
    }

    /// DS4VTOCI, a byte.
    public int indicators() {
      return bytes.u8(INDICATORS);
    }

    /// Whether the format 5 chain says what is free.
    public boolean isFormat5Valid() {
      return (indicators() & (F5_NOT_VALID | 0x20 | 0x01)) == 0;
    }

    /// Whether a format 7 chain says what is free.
    public boolean isFormat7Valid() {
      return (indicators() & 0x20) != 0;
    }

    /// Whether a change of the VTOC broke off (DIRF).
    public boolean isInterrupted() {
      return (indicators() & 0x04) != 0;
    }

    /// Whether the VTOC has an index.
    public boolean isIndexed() {
      return (indicators() & 0x01) != 0;
    }

    /// DS4SMSFG, a byte.
    public int smsFlags() {
      return bytes.u8(60);
    }

    /// Cylinders of the device, alternates included.
    public int cylinders() {
      return bytes.u16(62);
    }

    /// Tracks per cylinder.
    public int heads() {
      return bytes.u16(64);
    }

    /// Track capacity.
    public int trackCapacity() {
      return bytes.u16(66);
    }

    /// DSCBs on a track.
    public int dscbsPerTrack() {
      return bytes.u8(74);
    }

    /// Directory blocks on a track.
    public int directoryBlocksPerTrack() {
      return bytes.u8(75);
    }

    /// Whether a VSAM catalog owns space here.
    public boolean isOwnedByVsam() {
      return (bytes.u8(84) & 0x80) != 0;
    }

    /// The first format 6.
    public Optional<Cchhr> firstFormat6() {
      return pointer(bytes, 100);
    }

    /// Where the VTOC is.
    public ExtentEntry extent() {
      return ExtentEntry.read(bytes, 105);
    }

    Format4 withCounts(Cchhr highestFormat1, int freeSlots) {
      Bytes counts = new Bytes.Builder(7).add(highestFormat1.toBytes()).u16(freeSlots).build();
      return new Format4(bytes.with(45, counts));
    }

    Format4 withIndicators(int indicators) {
      return new Format4(bytes.with(INDICATORS, new Bytes.Builder(1).u8(indicators).build()));
    }
  }

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
  record Format5(Bytes bytes) implements Dscb {

    /// Entries in it.
    public static final int ENTRIES = 26;

    private static final int IN_KEY = 8;
    private static final int ENTRY_LENGTH = 5;

    public Format5 {
      check(bytes, 0xF5);
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
    static Format5 of(List<Entry> entries, Optional<Cchhr> next) {
      Bytes.Builder bytes = new Bytes.Builder(LENGTH).fill(4, 0x05);
      int inKey = Math.min(IN_KEY, entries.size());
      entries.subList(0, inKey).forEach(entry -> add(bytes, entry));
      bytes.padTo(KEY_LENGTH, 0).u8(0xF5);
      entries.subList(inKey, entries.size()).forEach(entry -> add(bytes, entry));
      bytes.padTo(135, 0);
      next.ifPresent(at -> bytes.add(at.toBytes()));
      return new Format5(bytes.padTo(LENGTH, 0).build());
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

  /// Cylinders that data sets share; kept as it is.
  record Format6(Bytes bytes) implements Dscb {
    public Format6 {
      check(bytes, 0xF6);
    }
  }

  /// Free space of a volume of more than 65,535 tracks; kept as it is.
  record Format7(Bytes bytes) implements Dscb {
    public Format7 {
      check(bytes, 0xF7);
    }
  }

  /// Extended attributes of a data set; kept as they are. Its pointer leads to a format 3.
  ///
  /// | offset | length | meaning |
  /// |---|---|---|
  /// | 0 | 1 | X'09' |
  /// | 1 | 1 | subtype |
  /// | 44 | 1 | X'F9' |
  record Format9(Bytes bytes) implements Dscb {
    public Format9 {
      check(bytes, 0xF9);
    }

    /// Which attributes, from 1.
    public int subtype() {
      return bytes.u8(1);
    }
  }

  /// A record of the VTOC that has the lengths of a DSCB and no format that is known; kept as it
  /// is.
  record Unknown(Bytes bytes) implements Dscb {
    public Unknown {
      if (bytes.length() != LENGTH) {
        throw new IllegalArgumentException("a DSCB has 140 bytes, not " + bytes.length());
      }
    }

    /// Nothing: where it would stand is not known.
    @Override
    public Optional<Cchhr> next() {
      return Optional.empty();
    }
  }
}
