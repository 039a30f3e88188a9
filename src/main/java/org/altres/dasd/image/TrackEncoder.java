package org.altres.dasd.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.altres.bytes.Bytes;
import org.altres.dasd.Track;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/// Makes the image that a compressed file keeps of a track: compressed where that is shorter, and
/// never when the track is short. Used by one worker.
final class TrackEncoder implements AutoCloseable {

  /// A track of fewer bytes is kept as it is.
  private static final int SHORTEST_COMPRESSED = 512;

  /// One block of bzip2 of the least size, 100,000 bytes, holds any track.
  private static final int BZIP2_BLOCK = 1;

  private static final int ADDRESS = Track.HOME_ADDRESS_LENGTH;

  private final Compression compression;
  private final Deflater deflater;
  private final byte[] packed;

  /// An encoder for tracks of at most so many bytes.
  ///
  /// @param level of zlib, 1 to 9, or -1 for the usual one
  TrackEncoder(Compression compression, int level, int trackSize) {
    this.compression = compression;
    this.deflater = new Deflater(level);
    this.packed = new byte[trackSize];
  }

  /// The image to keep.
  Bytes encode(Track track) {
    Bytes image = track.image();
    if (image.length() < SHORTEST_COMPRESSED) {
      return image;
    }
    return switch (compression) {
      case NONE -> image;
      case ZLIB -> deflate(image);
      case BZIP2 -> pack(image);
    };
  }

  private Bytes deflate(Bytes image) {
    deflater.reset();
    image.from(ADDRESS).feed(deflater::setInput);
    deflater.finish();
    int length = deflater.deflate(packed, ADDRESS, image.length() - ADDRESS);
    return deflater.finished() ? shorter(image, length) : image;
  }

  private Bytes pack(Bytes image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(image.length());
    try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(out, BZIP2_BLOCK)) {
      image.from(ADDRESS).writeTo(bzip2);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be written", e);
    }
    if (out.size() >= image.length() - ADDRESS) {
      return image;
    }
    System.arraycopy(out.toByteArray(), 0, packed, ADDRESS, out.size());
    return shorter(image, out.size());
  }

  private Bytes shorter(Bytes image, int length) {
    if (length >= image.length() - ADDRESS) {
      return image;
    }
    return new Bytes.Builder(ADDRESS + length)
        .u8(compression.ordinal())
        .add(image.slice(1, ADDRESS - 1))
        .add(packed, ADDRESS, length)
        .build();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
