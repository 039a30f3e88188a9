package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.altres.bytes.Bytes;
import org.altres.db.H2CsiStore;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.storage.StorageLock;
import org.altres.task.Cancellation;
import org.altres.task.CancelledException;
import org.altres.task.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  @TempDir private Path temporary;
  private final AtomicInteger ids = new AtomicInteger();
  private final Host host =
      new Host(
          new FileStorage(),
          new H2CsiStore(new FileStorage(), () -> "testhost"),
          Workers.INLINE,
          InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
          () -> "id-" + ids.incrementAndGet(),
          () -> "testhost",
          4711);

  @Test
  void itsFileIsReadAsItWasWritten() {
    WorkspaceFile file = new WorkspaceFile("an-id", "2026-11-20T12:00:00Z", "/a/folder");
    assertThat(WorkspaceFile.parse(file.toBytes(), Place.nowhere())).isEqualTo(file);
  }

  @Test
  void aChangedFileANewerOneAndAnOlderOneAreThreeMessages() {
    Bytes good = new WorkspaceFile("an-id", "now", "/a").toBytes();
    assertThat(refusal(text(good).replace("an-id", "no-id"))).isEqualTo("ALT4104S");
    assertThat(refusal(text(good).replace("WORKSPACE 1", "WORKSPACE 2"))).isEqualTo("ALT4105S");
    assertThat(refusal(text(good).replace("WORKSPACE 1", "WORKSPACE 0"))).isEqualTo("ALT4106S");
    assertThat(refusal("")).isEqualTo("ALT4104S");
  }

  @Test
  void aCopyGetsAnIdOfItsOwnBeforeItIsWrittenTo() throws IOException {
    Path original = temporary.resolve("original");
    Path copy = temporary.resolve("copy");
    Workspace.create(original, host);
    Files.createDirectories(copy.resolve("volumes"));
    Files.copy(original.resolve("workspace.properties"), copy.resolve("workspace.properties"));
    take(original).close();
    take(copy).close();
    assertThat(Workspace.open(original, host).file().id()).isEqualTo("id-1");
    assertThat(Workspace.open(copy, host).file().id()).isEqualTo("id-2");
    take(copy).close();
    assertThat(Workspace.open(copy, host).file().id()).isEqualTo("id-2");
  }

  @Test
  void aFolderWhoseNameEndsInABlankOrHasALineFeedIsNoCopyOfItself() {
    for (String name : List.of("blank ", "line\nfeed")) {
      Path folder = temporary.resolve(name);
      WorkspaceFile made = Workspace.create(folder, host).file();
      take(folder).close();
      assertThat(Workspace.open(folder, host).file()).isEqualTo(made);
    }
  }

  @Test
  void whoWaitsForItCanBeStoppedAndTheNextOneGetsIt() {
    Path folder = temporary.resolve("w");
    Workspace.create(folder, host);
    try (StorageLock _ = take(folder)) {
      assertThatThrownBy(() -> Workspace.open(folder, host).take("waiting", () -> true))
          .isInstanceOf(CancelledException.class);
    }
    take(folder).close();
  }

  @Test
  void aFolderWithOtherFilesDoesNotBecomeOne() throws IOException {
    Files.writeString(temporary.resolve("a.txt"), "mine");
    assertThatThrownBy(() -> Workspace.create(temporary, host)).hasMessageStartingWith("ALT4103S");
  }

  private StorageLock take(Path folder) {
    return Workspace.open(folder, host).take("testing", Cancellation.NEVER);
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String refusal(String file) {
    Bytes bytes = Bytes.of(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try {
      WorkspaceFile.parse(bytes, Place.nowhere());
      return "taken";
    } catch (AltresException e) {
      return e.problem().id().value();
    }
  }
}
