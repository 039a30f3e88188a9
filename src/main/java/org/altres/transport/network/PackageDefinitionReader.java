package org.altres.transport.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// Reads GIMPAF.XML (SMP/E Reference, "Package attribute file").
final class PackageDefinitionReader implements SecureXml.Handler {

  private final Place file;
  private final List<ArchiveDefinition> archives = new ArrayList<>();
  private Map<String, String> root = Map.of();
  private Optional<ArchiveDefinition> open = Optional.empty();
  private final List<ArchiveDefinition.Segment> segments = new ArrayList<>();

  private PackageDefinitionReader(Place file) {
    this.file = file;
  }

  /// @throws AltresException if it is not well formed, not one, or says what cannot be
  static PackageDefinition read(Bytes content, Place file) {
    PackageDefinitionReader reader = new PackageDefinitionReader(file);
    SecureXml.read(content, file, reader);
    return new PackageDefinition(
        reader.of("date"),
        reader.of("gmt"),
        reader.of("level"),
        reader.of("description"),
        reader.archives);
  }

  private Optional<String> of(String attribute) {
    return Optional.ofNullable(root.get(attribute)).filter(value -> !value.isBlank());
  }

  @Override
  public void begin(int depth, String element, Map<String, String> attributes, Place place) {
    if (depth == 0) {
      if (!element.equals("PKGDEF")) {
        throw new AltresException(NetworkMessages.XML_OTHER_ROOT, place, "PKGDEF", element);
      }
      root = attributes;
    } else if (element.equals("ARCHDEF")) {
      segments.clear();
      open = Optional.of(archive(attributes, place));
    } else if (element.equals("ARCHSEG") && open.isPresent()) {
      segments.add(new ArchiveDefinition.Segment(name(attributes, place), hash(attributes, place)));
    }
  }

  @Override
  public void end(int depth, String element) {
    if (element.equals("ARCHDEF") && open.isPresent()) {
      ArchiveDefinition archive = open.get();
      archives.add(
          new ArchiveDefinition(
              archive.name(),
              archive.type(),
              archive.archiveId(),
              archive.description(),
              archive.hash(),
              segments));
      open = Optional.empty();
    }
  }

  private ArchiveDefinition archive(Map<String, String> attributes, Place place) {
    Optional<String> type = optional(attributes, "type");
    ArchiveType known =
        type.isEmpty() ? ArchiveType.OTHER : checked("type", type.get(), ArchiveType::named, place);
    return new ArchiveDefinition(
        name(attributes, place),
        known,
        optional(attributes, "archid"),
        optional(attributes, "description"),
        hash(attributes, place),
        List.of());
  }

  private PackageFileName name(Map<String, String> attributes, Place place) {
    String name = required(attributes, "name", place);
    return PackageFileName.parse(name)
        .orElseThrow(() -> new AltresException(NetworkMessages.NAME_LEADS_OUT, place, name));
  }

  private ContentHash hash(Map<String, String> attributes, Place place) {
    return checked("hash", required(attributes, "hash", place), ContentHash::parse, place);
  }

  private static Optional<String> optional(Map<String, String> attributes, String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
  }

  private String required(Map<String, String> attributes, String attribute, Place place) {
    return optional(attributes, attribute)
        .orElseThrow(
            () -> new AltresException(NetworkMessages.ATTRIBUTE_MISSING, place, attribute));
  }

  private static <T> T checked(
      String attribute, String value, Function<String, Optional<T>> parse, Place place) {
    return parse
        .apply(value)
        .orElseThrow(
            () -> new AltresException(NetworkMessages.ATTRIBUTE_WRONG, place, attribute, value));
  }

  @Override
  public String toString() {
    return "GIMPAF of " + file;
  }
}
