package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class WorkspaceFileFuzzTest {

  private static final Place FILE = Place.of("file", WorkspaceFile.NAME);
  private static final String CHECKSUM = "sha256=";

  @Test
  void theWorkspacesOwnFileIsTakenOrRefused() {
    List<Bytes> seeds =
        List.of(
            new WorkspaceFile("an-id", "2026-11-20T12:00:00Z", "/a/folder").toBytes(),
            new WorkspaceFile("", "", "").toBytes(),
            new WorkspaceFile("id=id", "sha256=", "/a folder/with=signs/é").toBytes());
    Fuzz.run(
        "workspace file",
        seeds,
        spoilt -> {
          readOrRefuse(spoilt);
          read(withChecksum(spoilt));
        });
  }

  private static void readOrRefuse(Bytes bytes) {
    try {
      read(bytes);
    } catch (AltresException refused) {
      assertThat(refused.problem().text()).isNotEmpty();
    }
  }

  /// What is read can be written, and is then the same.
  private static void read(Bytes bytes) {
    WorkspaceFile file = WorkspaceFile.parse(bytes, FILE);
    assertThat(WorkspaceFile.parse(file.toBytes(), FILE)).isEqualTo(file);
  }

  /// The checksum put right, so that what is spoilt before it is read.
  private static Bytes withChecksum(Bytes spoilt) {
    String text = new String(spoilt.toArray(), StandardCharsets.UTF_8);
    int at = text.lastIndexOf("\n" + CHECKSUM) + 1;
    if (at == 0) {
      return spoilt;
    }
    String lines = text.substring(0, at);
    Bytes bytes = Bytes.of(lines.getBytes(StandardCharsets.UTF_8));
    String whole = lines + CHECKSUM + Fingerprint.of(bytes).hex() + "\n";
    return Bytes.of(whole.getBytes(StandardCharsets.UTF_8));
  }
}
