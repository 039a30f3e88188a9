package org.altres.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.altres.bytes.Bytes;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.testing.FaultyStorage;
import org.altres.testing.FaultyStorage.Fault;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class JournaledFileTest {

  private static final Path FOLDER = Path.of("/database").toAbsolutePath();
  private static final Path FILE = FOLDER.resolve("a.mv.db");
  private static final Path JOURNAL = FOLDER.resolve("a.mv.db.journal");

  @Test
  void itReadsAsAFileDoesWhateverIsWritten() {
    long seed = new Random().nextLong();
    System.out.println("journaled file, seed " + seed);
    Random random = new Random(seed);
    FaultyStorage storage = storage();
    byte[] model = new byte[0];
    JournaledFile file = JournaledFile.open(storage, FILE);
    for (int i = 0; i < 3000; i++) {
      switch (random.nextInt(12)) {
        case 0 -> file.force();
        case 1 -> {
          file.close();
          file = JournaledFile.open(storage, FILE);
        }
        case 2 -> {
          model = Arrays.copyOf(model, random.nextInt(model.length + 9000));
          file.setSize(model.length);
        }
        default -> {
          byte[] data = new byte[1 + random.nextInt(random.nextBoolean() ? 100 : 9000)];
          random.nextBytes(data);
          int at = random.nextInt(40_000);
          model = Arrays.copyOf(model, Math.max(model.length, at + data.length));
          System.arraycopy(data, 0, model, at, data.length);
          file.write(ByteBuffer.wrap(data), at);
        }
      }
      assertThat(file.size()).isEqualTo(model.length);
      int from = random.nextInt(model.length + 1);
      byte[] expected = Arrays.copyOfRange(model, from, Math.min(model.length, from + 10_000));
      assertThat(bytes(file, from, 10_000)).isEqualTo(expected);
    }
    file.close();
    try (StoredFile plain = storage.openForReading(FILE)) {
      assertThat(bytes(plain, 0, model.length + 10)).isEqualTo(model);
    }
  }

  @Test
  void itIsOneOfTheForcedStatesHoweverItIsCutOff() {
    long seed = new Random().nextLong();
    System.out.println("journaled file cut off, seed " + seed);
    for (Fault fault : Fault.values()) {
      for (int operation = 1; operation < 24 && !fault.isOfReading(); operation++) {
        FaultyStorage storage = storage();
        writeStates(storage, 1);
        storage.plan(fault, operation, seed + operation);
        int done = writeStates(storage, 3);
        try (JournaledFile file = JournaledFile.open(storage.survivor(), FILE)) {
          byte[] found = bytes(file, 0, 100_000);
          assertThat(List.of(state(done), state(Math.min(3, done + 1))))
              .as("%s at %d", fault, operation)
              .anyMatch(state -> Arrays.equals(state, found));
        }
      }
    }
  }

  /// Writes states over one another, each in three pieces.
  ///
  /// @return the last state whose force returned; 1, which was there before, if none did
  private static int writeStates(Storage storage, int last) {
    int done = 1;
    try (JournaledFile file = JournaledFile.open(storage, FILE)) {
      for (int number = last == 1 ? 1 : 2; number <= last; number++) {
        byte[] state = state(number);
        file.write(ByteBuffer.wrap(state, 0, 5000), 0);
        file.write(ByteBuffer.wrap(state, 5000, state.length - 5000), 5000);
        file.setSize(state.length);
        file.force();
        done = number;
      }
    } catch (RuntimeException e) {
      return done;
    }
    return done;
  }

  private static byte[] state(int number) {
    byte[] state = new byte[20_000 - number * 3000];
    new Random(number).nextBytes(state);
    return state;
  }

  @Test
  void noJournalCrashesItsReader() {
    FaultyStorage storage = storage();
    Journal journal = Journal.open(storage, FILE);
    journal.write(4096, ByteBuffer.wrap(new byte[300]));
    journal.size(9000, true);
    journal.write(0, ByteBuffer.wrap(new byte[10]));
    journal.complete();
    byte[] whole;
    try (StoredFile file = storage.openForReading(JOURNAL)) {
      whole = bytes(file, 0, 10_000);
    }
    Fuzz.run(
        "database journal",
        List.of(Bytes.of(whole)),
        input -> {
          FaultyStorage spoilt = storage();
          try (StoredFile file = spoilt.create(JOURNAL)) {
            file.write(ByteBuffer.wrap(input.toArray()), 0);
          }
          try (JournaledFile file = JournaledFile.open(spoilt, FILE)) {
            bytes(file, 0, 20_000);
          }
        });
  }

  private static FaultyStorage storage() {
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(FOLDER);
    return storage;
  }

  private static byte[] bytes(StoredFile file, long from, int most) {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    int count = file.read(buffer, from);
    return Arrays.copyOf(buffer.array(), count);
  }
}
