package org.altres.zone.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Reads the answer of a CSI query of z/OSMF (z/OSMF programming services, software management:
/// query SMP/E CSI): a JSON document with `entries`, each with `entryname`, `entrytype`, `zonename`
/// and `subentries`, an object for each with the values under its name and the ++VER under `VER`.
/// The answer may stand inside the status object. It is read piece by piece, so it may be of any
/// length.
///
/// The answer does not say what kind a zone is: a zone is a distribution zone once it has a
/// DLIBZONE entry or a SYSMOD that is accepted, else a target zone.
public final class QueryAnswerReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> NO = Set.of("", "NO");

  private final Place place;
  private final ListingSink sink;
  private final Map<String, ZoneKind> zones = new LinkedHashMap<>();
  private String zone = "";

  /// @param place where the document comes from, for messages
  public QueryAnswerReader(Place place, ListingSink sink) {
    this.place = place;
    this.sink = sink;
  }

  /// Reads the whole document.
  ///
  /// @throws DamagedDataException if it is not JSON, or has no entries
  public void read(InputStream document) {
    boolean found = false;
    try (JsonParser parser =
        JSON.createParser(new InputStreamReader(document, StandardCharsets.UTF_8))) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && "entries".equals(parser.currentName())
            && parser.nextToken() == JsonToken.START_ARRAY) {
          found = true;
          entries(parser);
        }
      }
    } catch (JsonProcessingException e) {
      throw new DamagedDataException(
          Message.of(ListingMessages.NO_JSON, place, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!found) {
      throw new DamagedDataException(ListingMessages.NO_ENTRIES, place);
    }
  }

  private void entries(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      entry(parser);
    }
  }

  /// One subentry as it stands in the document.
  private record Said(String name, int version, List<String> values) {}

  private void entry(JsonParser parser) throws IOException {
    String name = "";
    String type = "";
    String zoneName = "";
    List<Said> said = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "entryname" -> name = parser.getValueAsString("");
        case "entrytype" -> type = parser.getValueAsString("");
        case "zonename" -> zoneName = parser.getValueAsString("");
        case "subentries" -> subentries(parser, said);
        default -> parser.skipChildren();
      }
    }
    give(name, type, zoneName, said);
  }

  private static void subentries(JsonParser parser, List<Said> said) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      int version = 0;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals("VER")) {
          version = Math.max(0, parser.getValueAsInt(0));
          parser.skipChildren();
        } else {
          fields.put(field, values(parser));
        }
      }
      int ver = version;
      fields.forEach((field, values) -> said.add(new Said(field, ver, values)));
    }
  }

  private static List<String> values(JsonParser parser) throws IOException {
    List<String> values = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          values.add(parser.getValueAsString(""));
        } else {
          parser.skipChildren();
        }
      }
    } else if (parser.currentToken().isScalarValue()) {
      values.add(parser.getValueAsString(""));
    } else {
      parser.skipChildren();
    }
    return values;
  }

  private void give(String name, String type, String zoneName, List<Said> said) {
    Optional<EntryType> entryType = EntryType.find(type);
    Optional<ZoneName> in = ZoneName.parse(zoneName);
    if (entryType.isEmpty()) {
      problem(ListingMessages.UNKNOWN_SECTION, type);
    } else if (in.isEmpty()) {
      problem(ListingMessages.NO_ZONE_NAME, zoneName);
    } else if (name.isEmpty() || name.length() > EntryKey.LONGEST_NAME) {
      problem(ListingMessages.NAME_LENGTH, name.length());
    } else {
      begin(in.get(), entryType.get(), said);
      sink.entry(entry(new EntryKey(entryType.get(), name), said));
    }
  }

  private void begin(ZoneName name, EntryType type, List<Said> said) {
    boolean distribution =
        type.equals(ZoneKind.DLIB.definition())
            || (type.group() == EntryType.Group.SYSMOD
                && said.stream().anyMatch(one -> one.name().equals("ACCEPT") && isYes(one)));
    ZoneKind kind = zones.getOrDefault(name.value(), ZoneKind.TARGET);
    if (name.equals(ZoneName.GLOBAL)) {
      kind = ZoneKind.GLOBAL;
    } else if (distribution) {
      kind = ZoneKind.DLIB;
    }
    if (!name.value().equals(zone) || zones.get(name.value()) != kind) {
      zone = name.value();
      zones.put(zone, kind);
      sink.zone(name, kind);
    }
  }

  private static boolean isYes(Said said) {
    return said.values().stream().anyMatch(value -> !NO.contains(value));
  }

  private ZoneEntry entry(EntryKey key, List<Said> said) {
    ZoneEntryEditor editor = ZoneEntry.of(key).edit();
    for (Said one : said) {
      Optional<Subentry> subentry = key.type().findSubentry(one.name());
      List<String> values =
          one.values().stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
      if (subentry.isEmpty()) {
        if (!values.isEmpty()) {
          problem(ListingMessages.UNKNOWN_LABEL, key, one.name(), String.join(" ", values));
        }
      } else if (!values.isEmpty()) {
        put(editor, subentry.get(), subentry.get().perVersion() ? one.version() : 0, values);
      }
    }
    return editor.build();
  }

  private static void put(
      ZoneEntryEditor editor, Subentry subentry, int version, List<String> values) {
    switch (subentry.kind()) {
      case INDICATOR -> editor.indicate(subentry.name(), !NO.contains(values.getFirst()));
      case TUPLES ->
          editor.add(
              subentry.name(),
              version,
              values.stream().map(value -> ZoneEntry.tuple(value.split("[ ,]+"))).toList());
      case NAMES, TEXTS, LINES -> editor.add(subentry.name(), version, values);
      case NAME, CHOICE, TEXT, NUMBER, DATE, TIME ->
          editor.set(subentry.name(), version, List.of(values.getFirst()));
    }
  }

  private void problem(MessageId id, Object... arguments) {
    sink.problem(Message.of(id, place, arguments));
  }
}
