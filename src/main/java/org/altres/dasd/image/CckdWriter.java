package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.AltresException;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.task.Workers;

/// Writes a volume as a new CCKD image (version 0.3.1, no free space): for every 256 tracks an L2
/// table with their images behind it, or neither if all of them are only formatted. Tracks are
/// compressed side by side; in memory are never more than 256 of them.
public final class CckdWriter {

  /// Offsets have 32 bits, of which all ones have a meaning of their own.
  private static final long LARGEST = 0xFFFF_FFFEL;

  /// Tracks that a worker compresses before it takes others.
  private static final int CHUNK = 16;

  private static final int DEFAULT_LEVEL = -1;

  private final TrackReader source;
  private final DeviceGeometry geometry;
  private final Compression compression;
  private final NewFile output;
  private final Bytes.Builder l1 = new Bytes.Builder();
  private long end;

  private CckdWriter(TrackReader source, Compression compression, NewFile output) {
    this.source = source;
    this.geometry = source.geometry();
    this.compression = compression;
    this.output = output;
    this.end = CckdHeader.L1_OFFSET + 4L * CckdHeader.l1Needed(geometry);
  }

  /// Writes all tracks of a volume to a new file, under a temporary name until it is whole and safe
  /// on disk.
  ///
  /// @param source the volume
  /// @param target the image to be; there must be no such file
  /// @param compression of tracks of 512 bytes or more
  /// @param task how to work, whom to tell, when to stop
  /// @throws AltresException if a track is damaged, the target exists, or the volume takes more
  ///   than 4 GiB
  public static void write(
      TrackReader source, Storage storage, Path target, Compression compression, CopyTask task) {
    try (NewFile output = NewFile.create(storage, target)) {
      new CckdWriter(source, compression, output).write(task);
      output.publish();
    }
  }

  private void write(CopyTask task) {
    task.progress().begin("writing " + output.target().getFileName(), geometry.tracks(), "tracks");
    for (int first = 0; first < geometry.tracks(); first += CckdHeader.L2_ENTRIES) {
      task.cancellation().check();
      int count = Math.min(CckdHeader.L2_ENTRIES, geometry.tracks() - first);
      writeGroup(encode(first, count, task.workers()));
      task.progress().advance(count);
    }
    CckdHeader header =
        new CckdHeader(
            false,
            0,
            CckdHeader.l1Needed(geometry),
            geometry.cylinders(),
            end,
            end,
            CckdHeader.Free.NONE,
            NullFormat.FORMATTED.ordinal(),
            compression.ordinal());
    Bytes head =
        new DeviceHeader(FileKind.COMPRESSED, geometry.type(), 0, 0)
            .toBytes()
            .plus(header.toBytes())
            .plus(l1.build());
    output.file().write(head.toBuffer(), 0);
    task.progress().end();
  }

  /// The tracks of an L2 table, each as its image or as the null format that it has.
  private Slot[] encode(int first, int count, Workers workers) {
    Slot[] slots = new Slot[count];
    workers.forEach(
        chunks(count),
        from -> {
          int here = Math.min(CHUNK, count - from);
          int trackSize = geometry.type().trackImageSize();
          try (TrackEncoder encoder = new TrackEncoder(compression, DEFAULT_LEVEL, trackSize)) {
            for (int i = from; i < from + here; i++) {
              slots[i] = slot(source.read(first + i), encoder);
            }
          }
        });
    return slots;
  }

  private static List<Integer> chunks(int count) {
    return IntStream.iterate(0, from -> from < count, from -> from + CHUNK).boxed().toList();
  }

  private static Slot slot(Track track, TrackEncoder encoder) {
    Optional<NullFormat> format = NullFormat.of(track);
    return format.isPresent()
        ? new Slot(Bytes.EMPTY, format.get().ordinal())
        : new Slot(encoder.encode(track), 0);
  }

  private void writeGroup(Slot[] slots) {
    if (List.of(slots).stream().allMatch(Slot::isFormatted)) {
      l1.leU32(0);
      return;
    }
    int tableLength = CckdHeader.L2_ENTRIES * 8;
    Bytes.Builder table = new Bytes.Builder(tableLength);
    Bytes.Builder images = new Bytes.Builder();
    for (Slot slot : slots) {
      int length = slot.image().isEmpty() ? slot.nullFormat() : slot.image().length();
      long offset = slot.image().isEmpty() ? 0 : end + tableLength + images.length();
      table.leU32(offset).leU16(length).leU16(length);
      images.add(slot.image());
    }
    table.padTo(tableLength, 0);
    long next = end + tableLength + images.length();
    if (next > LARGEST) {
      throw new AltresException(ImageMessages.TOO_LARGE_FOR_CCKD, source.place(), LARGEST);
    }
    output.file().write(table.build().toBuffer(), end);
    output.file().write(images.build().toBuffer(), end + tableLength);
    l1.leU32(end);
    end = next;
  }

  /// A track of an L2 table.
  ///
  /// @param image what is kept of it; empty for a null track
  /// @param nullFormat the number of its null format, 0 if it is none
  private record Slot(Bytes image, int nullFormat) {

    boolean isFormatted() {
      return image.isEmpty() && nullFormat == NullFormat.FORMATTED.ordinal();
    }
  }
}
