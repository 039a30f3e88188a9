package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.message.MessageId;

/// Changes the VTOC of a volume as DADSM does ("DFSMSdfp Advanced Services", SC23-6861): each
/// method is one change, done wholly or, with a message, not at all. What is free is always taken
/// from the extents, and the format 5 chain is written anew with every change but [#updateFormat1],
/// which touches one DSCB only; so it is right afterwards, even on a volume that had none
/// (dasdload) or a wrong one. All changes of one [TrackWriter] become durable together, which is
/// why DIRF is not set in between.
public final class VtocEditor {

  private static final int MOST_TRACKS = 0xFFFF;
  private static final int EXTENDED_FORMAT = 0x04;

  private final TrackWriter tracks;

  /// An editor of a volume.
  ///
  /// @throws AltresException if the volume has no VTOC, or must not be changed
  ///   ([Vtoc#writeProtection()])
  public VtocEditor(TrackWriter tracks) {
    this.tracks = tracks;
    vtoc();
  }

  /// The VTOC as it is now.
  public Vtoc vtoc() {
    Vtoc vtoc = Vtoc.read(tracks);
    vtoc.writeProtection()
        .ifPresent(reason -> {
          throw new AltresException(reason);
        });
    return vtoc;
  }

  /// Makes a data set. Its first track becomes an end of file, so that it reads as empty whatever
  /// was there before; the other tracks keep what they have until they are written. The directory
  /// of a partitioned data set is not made here.
  ///
  /// @throws AltresException if there is a data set of that name, or the space or the DSCBs are not
  ///   there
  public DataSetLabel allocate(AllocationRequest request) {
    Vtoc vtoc = vtoc();
    if (vtoc.find(request.name()).isPresent()) {
      throw refused(VtocMessages.EXISTS, request.name());
    }
    AllocationRequest.Space space = request.space();
    DeviceType type = tracks.geometry().type();
    int quantity = Quantity.primary(request, type);
    checkTracks(request.name(), quantity);
    SpaceChoice choice = choice(vtoc, space.unit());
    int pieces = space.contiguous() ? 1 : SpaceChoice.MOST_PIECES;
    List<Extent> extents =
        choice.choose(quantity, pieces).orElseThrow(() -> noSpace(choice, quantity, pieces));
    int directory = Quantity.directory(space.directoryBlocks(), type);
    if (directory > extents.getFirst().tracks()) {
      throw refused(
          VtocMessages.DIRECTORY_TOO_LARGE,
          request.name(),
          space.directoryBlocks(),
          directory,
          extents.getFirst().tracks());
    }
    List<ExtentEntry> entries = new ArrayList<>();
    extents.forEach(extent -> entries.add(entry(space.unit(), entries.size(), extent)));
    VtocChange change = new VtocChange(tracks, vtoc);
    change.putDataSet(Optional.empty(), NewLabel.of(request, vtoc.label()), List.of(), entries);
    change.write(vtoc.unusedSpace().minus(extents));
    tracks.write(Track.formatted(tracks.geometry().address(extents.getFirst().first())));
    return label(request.name());
  }

  /// Adds the secondary quantity to a data set, right behind its last extent where that is free.
  ///
  /// @throws AltresException if it has no secondary quantity, has as many extents as can be, or the
  ///   space is not there
  public DataSetLabel extend(DataSetLabel dataSet) {
    Vtoc vtoc = vtoc();
    DataSetLabel current = editable(vtoc, dataSet.dsname());
    Format1Dscb format1 = current.format1();
    int quantity = Quantity.secondary(format1, tracks.geometry().type());
    if (quantity == 0) {
      throw refused(VtocMessages.NO_SECONDARY, dataSet.dsname());
    }
    int extentsLeft = DataSetLabel.MOST_EXTENTS - current.entries().size();
    SpaceChoice choice = choice(vtoc, format1.unit());
    boolean endsInData = !current.entries().isEmpty() && current.entries().getLast().isData();
    Optional<Extent> behind =
        endsInData ? choice.behind(current.extents().getLast(), quantity) : Optional.empty();
    if (behind.isEmpty() && extentsLeft <= 0) {
      throw refused(VtocMessages.EXTENTS_USED_UP, dataSet.dsname(), current.entries().size());
    }
    checkTracks(dataSet.dsname(), (long) current.tracks() + quantity);
    int pieces = Math.min(SpaceChoice.MOST_PIECES, extentsLeft);
    List<Extent> taken =
        behind
            .map(List::of)
            .or(() -> choice.choose(quantity, pieces))
            .orElseThrow(() -> noSpace(choice, quantity, pieces));
    List<ExtentEntry> entries = new ArrayList<>(current.entries());
    if (behind.isPresent()) {
      ExtentEntry last = entries.removeLast();
      entries.add(
          new ExtentEntry(
              last.type(),
              last.sequence(),
              last.lower(),
              tracks.geometry().address(taken.getFirst().last())));
    } else {
      taken.forEach(
          extent -> entries.add(entry(format1.unit(), Quantity.nextSequence(entries), extent)));
    }
    return change(vtoc, current, entries, vtoc.unusedSpace().minus(taken));
  }

  /// Takes a data set away. Its tracks keep their bytes.
  ///
  /// @throws AltresException if there is none of that name
  public void scratch(Dsname name) {
    Vtoc vtoc = vtoc();
    DataSetLabel current = editable(vtoc, name);
    VtocChange change = new VtocChange(tracks, vtoc);
    change.clear(current.location());
    current.chain().forEach(slot -> change.clear(slot.location()));
    change.write(vtoc.unusedSpace().plus(tracksOf(current.entries())));
  }

  /// Gives a data set another name.
  ///
  /// @throws AltresException if there is none of the old name, or one of the new name
  public DataSetLabel rename(Dsname from, Dsname to) {
    Vtoc vtoc = vtoc();
    DataSetLabel current = editable(vtoc, from);
    if (!to.isValid()) {
      throw refused(VtocMessages.REQUEST_WRONG, "not a data set name: " + to);
    }
    if (vtoc.find(to).isPresent()) {
      throw refused(VtocMessages.EXISTS, to);
    }
    VtocChange change = new VtocChange(tracks, vtoc);
    change.put(current.location(), current.format1().withName(to));
    change.write(vtoc.unusedSpace());
    return label(to);
  }

  /// Gives back the tracks behind the last one used, of a data set that counts cylinders whole
  /// cylinders only. The first track, or cylinder, stays.
  ///
  /// @return the data set as it is then
  /// @throws AltresException if there is none of that name, or it is neither sequential nor
  ///   partitioned, so that its label does not say what is used
  public DataSetLabel release(Dsname name) {
    Vtoc vtoc = vtoc();
    DataSetLabel current = editable(vtoc, name);
    DataSetOrganization dsorg = current.dsorg();
    if (dsorg != DataSetOrganization.PS && dsorg != DataSetOrganization.PO) {
      throw refused(VtocMessages.NOT_EDITABLE, name, dsorg.shortName());
    }
    int left = Quantity.used(current, tracks);
    List<ExtentEntry> entries = new ArrayList<>();
    for (ExtentEntry entry : current.entries()) {
      Extent extent = entry.on(tracks.geometry()).orElseThrow();
      if (!entry.isData()) {
        entries.add(entry);
      } else if (left > 0) {
        int kept = Math.min(extent.tracks(), wholeUnits(entry, left));
        Extent shorter = Extent.ofTracks(extent.first(), kept);
        entries.add(ExtentEntry.of(entry.type(), entry.sequence(), shorter, tracks.geometry()));
        left -= kept;
      }
    }
    FreeSpace free = vtoc.unusedSpace().plus(tracksOf(current.entries())).minus(tracksOf(entries));
    return change(vtoc, current, entries, free);
  }

  /// Puts another format 1 in the place of a data set's: attributes, last block used, dates. Name,
  /// extents and chain are not to be changed by it.
  ///
  /// @param dataSet as it was read
  /// @param format1 made from that of the data set
  /// @throws AltresException if the data set is not there any more, or has other extents by now
  public DataSetLabel updateFormat1(DataSetLabel dataSet, Format1Dscb format1) {
    checkOrganization(dataSet);
    Track track = tracks.read(dataSet.location().track());
    Optional<Format1Dscb> current =
        track
            .find(dataSet.location().record())
            .filter(record -> record.key().length() == Dscb.KEY_LENGTH)
            .filter(record -> record.data().length() == Dscb.DATA_LENGTH)
            .map(record -> Dscb.of(record.key().plus(record.data())))
            .filter(Format1Dscb.class::isInstance)
            .map(Format1Dscb.class::cast)
            .filter(now -> sameSpace(now, format1));
    if (current.isEmpty()) {
      throw refused(VtocMessages.LABEL_CHANGED, dataSet.dsname());
    }
    tracks.write(VtocChange.replace(track, Map.of(dataSet.location().record(), format1)));
    return new DataSetLabel(
        dataSet.location(),
        format1,
        dataSet.chain(),
        dataSet.entries(),
        dataSet.extents(),
        dataSet.problems());
  }

  private static boolean sameSpace(Format1Dscb one, Format1Dscb other) {
    UnaryOperator<Bytes> space = bytes -> bytes.slice(0, 45).plus(bytes.from(105));
    return space.apply(one.bytes()).equals(space.apply(other.bytes()))
        && one.extentCount() == other.extentCount();
  }

  /// Gives a volume another serial: in its label, and in the label of every data set that named the
  /// old one. Catalogs elsewhere that name the old one do not follow. A volume without VTOC has
  /// only its label changed.
  ///
  /// @throws AltresException if the volume has no label, or must not be changed
  public static void relabel(TrackWriter tracks, Volser volser) {
    VolumeLabel label = VolumeLabel.read(tracks);
    if (Vtoc.find(tracks, label).isPresent()) {
      new VtocEditor(tracks).relabelDataSets(label, volser);
    }
    Track first = tracks.read(0);
    Track.Builder changed = first.keep(0);
    for (CkdRecord record : first.records()) {
      changed.add(
          record.number() == label.recordNumber()
              ? new CkdRecord(record.count(), record.key(), label.withVolser(volser).bytes())
              : record);
    }
    tracks.write(changed.build());
  }

  private void relabelDataSets(VolumeLabel old, Volser volser) {
    Vtoc vtoc = vtoc();
    VtocChange change = new VtocChange(tracks, vtoc);
    for (DataSetLabel dataSet : vtoc.dataSets()) {
      if (dataSet.format1().volserBytes().equals(old.volserBytes())) {
        change.put(dataSet.location(), dataSet.format1().withVolser(volser));
      }
    }
    change.write(vtoc.unusedSpace());
  }

  private DataSetLabel change(
      Vtoc vtoc, DataSetLabel current, List<ExtentEntry> entries, FreeSpace free) {
    VtocChange change = new VtocChange(tracks, vtoc);
    change.putDataSet(Optional.of(current.location()), current.format1(), current.chain(), entries);
    change.write(free);
    return label(current.dsname());
  }

  private DataSetLabel editable(Vtoc vtoc, Dsname name) {
    DataSetLabel found = vtoc.find(name).orElseThrow(() -> refused(VtocMessages.NO_DATA_SET, name));
    checkOrganization(found);
    return found;
  }

  private void checkTracks(Dsname name, long count) {
    if (count > MOST_TRACKS) {
      throw refused(VtocMessages.TOO_MANY_TRACKS, name, count);
    }
  }

  private void checkOrganization(DataSetLabel dataSet) {
    boolean kept =
        switch (dataSet.dsorg()) {
          case PS, PO, DA, NONE, OTHER -> (dataSet.format1().smsFlags() & EXTENDED_FORMAT) == 0;
          case PDSE, IS, VS, HFS -> false;
        };
    if (!kept) {
      throw refused(VtocMessages.NOT_EDITABLE, dataSet.dsname(), dataSet.dsorg().shortName());
    }
  }

  private DataSetLabel label(Dsname name) {
    return vtoc()
        .find(name)
        .orElseThrow(() -> new IllegalStateException(name + " was written and is not there"));
  }

  private SpaceChoice choice(Vtoc vtoc, SpaceUnit unit) {
    return new SpaceChoice(
        vtoc.unusedSpace(), tracks.geometry().type().heads(), unit == SpaceUnit.CYLINDERS);
  }

  private ExtentEntry entry(SpaceUnit unit, int sequence, Extent extent) {
    int type = unit == SpaceUnit.CYLINDERS ? ExtentEntry.DATA_CYLINDERS : ExtentEntry.DATA;
    return ExtentEntry.of(type, sequence, extent, tracks.geometry());
  }

  private int wholeUnits(ExtentEntry entry, int count) {
    int unit = entry.type() == ExtentEntry.DATA_CYLINDERS ? tracks.geometry().type().heads() : 1;
    return (count + unit - 1) / unit * unit;
  }

  private List<Extent> tracksOf(List<ExtentEntry> entries) {
    return entries.stream().flatMap(entry -> entry.on(tracks.geometry()).stream()).toList();
  }

  private AltresException noSpace(SpaceChoice choice, int quantity, int pieces) {
    int unit = choice.wholeCylinders() ? choice.heads() : 1;
    FreeSpace usable = new FreeSpace(List.of()).plus(choice.candidates());
    return new AltresException(
        VtocMessages.NO_SPACE,
        tracks.place(),
        quantity / unit,
        unit == 1 ? "tracks" : "cylinders",
        pieces,
        usable.tracks() / unit,
        usable.largestRun() / unit);
  }

  private AltresException refused(MessageId id, Object... arguments) {
    return new AltresException(id, tracks.place(), arguments);
  }
}
