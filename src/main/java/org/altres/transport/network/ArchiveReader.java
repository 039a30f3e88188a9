package org.altres.transport.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;

/// Takes a pax or tar archive apart, as it is or compressed with compress (`.Z`) or gzip. Nothing
/// is written anywhere; names that lead out, links and devices are refused, and so is what grows to
/// more than a thousand times its size or to more than there is memory for.
final class ArchiveReader {

  private static final int MOST_ENTRIES = 100_000;
  private static final long LEAST_LIMIT = 16L << 20;
  private static final long MOST_LIMIT = 1L << 30;
  private static final long MOST_GROWTH = 1000;
  private static final int Z_MEMORY_KIB = 4096;
  private static final int TAR_HEADER = 512;
  private static final int USTAR_AT = 257;
  private static final int BUFFER = 1 << 16;
  private static final Bytes COMPRESS = Bytes.ofHex("1F9D");
  private static final Bytes GZIP = Bytes.ofHex("1F8B");
  private static final Bytes USTAR = Bytes.ofHex("7573746172");

  private final Place place;
  private final SortedMap<PackageFileName, Bytes> files = new TreeMap<>();
  private long left;

  private ArchiveReader(Bytes content, Place place) {
    this.place = place;
    this.left = Math.min(MOST_LIMIT, Math.max(LEAST_LIMIT, content.length() * MOST_GROWTH));
  }

  /// Whether the bytes begin as an archive that this reads.
  static boolean isOne(Bytes content) {
    return content.startsWith(COMPRESS) || content.startsWith(GZIP) || isTar(content);
  }

  /// The plain files of an archive.
  ///
  /// @throws AltresException if it is none, damaged or refused
  static SortedMap<PackageFileName, Bytes> read(Bytes content, Place place) {
    ArchiveReader reader = new ArchiveReader(content, place);
    try (InputStream in = reader.expanded(content);
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      reader.entries(tar);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DamagedDataException(
          Message.of(NetworkMessages.ARCHIVE_DAMAGED, place, String.valueOf(e.getMessage())), e);
    }
    return reader.files;
  }

  private static boolean isTar(Bytes content) {
    return content.length() >= TAR_HEADER && content.from(USTAR_AT).startsWith(USTAR);
  }

  private InputStream expanded(Bytes content) throws IOException {
    InputStream in = new ByteArrayInputStream(content.toArray());
    if (content.startsWith(COMPRESS)) {
      return new ZCompressorInputStream(in, Z_MEMORY_KIB);
    }
    if (content.startsWith(GZIP)) {
      return new GZIPInputStream(in, BUFFER);
    }
    if (!isTar(content)) {
      throw new AltresException(NetworkMessages.NOT_AN_ARCHIVE, place);
    }
    return in;
  }

  private void entries(TarArchiveInputStream tar) throws IOException {
    int count = 0;
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (++count > MOST_ENTRIES) {
        throw new AltresException(NetworkMessages.TOO_MANY_FILES, place, MOST_ENTRIES);
      }
      spend(TAR_HEADER);
      String text = entry.getName();
      if (entry.isDirectory()) {
        name(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      } else {
        file(name(text), entry, tar);
      }
    }
  }

  private PackageFileName name(String text) {
    if (text.equals(".") || text.equals("./")) {
      return new PackageFileName("root");
    }
    return PackageFileName.parse(text)
        .orElseThrow(() -> new AltresException(NetworkMessages.NAME_LEADS_OUT, place, text));
  }

  private void file(PackageFileName name, TarArchiveEntry entry, TarArchiveInputStream tar)
      throws IOException {
    if (!isPlain(entry)) {
      throw new AltresException(NetworkMessages.NO_PLAIN_FILE, place, name);
    }
    if (entry.getSize() > left) {
      throw new AltresException(NetworkMessages.EXPANDS_TOO_FAR, place, name);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int count = tar.read(buffer); count >= 0; count = tar.read(buffer)) {
      spend(count);
      content.write(buffer, 0, count);
    }
    if (files.put(name, Bytes.of(content.toByteArray())) != null) {
      throw new AltresException(NetworkMessages.NAME_TWICE, place, name);
    }
  }

  private static boolean isPlain(TarArchiveEntry entry) {
    boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    boolean link = entry.isLink() || entry.isSymbolicLink();
    return entry.isFile() && !device && !link && !entry.isSparse();
  }

  private void spend(long count) {
    left -= count;
    if (left < 0) {
      throw new AltresException(NetworkMessages.EXPANDS_TOO_FAR, place, place);
    }
  }
}
