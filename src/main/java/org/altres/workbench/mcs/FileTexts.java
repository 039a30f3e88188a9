package org.altres.workbench.mcs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.transport.network.ContentHash;
import org.altres.transport.network.NetworkPackage;
import org.altres.transport.tape.TapeImage;

/// The texts of a file: the file itself, the card data sets of a tape, the archives of a package.
public final class FileTexts {

  private static final int MOST_BYTES = 1 << 30;

  private final Storage storage;

  public FileTexts(Storage storage) {
    this.storage = storage;
  }

  /// The texts of a file, or of the folder of a package.
  ///
  /// @param name as the user is told
  /// @throws org.altres.message.AltresException if it cannot be read
  public List<McsText> of(Path path, String name) {
    if (isPackageFolder(path)) {
      return ofPackage(path, Optional.empty());
    }
    Bytes content = Bytes.of(storage.read(path, MOST_BYTES));
    Place place = Place.of("file", path);
    if (NetworkPackage.isArchive(content)) {
      Place packed = Place.of("package", path);
      return PackageTexts.of(NetworkPackage.ofArchive(content, packed, Optional.empty()), name);
    }
    if (TapeTexts.isTape(name, content)) {
      try (TapeImage image = TapeImage.open(storage, path)) {
        return TapeTexts.of(image, name);
      }
    }
    return List.of(new McsText(name, place, content));
  }

  /// The texts of a package whose GIMPAF.XML must have a hash.
  public List<McsText> ofPackage(Path path, Optional<ContentHash> hash) {
    return PackageTexts.of(NetworkPackage.open(storage, path, hash), path.toString());
  }

  /// Whether a path is a package that is not packed into one file.
  public boolean isPackageFolder(Path path) {
    return NetworkPackage.isFolder(storage, path) || path.endsWith(NetworkPackage.ATTRIBUTE_FILE);
  }
}
