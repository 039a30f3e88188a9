package org.altres.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.SequentialDataSet;
import org.altres.dataset.SequentialWriter;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.transport.unload.UnloadedLibrary;
import org.altres.transport.xmit.XmitDataSet;
import org.altres.transport.xmit.XmitFile;
import org.altres.transport.xmit.XmitHeader;
import org.altres.transport.xmit.XmitWriter;
import org.altres.workbench.view.LibraryChange;
import org.altres.workbench.view.Outcome;

/// TSO TRANSMIT files, out and in.
public final class Transmissions {

  /// The most bytes of a transmission, which is held in memory.
  private static final int LARGEST = 64 << 20;

  private static final String WHO = "ALTRES";
  private static final int SPARE_DIRECTORY_BLOCKS = 2;

  private final Host host;
  private final Storage storage;
  private final VolumeAccess access;
  private final VolumeFinder finder;

  Transmissions(Path folder, Host host) {
    this.host = host;
    this.storage = host.storage();
    this.access = new VolumeAccess(folder, host);
    this.finder = new VolumeFinder(folder, host, access);
  }

  /// Writes a library or a sequential data set as a transmission.
  ///
  /// @param replace whether a file that is there already is replaced
  public LibraryChange transmit(
      String dsn, Optional<String> on, Path target, boolean replace, Watch watch) {
    WorkstationFile.refuseExisting(storage, target, replace);
    try (VolumeFinder.Found found = finder.dataSet(dsn, on, watch)) {
      LocalDateTime now = LocalDateTime.ofInstant(host.clock().instant(), ZoneOffset.UTC);
      XmitWriter writer =
          new XmitWriter(new XmitHeader(WHO, WHO, WHO, WHO, Optional.of(now.withNano(0))));
      DataSetLabel label = found.label();
      String name = label.dsname().value();
      LibraryChange change = LibraryChange.of("transmitted", name, found.volser());
      XmitFile file;
      if (label.dsorg() == DataSetOrganization.PO) {
        PartitionedDataSet library = PartitionedDataSet.open(found.image(), label);
        List<MemberContents> members = library.members().stream().map(library::contents).toList();
        RecordFormat format =
            RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
        file = writer.library(label.dsname(), format, members);
        change = change.withMembers(library.entries().size());
      } else {
        SequentialDataSet dataSet = SequentialDataSet.open(found.image(), label);
        List<Bytes> records = new ArrayList<>();
        dataSet.records(record -> records.add(record.compact()));
        file = writer.sequential(label.dsname(), dataSet.format(), records);
        change = change.withRecords(records.size());
      }
      try (WorkstationFile out = WorkstationFile.create(storage, target, replace)) {
        out.content().add(file.toBytes());
        out.publish();
      }
      return change.withFile(target.toString());
    }
  }

  /// What to receive.
  ///
  /// @param file the transmission
  /// @param dsn the data set to be; one that is there takes the members that it does not have
  /// @param on the volume or image
  /// @param replace whether members that are there, or the records of a sequential data set, are
  ///   replaced
  public record ReceiveRequest(Path file, String dsn, String on, boolean replace) {}

  /// Takes a transmission into a data set, which is made with the attributes that the transmission
  /// says if it is not there.
  public Outcome<LibraryChange> receive(ReceiveRequest request, Watch watch) {
    Place place = Place.of("file", request.file());
    XmitFile file = XmitFile.read(WorkstationFile.read(storage, request.file(), LARGEST), place);
    XmitDataSet sent = file.dataSet();
    VolumeFinder.Named volume = finder.find(request.on());
    String name = VolumeFinder.dsname(request.dsn()).value();
    Optional<UnloadedLibrary> library =
        sent.isLibrary() ? Optional.of(sent.library()) : Optional.empty();
    List<Message> problems =
        library.map(UnloadedLibrary::problems).orElse(List.of()).stream()
            .map(problem -> Unloader.failed(place, problem))
            .toList();
    LibraryChange change =
        access.change(
            volume,
            "receiving " + name,
            watch,
            tracks ->
                library.isPresent()
                    ? receive(library.get(), sent, request, tracks)
                    : receive(sent, request, tracks));
    return new Outcome<>(change.withFile(request.file().toString()), problems);
  }

  private LibraryChange receive(
      UnloadedLibrary library, XmitDataSet sent, ReceiveRequest request, TrackWriter tracks) {
    Optional<DataSetLabel> existing = Vtoc.read(tracks).find(VolumeFinder.dsname(request.dsn()));
    DataSetLabel label = existing.orElseGet(() -> create(library, sent, request, tracks));
    LibraryEditor editor = LibraryEditor.open(tracks, label);
    editor.batch(() -> {
      for (MemberContents member : library.members()) {
        if (request.replace()) {
          editor.replace(member);
        } else {
          editor.add(member);
        }
      }
    });
    int entries = library.members().stream().mapToInt(member -> member.entries().size()).sum();
    return LibraryChange.of("received", label.dsname().value(), LibraryChanges.volser(tracks))
        .withMembers(entries)
        .withTracks(existing.isPresent() ? 0 : label.tracks());
  }

  private DataSetLabel create(
      UnloadedLibrary library, XmitDataSet sent, ReceiveRequest request, TrackWriter tracks) {
    RecordFormat format = library.recordFormat();
    List<DirectoryEntry> entries = library.entries();
    int said = sent.directoryBlocks().filter(count -> count <= 0xFFFF).orElse(0L).intValue();
    int directory = Math.max(said, PdsDirectory.blocksFor(entries) + SPARE_DIRECTORY_BLOCKS);
    DeviceType type = tracks.geometry().type();
    TrackCount count = new TrackCount(type);
    for (int block = 0; block <= directory; block++) {
      count.add(PdsDirectory.KEY_LENGTH, PdsDirectory.DATA_LENGTH);
    }
    for (MemberContents member : library.members()) {
      member.blocks().forEach(block -> count.add(block.key().length(), block.data().length()));
      count.add(0, 1);
    }
    NewDataSet wanted =
        new NewDataSet(
            request.dsn(),
            format.recfm().toString(),
            format.recordLength(),
            Optional.of(format.blockSize()),
            false,
            count.tracks() + 1,
            1 + count.tracks() / 10,
            directory);
    return wanted.create(tracks, today());
  }

  private LibraryChange receive(XmitDataSet sent, ReceiveRequest request, TrackWriter tracks) {
    RecordFormat format = sent.recordFormat();
    List<Bytes> records = sent.records();
    Optional<DataSetLabel> existing = Vtoc.read(tracks).find(VolumeFinder.dsname(request.dsn()));
    if (existing.isPresent() && !request.replace()) {
      throw new AltresException(
          WorkbenchMessages.DATA_SET_EXISTS, tracks.place(), existing.get().dsname());
    }
    DataSetLabel label =
        existing.orElseGet(() -> {
          TrackCount count = new TrackCount(tracks.geometry().type());
          long bytes = records.stream().mapToLong(record -> record.length() + 4L).sum();
          int block = Math.max(1, format.blockSize());
          for (long done = 0; done <= bytes; done += block) {
            count.add(0, block);
          }
          NewDataSet wanted =
              new NewDataSet(
                  request.dsn(),
                  format.recfm().toString(),
                  format.recordLength(),
                  Optional.of(format.blockSize()),
                  false,
                  count.tracks() + 1,
                  1 + count.tracks() / 10,
                  0);
          return wanted.create(tracks, today());
        });
    SequentialWriter.write(tracks, label, format, records);
    return LibraryChange.of("received", label.dsname().value(), LibraryChanges.volser(tracks))
        .withRecords(records.size())
        .withTracks(existing.isPresent() ? 0 : label.tracks());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(host.clock().instant(), ZoneId.systemDefault());
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
