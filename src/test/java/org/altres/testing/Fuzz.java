package org.altres.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.jspecify.annotations.Nullable;

/// Feeds a reader with spoilt input: real files with bits flipped, lengths that lie, pieces cut
/// out, doubled, exchanged. A reader may take it or refuse it with an [AltresException]; any other
/// exception, more than ten seconds, or more memory than input would explain is a failure, and the
/// input is kept in target/fuzz.
///
/// `altres.fuzz.executions` says how often (2000), `altres.fuzz.seed` repeats a run.
public final class Fuzz {

  private static final int DEFAULT_EXECUTIONS = 2000;
  private static final long LONGEST_NANOS = 10_000_000_000L;
  private static final long MOST_BYTES = 256L << 20;
  private static final int[] INTERESTING = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};

  private final String name;
  private final List<Bytes> seeds;
  private final long seed;
  private final long executions;
  private final AtomicLong current = new AtomicLong(-1);
  private final AtomicLong startedAt = new AtomicLong(System.nanoTime());
  private final AtomicReference<@Nullable AssertionError> failure = new AtomicReference<>();

  private Fuzz(String name, List<Bytes> seeds) {
    this.name = name;
    this.seeds = List.copyOf(seeds);
    this.seed = Long.getLong("altres.fuzz.seed", new Random().nextLong());
    this.executions = Long.getLong("altres.fuzz.executions", DEFAULT_EXECUTIONS);
  }

  /// Runs a reader over spoilt input.
  ///
  /// @param name the reader, for the report
  /// @param seeds sound input, small pieces rather than large ones
  /// @param reader reads the whole of its input and everything that follows from it
  public static void run(String name, List<Bytes> seeds, Consumer<Bytes> reader) {
    new Fuzz(name, seeds).run(reader);
  }

  private void run(Consumer<Bytes> reader) {
    if (seeds.isEmpty()) {
      throw new AssertionError("no seeds for " + name);
    }
    AtomicLong taken = new AtomicLong();
    Thread worker = Thread.ofPlatform().daemon().start(() -> loop(reader, taken));
    long begun = System.nanoTime();
    while (worker.isAlive()) {
      try {
        worker.join(200);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (worker.isAlive() && System.nanoTime() - startedAt.get() > LONGEST_NANOS) {
        AssertionError hang = new AssertionError(describe("hangs", input(current.get())));
        hang.setStackTrace(worker.getStackTrace());
        throw hang;
      }
    }
    AssertionError error = failure.get();
    if (error != null) {
      throw error;
    }
    System.out.printf(
        "fuzz %s: %d executions, %d taken, %d refused, seed %d, %.1f s%n",
        name,
        executions,
        taken.get(),
        executions - taken.get(),
        seed,
        (System.nanoTime() - begun) / 1e9);
  }

  private void loop(Consumer<Bytes> reader, AtomicLong taken) {
    var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (long execution = 0; execution < executions; execution++) {
      Bytes input = input(execution);
      startedAt.set(System.nanoTime());
      current.set(execution);
      long before = memory.getCurrentThreadAllocatedBytes();
      try {
        reader.accept(input);
        taken.incrementAndGet();
      } catch (AltresException refused) {
        if (refused.problem().text().isEmpty()) {
          failure.set(new AssertionError(describe("refuses without a word", input), refused));
          return;
        }
      } catch (Throwable unexpected) {
        failure.set(new AssertionError(describe("breaks", input), unexpected));
        return;
      }
      if (memory.getCurrentThreadAllocatedBytes() - before > MOST_BYTES) {
        failure.set(new AssertionError(describe("takes too much memory", input)));
        return;
      }
    }
  }

  private String describe(String what, Bytes input) {
    Path folder = Path.of("target", "fuzz");
    Path kept = folder.resolve(name.replace(' ', '-') + "-" + seed + "-" + current.get() + ".bin");
    try {
      Files.createDirectories(folder);
      Files.write(kept, input.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "%s %s: seed %d, execution %d, input kept in %s"
        .formatted(name, what, seed, current.get(), kept);
  }

  /// The input of one execution; it depends on the seed and the number only.
  private Bytes input(long execution) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + execution);
    byte[] data = pick(random).toArray();
    int mutations = 1 + random.nextInt(4);
    for (int i = 0; i < mutations; i++) {
      data = mutate(data, random);
    }
    return Bytes.of(data);
  }

  private Bytes pick(Random random) {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] mutate(byte[] data, Random random) {
    if (data.length == 0) {
      return pick(random).toArray();
    }
    int at = random.nextInt(data.length);
    switch (random.nextInt(8)) {
      case 0 -> data[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> data[at] = (byte) INTERESTING[random.nextInt(INTERESTING.length)];
      case 2 -> data[at] = (byte) random.nextInt(256);
      case 3 -> lie(data, at, random);
      case 4 -> {
        return java.util.Arrays.copyOf(data, at);
      }
      case 5 -> {
        return splice(data, at, 0, piece(data, random));
      }
      case 6 -> {
        return splice(data, at, Math.min(random.nextInt(64), data.length - at), new byte[0]);
      }
      default -> {
        byte[] piece = piece(pick(random).toArray(), random);
        return splice(data, at, Math.min(piece.length, data.length - at), piece);
      }
    }
    return data;
  }

  private static void lie(byte[] data, int at, Random random) {
    int width = Math.min(1 << random.nextInt(4), data.length - at);
    long value =
        switch (random.nextInt(5)) {
          case 0 -> 0;
          case 1 -> -1;
          case 2 -> data.length;
          case 3 -> at;
          default -> random.nextLong();
        };
    boolean little = random.nextBoolean();
    for (int i = 0; i < width; i++) {
      data[at + (little ? i : width - 1 - i)] = (byte) (value >>> (8 * i));
    }
  }

  private static byte[] piece(byte[] data, Random random) {
    if (data.length == 0) {
      return data;
    }
    int from = random.nextInt(data.length);
    int length = 1 + random.nextInt(Math.min(256, data.length - from));
    return java.util.Arrays.copyOfRange(data, from, from + length);
  }

  private static byte[] splice(byte[] data, int at, int removed, byte[] inserted) {
    List<Bytes> parts = new ArrayList<>();
    parts.add(Bytes.of(data, 0, at));
    parts.add(Bytes.of(inserted));
    parts.add(Bytes.of(data, at + removed, data.length - at - removed));
    Bytes.Builder all = new Bytes.Builder(data.length + inserted.length);
    parts.forEach(all::add);
    return all.build().toArray();
  }
}
