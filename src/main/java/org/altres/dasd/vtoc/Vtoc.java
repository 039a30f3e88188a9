package org.altres.dasd.vtoc;

import java.util.List;
import java.util.Optional;
import org.altres.dasd.Cchhr;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.TrackReader;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;

/// The table of contents of a volume ("DFSMSdfp Advanced Services", SC23-6861), as it was when it
/// was read. All its records are kept, what is not understood as well. What is wrong with one data
/// set does not hide the others: it is said in [#problems()], and in [DataSetLabel#problems()].
public final class Vtoc {

  /// A record of the VTOC.
  ///
  /// @param location where it stands
  /// @param dscb what it is
  public record Slot(Cchhr location, Dscb dscb) {}

  private final Place place;
  private final DeviceGeometry geometry;
  private final VolumeLabel label;
  private final Slot format4;
  private final Extent extent;
  private final List<Slot> slots;
  private final List<DataSetLabel> dataSets;
  private final FreeSpace freeSpace;
  private final List<Message> problems;

  Vtoc(TrackReader tracks, VolumeLabel label, VtocReader reader) {
    this.place = tracks.place();
    this.geometry = tracks.geometry();
    this.label = label;
    this.format4 = reader.format4();
    this.extent = reader.extent();
    this.slots = List.copyOf(reader.slots());
    this.dataSets = List.copyOf(reader.dataSets());
    this.freeSpace = reader.freeSpace();
    this.problems = List.copyOf(reader.problems());
  }

  /// Reads the VTOC that the volume label points to.
  ///
  /// @throws AltresException if the volume has no label or no VTOC
  /// @throws org.altres.message.DamagedDataException if the pointer leads nowhere, or the format 4
  ///   cannot be read
  public static Vtoc read(TrackReader tracks) {
    VolumeLabel label = VolumeLabel.read(tracks);
    return find(tracks, label)
        .orElseThrow(() ->
            new AltresException(
                VtocMessages.NO_VTOC,
                tracks.place(),
                label.volserText(),
                VtocReader.text(label.vtocPointer())));
  }

  /// Reads the VTOC that a volume label points to, if the volume has one: a volume that was only
  /// labelled has none.
  ///
  /// @throws org.altres.message.DamagedDataException if the pointer leads nowhere, or the format 4
  ///   cannot be read
  public static Optional<Vtoc> find(TrackReader tracks, VolumeLabel label) {
    return VtocReader.locate(tracks, label)
        .map(format4 -> new Vtoc(tracks, label, new VtocReader(tracks, format4).read()));
  }

  /// The volume or file, for messages.
  public Place place() {
    return place;
  }

  /// Type and size of the volume.
  public DeviceGeometry geometry() {
    return geometry;
  }

  /// The volume label.
  public VolumeLabel label() {
    return label;
  }

  /// What the VTOC says of itself and of the device.
  public Format4Dscb format4() {
    return (Format4Dscb) format4.dscb();
  }

  /// Where the format 4 is.
  public Cchhr format4Location() {
    return format4.location();
  }

  /// The tracks of the VTOC.
  public Extent extent() {
    return extent;
  }

  /// All records of the VTOC, in the order of their addresses.
  public List<Slot> slots() {
    return slots;
  }

  /// The data sets, in the order of their format 1 DSCBs.
  public List<DataSetLabel> dataSets() {
    return dataSets;
  }

  /// The data set of a name, if it is here; the first, where a damaged VTOC has several.
  public Optional<DataSetLabel> find(Dsname name) {
    return dataSets.stream().filter(dataSet -> dataSet.dsname().equals(name)).findFirst();
  }

  /// How many tracks can be given to data sets: those that the format 4 counts, alternates not
  /// counted, as far as the image has them.
  public int usableTracks() {
    return usableTracks(format4(), geometry);
  }

  static int usableTracks(Format4Dscb format4, DeviceGeometry geometry) {
    long primary = (long) format4.cylinders() * geometry.type().heads() - format4.alternatesLeft();
    return Math.clamp(primary, 1, geometry.tracks());
  }

  /// What is free, as the format 5 chain says; where it is not valid (dasdload writes none, and
  /// indexed VTOCs have none), what no extent has.
  public FreeSpace freeSpace() {
    return freeSpace;
  }

  /// What no extent has, whatever the format 5 chain says.
  public FreeSpace unusedSpace() {
    return VtocReader.unused(geometry, format4(), extent, dataSets);
  }

  /// What is wrong, by place; empty for a sound VTOC. [VtocCheck] looks closer.
  public List<Message> problems() {
    return problems;
  }

  /// Why this VTOC must not be changed, if it must not.
  public Optional<Message> writeProtection() {
    return WriteProtection.of(this);
  }
}
