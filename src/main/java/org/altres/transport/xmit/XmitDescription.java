package org.altres.transport.xmit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// What a transmission says of one of its files: a data set, or the message that goes with it.
///
/// @param number its number, from 1
/// @param steps INMR02 of each utility it went through, in order: for a library `IEBCOPY` with its
///   attributes and `INMCOPY` with those of the unload, else `INMCOPY`
/// @param file INMR03
/// @param place the transmission, for messages
public record XmitDescription(
    int number, List<ControlRecord> steps, ControlRecord file, Place place) {

  private static final String UNLOADER = "IEBCOPY";

  public XmitDescription {
    steps = List.copyOf(steps);
  }

  /// The data set name, where the sender gave one.
  public Optional<String> name() {
    return steps.stream().flatMap(step -> step.text(TextKey.INMDSNAM).stream()).findFirst();
  }

  /// Whether it is a message for the terminal, and no data set.
  public boolean isMessage() {
    return steps.stream().anyMatch(step -> step.unit(TextKey.INMTERM).isPresent());
  }

  /// Whether it is a library that IEBCOPY unloaded.
  public boolean isLibrary() {
    return steps.stream()
        .anyMatch(step -> step.text(TextKey.INMUTILN).filter(UNLOADER::equals).isPresent());
  }

  /// RECFM, LRECL and BLKSIZE of the data set as it was before it was sent. The first step says
  /// them; what it does not say is 0.
  public RecordFormat recordFormat() {
    ControlRecord first = steps.getFirst();
    return RecordFormat.of(
        recfmBytes(first) >>> 8, length(first, TextKey.INMLRECL), length(first, TextKey.INMBLKSZ));
  }

  /// DSORG, two bytes; X'0200' is PO, X'4000' PS.
  public int dsorg() {
    return steps
        .getFirst()
        .unit(TextKey.INMDSORG)
        .map(TextUnit::values)
        .filter(values -> !values.isEmpty() && values.getFirst().length() == 2)
        .map(values -> values.getFirst().u16(0))
        .orElse(0);
  }

  /// The directory blocks that the library had, where the sender says.
  public Optional<Long> directoryBlocks() {
    var number = steps.getFirst().number(TextKey.INMDIR);
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  /// @throws AltresException if it is no library
  void checkLibrary() {
    if (!isLibrary()) {
      throw new AltresException(XmitMessages.NOT_A_LIBRARY, here());
    }
  }

  /// Takes the records of a sequential data set or message out of its data. A record of the stream
  /// may hold several of a fixed length.
  ///
  /// @param records is given each record
  /// @return takes the data of one record of the stream after the other
  /// @throws AltresException if it is a library
  Consumer<Bytes> splitter(Consumer<Bytes> records) {
    if (isLibrary()) {
      throw new AltresException(XmitMessages.NOT_SEQUENTIAL, here());
    }
    RecordFormat format = recordFormat();
    if (format.recfm().form() != Recfm.Form.FIXED || format.fixedLength() < 1) {
      return records;
    }
    AtomicLong count = new AtomicLong();
    return together -> split(together, format.fixedLength(), count.incrementAndGet(), records);
  }

  private void split(Bytes together, int length, long count, Consumer<Bytes> records) {
    if (together.length() % length != 0) {
      throw new DamagedDataException(
          XmitMessages.RECORDS_WRONG, here().with("record", count), together.length(), length);
    }
    for (int at = 0; at < together.length(); at += length) {
      records.accept(together.slice(at, length));
    }
  }

  /// The file, for messages.
  Place here() {
    return place.with("data set", name().orElse("file " + number));
  }

  private static int recfmBytes(ControlRecord step) {
    return step.unit(TextKey.INMRECFM)
        .map(TextUnit::values)
        .filter(values -> !values.isEmpty() && values.getFirst().length() == 2)
        .map(values -> values.getFirst().u16(0))
        .orElse(0);
  }

  private static int length(ControlRecord step, TextKey key) {
    long value = step.number(key).orElse(0);
    return value >= 0 && value <= 0xFFFF ? (int) value : 0;
  }
}
