package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.testing.Fuzz;
import org.altres.testing.MemoryTracks;
import org.altres.testing.OverlayTracks;
import org.junit.jupiter.api.Test;

/// A label and a VTOC of one track, spoilt, on a volume whose other tracks are formatted.
class VtocFuzzTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 4);
  private static final int TRACKS = 2;
  private static final int LENGTH = 2400;

  @Test
  void spoiltLabelsAndVtocsAreReadOrRefused() {
    Fuzz.run("vtoc", List.of(seed(0), seed(11)), input -> readAll(new SpoiltTracks(input)));
  }

  /// The tracks are sound here and only what stands in the records is spoilt, so that all of it
  /// gets as far as the DSCBs.
  @Test
  void spoiltDscbsAreReadOrRefused() {
    Fuzz.run(
        "dscbs", List.of(records(seed(0)), records(seed(11))), input -> readAll(tracksOf(input)));
  }

  /// The label and the DSCBs of a volume, one behind the other.
  private static Bytes records(Bytes seed) {
    TrackReader volume = new SpoiltTracks(seed);
    Bytes.Builder bytes = new Bytes.Builder().add(volume.read(0).record(3).data());
    for (CkdRecord record : volume.read(1).records()) {
      bytes.add(record.key()).add(record.data());
    }
    return bytes.build();
  }

  private static TrackReader tracksOf(Bytes records) {
    Bytes padded = records.plus(Bytes.zeros(VolumeLabel.LENGTH));
    MemoryTracks volume = new MemoryTracks(GEOMETRY);
    volume.write(
        Track.builder(GEOMETRY.address(0))
            .add(VolumeLabel.KEY, padded.slice(0, VolumeLabel.LENGTH))
            .build());
    Track.Builder vtoc = Track.builder(GEOMETRY.address(1));
    int at = VolumeLabel.LENGTH;
    while (vtoc.size() < GEOMETRY.type().dscbsPerTrack()) {
      boolean whole = at + Dscb.LENGTH <= padded.length();
      Dscb dscb = whole ? Dscb.of(padded.slice(at, Dscb.LENGTH)) : Format0Dscb.EMPTY;
      vtoc.add(dscb.key(), dscb.data());
      at += Dscb.LENGTH;
    }
    volume.write(vtoc.build());
    return volume;
  }

  private static Bytes seed(int dataSets) {
    MemoryTracks volume = Drawn.volume(GEOMETRY.type(), GEOMETRY.cylinders(), 1);
    VtocEditor editor = new VtocEditor(volume);
    for (int i = 0; i < dataSets; i++) {
      AllocationRequest.Space space = AllocationRequest.Space.tracks(1, 1);
      editor.allocate(Drawn.sequential("A.D" + i, space));
      if (i > 0 && i < 5) {
        editor.extend(editor.vtoc().find(Dsname.of("A.D0")).orElseThrow());
      }
    }
    Bytes.Builder bytes = new Bytes.Builder();
    for (int track = 0; track < TRACKS; track++) {
      bytes.add(volume.read(track).image()).padTo((track + 1) * LENGTH, 0);
    }
    return bytes.build();
  }

  private static void readAll(TrackReader volume) {
    VtocCheck.check(volume);
    Vtoc vtoc = Vtoc.read(volume);
    vtoc.label().owner();
    vtoc.label().isIplable();
    List<Object> seen = new ArrayList<>();
    for (DataSetLabel dataSet : vtoc.dataSets()) {
      seen.add(dataSet.dsname().isValid());
      seen.add(dataSet.dsorg());
      seen.add(dataSet.volumeTrack(dataSet.format1().lastUsedTrack()));
      seen.add(dataSet.format1().created().flatMap(LabelDate::toLocalDate));
      seen.add(dataSet.format1().volser());
      seen.add(Quantity.secondary(dataSet.format1(), GEOMETRY.type()));
    }
    seen.add(vtoc.freeSpace().cylinders(GEOMETRY.type().heads()));
    if (vtoc.writeProtection().isEmpty()) {
      edit(new OverlayTracks(volume), vtoc);
    }
  }

  /// Even a VTOC that was spoilt without being noticed must be changed wholly or not at all.
  private static void edit(OverlayTracks volume, Vtoc vtoc) {
    List<Message> before = VtocCheck.check(vtoc);
    VtocEditor editor = new VtocEditor(volume);
    if (!vtoc.dataSets().isEmpty()) {
      editor.scratch(vtoc.dataSets().getFirst().dsname());
    }
    editor.allocate(Drawn.sequential("FUZZ.NEW", AllocationRequest.Space.tracks(2, 1)));
    editor.release(Dsname.of("FUZZ.NEW"));
    List<MessageId> worse =
        VtocCheck.check(volume).stream()
            .map(Message::id)
            .filter(id -> id.severity() == Severity.ERROR)
            .filter(id -> before.stream().noneMatch(message -> message.id().equals(id)))
            .toList();
    if (!worse.isEmpty()) {
      throw new AssertionError("spoilt by the editor: " + worse);
    }
  }

  /// The first tracks of a volume cut out of the input.
  private record SpoiltTracks(Bytes input) implements TrackReader {

    @Override
    public DeviceGeometry geometry() {
      return GEOMETRY;
    }

    @Override
    public Place place() {
      return Place.of("volume", "spoilt");
    }

    @Override
    public Track read(int track) {
      int from = Math.min(track * LENGTH, input.length());
      if (track >= TRACKS) {
        return Track.formatted(GEOMETRY.address(track));
      }
      Bytes image = input.slice(from, Math.min(LENGTH, input.length() - from));
      return Track.read(GEOMETRY.address(track), image, place());
    }
  }
}
