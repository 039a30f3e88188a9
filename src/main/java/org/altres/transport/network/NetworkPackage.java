package org.altres.transport.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;

/// A package that GIMZIP made, in a folder or packed into one pax or tar archive. Each of its files
/// is held against the hash that GIMPAF.XML gives before anything in it is looked at; GIMPAF.XML
/// itself against the one that came with the order, if the caller has that.
public final class NetworkPackage {

  /// The name of the package attribute file.
  public static final String ATTRIBUTE_FILE = "GIMPAF.XML";

  private static final String FILE_ATTRIBUTES = "GIMFAF.XML";
  private static final int MOST_BYTES = 1 << 30;
  private static final int MOST_XML = 64 << 20;

  private final PackageFiles files;
  private final PackageDefinition definition;

  private NetworkPackage(PackageFiles files, PackageDefinition definition) {
    this.files = files;
    this.definition = definition;
  }

  /// Whether a path is one: a folder with GIMPAF.XML.
  public static boolean isFolder(Storage storage, Path path) {
    return storage.exists(path.resolve(ATTRIBUTE_FILE));
  }

  /// Whether a file begins as an archive that a package may be packed into.
  public static boolean isArchive(Bytes content) {
    return ArchiveReader.isOne(content);
  }

  /// Opens a package.
  ///
  /// @param path the folder, the archive, or GIMPAF.XML in the folder
  /// @param hash of GIMPAF.XML, as the order has it
  /// @throws AltresException if it is none, damaged, or not what its hash says
  public static NetworkPackage open(Storage storage, Path path, Optional<ContentHash> hash) {
    if (path.endsWith(ATTRIBUTE_FILE)) {
      return open(new PackageFiles.Folder(storage, Storage.folderOf(path), MOST_BYTES), hash);
    }
    if (isFolder(storage, path)) {
      return open(new PackageFiles.Folder(storage, path, MOST_BYTES), hash);
    }
    return ofArchive(Bytes.of(storage.read(path, MOST_BYTES)), Place.of("package", path), hash);
  }

  /// Opens a package that is packed into one archive.
  ///
  /// @param hash of GIMPAF.XML, as the order has it
  /// @throws AltresException if it is none, damaged, or not what its hash says
  public static NetworkPackage ofArchive(Bytes content, Place place, Optional<ContentHash> hash) {
    return open(PackageFiles.Packed.of(content, place), hash);
  }

  private static NetworkPackage open(PackageFiles files, Optional<ContentHash> hash) {
    Place place = files.place().with("file", ATTRIBUTE_FILE);
    Bytes content =
        files
            .read(new PackageFileName(ATTRIBUTE_FILE))
            .orElseThrow(() -> new AltresException(NetworkMessages.NO_PACKAGE, files.place()));
    hash.ifPresent(known -> check(known, content, place));
    if (content.length() > MOST_XML) {
      throw new AltresException(NetworkMessages.EXPANDS_TOO_FAR, files.place(), ATTRIBUTE_FILE);
    }
    return new NetworkPackage(files, PackageDefinitionReader.read(content, place));
  }

  /// What it says that it holds.
  public PackageDefinition definition() {
    return definition;
  }

  /// Where it is, for messages.
  public Place place() {
    return files.place();
  }

  /// The bytes of one of its files, put together from its segments, once its hash is found right.
  ///
  /// @throws AltresException if it is missing, or not what its hash says
  public Bytes file(ArchiveDefinition archive) {
    if (archive.segments().isEmpty()) {
      return checked(archive.name(), archive.hash());
    }
    Bytes.Builder whole = new Bytes.Builder();
    archive.segments().forEach(segment -> whole.add(checked(segment.name(), segment.hash())));
    Bytes content = whole.build();
    check(archive.hash(), content, at(archive.name()));
    return content;
  }

  /// What is in an archive, once its hash is found right.
  ///
  /// @throws AltresException if it is missing, not what its hash says, damaged, or has no data
  public ArchiveContents contents(ArchiveDefinition archive) {
    Place place = at(archive.name());
    SortedMap<PackageFileName, Bytes> inside = ArchiveReader.read(file(archive), place);
    Optional<FileAttributes> attributes =
        Optional.ofNullable(inside.get(new PackageFileName(FILE_ATTRIBUTES)))
            .map(
                content -> FileAttributesReader.read(content, place.with("file", FILE_ATTRIBUTES)));
    PackageFileName component =
        inside.keySet().stream()
            .filter(name -> isComponent(name.value()))
            .findFirst()
            .orElseThrow(() -> new AltresException(NetworkMessages.NO_DATA, place));
    List<String> others =
        inside.keySet().stream()
            .filter(name -> !name.equals(component) && !name.value().equals(FILE_ATTRIBUTES))
            .map(PackageFileName::value)
            .toList();
    Bytes data = Map.copyOf(inside).getOrDefault(component, Bytes.EMPTY);
    return new ArchiveContents(attributes, component.value(), data, others);
  }

  private static boolean isComponent(String name) {
    return switch (name) {
      case "SMPPTFIN", "SMPHOLD", "SMPRELF", "MVSFILE" -> true;
      default -> false;
    };
  }

  private Bytes checked(PackageFileName name, ContentHash hash) {
    Bytes content =
        files
            .read(name)
            .orElseThrow(() -> new AltresException(NetworkMessages.FILE_MISSING, at(name), name));
    check(hash, content, at(name));
    return content;
  }

  private static void check(ContentHash hash, Bytes content, Place place) {
    if (!hash.isOf(content)) {
      throw new AltresException(
          NetworkMessages.HASH_DIFFERS,
          place,
          hash.algorithm().digest(),
          hash.algorithm().of(content),
          hash.digits());
    }
  }

  private Place at(PackageFileName name) {
    return files.place().with("file", name);
  }
}
