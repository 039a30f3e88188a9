package org.altres.transport.network;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;

/// The files of a package, wherever it is.
sealed interface PackageFiles {

  /// The bytes of a file, if there is one of that name.
  Optional<Bytes> read(PackageFileName name);

  /// Where the package is, for messages.
  Place place();

  /// A package in a folder. What is a link out of the folder is refused.
  record Folder(Storage storage, Path folder, int most) implements PackageFiles {

    @Override
    public Optional<Bytes> read(PackageFileName name) {
      Path file = folder.resolve(name.value());
      if (!storage.exists(file)) {
        return Optional.empty();
      }
      if (!storage.realPath(file).startsWith(storage.realPath(folder))) {
        throw new AltresException(NetworkMessages.NAME_LEADS_OUT, place(), name);
      }
      return Optional.of(Bytes.of(storage.read(file, most)));
    }

    @Override
    public Place place() {
      return Place.of("package", folder);
    }
  }

  /// A package that is packed into one archive.
  record Packed(Place place, Map<PackageFileName, Bytes> files) implements PackageFiles {

    /// @param content of a pax or tar archive, which may be compressed
    static Packed of(Bytes content, Place place) {
      SortedMap<PackageFileName, Bytes> files = ArchiveReader.read(content, place);
      return new Packed(place, withoutFolder(files));
    }

    /// The files by their names in the package, whose folder may be in the archive too.
    private static Map<PackageFileName, Bytes> withoutFolder(Map<PackageFileName, Bytes> files) {
      Optional<String> folder =
          files.keySet().stream()
              .filter(name -> name.last().equals(NetworkPackage.ATTRIBUTE_FILE))
              .map(PackageFileName::value)
              .map(
                  name -> name.substring(0, name.length() - NetworkPackage.ATTRIBUTE_FILE.length()))
              .min(java.util.Comparator.comparing(String::length));
      if (folder.isEmpty() || folder.get().isEmpty()) {
        return files;
      }
      Map<PackageFileName, Bytes> inside = new TreeMap<>();
      files.forEach((name, content) -> {
        if (name.value().startsWith(folder.get())) {
          inside.put(new PackageFileName(name.value().substring(folder.get().length())), content);
        }
      });
      return inside;
    }

    @Override
    public Optional<Bytes> read(PackageFileName name) {
      return Optional.ofNullable(files.get(name));
    }
  }
}
