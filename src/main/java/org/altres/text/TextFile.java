package org.altres.text;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// A file of lines as it comes from a workstation, its lines in EBCDIC. What it is follows from its
/// bytes:
///
/// * nothing but printable ASCII, tabs, line and form feeds, or more blanks of ASCII (X'20') than
///   of EBCDIC (X'40'): workstation text, UTF-8 if it is valid as that, else Latin 1, with or
///   without byte order mark. Lines end in LF or CR LF; text that has no line end and is a multiple
///   of 80 long is cards.
/// * else EBCDIC: cards back to back if it is a multiple of 80 long, else lines that end in X'15'
///   or X'25'. It is not translated.
public final class TextFile {

  /// What a file's bytes are.
  public enum Form {
    /// Workstation text in lines.
    TEXT,
    /// Workstation text, 80 characters a line, without line ends.
    FIXED_TEXT,
    /// EBCDIC in lines.
    EBCDIC,
    /// EBCDIC, 80 bytes a line, without line ends.
    FIXED_EBCDIC
  }

  private static final int EBCDIC_NEW_LINE = 0x15;
  private static final int EBCDIC_LINE_FEED = 0x25;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Form form;
  private final List<Bytes> lines;
  private final Place place;

  private TextFile(Form form, List<Bytes> lines, Place place) {
    this.form = form;
    this.lines = lines;
    this.place = place;
  }

  /// Reads a file.
  ///
  /// @param codePage the EBCDIC that workstation text is translated to
  /// @param place the file, for messages; line and column, both from 1, are added
  /// @throws AltresException if a character is not in the code page, or EBCDIC has neither line
  ///   ends nor a length that is a multiple of 80
  public static TextFile read(Bytes content, CodePage codePage, Place place) {
    return isEbcdic(content) ? ebcdic(content, place) : text(content, codePage, place);
  }

  /// What a file is that has those bytes, without reading it. EBCDIC that has neither line ends nor
  /// a length that is a multiple of 80 counts as cards, the last of them short.
  public static Form formOf(Bytes content) {
    boolean cards = content.length() % Card.LENGTH == 0;
    if (isEbcdic(content)) {
      return cards || !hasOne(content, EBCDIC_NEW_LINE, EBCDIC_LINE_FEED)
          ? Form.FIXED_EBCDIC
          : Form.EBCDIC;
    }
    boolean fixed = cards && content.length() > Card.LENGTH && !hasOne(content, '\n', '\n');
    return fixed ? Form.FIXED_TEXT : Form.TEXT;
  }

  private static boolean hasOne(Bytes content, int one, int other) {
    for (int i = 0; i < content.length(); i++) {
      int value = content.u8(i);
      if (value == one || value == other) {
        return true;
      }
    }
    return false;
  }

  /// Takes a text that is in memory.
  ///
  /// @param place where it is from, for messages
  /// @throws AltresException if a character is not in the code page
  public static TextFile of(String text, CodePage codePage, Place place) {
    List<Bytes> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end;
      boolean carriageReturn = end > at && text.charAt(end - 1) == '\r';
      String line = text.substring(at, carriageReturn ? next - 1 : next);
      lines.add(encode(line, codePage, place.with("line", lines.size() + 1)));
      at = next + 1;
    }
    return new TextFile(Form.TEXT, List.copyOf(lines), place);
  }

  /// What the file is.
  public Form form() {
    return form;
  }

  /// The lines in EBCDIC, without line ends, as long as they are.
  public List<Bytes> lines() {
    return lines;
  }

  /// The lines as records of one length, filled with blanks.
  ///
  /// @throws AltresException if a line is longer
  public List<Bytes> padded(int length) {
    List<Bytes> records = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Bytes line = lines.get(i);
      if (line.length() > length) {
        throw new AltresException(
            TextMessages.LINE_TOO_LONG, place.with("line", i + 1), line.length(), length);
      }
      records.add(
          line.length() == length
              ? line
              : new Bytes.Builder(length).add(line).padTo(length, 0x40).build());
    }
    return records;
  }

  private static boolean isEbcdic(Bytes content) {
    int asciiBlanks = 0;
    int ebcdicBlanks = 0;
    int others = 0;
    for (int i = 0; i < content.length(); i++) {
      int value = content.u8(i);
      if (value == 0x20) {
        asciiBlanks++;
      } else if (value == 0x40) {
        ebcdicBlanks++;
      }
      others += isAscii(value) ? 0 : 1;
    }
    if (asciiBlanks == 0 && ebcdicBlanks == 0) {
      return others > content.length() / 2 && utf8(content).isEmpty();
    }
    return others > 0 && ebcdicBlanks > asciiBlanks;
  }

  private static boolean isAscii(int value) {
    return value >= 0x20 && value <= 0x7E || value >= 0x09 && value <= 0x0D || value == 0x1A;
  }

  private static TextFile ebcdic(Bytes content, Place place) {
    if (content.length() % Card.LENGTH == 0) {
      List<Bytes> cards = new ArrayList<>(content.length() / Card.LENGTH);
      for (int at = 0; at < content.length(); at += Card.LENGTH) {
        cards.add(content.slice(at, Card.LENGTH));
      }
      return new TextFile(Form.FIXED_EBCDIC, List.copyOf(cards), place);
    }
    List<Bytes> lines = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < content.length(); at++) {
      int value = content.u8(at);
      if (value == EBCDIC_NEW_LINE || value == EBCDIC_LINE_FEED) {
        lines.add(content.slice(begin, at - begin));
        begin = at + 1;
      }
    }
    if (lines.isEmpty()) {
      throw new AltresException(TextMessages.NO_LINES, place, content.length());
    }
    if (begin < content.length()) {
      lines.add(content.from(begin));
    }
    return new TextFile(Form.EBCDIC, List.copyOf(lines), place);
  }

  private static TextFile text(Bytes content, CodePage codePage, Place place) {
    String text = decode(content);
    boolean inLines = text.indexOf('\n') >= 0 || text.length() <= Card.LENGTH;
    if (inLines || text.length() % Card.LENGTH != 0) {
      return of(text, codePage, place);
    }
    List<Bytes> cards = new ArrayList<>();
    for (int at = 0; at < text.length(); at += Card.LENGTH) {
      Place line = place.with("line", cards.size() + 1);
      cards.add(encode(text.substring(at, at + Card.LENGTH), codePage, line));
    }
    return new TextFile(Form.FIXED_TEXT, List.copyOf(cards), place);
  }

  private static String decode(Bytes content) {
    String text =
        utf8(content).orElseGet(() -> new String(content.toArray(), StandardCharsets.ISO_8859_1));
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Optional<String> utf8(Bytes content) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(content.toBuffer()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static Bytes encode(String line, CodePage codePage, Place place) {
    OptionalInt unknown = codePage.firstUnmappable(line);
    if (unknown.isPresent()) {
      int index = unknown.getAsInt();
      throw new AltresException(
          TextMessages.CHARACTER_UNKNOWN,
          place.with("column", line.codePointCount(0, index) + 1),
          "U+%04X".formatted(line.codePointAt(index)),
          codePage.charsetName());
    }
    return codePage.encode(line);
  }
}
