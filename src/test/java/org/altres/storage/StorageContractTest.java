package org.altres.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every storage keeps to: the one of the operating system, and the one that fails on demand
/// while nothing is demanded of it.
class StorageContractTest {

  @TempDir private Path temporary;
  private Path folder = Path.of("/");

  private enum Kind {
    FILES,
    FAULTY
  }

  private Storage open(Kind kind) {
    return switch (kind) {
      case FILES -> {
        folder = temporary.resolve("disk");
        yield makeFolder(new FileStorage());
      }
      case FAULTY -> {
        folder = Path.of("/disk").toAbsolutePath();
        yield makeFolder(new FaultyStorage());
      }
    };
  }

  private Storage makeFolder(Storage storage) {
    storage.createFolders(folder);
    return storage;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenAtAPositionIsReadThere(Kind kind) {
    Storage storage = open(kind);
    try (StoredFile file = storage.create(folder.resolve("a"))) {
      file.write(text("world"), 6);
      file.write(text("hello "), 0);
      file.force();
      assertThat(file.size()).isEqualTo(11);
      assertThat(read(file, 0, 11)).isEqualTo("hello world");
      assertThat(read(file, 6, 100)).isEqualTo("world");
      assertThat(read(file, 11, 5)).isEmpty();
      assertThat(read(file, 1000, 5)).isEmpty();
    }
    try (StoredFile file = storage.openForReading(folder.resolve("a"))) {
      assertThat(read(file, 0, 11)).isEqualTo("hello world");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsMadeLongerHasZerosAndOneThatIsCutForgets(Kind kind) {
    Storage storage = open(kind);
    try (StoredFile file = storage.create(folder.resolve("a"))) {
      file.write(text("abcdef"), 0);
      file.setSize(3);
      file.setSize(5);
      assertThat(read(file, 0, 10)).isEqualTo("abc\0\0");
      file.write(text("x"), 7);
      assertThat(read(file, 0, 10)).isEqualTo("abc\0\0\0\0x");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsMadeOnceAndOpenedOnlyWhenItIsThere(Kind kind) {
    Storage storage = open(kind);
    storage.create(folder.resolve("a")).close();
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.create(folder.resolve("a")).close());
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.openForReading(folder.resolve("b")).close());
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.openForWriting(folder.resolve("b")).close());
    assertThat(storage.exists(folder.resolve("a"))).isTrue();
    assertThat(storage.exists(folder.resolve("b"))).isFalse();
    assertThat(storage.exists(folder)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aRenameReplacesAndADeletionOfNothingIsNone(Kind kind) {
    Storage storage = open(kind);
    make(storage, "a", "new");
    make(storage, "b", "old");
    storage.rename(folder.resolve("a"), folder.resolve("b"));
    assertThat(storage.list(folder)).containsExactly(folder.resolve("b"));
    try (StoredFile file = storage.openForReading(folder.resolve("b"))) {
      assertThat(read(file, 0, 10)).isEqualTo("new");
    }
    storage.delete(folder.resolve("b"));
    storage.delete(folder.resolve("b"));
    storage.forceFolder(folder);
    assertThat(storage.list(folder)).isEmpty();
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.rename(folder.resolve("a"), folder.resolve("b")));
  }

  @ParameterizedTest
  @EnumSource
  void aFolderListsItsFilesInOrderAndNoFolderListsNothing(Kind kind) {
    Storage storage = open(kind);
    List.of("c", "a", "b").forEach(name -> make(storage, name, ""));
    assertThat(storage.list(folder))
        .containsExactly(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
    assertThat(storage.list(folder.resolve("none"))).isEmpty();
    assertThat(storage.usableSpace(folder)).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void anOpenFileOutlivesItsName(Kind kind) {
    Storage storage = open(kind);
    make(storage, "a", "text");
    try (StoredFile file = storage.openForReading(folder.resolve("a"))) {
      storage.delete(folder.resolve("a"));
      assertThat(read(file, 0, 10)).isEqualTo("text");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLockIsHeldOnceUntilItIsGivenBackAndNamesItsHolder(Kind kind) {
    Storage storage = open(kind);
    Path lock = folder.resolve("a.lock");
    try (StorageLock held = storage.lock(lock, "the first one")) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(InUseException.class)
          .isThrownBy(() -> storage.lock(lock, "the second one").close())
          .satisfies(refused -> assertThat(refused.holder()).isEqualTo("the first one"));
      assertThatExceptionOfType(InUseException.class)
          .isThrownBy(() -> storage.lock(lock, "the third one").close());
    }
    storage.lock(lock, "the second one").close();
    assertThat(storage.exists(lock)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aFileHasOnePathHoweverItIsSpelled(Kind kind) {
    Storage storage = open(kind);
    make(storage, "a", "");
    Path spelled = folder.resolve("..").resolve(folder.getFileName()).resolve("a");
    assertThat(storage.realPath(spelled)).isEqualTo(storage.realPath(folder.resolve("a")));
    assertThat(storage.realPath(folder.resolve("none")))
        .isEqualTo(storage.realPath(folder).resolve("none"));
  }

  private void make(Storage storage, String name, String content) {
    try (StoredFile file = storage.create(folder.resolve(name))) {
      file.write(text(content), 0);
    }
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(StoredFile file, long position, int count) {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    int got = file.read(buffer, position);
    assertThat(buffer.position()).isEqualTo(got);
    return new String(buffer.array(), 0, got, StandardCharsets.US_ASCII);
  }
}
