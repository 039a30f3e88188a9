package org.altres.transport.xmit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.RecordSource;
import org.altres.dataset.pds.MemberContents;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.transport.unload.UnloadWriter;

/// Makes transmissions as the TSO/E command TRANSMIT does: control records with the text units that
/// it writes, in its order, a library unloaded by IEBCOPY, a message as a file of its own in front.
public final class XmitWriter {

  private static final int DSORG_PS = 0x4000;
  private static final int DSORG_PO = 0x0200;
  private static final int CARD = 80;

  /// The records of a file have no descriptor words in the stream.
  private static final int WITHOUT_DESCRIPTORS = 0x02;

  private static final RecordFormat MESSAGE_FORMAT = new RecordFormat(Recfm.VB, 251, 3120);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Pattern NAME = Pattern.compile("[A-Z0-9#@$]{1,8}");
  private static final Place PLACE = Place.of("transmission", "to be written");

  private final XmitHeader header;
  private List<Bytes> message = List.of();

  /// A writer of transmissions from somebody to somebody.
  ///
  /// @param header nodes and users, 1 to 8 characters each; the time, where there is one
  /// @throws AltresException if a name is none
  public XmitWriter(XmitHeader header) {
    this.header = header;
    for (String name :
        List.of(header.fromNode(), header.fromUser(), header.toNode(), header.toUser())) {
      if (!NAME.matcher(name).matches()) {
        throw new AltresException(XmitMessages.NOT_A_NAME, PLACE, name);
      }
    }
  }

  /// Sends a message along.
  ///
  /// @param lines at most 247 characters each
  /// @throws AltresException if one is longer, or has a character that EBCDIC does not have
  public XmitWriter withMessage(List<String> lines) {
    List<Bytes> records = new ArrayList<>();
    for (String line : lines) {
      OptionalInt foreign = CodePage.IBM1047.firstUnmappable(line);
      if (foreign.isPresent() || line.length() > MESSAGE_FORMAT.longestRecord()) {
        throw new AltresException(
            XmitMessages.MESSAGE_WRONG, PLACE, records.size() + 1, MESSAGE_FORMAT.longestRecord());
      }
      records.add(CodePage.IBM1047.encode(line.isEmpty() ? " " : line));
    }
    message = List.copyOf(records);
    return this;
  }

  /// A transmission of a sequential data set.
  ///
  /// @param name the data set
  /// @param format RECFM, LRECL and BLKSIZE
  /// @param records without descriptor words, each as long as the format allows
  /// @throws AltresException if the format or a record cannot be
  public XmitFile sequential(Dsname name, RecordFormat format, List<Bytes> records) {
    List<NetdataRecord> stream = new ArrayList<>();
    sequential(name, format, records::forEach, new Stream(stream::add));
    return XmitFile.of(stream);
  }

  /// Writes a transmission of a sequential data set of any size, of which one record is held at a
  /// time.
  ///
  /// @param name the data set
  /// @param format RECFM, LRECL and BLKSIZE
  /// @param records without descriptor words, each as long as the format allows; they are read two
  ///   times
  /// @param out is given the parts of the stream in order, each good until the next
  /// @throws AltresException if the format or a record cannot be
  public void sequential(
      Dsname name, RecordFormat format, RecordSource records, Consumer<Bytes> out) {
    Cards cards = new Cards(out);
    sequential(name, format, records, new Stream(cards::add));
    cards.end();
  }

  private void sequential(Dsname name, RecordFormat format, RecordSource records, Stream stream) {
    Place place = Place.of("data set", name);
    format.check(place);
    Size size = new Size();
    records.forEach(record -> {
      size.add(record);
      int length = record.length();
      boolean fixed = format.recfm().form() == Recfm.Form.FIXED;
      if (length > format.longestRecord() || fixed && length != format.fixedLength()) {
        throw new AltresException(
            XmitMessages.RECORD_DOES_NOT_FIT, place.with("record", size.records), length, format);
      }
    });
    int number = stream.begin();
    List<TextUnit> step = copied(size.bytes, format, WITHOUT_DESCRIPTORS);
    step.add(name(name));
    stream.control(ControlRecord.step(number, step));
    stream.messageData();
    Size sent = new Size();
    stream.file(size.bytes);
    records.forEach(record -> {
      sent.add(record);
      stream.data(record, Integer.MAX_VALUE);
    });
    if (sent.bytes != size.bytes || sent.records != size.records) {
      throw new AltresException(XmitMessages.DATA_SET_CHANGED, place);
    }
    stream.end();
  }

  /// A transmission of a library.
  ///
  /// @param name the data set
  /// @param format RECFM, LRECL and BLKSIZE of the library
  /// @param members with different names
  /// @throws AltresException if the members cannot be unloaded
  public XmitFile library(Dsname name, RecordFormat format, List<MemberContents> members) {
    List<NetdataRecord> stream = new ArrayList<>();
    UnloadWriter unload = UnloadWriter.of(format, members, Place.of("data set", name));
    library(name, format, unload, new Stream(stream::add));
    return XmitFile.of(stream);
  }

  /// Writes a transmission of a library of any size, of which one member is held at a time.
  ///
  /// @param name the data set
  /// @param format RECFM, LRECL and BLKSIZE of the library
  /// @param members all members of one library, in the order in which they lie; they are read two
  ///   times and more
  /// @param out is given the parts of the stream in order, each good until the next
  /// @throws AltresException if the members cannot be unloaded
  public void library(
      Dsname name, RecordFormat format, Iterable<MemberContents> members, Consumer<Bytes> out) {
    Cards cards = new Cards(out);
    UnloadWriter unload = UnloadWriter.streaming(format, members, Place.of("data set", name));
    library(name, format, unload, new Stream(cards::add));
    cards.end();
  }

  private void library(Dsname name, RecordFormat format, UnloadWriter unload, Stream stream) {
    long size = unload.size();
    int number = stream.begin();
    List<TextUnit> unloaded = new ArrayList<>();
    unloaded.add(TextUnit.text(TextKey.INMUTILN, "IEBCOPY"));
    unloaded.add(size(size));
    unloaded.add(TextUnit.number(TextKey.INMDSORG, DSORG_PO, 2));
    unloaded.add(TextUnit.number(TextKey.INMTYPE, 0, 1));
    unloaded.addAll(lengths(format, 0));
    unloaded.add(TextUnit.number(TextKey.INMDIR, unload.directoryBlocks(), 3));
    unloaded.add(name(name));
    stream.control(ControlRecord.step(number, unloaded));
    RecordFormat sent = unload.recordFormat();
    stream.control(ControlRecord.step(number, copied(size, sent, WITHOUT_DESCRIPTORS)));
    stream.messageData();
    stream.file(size);
    int pieceLength = sent.blockSize() - 2 * RecordFormat.DESCRIPTOR;
    unload.records(record -> stream.data(record, pieceLength));
    stream.end();
  }

  /// How much there is to send.
  private static final class Size {
    private int records;
    private long bytes;

    void add(Bytes record) {
      records++;
      bytes += record.length();
    }
  }

  /// INMSIZE: where it does not fit, the most that does.
  private static TextUnit size(long bytes) {
    return TextUnit.number(TextKey.INMSIZE, Math.min(bytes, 0x7FFF_FFFFL), 4);
  }

  private static TextUnit name(Dsname name) {
    List<Bytes> qualifiers =
        Arrays.stream(name.value().split("\\.")).map(CodePage.IBM037::encode).toList();
    return new TextUnit(TextKey.INMDSNAM.code(), qualifiers);
  }

  private static List<TextUnit> copied(long size, RecordFormat format, int flags) {
    List<TextUnit> units = new ArrayList<>();
    units.add(TextUnit.text(TextKey.INMUTILN, "INMCOPY"));
    units.add(size(size));
    units.add(TextUnit.number(TextKey.INMDSORG, DSORG_PS, 2));
    units.addAll(lengths(format, flags));
    return units;
  }

  private static List<TextUnit> lengths(RecordFormat format, int flags) {
    return List.of(
        TextUnit.number(TextKey.INMLRECL, format.recordLength(), 4),
        TextUnit.number(TextKey.INMBLKSZ, format.blockSize(), 4),
        TextUnit.number(TextKey.INMRECFM, format.recfm().bits() << 8 | flags, 2));
  }

  /// Puts records into the 80 bytes of a card, and blanks behind the last.
  private static final class Cards {

    private static final int CHUNK = 1 << 16;

    private final Consumer<Bytes> out;
    private final Bytes.Builder chunk = new Bytes.Builder(2 * CHUNK);
    private long written;

    Cards(Consumer<Bytes> out) {
      this.out = out;
    }

    void add(NetdataRecord record) {
      record.addTo(chunk);
      if (chunk.length() >= CHUNK) {
        drain();
      }
    }

    void end() {
      int behind = (int) ((written + chunk.length()) % CARD);
      chunk.fill((CARD - behind) % CARD, 0x40);
      drain();
    }

    private void drain() {
      written += chunk.length();
      out.accept(chunk.view());
      chunk.clear();
    }
  }

  /// The records of one transmission.
  private final class Stream {

    private final Consumer<NetdataRecord> records;

    Stream(Consumer<NetdataRecord> records) {
      this.records = records;
    }

    /// Begins with the header and, where there is a message, with its step.
    ///
    /// @return the number of the next file
    int begin() {
      int files = message.isEmpty() ? 1 : 2;
      List<TextUnit> units = new ArrayList<>();
      units.add(TextUnit.number(TextKey.INMLRECL, CARD, 1));
      units.add(TextUnit.text(TextKey.INMFNODE, header.fromNode()));
      units.add(TextUnit.text(TextKey.INMFUID, header.fromUser()));
      units.add(TextUnit.text(TextKey.INMTNODE, header.toNode()));
      units.add(TextUnit.text(TextKey.INMTUID, header.toUser()));
      header.sent().ifPresent(sent -> units.add(TextUnit.text(TextKey.INMFTIME, time(sent))));
      units.add(TextUnit.number(TextKey.INMNUMF, files, 1));
      control(ControlRecord.of(ControlRecord.HEADER, units));
      if (!message.isEmpty()) {
        List<TextUnit> step = copied(messageSize(), MESSAGE_FORMAT, WITHOUT_DESCRIPTORS);
        step.add(1, TextUnit.of(TextKey.INMTERM));
        control(ControlRecord.step(1, step));
      }
      return files;
    }

    void messageData() {
      if (!message.isEmpty()) {
        file(messageSize());
        message.forEach(record -> data(record, Integer.MAX_VALUE));
      }
    }

    private long messageSize() {
      return message.stream().mapToLong(Bytes::length).sum();
    }

    void file(long bytes) {
      control(
          ControlRecord.of(
              ControlRecord.FILE,
              List.of(
                  size(bytes),
                  TextUnit.number(TextKey.INMDSORG, DSORG_PS, 2),
                  TextUnit.number(TextKey.INMLRECL, CARD, 2),
                  TextUnit.number(TextKey.INMRECFM, 1, 2))));
    }

    void data(Bytes record, int pieceLength) {
      records.accept(NetdataRecord.cut(record, false, pieceLength));
    }

    void control(ControlRecord control) {
      records.accept(NetdataRecord.cut(control.toBytes(), true, Integer.MAX_VALUE));
    }

    void end() {
      control(ControlRecord.of(ControlRecord.END, List.of()));
    }

    private static String time(LocalDateTime sent) {
      return TIME.format(sent);
    }
  }
}
