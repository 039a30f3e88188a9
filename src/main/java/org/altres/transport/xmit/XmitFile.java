package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// A transmission: what the TSO/E command TRANSMIT makes, a stream of segments in records of 80
/// bytes ("TSO/E Customization", SA32-0976). What was read is written again byte for byte.
public final class XmitFile {

  private final List<NetdataRecord> records;
  private final Bytes behindEnd;
  private final XmitHeader header;
  private final List<ControlRecord> controls;
  private final List<XmitDataSet> files;

  private XmitFile(List<NetdataRecord> records, Bytes behindEnd, Reading reading) {
    this.records = List.copyOf(records);
    this.behindEnd = behindEnd;
    this.header = XmitHeader.of(reading.controls.getFirst());
    this.controls = List.copyOf(reading.controls);
    this.files = List.copyOf(reading.files);
  }

  /// Whether bytes begin as a transmission does.
  public static boolean isOne(Bytes stream) {
    return XmitStart.isOne(stream);
  }

  /// Reads a transmission.
  ///
  /// @param stream all of it
  /// @param place where it is, for messages
  /// @throws DamagedDataException if it is none, was cut off or damaged on its way; the message
  ///   says which, and where
  public static XmitFile read(Bytes stream, Place place) {
    XmitStart.check(stream, place);
    SegmentReader segments = new SegmentReader(stream, place);
    List<NetdataRecord> records = new ArrayList<>();
    Reading reading = new Reading(place);
    while (!reading.ended) {
      Place here = place.with("offset", segments.offset());
      NetdataRecord record = segments.next();
      records.add(record);
      reading.accept(record, here);
    }
    return new XmitFile(records, stream.from(segments.offset()), reading);
  }

  /// A transmission made of records, padded to 80 bytes.
  static XmitFile of(List<NetdataRecord> records) {
    Reading reading = new Reading(Place.nowhere());
    records.forEach(record -> reading.accept(record, Place.nowhere()));
    int length = 0;
    for (NetdataRecord record : records) {
      length += record.data().length() + NetdataRecord.HEAD * record.segments().size();
    }
    return new XmitFile(records, Bytes.filled((80 - length % 80) % 80, 0x40), reading);
  }

  /// Who sent it to whom.
  public XmitHeader header() {
    return header;
  }

  /// The control records, in order.
  public List<ControlRecord> controls() {
    return controls;
  }

  /// The files, in order.
  public List<XmitDataSet> files() {
    return files;
  }

  /// The first file that is a data set.
  ///
  /// @throws AltresException if there is only a message
  public XmitDataSet dataSet() {
    return files.stream()
        .filter(file -> !file.isMessage())
        .findFirst()
        .orElseThrow(() -> new AltresException(XmitMessages.NO_DATA_SET, Place.nowhere()));
  }

  /// The message that goes with it, if one does.
  public Optional<XmitDataSet> message() {
    return files.stream().filter(XmitDataSet::isMessage).findFirst();
  }

  /// The stream; for what was read, the bytes that were read.
  public Bytes toBytes() {
    Bytes.Builder stream = new Bytes.Builder(4096);
    records.forEach(record -> record.addTo(stream));
    return stream.add(behindEnd).build();
  }

  /// The same records cut anew, as TRANSMIT cuts them, and padded with blanks.
  public XmitFile segmentedAnew() {
    List<NetdataRecord> again = new ArrayList<>();
    int piece = Integer.MAX_VALUE;
    int number = 0;
    for (NetdataRecord record : records) {
      if (record.isControl() && ControlRecord.idOf(record.data()).equals(ControlRecord.FILE)) {
        piece = pieceLength(files.get(number++));
      }
      again.add(
          NetdataRecord.cut(
              record.data(), record.isControl(), record.isControl() ? Integer.MAX_VALUE : piece));
    }
    return of(again);
  }

  /// What a block of the spanned file that is sent holds besides its two descriptor words.
  private static int pieceLength(XmitDataSet file) {
    long block = file.steps().getLast().number(TextKey.INMBLKSZ).orElse(0);
    return file.isLibrary() && block > 8 && block <= 0xFFFF ? (int) block - 8 : Integer.MAX_VALUE;
  }

  /// Goes through the records and keeps what they say.
  private static final class Reading {

    private final Place place;
    private final List<ControlRecord> controls = new ArrayList<>();
    private final Map<Integer, List<ControlRecord>> steps = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<XmitDataSet> files = new ArrayList<>();
    private Optional<ControlRecord> file = Optional.empty();
    private List<Bytes> data = new ArrayList<>();
    private boolean ended;

    Reading(Place place) {
      this.place = place;
    }

    void accept(NetdataRecord record, Place here) {
      if (record.isControl()) {
        ControlRecord control = ControlRecord.read(record.data(), here);
        controls.add(control);
        control(control, here);
      } else if (file.isEmpty()) {
        throw new DamagedDataException(XmitMessages.DATA_WITHOUT_FILE, here);
      } else if (!record.isNumber()) {
        data.add(record.data());
      }
    }

    private void control(ControlRecord control, Place here) {
      switch (control.id()) {
        case ControlRecord.STEP -> step(control, control.fileNumber().getAsInt());
        case ControlRecord.FILE -> {
          endFile();
          if (files.size() == numbers.size()) {
            throw new DamagedDataException(XmitMessages.FILE_WITHOUT_STEP, here);
          }
          file = Optional.of(control);
        }
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

    private void end(ControlRecord control, Place here) {
      endFile();
      long said = controls.getFirst().number(TextKey.INMNUMF).orElse(files.size());
      if (control.id().equals(ControlRecord.END) && said != files.size()) {
        throw new DamagedDataException(XmitMessages.FILES_MISSING, here, said, files.size());
      }
      ended = control.id().equals(ControlRecord.END);
    }

    /// INMR03 has no number: the files follow in the order in which their steps do.
    private void endFile() {
      file.ifPresent(open -> {
        int number = numbers.get(files.size());
        files.add(new XmitDataSet(number, steps.get(number), open, data, place));
      });
      file = Optional.empty();
      data = new ArrayList<>();
    }
  }
}
