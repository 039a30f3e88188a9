package org.altres.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.file.PathUtils;

/// The real files that stand beside the project, in ../shared/corpus.
public final class Corpus {

  private static final Path ROOT = Path.of("..", "shared", "corpus").toAbsolutePath().normalize();

  private Corpus() {}

  /// A file of the corpus, as "xmit/ISPF.XMIT".
  public static Path file(String name) {
    return ROOT.resolve(name);
  }

  /// The files of a folder that are input (not facts about input), in order.
  public static List<Path> inputs(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().contains(".expected"))
          .filter(file -> !file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy that may be changed, unpacked where the corpus keeps it under gzip.
  public static Path copy(Path file, Path folder) {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".gz")) {
        Path target = folder.resolve(name.substring(0, name.length() - 3));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          Files.write(target, IOUtils.toByteArray(in));
        }
        return target;
      }
      Path target = Files.copy(file, folder.resolve(name));
      target.toFile().setWritable(true);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes a folder of copies.
  public static void delete(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
