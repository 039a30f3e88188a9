package org.altres.testing;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Dscb;
import org.altres.dasd.vtoc.ExtentEntry;
import org.altres.dasd.vtoc.Format1Dscb;

/// Labels of data sets, for tests that need no VTOC.
public final class Labels {

  /// DS1DSORG of a sequential data set.
  public static final int PS = 0x4000;

  /// DS1DSORG of a library.
  public static final int PO = 0x0200;

  private Labels() {}

  /// The label of a data set of at most three extents on its last volume.
  ///
  /// @param lastUsed LSTAR, three bytes
  public static DataSetLabel of(
      DeviceGeometry geometry,
      String name,
      int dsorg,
      int recfm,
      int recordLength,
      int blockSize,
      int lastUsed,
      List<Extent> extents) {
    Bytes.Builder bytes =
        new Bytes.Builder(Dscb.LENGTH)
            .add(Dsname.of(name).key())
            .u8(0xF1)
            .padTo(59, 0)
            .u8(extents.size())
            .padTo(82, 0)
            .u16(dsorg)
            .u8(recfm)
            .u8(0)
            .u16(blockSize)
            .u16(recordLength)
            .padTo(93, 0)
            .u8(0x80)
            .u8(0x80)
            .u24(0)
            .u24(lastUsed)
            .padTo(105, 0);
    for (int i = 0; i < extents.size(); i++) {
      bytes
          .u8(ExtentEntry.DATA)
          .u8(i)
          .add(geometry.address(extents.get(i).first()).toBytes())
          .add(geometry.address(extents.get(i).last()).toBytes());
    }
    Format1Dscb format1 = new Format1Dscb(bytes.padTo(Dscb.LENGTH, 0).build());
    Cchhr location = new Cchhr(new Cchh(0, 1), 3);
    return new DataSetLabel(location, format1, List.of(), format1.extents(), extents, List.of());
  }
}
