package org.altres.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// A view on a run of bytes. It does not copy what it is made of, so whoever makes one hands the
/// array over and does not write to it again. Equal when the bytes are equal; ordered as unsigned
/// bytes, which is EBCDIC order. Numbers are big-endian unless the name says `le`; offsets count
/// from the start of the view, and one outside of it throws [IndexOutOfBoundsException]: a reader
/// of foreign data asks for [#length()] first.
public final class Bytes implements Comparable<Bytes> {

  /// No bytes.
  public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private final byte[] array;
  private final int start;
  private final int length;

  private Bytes(byte[] array, int start, int length) {
    this.array = array;
    this.start = start;
    this.length = length;
  }

  /// All of an array, which is handed over.
  public static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }

  /// A part of an array, which is handed over.
  public static Bytes of(byte[] array, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, array.length);
    return new Bytes(array, offset, length);
  }

  /// `count` bytes of zero.
  public static Bytes zeros(int count) {
    return of(new byte[count]);
  }

  /// `count` bytes of the same value.
  public static Bytes filled(int count, int value) {
    byte[] array = new byte[count];
    Arrays.fill(array, (byte) value);
    return of(array);
  }

  /// The bytes of a text of hexadecimal digits; blanks between them do not count.
  ///
  /// @throws IllegalArgumentException if it holds anything else
  public static Bytes ofHex(String digits) {
    return of(HexFormat.of().parseHex(digits.replace(" ", "")));
  }

  /// How many bytes.
  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /// The unsigned byte at an offset.
  public int u8(int offset) {
    return array[at(offset, 1)] & 0xFF;
  }

  /// Two bytes, unsigned.
  public int u16(int offset) {
    int i = at(offset, 2);
    return (array[i] & 0xFF) << 8 | array[i + 1] & 0xFF;
  }

  /// Three bytes, unsigned.
  public int u24(int offset) {
    int i = at(offset, 3);
    return (array[i] & 0xFF) << 16 | (array[i + 1] & 0xFF) << 8 | array[i + 2] & 0xFF;
  }

  /// Four bytes, signed.
  public int s32(int offset) {
    int i = at(offset, 4);
    return array[i] << 24
        | (array[i + 1] & 0xFF) << 16
        | (array[i + 2] & 0xFF) << 8
        | array[i + 3] & 0xFF;
  }

  /// Four bytes, unsigned.
  public long u32(int offset) {
    return s32(offset) & 0xFFFF_FFFFL;
  }

  /// Eight bytes.
  public long s64(int offset) {
    return u32(offset) << 32 | u32(offset + 4);
  }

  /// Two bytes little-endian, unsigned.
  public int leU16(int offset) {
    int i = at(offset, 2);
    return (array[i + 1] & 0xFF) << 8 | array[i] & 0xFF;
  }

  /// Four bytes little-endian, unsigned.
  public long leU32(int offset) {
    return Integer.reverseBytes(s32(offset)) & 0xFFFF_FFFFL;
  }

  /// Eight bytes little-endian.
  public long leS64(int offset) {
    return Long.reverseBytes(s64(offset));
  }

  /// A part of this view, of the same array.
  public Bytes slice(int offset, int count) {
    Objects.checkFromIndexSize(offset, count, length);
    return count == 0 ? EMPTY : new Bytes(array, start + offset, count);
  }

  /// From an offset to the end.
  public Bytes from(int offset) {
    return slice(offset, length - offset);
  }

  /// Whether these bytes begin with those.
  public boolean startsWith(Bytes head) {
    return length >= head.length && slice(0, head.length).equals(head);
  }

  /// Whether every byte is this value.
  public boolean isAll(int value) {
    for (int i = start; i < start + length; i++) {
      if ((array[i] & 0xFF) != value) {
        return false;
      }
    }
    return true;
  }

  /// These bytes with those behind them.
  public Bytes plus(Bytes more) {
    byte[] both = Arrays.copyOf(toArray(), length + more.length);
    more.copyTo(both, length);
    return of(both);
  }

  /// These bytes with others in place of those at an offset.
  public Bytes with(int offset, Bytes replacement) {
    Objects.checkFromIndexSize(offset, replacement.length, length);
    byte[] copy = toArray();
    replacement.copyTo(copy, offset);
    return of(copy);
  }

  /// A copy.
  public byte[] toArray() {
    return Arrays.copyOfRange(array, start, start + length);
  }

  /// A copy of its own, so that a small view does not keep a large array alive.
  public Bytes compact() {
    return array.length == length ? this : of(toArray());
  }

  /// Copies all of it into an array.
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(array, start, target, offset, length);
  }

  /// Writes all of it to a stream.
  public void writeTo(OutputStream out) throws IOException {
    out.write(array, start, length);
  }

  /// A read-only buffer over it.
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(array, start, length).slice().asReadOnlyBuffer();
  }

  /// Upper-case hexadecimal digits, without blanks.
  public String hex() {
    return HexFormat.of().withUpperCase().formatHex(array, start, start + length);
  }

  /// Hands the bytes to a digest, a checksum or the like without a copy; the array is only read.
  public void feed(ArraySink sink) {
    sink.accept(array, start, length);
  }

  /// Takes a run of an array.
  @FunctionalInterface
  public interface ArraySink {
    void accept(byte[] array, int offset, int length);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(
        array, start, start + length, other.array, other.start, other.start + other.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that
        && Arrays.equals(
            array, start, start + length, that.array, that.start, that.start + that.length);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  /// The first 32 bytes in hex, and the length.
  @Override
  public String toString() {
    String head = slice(0, Math.min(length, 32)).hex();
    return head + (length > 32 ? "… (" + length + " bytes)" : "");
  }

  private int at(int offset, int count) {
    Objects.checkFromIndexSize(offset, count, length);
    return start + offset;
  }

  /// Puts bytes together, growing as needed.
  public static final class Builder {

    private byte[] array;
    private int length;

    /// An empty builder with room for so many bytes.
    public Builder(int capacity) {
      array = new byte[Math.max(16, capacity)];
    }

    /// An empty builder.
    public Builder() {
      this(64);
    }

    public int length() {
      return length;
    }

    public Builder add(Bytes bytes) {
      bytes.copyTo(room(bytes.length()), length - bytes.length());
      return this;
    }

    public Builder add(byte[] bytes, int offset, int count) {
      Objects.checkFromIndexSize(offset, count, bytes.length);
      System.arraycopy(bytes, offset, room(count), length - count, count);
      return this;
    }

    /// The low byte of a number.
    public Builder u8(int value) {
      room(1)[length - 1] = (byte) value;
      return this;
    }

    /// The low two bytes of a number, big-endian.
    public Builder u16(int value) {
      return u8(value >>> 8).u8(value);
    }

    /// The low three bytes of a number, big-endian.
    public Builder u24(int value) {
      return u8(value >>> 16).u16(value);
    }

    /// Four bytes, big-endian.
    public Builder u32(long value) {
      return u16((int) (value >>> 16)).u16((int) value);
    }

    /// Eight bytes, big-endian.
    public Builder s64(long value) {
      return u32(value >>> 32).u32(value);
    }

    /// The low two bytes of a number, little-endian.
    public Builder leU16(int value) {
      return u8(value).u8(value >>> 8);
    }

    /// Four bytes, little-endian.
    public Builder leU32(long value) {
      return leU16((int) value).leU16((int) (value >>> 16));
    }

    /// Eight bytes, little-endian.
    public Builder leS64(long value) {
      return leU32(value).leU32(value >>> 32);
    }

    /// So many bytes of one value.
    public Builder fill(int count, int value) {
      byte[] target = room(count);
      Arrays.fill(target, length - count, length, (byte) value);
      return this;
    }

    /// Fills with a value up to a length; does nothing when that is reached.
    public Builder padTo(int total, int value) {
      return total > length ? fill(total - length, value) : this;
    }

    /// What was put together; the builder may go on.
    public Bytes build() {
      return Bytes.of(Arrays.copyOf(array, length));
    }

    /// Writes what was put together and empties the builder.
    public void drainTo(OutputStream out) {
      try {
        out.write(array, 0, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      length = 0;
    }

    /// What was put together, without a copy: a view that is good until something else is put in.
    public Bytes view() {
      return Bytes.of(array, 0, length);
    }

    /// Begins anew; what was built stays as it is.
    public Builder clear() {
      length = 0;
      return this;
    }

    private byte[] room(int count) {
      int needed = Math.addExact(length, count);
      if (needed > array.length) {
        array =
            Arrays.copyOf(
                array, Math.max(needed, (int) Math.min(array.length * 2L, Integer.MAX_VALUE - 8)));
      }
      length = needed;
      return array;
    }
  }
}
