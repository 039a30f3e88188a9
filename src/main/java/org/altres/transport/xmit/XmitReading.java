package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// Goes through the records of a transmission, keeps what the control records say and passes the
/// data on.
final class XmitReading {

  /// Takes the files one after the other.
  interface Sink {

    /// A file begins, and the one before it is complete.
    void begin(XmitDescription file);

    /// Its next record of data.
    void data(Bytes record);
  }

  private static final int LOOKED_AT = 32;

  private final Place place;
  private final Sink sink;
  private final List<ControlRecord> controls = new ArrayList<>();
  private final Map<Integer, List<ControlRecord>> steps = new HashMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private int files;
  private boolean inFile;
  private boolean ended;

  XmitReading(Place place, Sink sink) {
    this.place = place;
    this.sink = sink;
  }

  /// Reads a transmission to its end.
  ///
  /// @param records hears of each record
  /// @return the offset behind its last record
  /// @throws DamagedDataException if it is none, was cut off or damaged on its way
  long read(SegmentInput stream, Consumer<NetdataRecord> records) {
    XmitStart.check(stream.slice(0, (int) Math.min(LOOKED_AT, stream.length())), place);
    SegmentReader segments = new SegmentReader(stream, place);
    while (!ended) {
      Place here = place.with("offset", segments.offset());
      NetdataRecord record = segments.next();
      records.accept(record);
      accept(record, here);
    }
    return segments.offset();
  }

  /// The control records so far.
  List<ControlRecord> controls() {
    return List.copyOf(controls);
  }

  void accept(NetdataRecord record, Place here) {
    if (record.isControl()) {
      ControlRecord control = ControlRecord.read(record.data(), here);
      controls.add(control);
      control(control, here);
    } else if (!inFile) {
      throw new DamagedDataException(XmitMessages.DATA_WITHOUT_FILE, here);
    } else if (!record.isNumber()) {
      sink.data(record.data());
    }
  }

  private void control(ControlRecord control, Place here) {
    switch (control.id()) {
      case ControlRecord.STEP -> step(control, control.fileNumber().getAsInt());
      case ControlRecord.FILE -> begin(control, here);
      case ControlRecord.END, ControlRecord.NOTICE -> end(control, here);
      default -> {
        // INMR01 and INMR04 begin and end no file
      }
    }
  }

  private void step(ControlRecord control, int number) {
    if (!steps.containsKey(number)) {
      steps.put(number, new ArrayList<>());
      numbers.add(number);
    }
    steps.get(number).add(control);
  }

  /// INMR03 has no number: the files follow in the order in which their steps do.
  private void begin(ControlRecord control, Place here) {
    if (files == numbers.size()) {
      throw new DamagedDataException(XmitMessages.FILE_WITHOUT_STEP, here);
    }
    int number = numbers.get(files++);
    inFile = true;
    sink.begin(new XmitDescription(number, steps.getOrDefault(number, List.of()), control, place));
  }

  private void end(ControlRecord control, Place here) {
    inFile = false;
    long said = controls.getFirst().number(TextKey.INMNUMF).orElse(files);
    if (control.id().equals(ControlRecord.END) && said != files) {
      throw new DamagedDataException(XmitMessages.FILES_MISSING, here, said, files);
    }
    ended = control.id().equals(ControlRecord.END);
  }
}
