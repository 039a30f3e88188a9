package org.altres.transport.xmit;

import java.nio.charset.StandardCharsets;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// Looks at the first bytes of what should be a transmission, and names what it is if it is none.
final class XmitStart {

  private static final Bytes HEADER = CodePage.IBM037.encode(ControlRecord.HEADER);
  private static final Bytes HEADER_ASCII =
      Bytes.of(ControlRecord.HEADER.getBytes(StandardCharsets.US_ASCII));
  private static final int LOOKED_AT = 16;

  private XmitStart() {}

  /// Whether bytes begin as a transmission does.
  static boolean isOne(Bytes stream) {
    return stream.length() >= NetdataRecord.HEAD + HEADER.length()
        && (stream.u8(1) & 0xF0)
            == (NetdataRecord.FIRST | NetdataRecord.LAST | NetdataRecord.CONTROL)
        && stream.slice(NetdataRecord.HEAD, HEADER.length()).equals(HEADER);
  }

  /// @throws DamagedDataException if the stream does not begin with INMR01
  static void check(Bytes stream, Place place) {
    if (isOne(stream)) {
      return;
    }
    Bytes head = stream.slice(0, Math.min(LOOKED_AT, stream.length()));
    throw new DamagedDataException(reason(head), place.with("offset", 0), head.hex());
  }

  private static MessageId reason(Bytes head) {
    for (int at = 0; at + HEADER.length() <= head.length(); at++) {
      Bytes here = head.slice(at, HEADER.length());
      if (here.equals(HEADER) || here.equals(HEADER_ASCII)) {
        return XmitMessages.TEXT_TRANSFER;
      }
    }
    return head.length() >= HEADER.length() && isText(head)
        ? XmitMessages.JCL_OR_TEXT
        : XmitMessages.NOT_A_TRANSMISSION;
  }

  private static boolean isText(Bytes head) {
    for (int i = 0; i < head.length(); i++) {
      int value = head.u8(i);
      boolean line = value == '\n' || value == '\r' || value == '\t';
      if (!line && (value < ' ' || value > '~')) {
        return false;
      }
    }
    return true;
  }
}
