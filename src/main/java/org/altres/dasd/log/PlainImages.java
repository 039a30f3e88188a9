package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.List;
import org.altres.dasd.image.PlainImageFile;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;

/// Opens the images that are changed in place: plain ones in one file.
final class PlainImages {

  private PlainImages() {}

  /// Opens an image.
  ///
  /// @throws AltresException if it is not a plain CKD image in one file
  static PlainImageFile open(Storage storage, Path image, boolean writing) {
    PlainImageFile opened = PlainImageFile.open(storage, image, writing);
    if (!opened.files().equals(List.of(image))) {
      opened.close();
      throw new AltresException(
          LogMessages.NOT_WRITABLE, Place.of("file", image), "it is in several files");
    }
    return opened;
  }
}
