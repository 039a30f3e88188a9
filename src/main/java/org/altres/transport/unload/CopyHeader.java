package org.altres.transport.unload;

import org.altres.bytes.Bytes;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// COPYR1, the first logical record of an unload: what the library was ("DFSMSdfp Utilities",
/// SC23-6864, unload data set format).
///
/// | Offset | Bytes | Meaning |
/// | --- | --- | --- |
/// | 0 | 1 | X'00' for a PDS; X'80' ended in error, X'40' and X'01' PDSE, X'10' program objects |
/// | 1 | 3 | X'CA6D0F' |
/// | 4 | 2 | DSORG |
/// | 6 | 2 | BLKSIZE |
/// | 8 | 2 | LRECL |
/// | 10 | 1 | RECFM |
/// | 11 | 1 | KEYLEN |
/// | 12 | 1 | OPTCD |
/// | 13 | 1 | SMS flags |
/// | 14 | 2 | BLKSIZE of the unload |
/// | 16 | 4 | device type |
/// | 20 | 4 | largest block of the device |
/// | 24 | 2 | cylinders |
/// | 26 | 2 | heads |
/// | 28 | 2 | track length |
/// | 30 | 6 | overheads, flag and tolerance |
/// | 36 | 2 | number of header records, 0 where the record is an old one |
/// | 38 | 1 | reserved |
/// | 39 | 3 | last referenced |
/// | 42 | 3 | secondary space extension |
/// | 45 | 4 | secondary space |
/// | 49 | 3 | LSTAR |
/// | 52 | 2 | TRBAL; only in the form of 56 bytes |
/// | 54 | 2 | reserved |
///
/// @param raw 52 bytes, or 56 in the newer form
public record CopyHeader(Bytes raw) {

  static final int OLD_LENGTH = 52;
  static final int LENGTH = 56;

  private static final Bytes MARK = Bytes.ofHex("CA6D0F");
  private static final int MARK_OFFSET = 1;

  /// Whether bytes begin as an unload does.
  public static boolean isOne(Bytes record) {
    return record.length() >= OLD_LENGTH && record.slice(MARK_OFFSET, MARK.length()).equals(MARK);
  }

  /// Reads the first record of an unload.
  ///
  /// @throws DamagedDataException if it is none
  /// @throws AltresException if it is the unload of what is no PDS
  static CopyHeader read(Bytes record, Place place) {
    if (!isOne(record) || record.length() > LENGTH) {
      throw new DamagedDataException(
          UnloadMessages.NOT_AN_UNLOAD, place, record.slice(0, Math.min(8, record.length())).hex());
    }
    int flags = record.u8(0);
    if ((flags & 0x10) != 0) {
      throw new AltresException(UnloadMessages.PROGRAM_OBJECTS, place);
    }
    if ((flags & 0x41) != 0) {
      throw new AltresException(UnloadMessages.PDSE, place);
    }
    if (flags != 0) {
      throw new AltresException(
          UnloadMessages.UNLOAD_ENDED_IN_ERROR, place, "%02X".formatted(flags));
    }
    return new CopyHeader(record);
  }

  /// DSORG, two bytes; X'0200' is PO.
  public int dsorg() {
    return raw.u16(4);
  }

  /// RECFM, LRECL and BLKSIZE of the library.
  public RecordFormat recordFormat() {
    return RecordFormat.of(raw.u8(10), raw.u16(8), raw.u16(6));
  }

  /// Bytes of key of each block, nearly always 0.
  public int keyLength() {
    return raw.u8(11);
  }

  /// OPTCD, a byte.
  public int optcd() {
    return raw.u8(12);
  }

  /// BLKSIZE of the unload.
  public int unloadBlockSize() {
    return raw.u16(14);
  }

  /// The UCB device type of the volume that the library was on; the low byte tells the type.
  public long deviceType() {
    return raw.u32(16);
  }

  /// Cylinders of that volume.
  public int cylinders() {
    return raw.u16(24);
  }

  /// Tracks per cylinder of that volume.
  public int heads() {
    return raw.u16(26);
  }

  /// The end of the used space in the library, where the unload says it.
  public Ttr lastUsed() {
    return Ttr.read(raw, 49);
  }
}
