package org.altres.dasd.vtoc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Volser;
import org.altres.testing.MemoryTracks;

/// Small volumes for tests, and volumes drawn as text.
final class Drawn {

  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final AllocationRequest.Attributes CARDS =
      new AllocationRequest.Attributes(AllocationRequest.Attributes.SEQUENTIAL, 0x90, 80, 3120, 0);
  static final AllocationRequest.Attributes LIBRARY =
      new AllocationRequest.Attributes(AllocationRequest.Attributes.PARTITIONED, 0x90, 80, 3120, 0);

  private Drawn() {}

  /// An initialized 3390 volume with a VTOC of one track.
  static MemoryTracks volume(int cylinders) {
    return volume(DeviceType.T3390, cylinders, 1);
  }

  static MemoryTracks volume(DeviceType type, int cylinders, int vtocTracks) {
    MemoryTracks tracks = new MemoryTracks(new DeviceGeometry(type, cylinders));
    VolumeInitializer.Options options =
        VolumeInitializer.Options.standard(tracks.geometry())
            .withVtoc(Extent.ofTracks(1, vtocTracks));
    VolumeInitializer.initialize(tracks, new Volser("DRAWN1"), options);
    return tracks;
  }

  static AllocationRequest sequential(String name, AllocationRequest.Space space) {
    return new AllocationRequest(Dsname.of(name), space, CARDS, DAY);
  }

  static AllocationRequest library(String name, AllocationRequest.Space space) {
    return new AllocationRequest(Dsname.of(name), space, LIBRARY, DAY);
  }

  /// A volume as lines: `0-0 label`, `1-1 VTOC`, then data sets and free runs by track.
  static List<String> map(Vtoc vtoc) {
    record Line(Extent extent, String what) {}
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(new Extent(0, 0), "label"));
    lines.add(new Line(vtoc.extent(), "VTOC"));
    for (DataSetLabel dataSet : vtoc.dataSets()) {
      for (ExtentEntry entry : dataSet.entries()) {
        lines.add(
            new Line(
                entry.on(vtoc.geometry()).orElseThrow(),
                dataSet.dsname() + " " + entry.sequence()));
      }
    }
    vtoc.freeSpace().runs().forEach(run -> lines.add(new Line(run, "free")));
    return lines.stream()
        .sorted((one, other) -> one.extent().compareTo(other.extent()))
        .map(line -> line.extent().first() + "-" + line.extent().last() + " " + line.what())
        .toList();
  }
}
