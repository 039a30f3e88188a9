package org.altres.transport.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.altres.bytes.Bytes;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Makes archives as GIMZIP does.
final class PackedFiles {

  private static final int CODE_BITS = 9;

  private final Map<String, Bytes> files = new LinkedHashMap<>();
  private final Map<String, Byte> links = new LinkedHashMap<>();

  PackedFiles with(String name, Bytes content) {
    files.put(name, content);
    return this;
  }

  PackedFiles with(String name, String content) {
    return with(name, Bytes.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  /// @param kind of the tar entry: `TarConstants.LF_SYMLINK` and the like
  PackedFiles withLink(String name, byte kind) {
    links.put(name, kind);
    return this;
  }

  Bytes tar() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, Bytes> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(file.getValue().length());
        tar.putArchiveEntry(entry);
        file.getValue().writeTo(tar);
        tar.closeArchiveEntry();
      }
      for (Map.Entry<String, Byte> link : links.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(link.getKey(), link.getValue());
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.of(out.toByteArray());
  }

  Bytes gzip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      tar().writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.of(out.toByteArray());
  }

  /// Compressed as `compress -b 9` may: every byte a code of its own, nine bits each.
  Bytes compressed() {
    Bytes tar = tar();
    Bytes.Builder out = new Bytes.Builder().u16(0x1F9D).u8(CODE_BITS);
    int held = 0;
    int bits = 0;
    for (int i = 0; i < tar.length(); i++) {
      held |= tar.u8(i) << bits;
      bits += CODE_BITS;
      while (bits >= 8) {
        out.u8(held);
        held >>>= 8;
        bits -= 8;
      }
    }
    return bits > 0 ? out.u8(held).build() : out.build();
  }
}
