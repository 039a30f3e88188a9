package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.List;
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

  private XmitFile(
      List<NetdataRecord> records, Bytes behindEnd, XmitReading reading, Collector collector) {
    this.records = List.copyOf(records);
    this.behindEnd = behindEnd;
    this.header = XmitHeader.of(reading.controls().getFirst());
    this.controls = reading.controls();
    this.files = collector.files();
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
    List<NetdataRecord> records = new ArrayList<>();
    Collector collector = new Collector();
    XmitReading reading = new XmitReading(place, collector);
    long end = reading.read(SegmentInput.of(stream), records::add);
    return new XmitFile(records, stream.from((int) end), reading, collector);
  }

  /// A transmission made of records, padded to 80 bytes.
  static XmitFile of(List<NetdataRecord> records) {
    Collector collector = new Collector();
    XmitReading reading = new XmitReading(Place.nowhere(), collector);
    records.forEach(record -> reading.accept(record, Place.nowhere()));
    int length = 0;
    for (NetdataRecord record : records) {
      length += record.data().length() + NetdataRecord.HEAD * record.segments().size();
    }
    Bytes behind = Bytes.filled((80 - length % 80) % 80, 0x40);
    return new XmitFile(records, behind, reading, collector);
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
        .filter(file -> !file.description().isMessage())
        .findFirst()
        .orElseThrow(() -> new AltresException(XmitMessages.NO_DATA_SET, Place.nowhere()));
  }

  /// The message that goes with it, if one does.
  public Optional<XmitDataSet> message() {
    return files.stream().filter(file -> file.description().isMessage()).findFirst();
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
    long block = file.description().steps().getLast().number(TextKey.INMBLKSZ).orElse(0);
    return file.isLibrary() && block > 8 && block <= 0xFFFF ? (int) block - 8 : Integer.MAX_VALUE;
  }

  /// Keeps the files.
  private static final class Collector implements XmitReading.Sink {

    private final List<XmitDescription> descriptions = new ArrayList<>();
    private final List<List<Bytes>> data = new ArrayList<>();

    @Override
    public void begin(XmitDescription file) {
      descriptions.add(file);
      data.add(new ArrayList<>());
    }

    @Override
    public void data(Bytes record) {
      data.getLast().add(record);
    }

    List<XmitDataSet> files() {
      List<XmitDataSet> files = new ArrayList<>();
      for (int i = 0; i < data.size(); i++) {
        files.add(new XmitDataSet(descriptions.get(i), data.get(i)));
      }
      return List.copyOf(files);
    }
  }
}
