package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// A text unit of a control record: a key with its values ("TSO/E Customization", SA32-0976). Units
/// with a key that nobody knows are kept.
///
/// | Offset | Bytes | Meaning |
/// | --- | --- | --- |
/// | 0 | 2 | key |
/// | 2 | 2 | number of values |
/// | 4 | 2 + n | each value, behind its length |
///
/// @param code the key, 0 to 65535
/// @param values the values, in order
public record TextUnit(int code, List<Bytes> values) {

  private static final int HEAD = 4;

  public TextUnit {
    values = List.copyOf(values);
  }

  /// A unit of values.
  static TextUnit of(TextKey key, Bytes... values) {
    return new TextUnit(key.code(), List.of(values));
  }

  /// A unit of one number in so many bytes.
  static TextUnit number(TextKey key, long value, int length) {
    Bytes eight = new Bytes.Builder(8).s64(value).build();
    return of(key, eight.from(8 - length));
  }

  /// A unit of one text.
  static TextUnit text(TextKey key, String value) {
    return of(key, CodePage.IBM037.encode(value));
  }

  /// Reads the units that fill the rest of a control record.
  ///
  /// @throws DamagedDataException if they do not
  static List<TextUnit> readAll(Bytes bytes, Place place) {
    List<TextUnit> units = new ArrayList<>();
    int at = 0;
    while (at < bytes.length()) {
      if (bytes.length() - at < HEAD) {
        throw new DamagedDataException(XmitMessages.TEXT_UNIT_WRONG, place, bytes.from(at).hex());
      }
      int code = bytes.u16(at);
      int count = bytes.u16(at + 2);
      at += HEAD;
      List<Bytes> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int left = bytes.length() - at - 2;
        if (left < 0 || bytes.u16(at) > left) {
          throw new DamagedDataException(
              XmitMessages.TEXT_UNIT_WRONG, place, "key %04X".formatted(code));
        }
        values.add(bytes.slice(at + 2, bytes.u16(at)));
        at += 2 + bytes.u16(at);
      }
      units.add(new TextUnit(code, values));
    }
    return units;
  }

  /// The key, if it is a known one.
  public Optional<TextKey> key() {
    return TextKey.ofCode(code);
  }

  /// The first value as a number of one to eight bytes, if it is one.
  public OptionalLong number() {
    if (values.isEmpty() || values.getFirst().isEmpty() || values.getFirst().length() > 8) {
      return OptionalLong.empty();
    }
    Bytes value = values.getFirst();
    long number = 0;
    for (int i = 0; i < value.length(); i++) {
      number = number << 8 | value.u8(i);
    }
    return OptionalLong.of(number);
  }

  /// The values as text, with dots between them: data set names have a value for each qualifier.
  public String text() {
    return String.join(".", values.stream().map(CodePage.IBM037::decodeTrimmed).toList());
  }

  /// The unit as it stands in a control record.
  void addTo(Bytes.Builder record) {
    record.u16(code).u16(values.size());
    values.forEach(value -> record.u16(value.length()).add(value));
  }

  /// `INMDSNAM ALT.LINKLIB`, or the key and the values in hex.
  @Override
  public String toString() {
    return key()
        .map(known -> known + " " + known.show(this))
        .orElseGet(() -> "%04X %s".formatted(code, values));
  }
}
