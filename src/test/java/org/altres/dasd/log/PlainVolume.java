package org.altres.dasd.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// A small plain image to change.
final class PlainVolume {

  private PlainVolume() {}

  /// Makes an image whose tracks each have two records of a text that names the track, forced.
  static void make(Storage storage, Path image, DeviceGeometry geometry, String text) {
    try (StoredFile file = storage.create(image)) {
      Bytes header =
          new Bytes.Builder(512)
              .add(Bytes.of("CKD_P370".getBytes(StandardCharsets.US_ASCII)))
              .leU32(geometry.type().heads())
              .leU32(geometry.type().trackImageSize())
              .u8(geometry.type().code())
              .padTo(512, 0)
              .build();
      file.write(header.toBuffer(), 0);
      for (int track = 0; track < geometry.tracks(); track++) {
        Track content = track(geometry.address(track), text, 300);
        long at = 512 + (long) track * geometry.type().trackImageSize();
        file.write(content.image().toBuffer(), at);
      }
      file.setSize(geometry.plainImageSize());
      file.force();
    }
    storage.forceFolder(image.getParent());
  }

  /// A track with two records: a text, and filler.
  static Track track(Cchh address, String text, int filler) {
    Bytes data = Bytes.of((text + " " + address).getBytes(StandardCharsets.UTF_8));
    return Track.builder(address)
        .add(Bytes.EMPTY, data)
        .add(Bytes.EMPTY, Bytes.filled(filler, text.hashCode() & 0xFF))
        .build();
  }

  /// The whole file.
  static Bytes bytes(Storage storage, Path file) {
    try (StoredFile open = storage.openForReading(file)) {
      return FileFrame.bytes(open, 0, Math.toIntExact(open.size()));
    }
  }

  /// The names in a folder.
  static List<String> names(Storage storage, Path folder) {
    List<String> names = new ArrayList<>();
    storage.list(folder).forEach(path -> names.add(path.getFileName().toString()));
    return names;
  }
}
