package org.altres.workbench.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.command.receive.RelativeFiles;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.transport.network.ArchiveDefinition;
import org.altres.transport.network.ArchiveType;
import org.altres.transport.network.NetworkPackage;
import org.altres.transport.tape.RelfileProduct;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.tape.TapeVolume;
import org.altres.transport.unload.CopyHeader;
import org.altres.transport.unload.UnloadVisitor;
import org.altres.transport.unload.UnloadedLibrary;
import org.altres.transport.xmit.XmitFile;

/// Relative files on a tape, in a package, or in a folder as files of their names: unloads of
/// IEBCOPY or transmissions of the library.
final class StoredRelativeFiles {

  private static final int MOST_BYTES = 1 << 30;
  private static final int BLOCK_DESCRIPTOR = 4;

  private StoredRelativeFiles() {}

  /// The relative files that a path has; none if it is something else.
  static RelativeFiles of(Storage storage, Path path) {
    if (NetworkPackage.isFolder(storage, path)) {
      NetworkPackage opened = NetworkPackage.open(storage, path, Optional.empty());
      return name -> ofPackage(opened, name);
    }
    String file = path.toString().toLowerCase(Locale.ROOT);
    if (file.endsWith(".aws") || file.endsWith(".het")) {
      return name -> ofTape(storage, path, name);
    }
    return name -> ofFolder(storage, path, name);
  }

  private static Optional<RelativeFiles.Checked> ofTape(
      Storage storage, Path path, RelativeFiles.Name name) {
    try (TapeImage image = TapeImage.open(storage, path)) {
      TapeVolume tape = TapeVolume.read(image);
      return RelfileProduct.find(tape).stream()
          .flatMap(product -> product.file(name.sysmod().value(), name.number()).stream())
          .findFirst()
          .map(file -> check(tape, file));
    }
  }

  private static RelativeFiles.Checked check(TapeVolume tape, RelfileProduct.RelativeFile file) {
    Count count = new Count();
    refuse(tape.library(file.dataSet(), count));
    Fingerprint.Hasher hasher = new Fingerprint.Hasher();
    tape.records(file.dataSet(), hasher::add);
    return new RelativeFiles.Checked(hasher.finish(), count.members);
  }

  private static Optional<RelativeFiles.Checked> ofPackage(
      NetworkPackage opened, RelativeFiles.Name name) {
    String end = name.sysmod() + ".F" + name.number();
    return opened.definition().archives(ArchiveType.SMPRELF).stream()
        .filter(archive -> isNamed(archive, end))
        .findFirst()
        .map(archive ->
            check(opened.contents(archive).data(), opened.place().with("file", archive.name())));
  }

  private static boolean isNamed(ArchiveDefinition archive, String end) {
    String id = archive.archiveId().orElse("");
    return id.equals(end) || id.endsWith("." + end);
  }

  private static Optional<RelativeFiles.Checked> ofFolder(
      Storage storage, Path folder, RelativeFiles.Name name) {
    String shortName = name.sysmod() + ".F" + name.number();
    for (String each : List.of(name.toString(), shortName)) {
      Path file = folder.resolve(each);
      if (storage.exists(file)) {
        Bytes content = Bytes.of(storage.read(file, MOST_BYTES));
        return Optional.of(check(content, Place.of("file", file)));
      }
    }
    return Optional.empty();
  }

  /// Reads a relative file that is in memory.
  ///
  /// @throws DamagedDataException if it is none, or a member of it is damaged
  static RelativeFiles.Checked check(Bytes content, Place place) {
    UnloadedLibrary library = library(content, place);
    refuse(library.problems());
    return new RelativeFiles.Checked(Fingerprint.of(content), library.members().size());
  }

  private static UnloadedLibrary library(Bytes content, Place place) {
    if (XmitFile.isOne(content)) {
      return XmitFile.read(content, place).dataSet().library();
    }
    if (CopyHeader.isOne(content)) {
      return UnloadedLibrary.ofBareRecords(content, place);
    }
    return UnloadedLibrary.ofBlocks(blocks(content), place);
  }

  /// Blocks one behind the other, each with its descriptor word.
  private static List<Bytes> blocks(Bytes content) {
    List<Bytes> blocks = new java.util.ArrayList<>();
    int at = 0;
    while (at + BLOCK_DESCRIPTOR <= content.length()) {
      int length = content.u16(at);
      int end = Math.min(content.length(), at + Math.max(length, BLOCK_DESCRIPTOR));
      blocks.add(content.slice(at, end - at));
      at = end;
    }
    return blocks;
  }

  private static void refuse(List<Message> problems) {
    if (!problems.isEmpty()) {
      throw new DamagedDataException(problems.getFirst(), null);
    }
  }

  private static final class Count implements UnloadVisitor {

    private int members;

    @Override
    public void begin(CopyHeader header, PdsDirectory directory) {
      members = 0;
    }

    @Override
    public void member(MemberContents member) {
      members++;
    }
  }
}
