package org.altres.mcs.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// Cards from a stream of 80-byte EBCDIC records without line ends. The last one is filled with
/// blanks if it is short. The stream is not closed.
public final class StreamCards implements CardSource {

  private static final byte BLANK = 0x40;

  private final InputStream in;
  private final CodePage codePage;
  private final Place place;

  /// @param place the file, for messages
  public StreamCards(InputStream in, CodePage codePage, Place place) {
    this.in = in;
    this.codePage = codePage;
    this.place = place;
  }

  @Override
  public int next(byte[] target, int offset, int most) {
    try {
      int read = in.readNBytes(target, offset, most * Card.LENGTH);
      int whole = Math.ceilDiv(read, Card.LENGTH) * Card.LENGTH;
      Arrays.fill(target, offset + read, offset + whole, BLANK);
      return whole / Card.LENGTH;
    } catch (IOException e) {
      throw new AltresException(
          org.altres.message.Message.of(
              SyntaxMessages.CANNOT_READ, place, String.valueOf(e.getMessage())),
          e);
    }
  }

  @Override
  public CodePage codePage() {
    return codePage;
  }

  @Override
  public Place place() {
    return place;
  }
}
