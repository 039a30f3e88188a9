package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// Opens volume images.
public final class VolumeImages {

  private VolumeImages() {}

  /// Opens an image that has no shadow files. A plain image of several files is opened by the name
  /// of its first file, or by that name without its `_1`.
  ///
  /// @throws AltresException if the file is not a CKD image, or none that can be read
  public static VolumeImage open(Storage storage, Path image) {
    return open(storage, image, List.of());
  }

  /// Opens an image as its shadow files changed it.
  ///
  /// @param image the base, a compressed image
  /// @param shadows the shadow files, the oldest first
  /// @throws AltresException if the files are not a CKD image and shadows of it
  public static VolumeImage open(Storage storage, Path image, List<Path> shadows) {
    Path first = firstFile(storage, image);
    FileKind kind = kind(storage, first);
    if (kind.isShadow() || kind.format() != ImageFormat.PLAIN) {
      return CckdImage.open(storage, first, shadows);
    }
    if (!shadows.isEmpty()) {
      throw new AltresException(ImageMessages.SHADOW_OF_PLAIN, Place.of("file", first));
    }
    return PlainImageFile.open(storage, first, false);
  }

  private static FileKind kind(Storage storage, Path path) {
    try (StoredFile file = storage.openForReading(path)) {
      Bytes head = FileParts.head(file, DeviceHeader.LENGTH);
      return DeviceHeader.read(head, FileParts.place(file)).kind();
    }
  }

  /// The file itself, or where there is none of that name the first of a set.
  static Path firstFile(Storage storage, Path image) {
    Path first = ImageNames.numbered(image, 1);
    return !storage.exists(image) && storage.exists(first) ? first : image;
  }
}
