package org.altres.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.DeviceType;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.SequentialWriter;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.transport.unload.CopyHeader;
import org.altres.transport.unload.UnloadVisitor;
import org.altres.transport.xmit.XmitReader;
import org.altres.workbench.view.LibraryChange;

/// One transmission on its way into a data set. Where the data set has to be made, the transmission
/// is read once more before, to know how much space it takes.
final class Receipt {

  private static final int SPARE_DIRECTORY_BLOCKS = 2;

  private final XmitReader sent;
  private final Transmissions.ReceiveRequest request;
  private final LocalDate today;
  private final Watch watch;
  private final List<Message> problems = new ArrayList<>();

  Receipt(XmitReader sent, Transmissions.ReceiveRequest request, LocalDate today, Watch watch) {
    this.sent = sent;
    this.request = request;
    this.today = today;
    this.watch = watch;
  }

  /// The members that could not be received.
  List<Message> problems() {
    return List.copyOf(problems);
  }

  /// Receives into the data set on a volume.
  LibraryChange into(TrackWriter tracks) {
    Optional<DataSetLabel> existing = Vtoc.read(tracks).find(VolumeFinder.dsname(request.dsn()));
    LibraryChange change =
        sent.dataSet().isLibrary() ? library(existing, tracks) : sequential(existing, tracks);
    return change;
  }

  private LibraryChange library(Optional<DataSetLabel> existing, TrackWriter tracks) {
    DataSetLabel label = existing.orElseGet(() -> new Measuring(tracks).create());
    LibraryEditor editor = LibraryEditor.open(tracks, label);
    Adding adding = new Adding(editor, RecordFormat.of(label), tracks.place());
    editor.batch(() -> {
      Place place = Place.of("file", request.file());
      sent.library(adding).forEach(problem -> problems.add(Unloader.failed(place, problem)));
    });
    return received(existing, label, tracks).withMembers(adding.entries);
  }

  private LibraryChange sequential(Optional<DataSetLabel> existing, TrackWriter tracks) {
    if (existing.isPresent() && !request.replace()) {
      throw new AltresException(
          WorkbenchMessages.DATA_SET_EXISTS, tracks.place(), existing.get().dsname());
    }
    RecordFormat format = sent.dataSet().recordFormat();
    long[] records = {0};
    long[] bytes = {0};
    sent.forEach(record -> {
      records[0]++;
      bytes[0] += record.length() + RecordFormat.DESCRIPTOR;
    });
    DataSetLabel label =
        existing.orElseGet(() -> {
          TrackCount count = new TrackCount(tracks.geometry().type());
          int block = Math.max(1, format.blockSize());
          for (long done = 0; done <= bytes[0]; done += block) {
            count.add(0, block);
          }
          return create(format, count, 0, tracks);
        });
    SequentialWriter.write(
        tracks,
        label,
        format,
        each ->
            sent.forEach(record -> {
              watch.cancellation().check();
              each.accept(record);
            }));
    return received(existing, label, tracks).withRecords(records[0]);
  }

  private static LibraryChange received(
      Optional<DataSetLabel> existing, DataSetLabel label, TrackWriter tracks) {
    return LibraryChange.of("received", label.dsname().value(), LibraryChanges.volser(tracks))
        .withTracks(existing.isPresent() ? 0 : label.tracks());
  }

  private DataSetLabel create(
      RecordFormat format, TrackCount count, int directoryBlocks, TrackWriter tracks) {
    NewDataSet wanted =
        new NewDataSet(
            request.dsn(),
            format.recfm().toString(),
            format.recordLength(),
            Optional.of(format.blockSize()),
            false,
            count.tracks() + 1,
            1 + count.tracks() / 10,
            directoryBlocks);
    return wanted.create(tracks, today);
  }

  /// Adds the members to a library.
  private final class Adding implements UnloadVisitor {

    private final LibraryEditor editor;
    private final RecordFormat format;
    private final Place volume;
    private int entries;

    Adding(LibraryEditor editor, RecordFormat format, Place volume) {
      this.editor = editor;
      this.format = format;
      this.volume = volume;
    }

    @Override
    public void begin(CopyHeader header, PdsDirectory directory) {
      RecordFormat other = header.recordFormat();
      if (!format.takes(other)) {
        throw new AltresException(
            WorkbenchMessages.LIBRARY_OF_OTHER_FORMAT,
            volume.with("data set", request.dsn()),
            other.recfm(),
            other.recordLength(),
            format.recfm(),
            format.recordLength());
      }
    }

    @Override
    public void member(MemberContents member) {
      watch.cancellation().check();
      if (request.replace()) {
        editor.replace(member);
      } else {
        editor.add(member);
      }
      entries += member.entries().size();
    }
  }

  /// Counts the tracks of a library that is to be made.
  private final class Measuring implements UnloadVisitor {

    private final TrackWriter tracks;
    private final TrackCount count;
    private RecordFormat format = RecordFormat.undefined(RecordFormat.LONGEST_BLOCK);
    private int directoryBlocks;

    Measuring(TrackWriter tracks) {
      this.tracks = tracks;
      this.count = new TrackCount(tracks.geometry().type());
    }

    DataSetLabel create() {
      sent.library(this);
      return Receipt.this.create(format, count, directoryBlocks, tracks);
    }

    @Override
    public void begin(CopyHeader header, PdsDirectory directory) {
      format = header.recordFormat();
      int said =
          sent.dataSet().directoryBlocks().filter(blocks -> blocks <= 0xFFFF).orElse(0L).intValue();
      directoryBlocks =
          Math.max(said, PdsDirectory.blocksFor(directory.entries()) + SPARE_DIRECTORY_BLOCKS);
      for (int block = 0; block <= directoryBlocks; block++) {
        count.add(PdsDirectory.KEY_LENGTH, PdsDirectory.DATA_LENGTH);
      }
    }

    @Override
    public void member(MemberContents member) {
      watch.cancellation().check();
      member.blocks().forEach(block -> count.add(block.key().length(), block.data().length()));
      count.add(0, 1);
    }
  }

  /// How many tracks blocks take, one behind the other.
  private static final class TrackCount {

    private final DeviceType type;
    private int tracks = 1;
    private int used;

    TrackCount(DeviceType type) {
      this.type = type;
    }

    void add(int keyLength, int dataLength) {
      if (used + type.cost(keyLength, dataLength, true) > type.capacity()) {
        tracks++;
        used = 0;
      }
      used += type.cost(keyLength, dataLength, false);
    }

    int tracks() {
      return tracks;
    }
  }
}
