package org.altres.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;

/// What `workspace.properties` says (docs/formats/workspace.md): lines of UTF-8, each ended by a
/// line feed.
///
/// | line | meaning |
/// |---|---|
/// | `ALTRES WORKSPACE 1` | header and format version |
/// | `id=…` | the workspace's id |
/// | `created=…` | when it was made, as ISO 8601 has it |
/// | `folder=…` | where it was when it was last written to |
/// | `sha256=…` | of all bytes before this line |
///
/// @param id nobody else's
/// @param created when it was made
/// @param folder the canonical path it was written at; at another path it is a copy
record WorkspaceFile(String id, String created, String folder) {

  static final String NAME = "workspace.properties";

  private static final String HEADER = "ALTRES WORKSPACE ";
  private static final int VERSION = 1;
  private static final int MOST_BYTES = 1 << 16;
  private static final String CHECKSUM = "sha256=";

  /// Reads the file of a workspace folder.
  static WorkspaceFile read(Storage storage, Path workspace) {
    Path file = workspace.resolve(NAME);
    return parse(Bytes.of(storage.read(file, MOST_BYTES)), Place.of("file", file));
  }

  static WorkspaceFile parse(Bytes content, Place place) {
    String text = new String(content.toArray(), StandardCharsets.UTF_8);
    int endOfHeader = text.indexOf('\n');
    if (!text.startsWith(HEADER) || endOfHeader < 0) {
      throw damaged(place, "its first line is not the header");
    }
    checkVersion(text.substring(HEADER.length(), endOfHeader), place);
    int checksum = text.lastIndexOf("\n" + CHECKSUM) + 1;
    if (checksum == 0) {
      throw damaged(place, "its checksum is missing");
    }
    String said = text.substring(checksum + CHECKSUM.length()).strip();
    if (!said.equals(sha256(text.substring(0, checksum)))) {
      throw damaged(place, "its checksum is not that of its lines");
    }
    Map<String, String> values = values(text.substring(endOfHeader + 1, checksum));
    return new WorkspaceFile(
        value(values, "id", place),
        value(values, "created", place),
        value(values, "folder", place));
  }

  private static void checkVersion(String text, Place place) {
    int version = text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
    if (version < 0) {
      throw damaged(place, "its header has no version");
    }
    if (version > VERSION) {
      throw new AltresException(WorkbenchMessages.WORKSPACE_TOO_NEW, place, version, VERSION);
    }
    if (version < VERSION) {
      throw new AltresException(WorkbenchMessages.WORKSPACE_TOO_OLD, place, version, VERSION);
    }
  }

  private static Map<String, String> values(String lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return values;
  }

  private static String value(Map<String, String> values, String key, Place place) {
    return Optional.ofNullable(values.get(key))
        .orElseThrow(() -> damaged(place, "it has no line " + key));
  }

  private static DamagedDataException damaged(Place place, String what) {
    return new DamagedDataException(WorkbenchMessages.WORKSPACE_DAMAGED, place, what);
  }

  /// Writes it, in one step.
  void write(Storage storage, Path workspace) {
    NewFile.replace(storage, workspace.resolve(NAME), toBytes().toBuffer());
  }

  Bytes toBytes() {
    String lines =
        String.join(
            "\n",
            List.of(HEADER + VERSION, "id=" + id, "created=" + created, "folder=" + folder, ""));
    String all = lines + CHECKSUM + sha256(lines) + "\n";
    return Bytes.of(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    return Fingerprint.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8))).hex();
  }
}
