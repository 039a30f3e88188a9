package org.altres.transport.xmit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// A control record of a transmission: `INMR01` header, `INMR02` a step that made a file, `INMR03`
/// a file follows, `INMR04` user's, `INMR06` end, `INMR07` notice of receipt ("TSO/E
/// Customization", SA32-0976). Its id is six EBCDIC bytes; behind it text units, in INMR02 behind
/// the number of the file (4 bytes).
///
/// @param id `INMR01` to `INMR07`
/// @param fileNumber the file that a step belongs to, from 1; only in INMR02
/// @param units the text units, in order
/// @param rest what is behind the id where it is not text units: in records of other ids
public record ControlRecord(String id, OptionalInt fileNumber, List<TextUnit> units, Bytes rest) {

  static final String HEADER = "INMR01";
  static final String STEP = "INMR02";
  static final String FILE = "INMR03";
  static final String USER = "INMR04";
  static final String END = "INMR06";
  static final String NOTICE = "INMR07";

  static final int ID_LENGTH = 6;
  private static final int NUMBER_LENGTH = 4;

  public ControlRecord {
    units = List.copyOf(units);
  }

  static ControlRecord of(String id, List<TextUnit> units) {
    return new ControlRecord(id, OptionalInt.empty(), units, Bytes.EMPTY);
  }

  static ControlRecord step(int fileNumber, List<TextUnit> units) {
    return new ControlRecord(STEP, OptionalInt.of(fileNumber), units, Bytes.EMPTY);
  }

  /// The id that a record begins with; blank if it is too short for one.
  static String idOf(Bytes data) {
    return data.length() < ID_LENGTH ? "" : CodePage.IBM037.decode(data.slice(0, ID_LENGTH));
  }

  /// Reads the data of a record that is marked as control record.
  ///
  /// @throws DamagedDataException if it is none that exists, or does not consist of text units
  static ControlRecord read(Bytes data, Place place) {
    String id = idOf(data);
    if (id.equals(USER)) {
      return new ControlRecord(id, OptionalInt.empty(), List.of(), data.from(ID_LENGTH));
    }
    if (!List.of(HEADER, STEP, FILE, END, NOTICE).contains(id)) {
      Bytes shown = data.slice(0, Math.min(ID_LENGTH, data.length()));
      throw new DamagedDataException(XmitMessages.CONTROL_RECORD_WRONG, place, shown.hex());
    }
    Place here = place.with("control record", id);
    if (!id.equals(STEP)) {
      return of(id, TextUnit.readAll(data.from(ID_LENGTH), here));
    }
    if (data.length() < ID_LENGTH + NUMBER_LENGTH || data.s32(ID_LENGTH) < 1) {
      throw new DamagedDataException(XmitMessages.FILE_NUMBER_WRONG, here, data.hex());
    }
    return step(data.s32(ID_LENGTH), TextUnit.readAll(data.from(ID_LENGTH + NUMBER_LENGTH), here));
  }

  /// The record's data.
  Bytes toBytes() {
    Bytes.Builder data = new Bytes.Builder().add(CodePage.IBM037.encode(id));
    fileNumber.ifPresent(data::u32);
    units.forEach(unit -> unit.addTo(data));
    return data.add(rest).build();
  }

  /// The unit of a key, if there is one.
  public Optional<TextUnit> unit(TextKey key) {
    return units.stream().filter(unit -> unit.code() == key.code()).findFirst();
  }

  /// The text of a key, if there is one.
  public Optional<String> text(TextKey key) {
    return unit(key).map(TextUnit::text);
  }

  /// The number of a key, if there is one.
  public OptionalLong number(TextKey key) {
    return unit(key).map(TextUnit::number).orElse(OptionalLong.empty());
  }
}
