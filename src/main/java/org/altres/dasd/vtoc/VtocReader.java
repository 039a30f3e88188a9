package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.altres.dasd.Cchhr;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Reads a VTOC, going on where it is damaged and noting what is wrong.
final class VtocReader {

  /// The most problems that are told one by one.
  private static final int MOST_PROBLEMS = 1000;

  /// The longest chain behind a format 1: z/OS allows 123 extents, and extended attributes.
  private static final int LONGEST_CHAIN = 16;

  private final TrackReader tracks;
  private final DeviceGeometry geometry;
  private final Vtoc.Slot format4;
  private final Extent extent;
  private final List<Vtoc.Slot> slots = new ArrayList<>();
  private final Map<Cchhr, Dscb> byLocation = new HashMap<>();
  private final Set<Cchhr> chained = new HashSet<>();
  private final List<DataSetLabel> dataSets = new ArrayList<>();
  private final List<Message> problems = new ArrayList<>();
  private FreeSpace freeSpace = new FreeSpace(List.of());

  VtocReader(TrackReader tracks, Vtoc.Slot format4) {
    this.tracks = tracks;
    this.geometry = tracks.geometry();
    this.format4 = format4;
    this.extent = extentOf(tracks, format4);
  }

  /// The format 4 that the label points to; nothing if no VTOC was ever made.
  static Optional<Vtoc.Slot> locate(TrackReader tracks, VolumeLabel label) {
    Cchhr pointer = label.vtocPointer();
    if (pointer.toBytes().isAll(0)) {
      return Optional.empty();
    }
    if (!tracks.geometry().contains(pointer.track())) {
      throw new DamagedDataException(
          VtocMessages.VTOC_POINTER_WRONG, tracks.place(), text(pointer));
    }
    Track track = tracks.read(pointer.track());
    Optional<Vtoc.Slot> found =
        track
            .find(pointer.record())
            .filter(VtocReader::isDscb)
            .map(record -> new Vtoc.Slot(pointer, Dscb.of(record.key().plus(record.data()))))
            .filter(slot -> slot.dscb() instanceof Format4Dscb);
    if (found.isEmpty() && track.records().stream().anyMatch(VtocReader::isDscb)) {
      throw new DamagedDataException(
          VtocMessages.VTOC_POINTER_WRONG, place(tracks, pointer), text(pointer));
    }
    return found;
  }

  private static Extent extentOf(TrackReader tracks, Vtoc.Slot format4) {
    ExtentEntry entry = ((Format4Dscb) format4.dscb()).extent();
    return entry
        .on(tracks.geometry())
        .filter(found -> entry.isData())
        .filter(found -> found.contains(tracks.geometry().index(format4.location().track())))
        .orElseThrow(() ->
            new DamagedDataException(
                VtocMessages.VTOC_EXTENT_WRONG, place(tracks, format4.location()), entry));
  }

  VtocReader read() {
    for (int track = extent.first(); track <= extent.last(); track++) {
      readTrack(track);
    }
    for (Vtoc.Slot slot : slots) {
      if (slot.dscb() instanceof Format1Dscb format1) {
        dataSets.add(dataSet(slot.location(), format1));
      }
    }
    checkNames();
    checkOverlaps();
    freeSpace = readFreeSpace();
    return this;
  }

  private void readTrack(int number) {
    Track track;
    try {
      track = tracks.read(number);
    } catch (DamagedDataException e) {
      problem(
          Message.of(VtocMessages.VTOC_TRACK_UNREADABLE, tracks.placeOf(number), e.getMessage()));
      return;
    }
    for (CkdRecord record : track.records()) {
      Cchhr location = new Cchhr(track.address(), record.number());
      if (!isDscb(record)) {
        problem(VtocMessages.NOT_A_DSCB, location, record.key().length(), record.data().length());
        continue;
      }
      Dscb dscb = Dscb.of(record.key().plus(record.data()));
      if (dscb instanceof Format4Dscb && !location.equals(format4.location())) {
        problem(VtocMessages.SECOND_FORMAT4, location);
      }
      slots.add(new Vtoc.Slot(location, dscb));
      byLocation.put(location, dscb);
    }
  }

  private static boolean isDscb(CkdRecord record) {
    return record.key().length() == Dscb.KEY_LENGTH && record.data().length() == Dscb.DATA_LENGTH;
  }

  private DataSetLabel dataSet(Cchhr location, Format1Dscb format1) {
    Place at = place(tracks, location).with("data set", format1.name());
    List<Message> wrong = new ArrayList<>();
    List<ExtentEntry> entries = new ArrayList<>(format1.extents());
    List<Vtoc.Slot> chain = chain(format1, at, wrong);
    for (Vtoc.Slot slot : chain) {
      if (slot.dscb() instanceof Format3Dscb format3) {
        entries.addAll(format3.extents());
      }
    }
    if (wrong.isEmpty() && entries.size() != format1.extentCount()) {
      wrong.add(
          Message.of(VtocMessages.EXTENT_COUNT_WRONG, at, format1.extentCount(), entries.size()));
    }
    List<Extent> extents = extents(entries, at, wrong);
    wrong.forEach(this::problem);
    return new DataSetLabel(location, format1, chain, entries, extents, wrong);
  }

  private List<Vtoc.Slot> chain(Format1Dscb format1, Place at, List<Message> wrong) {
    List<Vtoc.Slot> chain = new ArrayList<>();
    Optional<Cchhr> next = format1.next();
    while (next.isPresent()) {
      Cchhr pointer = next.get();
      Dscb dscb = byLocation.get(pointer);
      boolean continues =
          dscb instanceof Format2Dscb || dscb instanceof Format3Dscb || dscb instanceof Format9Dscb;
      if (dscb == null || !continues || chain.size() == LONGEST_CHAIN) {
        wrong.add(Message.of(VtocMessages.CHAIN_BROKEN, at, text(pointer)));
        return chain;
      }
      if (!chained.add(pointer)) {
        wrong.add(Message.of(VtocMessages.CHAIN_SHARED, at, text(pointer)));
        return chain;
      }
      chain.add(new Vtoc.Slot(pointer, dscb));
      next = dscb.next();
    }
    return chain;
  }

  /// The data extents in order; nothing behind one that is wrong, since relative tracks would not
  /// count right there.
  private List<Extent> extents(List<ExtentEntry> entries, Place at, List<Message> wrong) {
    List<Extent> extents = new ArrayList<>();
    boolean sound = true;
    OptionalInt expected = OptionalInt.empty();
    for (ExtentEntry entry : entries) {
      Optional<Extent> run = entry.on(geometry);
      if (run.isEmpty()) {
        wrong.add(Message.of(VtocMessages.EXTENT_OUTSIDE, at, entry));
        sound = false;
      }
      if (!entry.isData()) {
        continue;
      }
      if (expected.isPresent() && expected.getAsInt() != entry.sequence()) {
        wrong.add(
            Message.of(
                VtocMessages.EXTENT_OUT_OF_SEQUENCE,
                at,
                entry,
                entry.sequence(),
                expected.getAsInt()));
        sound = false;
      }
      expected = OptionalInt.of(entry.sequence() + 1);
      if (sound) {
        run.ifPresent(extents::add);
      }
    }
    return extents;
  }

  private void checkNames() {
    Map<Dsname, Cchhr> seen = new HashMap<>();
    for (DataSetLabel dataSet : dataSets) {
      Cchhr first = seen.putIfAbsent(dataSet.dsname(), dataSet.location());
      if (first != null) {
        problem(Message.of(VtocMessages.NAME_TWICE, placeOf(dataSet), text(first)));
      }
    }
  }

  /// Whose tracks they are.
  private record Owned(Extent extent, String owner, Place place) {}

  private void checkOverlaps() {
    List<Owned> all = new ArrayList<>();
    all.add(new Owned(new Extent(0, 0), "volume label", tracks.placeOf(0)));
    all.add(new Owned(extent, "VTOC", place(tracks, format4.location())));
    for (DataSetLabel dataSet : dataSets) {
      for (ExtentEntry entry : dataSet.entries()) {
        if (entry.type() != ExtentEntry.SPLIT_CYLINDERS) {
          entry
              .on(geometry)
              .map(run -> new Owned(run, dataSet.dsname().value(), placeOf(dataSet)))
              .ifPresent(all::add);
        }
      }
    }
    all.sort(Comparator.comparing(Owned::extent));
    Owned reaching = all.getFirst();
    for (Owned owned : all.subList(1, all.size())) {
      if (owned.extent().overlaps(reaching.extent())) {
        problem(
            Message.of(
                VtocMessages.EXTENTS_OVERLAP,
                owned.place(),
                tracksOf(owned),
                reaching.owner(),
                tracksOf(reaching)));
      }
      reaching = owned.extent().last() > reaching.extent().last() ? owned : reaching;
    }
  }

  private static String tracksOf(Owned owned) {
    return owned.extent().first() + "-" + owned.extent().last();
  }

  private FreeSpace readFreeSpace() {
    Format4Dscb f4 = (Format4Dscb) format4.dscb();
    FreeSpace unused = unused(geometry, f4, extent, dataSets);
    if (!f4.isFormat5Valid()) {
      return unused;
    }
    List<Extent> runs = new ArrayList<>();
    Set<Cchhr> visited = new HashSet<>();
    Optional<Cchhr> next = Optional.of(firstFormat5());
    while (next.isPresent()) {
      Cchhr at = next.get();
      if (!(byLocation.get(at) instanceof Format5Dscb format5) || !visited.add(at)) {
        problem(Message.of(VtocMessages.FREE_SPACE_WRONG, place(tracks, at)));
        return unused;
      }
      if (!addRuns(format5, runs)) {
        problem(Message.of(VtocMessages.FREE_SPACE_WRONG, place(tracks, at)));
        return unused;
      }
      next = format5.next();
    }
    return new FreeSpace(runs);
  }

  private Cchhr firstFormat5() {
    return new Cchhr(geometry.address(extent.first()), 2);
  }

  private boolean addRuns(Format5Dscb format5, List<Extent> runs) {
    int usable = Vtoc.usableTracks((Format4Dscb) format4.dscb(), geometry);
    for (Format5Dscb.Entry entry : format5.entries()) {
      int count = entry.count(geometry.type().heads());
      boolean ascends = runs.isEmpty() || entry.first() > runs.getLast().last() + 1;
      if (!ascends || entry.first() + count > usable) {
        return false;
      }
      runs.add(Extent.ofTracks(entry.first(), count));
    }
    return true;
  }

  /// What no extent has.
  static FreeSpace unused(
      DeviceGeometry geometry,
      Format4Dscb format4,
      Extent vtoc,
      Collection<DataSetLabel> dataSets) {
    List<Extent> used = new ArrayList<>(List.of(new Extent(0, 0), vtoc));
    for (DataSetLabel dataSet : dataSets) {
      for (ExtentEntry entry : dataSet.entries()) {
        entry.on(geometry).map(run -> occupied(entry, run, geometry)).ifPresent(used::add);
      }
    }
    return FreeSpace.besides(used, Vtoc.usableTracks(format4, geometry));
  }

  private static Extent occupied(ExtentEntry entry, Extent run, DeviceGeometry geometry) {
    if (entry.type() != ExtentEntry.SPLIT_CYLINDERS) {
      return run;
    }
    int heads = geometry.type().heads();
    return new Extent(run.first() / heads * heads, run.last() / heads * heads + heads - 1);
  }

  private void problem(MessageId id, Cchhr at, Object... arguments) {
    problem(Message.of(id, place(tracks, at), arguments));
  }

  private void problem(Message message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(message);
    } else if (problems.size() == MOST_PROBLEMS) {
      problems.add(Message.of(VtocMessages.MORE_PROBLEMS, tracks.place(), MOST_PROBLEMS));
    }
  }

  private Place placeOf(DataSetLabel dataSet) {
    return place(tracks, dataSet.location()).with("data set", dataSet.dsname());
  }

  /// Where a record is, for messages.
  static Place place(TrackReader tracks, Cchhr at) {
    return tracks
        .place()
        .with("cylinder", at.track().cylinder())
        .with("head", at.track().head())
        .with("record", at.record());
  }

  /// `0/1/3`: cylinder, head, record.
  static String text(Cchhr at) {
    return at.track().cylinder() + "/" + at.track().head() + "/" + at.record();
  }

  Vtoc.Slot format4() {
    return format4;
  }

  Extent extent() {
    return extent;
  }

  List<Vtoc.Slot> slots() {
    return slots;
  }

  List<DataSetLabel> dataSets() {
    return dataSets;
  }

  FreeSpace freeSpace() {
    return freeSpace;
  }

  List<Message> problems() {
    return problems;
  }
}
