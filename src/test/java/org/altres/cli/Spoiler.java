package org.altres.cli;

import java.util.Arrays;
import java.util.Random;

/// Spoils a file as carriers do: bits flipped, its end lost, lengths that lie, pieces blanked,
/// doubled, moved or cut out. The same random numbers give the same file.
final class Spoiler {

  private static final int MOST_FLIPS = 8;
  private static final int TRIES = 40;
  private static final long[] LIES = {
    0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, -1
  };

  private final Random random;

  Spoiler(Random random) {
    this.random = random;
  }

  byte[] spoil(byte[] whole) {
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case 1, 2, 3 -> flip(whole);
      case 4, 5 -> lie(whole);
      case 6 -> piece(whole);
      default -> cut(whole);
    };
  }

  /// A place where something is: images are zeros for the most part.
  private int place(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    for (int i = 0; i < TRIES && bytes[at] == 0; i++) {
      at = random.nextInt(bytes.length);
    }
    return at;
  }

  private byte[] flip(byte[] whole) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(MOST_FLIPS); i >= 0; i--) {
      bytes[place(bytes)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] lie(byte[] whole) {
    byte[] bytes = whole.clone();
    int at = place(bytes);
    int width = Math.min(1 << random.nextInt(3), bytes.length - at);
    long value = random.nextBoolean() ? LIES[random.nextInt(LIES.length)] : random.nextLong();
    boolean little = random.nextBoolean();
    for (int i = 0; i < width; i++) {
      bytes[at + (little ? i : width - 1 - i)] = (byte) (value >>> 8 * i);
    }
    return bytes;
  }

  /// A piece blanked, or written over with another one.
  private byte[] piece(byte[] whole) {
    byte[] bytes = whole.clone();
    int to = place(bytes);
    int length = Math.min(1 + random.nextInt(512), bytes.length - to);
    if (random.nextBoolean()) {
      Arrays.fill(bytes, to, to + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
    } else {
      int from = Math.min(place(bytes), bytes.length - length);
      System.arraycopy(whole, from, bytes, to, length);
    }
    return bytes;
  }

  /// A piece cut out, or doubled.
  private byte[] cut(byte[] whole) {
    int at = place(whole);
    int length = Math.min(1 + random.nextInt(64), whole.length - at);
    boolean doubled = random.nextBoolean();
    byte[] bytes = new byte[doubled ? whole.length + length : whole.length - length];
    System.arraycopy(whole, 0, bytes, 0, doubled ? at + length : at);
    int from = doubled ? at : at + length;
    System.arraycopy(whole, from, bytes, bytes.length - (whole.length - from), whole.length - from);
    return bytes;
  }
}
