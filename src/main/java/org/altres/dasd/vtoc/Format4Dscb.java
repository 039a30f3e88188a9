package org.altres.dasd.vtoc;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;

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
public record Format4Dscb(Bytes bytes) implements Dscb {

  static final int INDICATORS = 58;

  /// VTOCI: the format 5 chain is not valid.
  static final int F5_NOT_VALID = 0x80;

  public Format4Dscb {
    DscbBytes.check(bytes, 0xF4);
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
    return DscbBytes.pointer(bytes, 100);
  }

  /// Where the VTOC is.
  public ExtentEntry extent() {
    return ExtentEntry.read(bytes, 105);
  }

  Format4Dscb withCounts(Cchhr highestFormat1, int freeSlots) {
    Bytes counts = new Bytes.Builder(7).add(highestFormat1.toBytes()).u16(freeSlots).build();
    return new Format4Dscb(bytes.with(45, counts));
  }

  Format4Dscb withIndicators(int indicators) {
    return new Format4Dscb(bytes.with(INDICATORS, new Bytes.Builder(1).u8(indicators).build()));
  }
}
