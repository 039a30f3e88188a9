package org.altres.transport.network;

import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.Place;

/// Reads GIMFAF.XML (SMP/E Reference, "File attribute file").
final class FileAttributesReader implements SecureXml.Handler {

  private Optional<FileAttributes> first = Optional.empty();

  private FileAttributesReader() {}

  /// The attributes of the first file; all absent if the text names none.
  static FileAttributes read(Bytes content, Place place) {
    FileAttributesReader reader = new FileAttributesReader();
    SecureXml.read(content, place, reader);
    return reader.first.orElseGet(() -> attributes(Map.of()));
  }

  @Override
  public void begin(int depth, String element, Map<String, String> attributes, Place place) {
    if (element.equals("FILEATTR") && first.isEmpty()) {
      first = Optional.of(attributes(attributes));
    }
  }

  @Override
  public void end(int depth, String element) {}

  private static FileAttributes attributes(Map<String, String> values) {
    return new FileAttributes(
        Optional.ofNullable(values.get("name")),
        Optional.ofNullable(values.get("dsorg")),
        Optional.ofNullable(values.get("recfm")),
        Optional.ofNullable(values.get("lrecl")),
        Optional.ofNullable(values.get("blksize")));
  }
}
