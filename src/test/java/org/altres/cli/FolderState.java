package org.altres.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Everything in a folder: folders, and files with their length and checksum, large ones with the
/// time of their last change. The files of locks, which stay empty where a lock was held, do not
/// count.
final class FolderState {

  private static final long LARGE = 4 << 20;

  private FolderState() {}

  static SortedMap<String, String> of(Path folder) {
    SortedMap<String, String> state = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        if (!isLock(path)) {
          state.put(folder.relativize(path).toString(), describe(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return state;
  }

  private static boolean isLock(Path path) throws IOException {
    String name = path.getFileName().toString();
    return (name.equals("lock") || name.endsWith(".altres-lock")) && Files.size(path) == 0;
  }

  private static String describe(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return "folder";
    }
    if (Files.size(path) > LARGE) {
      return Files.size(path) + " bytes, " + Files.getLastModifiedTime(path);
    }
    byte[] content = Files.readAllBytes(path);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return content.length + " bytes, " + Long.toHexString(checksum.getValue());
  }
}
