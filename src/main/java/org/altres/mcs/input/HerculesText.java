package org.altres.mcs.input;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;
import org.altres.text.TextFile;

/// Text that Hercules' utilities made of EBCDIC with their own table (dasdpdsu, dasdcat, hetget;
/// "default" of codepage.c, as hetget -a shows it for all 256 bytes). It is ASCII but for the
/// characters beyond letters, digits and common marks: the vertical bar is X'D7', the cent sign
/// X'D6', and the circumflex stands for the logical not. Such a file is neither UTF-8 nor, for its
/// X'D7' or its X'9B', a likely Latin 1.
final class HerculesText {

  /// The EBCDIC byte of X'80' to X'FF'; X'A4' is EBCDIC X'49'.
  private static final Bytes BEYOND_ASCII =
      Bytes.ofHex(
          "68DC5142434447485253545756586367719C9ECBCCCDDBDDDFECFCB0B1B2B3B4"
              + "4555CEDE49690406AB08BAB8B7AA8A8B090A14BB07B5B6171BB91C1EBC20BEBF"
              + "21232428292A2B2C3031CA33343638CF393A3B3E41464A4F5962DA6465667072"
              + "73E17475767778808C8D8EEB8FEDEEEF909A9B9D9FA0ACAEAFFDFEFB3FEAFAFF");

  private static final String MARKS = "^[]|";
  private static final Bytes EBCDIC_OF_MARKS = Bytes.ofHex("5FADBD6A");

  private HerculesText() {}

  /// The text in UTF-8 if it is of this kind, else the content as it is. The characters are those
  /// of code page 037.
  static Bytes toUtf8(Bytes content) {
    if (!isMarked(content) || TextFile.formOf(content) != TextFile.Form.TEXT || isUtf8(content)) {
      return content;
    }
    StringBuilder text = new StringBuilder(content.length());
    for (int i = 0; i < content.length(); i++) {
      text.append(character(content.u8(i)));
    }
    return Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static char character(int value) {
    if (value >= 0x80) {
      return CodePage.IBM037.character(BEYOND_ASCII.u8(value - 0x80));
    }
    int mark = MARKS.indexOf(value);
    return mark < 0 ? (char) value : CodePage.IBM037.character(EBCDIC_OF_MARKS.u8(mark));
  }

  private static boolean isMarked(Bytes content) {
    for (int i = 0; i < content.length(); i++) {
      int value = content.u8(i);
      if (value == 0xD7 || value == 0x9B) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(Bytes content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(content.toBuffer());
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
