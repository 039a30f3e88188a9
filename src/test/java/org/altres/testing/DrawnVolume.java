package org.altres.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.AllocationRequest.Attributes;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.Blocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// A small volume, drawn as text:
///
/// ```
/// volume DRAWN1 3390 10
/// library SYS1.PARMLIB FB 80 3120 tracks 3 1 directory 4
/// member IEASYS00
///   CMD=00,
///   SYSNAME=ALT
/// member LNKLST00
///   SYS1.LINKLIB
/// alias LNKLSTXX LNKLST00
/// sequential A.SEQ FB 80 3120 tracks 1 0
/// ```
///
/// The first line names the volume serial, the device type and how many cylinders; a data set has
/// RECFM, LRECL, BLKSIZE, the unit `tracks` or `cylinders`, primary and secondary quantity, a
/// library its directory blocks. Lines of a member stand two columns in; with RECFM U they are
/// blocks in hexadecimal digits. A sequential data set is allocated and not written.
public final class DrawnVolume {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final TrackWriter tracks;

  private DrawnVolume(TrackWriter tracks) {
    this.tracks = tracks;
  }

  /// The volume of a drawing, in memory.
  public static DrawnVolume of(String drawing) {
    String[] words = drawing.lines().findFirst().orElseThrow().split(" ");
    DeviceType type = DeviceType.parse(words[2]).orElseThrow();
    return on(new MemoryTracks(new DeviceGeometry(type, Integer.parseInt(words[3]))), drawing);
  }

  /// The volume of a drawing, on tracks of the drawing's type and size.
  public static DrawnVolume on(TrackWriter tracks, String drawing) {
    DrawnVolume volume = new DrawnVolume(tracks);
    List<String> lines = drawing.lines().filter(line -> !line.isBlank()).toList();
    VolumeInitializer.initialize(
        tracks,
        new Volser(lines.getFirst().split(" ")[1]),
        VolumeInitializer.Options.standard(tracks.geometry()));
    int at = 1;
    String library = "";
    while (at < lines.size()) {
      String[] words = lines.get(at++).split(" ");
      List<String> body = new ArrayList<>();
      while (at < lines.size() && lines.get(at).startsWith("  ")) {
        body.add(lines.get(at++).substring(2));
      }
      switch (words[0]) {
        case "library" -> library = volume.allocateLibrary(words);
        case "sequential" -> volume.allocate(words, Attributes.SEQUENTIAL, 0);
        case "member" -> volume.addMember(library, words[1], body);
        case "alias" ->
            volume.editor(library).addAlias(MemberName.of(words[2]), MemberName.of(words[1]));
        default -> throw new IllegalArgumentException("not a line of a drawing: " + words[0]);
      }
    }
    return volume;
  }

  /// Its tracks.
  public TrackWriter tracks() {
    return tracks;
  }

  /// Its VTOC as it is now.
  public Vtoc vtoc() {
    return Vtoc.read(tracks);
  }

  /// The label of a data set as it is now.
  public DataSetLabel label(String dataSet) {
    return vtoc().find(Dsname.of(dataSet)).orElseThrow();
  }

  /// A library as it is now.
  public PartitionedDataSet library(String dataSet) {
    return PartitionedDataSet.open(tracks, label(dataSet));
  }

  /// An editor of a library.
  public LibraryEditor editor(String dataSet) {
    return LibraryEditor.open(tracks, label(dataSet));
  }

  /// A copy of the volume as it is now, in memory.
  public DrawnVolume copy() {
    MemoryTracks copy = new MemoryTracks(tracks.geometry());
    for (int track = 0; track < tracks.geometry().tracks(); track++) {
      Track read = tracks.read(track);
      copy.write(read);
    }
    return new DrawnVolume(copy);
  }

  /// A member of lines, for a library with a record format.
  ///
  /// @param lines cards; with RECFM U blocks in hexadecimal digits
  public static MemberContents member(String name, RecordFormat format, List<String> lines) {
    boolean undefined = format.recfm().form() == Recfm.Form.UNDEFINED;
    List<Bytes> records = new ArrayList<>();
    for (String line : lines) {
      records.add(
          undefined
              ? Bytes.ofHex(line)
              : format.recfm().form() == Recfm.Form.FIXED
                  ? CodePage.IBM037.encodePadded(line, format.recordLength())
                  : CodePage.IBM037.encode(line));
    }
    List<Bytes> blocks = undefined ? records : Blocker.blocks(format, records, Place.nowhere());
    return MemberContents.of(MemberName.of(name), blocks);
  }

  private String allocateLibrary(String[] words) {
    int directory = Integer.parseInt(words[9]);
    DataSetLabel label = allocate(words, Attributes.PARTITIONED, directory);
    LibraryEditor.format(tracks, label, directory);
    return words[1];
  }

  private DataSetLabel allocate(String[] words, int dsorg, int directory) {
    int primary = Integer.parseInt(words[6]);
    int secondary = Integer.parseInt(words[7]);
    Space space =
        words[5].equals("cylinders")
            ? Space.cylinders(primary, secondary)
            : Space.tracks(primary, secondary);
    Attributes attributes =
        new Attributes(
            dsorg,
            Recfm.parse(words[2]).orElseThrow().bits(),
            Integer.parseInt(words[3]),
            Integer.parseInt(words[4]),
            0);
    return new VtocEditor(tracks)
        .allocate(
            new AllocationRequest(
                Dsname.of(words[1]), space.withDirectory(directory), attributes, DAY));
  }

  private void addMember(String library, String name, List<String> lines) {
    DataSetLabel label = label(library);
    RecordFormat format =
        RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
    LibraryEditor.open(tracks, label).add(member(name, format, lines));
  }
}
