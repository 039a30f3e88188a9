package org.altres.mcs.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.altres.text.TextFile;

/// Makes cards of a file's lines; a line that is no card is noted and not refused.
final class SourceLines {

  /// The most lines that are taken at once: as cards, 320 MB.
  private static final int MOST_LINES = 4_000_000;

  private static final byte BLANK = 0x40;
  private static final byte QUESTION_MARK = 0x6F;
  private static final int EBCDIC_NEW_LINE = 0x15;
  private static final int EBCDIC_LINE_FEED = 0x25;

  private final byte[] content;
  private final CodePage codePage;
  private final Place place;
  private final byte[] translation = new byte[128];
  private final Map<Integer, LineFault> faults = new HashMap<>();
  private byte[] cards = new byte[0];
  private int[] starts = new int[1];
  private int lines;

  SourceLines(Bytes content, CodePage codePage, Place place) {
    this.content = content.toArray();
    this.codePage = codePage;
    this.place = place;
    for (int i = 0; i < translation.length; i++) {
      translation[i] = (byte) codePage.byteOf((char) i).orElse(QUESTION_MARK);
    }
  }

  SourceText read() {
    int stride = Card.LENGTH;
    switch (TextFile.formOf(Bytes.of(content))) {
      case FIXED_EBCDIC -> fixed(stride, false);
      case FIXED_TEXT -> fixed(stride, true);
      case EBCDIC -> split(false);
      case TEXT -> split(true);
    }
    return new SourceText(
        Bytes.of(content),
        Arrays.copyOf(starts, lines + 1),
        Bytes.of(cards, 0, lines * Card.LENGTH),
        1,
        faults,
        codePage,
        place);
  }

  private void fixed(int stride, boolean text) {
    for (int at = 0; at < content.length; at += stride) {
      int end = Math.min(at + stride, content.length);
      add(at, end, end, text);
    }
  }

  private void split(boolean text) {
    int begin = text && startsWithMark() ? 3 : 0;
    boolean first = begin > 0;
    int from = 0;
    while (begin < content.length) {
      int end = begin;
      while (end < content.length && !endsLine(content[end] & 0xFF, text)) {
        end++;
      }
      int next = Math.min(end + 1, content.length);
      boolean carriageReturn = text && end > begin && content[end - 1] == '\r' && next > end;
      add(begin, carriageReturn ? end - 1 : end, next, text);
      if (first) {
        starts[0] = from;
        first = false;
      }
      begin = next;
    }
  }

  private static boolean endsLine(int value, boolean text) {
    return text ? value == '\n' : value == EBCDIC_NEW_LINE || value == EBCDIC_LINE_FEED;
  }

  private boolean startsWithMark() {
    return content.length >= 3
        && content[0] == (byte) 0xEF
        && content[1] == (byte) 0xBB
        && content[2] == (byte) 0xBF;
  }

  private void add(int begin, int end, int next, boolean text) {
    room();
    int card = lines * Card.LENGTH;
    Arrays.fill(cards, card, card + Card.LENGTH, BLANK);
    starts[lines] = begin;
    starts[++lines] = next;
    int ascii = text ? translate(begin, end, card) : end;
    if (ascii < end) {
      foreign(begin, end, card);
      return;
    }
    if (!text) {
      System.arraycopy(content, begin, cards, card, Math.min(end - begin, Card.LENGTH));
    }
    if (end - begin > Card.LENGTH) {
      faults.put(lines, new LineFault.TooLong(end - begin));
    }
  }

  /// Translates as long as characters are ASCII, and says how far it came.
  private int translate(int begin, int end, int card) {
    int stop = Math.min(end, begin + Card.LENGTH);
    for (int i = begin; i < stop; i++) {
      if (content[i] < 0) {
        return i;
      }
      cards[card + i - begin] = translation[content[i]];
    }
    for (int i = stop; i < end; i++) {
      if (content[i] < 0) {
        return i;
      }
    }
    return end;
  }

  /// A line with characters beyond ASCII: UTF-8 if it is valid as that, else Latin 1.
  private void foreign(int begin, int end, int card) {
    String line = decode(begin, end);
    int length = line.codePointCount(0, line.length());
    int column = 0;
    for (int i = 0; i < line.length() && column < Card.LENGTH; column++) {
      int codePoint = line.codePointAt(i);
      i += Character.charCount(codePoint);
      OptionalInt value =
          codePoint > 0xFFFF ? OptionalInt.empty() : codePage.byteOf((char) codePoint);
      cards[card + column] = (byte) value.orElse(QUESTION_MARK);
      if (value.isEmpty()) {
        faults.putIfAbsent(lines, new LineFault.Unknown(column + 1, codePoint));
      }
    }
    if (length > Card.LENGTH) {
      faults.putIfAbsent(lines, new LineFault.TooLong(length));
    }
  }

  private String decode(int begin, int end) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    try {
      return utf8.decode(ByteBuffer.wrap(content, begin, end - begin)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
  }

  private void room() {
    if (lines >= MOST_LINES) {
      throw new AltresException(SyntaxMessages.TOO_MANY_LINES, place, MOST_LINES);
    }
    if ((lines + 1) * Card.LENGTH > cards.length) {
      int wanted = Math.min(MOST_LINES, Math.max(64, lines * 2));
      cards = Arrays.copyOf(cards, wanted * Card.LENGTH);
    }
    if (lines + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, Math.max(64, starts.length * 2));
    }
  }
}
