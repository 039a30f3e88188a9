package org.altres.transport.tape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.dataset.RecordFormat;
import org.altres.text.CodePage;

/// An IBM standard label: a block of 80 EBCDIC bytes that begins with its id ("OS/VS Tape Labels",
/// GC26-3795; "DFSMS Using Magnetic Tapes", SC23-6858). The bytes are kept as they are.
public sealed interface TapeLabel {

  /// Bytes of a label.
  int LENGTH = 80;

  /// The 80 bytes.
  Bytes raw();

  /// The id, as `HDR1`.
  default String id() {
    return LabelField.text(raw(), 0, 4);
  }

  /// The label that a block is, if it is one.
  static Optional<TapeLabel> read(Bytes block) {
    if (block.length() != LENGTH) {
      return Optional.empty();
    }
    String id = CodePage.IBM037.decode(block.slice(0, 4));
    return switch (id) {
      case "VOL1" -> Optional.of(new Volume(block));
      case "HDR1", "EOF1", "EOV1" -> Optional.of(new First(block));
      case "HDR2", "EOF2", "EOV2" -> Optional.of(new Second(block));
      default -> LabelField.isId(id) ? Optional.of(new Other(block)) : Optional.empty();
    };
  }

  /// The volume label.
  ///
  /// | Offset | Bytes | Meaning |
  /// | --- | --- | --- |
  /// | 0 | 4 | `VOL1` |
  /// | 4 | 6 | volume serial |
  /// | 10 | 1 | access |
  /// | 11 | 30 | reserved |
  /// | 41 | 10 | owner |
  /// | 51 | 29 | reserved |
  record Volume(Bytes raw) implements TapeLabel {

    /// The volume serial, blanks at the end cut off.
    public String serial() {
      return LabelField.text(raw, 4, 6).stripTrailing();
    }

    /// The owner, blanks at the end cut off.
    public String owner() {
      return LabelField.text(raw, 41, 10).stripTrailing();
    }
  }

  /// The first label of a data set: `HDR1`, `EOF1` or `EOV1`.
  ///
  /// | Offset | Bytes | Meaning |
  /// | --- | --- | --- |
  /// | 0 | 4 | id |
  /// | 4 | 17 | the last 17 characters of the data set name |
  /// | 21 | 6 | serial of the first volume |
  /// | 27 | 4 | volume sequence |
  /// | 31 | 4 | data set sequence |
  /// | 35 | 4 | generation |
  /// | 39 | 2 | version |
  /// | 41 | 6 | creation, `cYYDDD` |
  /// | 47 | 6 | expiration, `cYYDDD` |
  /// | 53 | 1 | security |
  /// | 54 | 6 | block count modulo 1,000,000; 0 in HDR1 |
  /// | 60 | 13 | system code |
  /// | 73 | 3 | reserved |
  /// | 76 | 4 | block count, the digits above |
  record First(Bytes raw) implements TapeLabel {

    /// The last 17 characters of the data set name, blanks at the end cut off.
    public String name() {
      return LabelField.text(raw, 4, 17).stripTrailing();
    }

    /// The serial of the first volume of the data set.
    public String volumeSerial() {
      return LabelField.text(raw, 21, 6).stripTrailing();
    }

    /// Which volume of the data set this is, from 1, if the label says.
    public OptionalInt volumeSequence() {
      return LabelField.number(raw, 27, 4);
    }

    /// The number that `LABEL=(n)` of a DD statement asks for, if the label says.
    public OptionalInt sequence() {
      return LabelField.number(raw, 31, 4);
    }

    /// When the data set was written, if the label says.
    public Optional<LocalDate> created() {
      return date(41);
    }

    /// When it may be overwritten, if the label says.
    public Optional<LocalDate> expires() {
      return date(47);
    }

    /// The block count modulo 1,000,000, if the label says; 0 in HDR1.
    public OptionalInt blockCount() {
      return LabelField.number(raw, 54, 6);
    }

    /// The system that wrote it, blanks at the end cut off.
    public String system() {
      return LabelField.text(raw, 60, 13).stripTrailing();
    }

    private Optional<LocalDate> date(int offset) {
      String field = LabelField.text(raw, offset, 6);
      if (!field.matches("[ 0-9][0-9]{5}")) {
        return Optional.empty();
      }
      int twoDigits = Integer.parseInt(field, 1, 3, 10);
      // A blank is 19..; systems that know no century write it after 1999 too, and no labelled tape
      // is older than 1960.
      int blank = twoDigits < 60 ? 2000 : 1900;
      int century = field.charAt(0) == ' ' ? blank : 2000 + 100 * (field.charAt(0) - '0');
      int year = century + twoDigits;
      try {
        return Optional.of(LocalDate.ofYearDay(year, Integer.parseInt(field, 3, 6, 10)));
      } catch (DateTimeException e) {
        return Optional.empty(); // day 000 or 366: the label says nothing, as 00000 does
      }
    }
  }

  /// The second label of a data set: `HDR2`, `EOF2` or `EOV2`.
  ///
  /// | Offset | Bytes | Meaning |
  /// | --- | --- | --- |
  /// | 0 | 4 | id |
  /// | 4 | 1 | record format F, V, U |
  /// | 5 | 5 | block length |
  /// | 10 | 5 | record length |
  /// | 15 | 1 | density |
  /// | 16 | 1 | volume position |
  /// | 17 | 17 | job and step |
  /// | 34 | 2 | recording technique |
  /// | 36 | 1 | control characters: A, M or blank |
  /// | 37 | 1 | reserved |
  /// | 38 | 1 | B blocked, S spanned or standard, R both, blank |
  /// | 39 | 2 | reserved |
  /// | 41 | 6 | device serial |
  /// | 47 | 1 | checkpoint |
  /// | 48 | 22 | reserved |
  /// | 70 | 10 | block length where five digits do not do |
  record Second(Bytes raw) implements TapeLabel {

    /// F, V or U; another letter where the label is not of this system.
    public char format() {
      return LabelField.text(raw, 4, 1).charAt(0);
    }

    /// The block length, if the label says.
    public OptionalInt blockLength() {
      OptionalInt small = LabelField.number(raw, 5, 5);
      return small.orElse(0) > 0 ? small : LabelField.number(raw, 70, 10);
    }

    /// The record length, if the label says.
    public OptionalInt recordLength() {
      return LabelField.number(raw, 10, 5);
    }

    /// A, M or blank.
    public char control() {
      return LabelField.text(raw, 36, 1).charAt(0);
    }

    /// B, S, R or blank.
    public char blocking() {
      return LabelField.text(raw, 38, 1).charAt(0);
    }

    /// RECFM, LRECL and BLKSIZE, if the label says them and they are those of a data set.
    public Optional<RecordFormat> recordFormat() {
      int bits =
          switch (format()) {
            case 'F' -> 0x80;
            case 'V' -> 0x40;
            case 'U' -> 0xC0;
            default -> 0;
          };
      int most = ChunkReader.LONGEST_BLOCK;
      int lrecl = recordLength().orElse(0);
      int blksize = blockLength().orElse(0);
      if (bits == 0 || lrecl > most || blksize > most) {
        return Optional.empty();
      }
      bits |=
          switch (blocking()) {
            case 'B' -> 0x10;
            case 'S' -> 0x08;
            case 'R' -> 0x18;
            default -> 0;
          };
      bits |= control() == 'A' ? 0x04 : control() == 'M' ? 0x02 : 0;
      return Optional.of(RecordFormat.of(bits, lrecl, blksize));
    }

    /// Job and step that wrote it, as `DFSPCT /STEP001`.
    public String jobStep() {
      return LabelField.text(raw, 17, 17).stripTrailing();
    }
  }

  /// A label whose content is a user's, or that only other systems write: `UHL1`, `UTL1`, `HDR3`.
  record Other(Bytes raw) implements TapeLabel {}
}
