package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// The format 1 of a data set that is made.
final class NewLabel {

  private static final int LAST_VOLUME = 0x80;
  private static final int CONTIGUOUS = 0x08;
  private static final int AVERAGE_BLOCK = 0x80;

  private NewLabel() {}

  /// A format 1 without extents yet.
  static Format1Dscb of(AllocationRequest request, VolumeLabel volume) {
    AllocationRequest.Space space = request.space();
    AllocationRequest.Attributes attributes = request.attributes();
    Bytes.Builder bytes =
        new Bytes.Builder(Dscb.LENGTH)
            .add(request.name().key())
            .u8(0xF1)
            .add(volume.volserBytes())
            .u16(1)
            .add(LabelDate.of(request.created()).toBytes())
            .padTo(62, 0)
            .add(CodePage.IBM037.encodePadded(request.systemCode(), 13))
            .padTo(79, 0)
            .u8(space.averageBlock() > 0 ? AVERAGE_BLOCK : 0)
            .u16(space.averageBlock())
            .u16(attributes.dsorg())
            .u8(attributes.recfm())
            .u8(0)
            .u16(attributes.blockSize())
            .u16(attributes.recordLength())
            .u8(attributes.keyLength())
            .u16(0)
            .u8(LAST_VOLUME)
            .u8(space.unit().bits() | (space.contiguous() ? CONTIGUOUS : 0))
            .u24(space.secondary());
    return new Format1Dscb(bytes.padTo(Dscb.LENGTH, 0).build());
  }
}
