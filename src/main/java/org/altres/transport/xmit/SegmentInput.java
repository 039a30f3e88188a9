package org.altres.transport.xmit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.altres.bytes.Bytes;
import org.altres.storage.StoredFile;

/// Where the segments of a stream are: in memory, or in a file of which one part at a time is in
/// memory. What was read stays as it is when the next part is read.
final class SegmentInput {

  private static final int WINDOW = 1 << 16;

  /// Takes bytes at an offset, fewer only at the end.
  private interface Loader {
    Bytes load(long offset, int count);
  }

  private final Loader loader;
  private final long length;
  private Bytes window;
  private long start;

  private SegmentInput(Loader loader, long length, Bytes window) {
    this.loader = loader;
    this.length = length;
    this.window = window;
  }

  static SegmentInput of(Bytes all) {
    return new SegmentInput((offset, count) -> Bytes.EMPTY, all.length(), all);
  }

  static SegmentInput of(StoredFile file) {
    return new SegmentInput(
        (offset, count) -> {
          byte[] array = new byte[count];
          int read = file.read(ByteBuffer.wrap(array), offset);
          return Bytes.of(read == count ? array : Arrays.copyOf(array, read));
        },
        file.size(),
        Bytes.EMPTY);
  }

  /// All bytes of the stream.
  long length() {
    return length;
  }

  /// The unsigned byte at an offset.
  int u8(long offset) {
    return slice(offset, 1).u8(0);
  }

  /// Bytes at an offset, all before the end of the stream.
  ///
  /// @param count at most 65536
  Bytes slice(long offset, int count) {
    if (offset < start || offset + count > start + window.length()) {
      window = loader.load(offset, (int) Math.min(WINDOW, length - offset));
      start = offset;
    }
    return window.slice((int) (offset - start), count);
  }
}
