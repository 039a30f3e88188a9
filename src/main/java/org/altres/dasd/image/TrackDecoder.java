package org.altres.dasd.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Makes a track of the image that a compressed file has of it: five bytes of home address, the
/// first of which says how the rest is compressed. Used by one worker at a time and then by
/// another.
final class TrackDecoder implements AutoCloseable {

  /// The longest image that an L2 entry can speak of.
  private static final int LONGEST_IMAGE = 0xFFFF;

  private static final int ADDRESS = 5;

  private final int trackSize;
  private final byte[] stored = new byte[LONGEST_IMAGE];
  private final byte[] decoded;
  private final Inflater inflater = new Inflater();

  /// A decoder for tracks of at most so many bytes.
  TrackDecoder(int trackSize) {
    this.trackSize = trackSize;
    this.decoded = new byte[trackSize + 1];
  }

  /// Reads and decodes the image of a track.
  ///
  /// @return home address and all behind it, uncompressed; at most the device's track image size
  /// @throws DamagedDataException if it does not decode to that
  Bytes decode(CckdFile file, TrackEntry.Image image, Place place) {
    if (image.length() < ADDRESS + 1) {
      throw new DamagedDataException(ImageMessages.IMAGE_TOO_SHORT, place, image.length());
    }
    file.read(image, stored);
    Compression compression =
        Compression.of(stored[0])
            .orElseThrow(() ->
                new DamagedDataException(
                    ImageMessages.COMPRESSION_UNKNOWN, place, stored[0] & 0xFF));
    int length =
        switch (compression) {
          case NONE -> image.length();
          case ZLIB -> inflate(image.length(), place);
          case BZIP2 -> unpack(image.length(), place);
        };
    if (length > trackSize) {
      throw new DamagedDataException(ImageMessages.DECODES_TOO_LONG, place, trackSize);
    }
    byte[] track = Arrays.copyOf(compression == Compression.NONE ? stored : decoded, length);
    System.arraycopy(stored, 1, track, 1, ADDRESS - 1);
    track[0] = 0;
    return Bytes.of(track);
  }

  private int inflate(int length, Place place) {
    inflater.reset();
    inflater.setInput(stored, ADDRESS, length - ADDRESS);
    int at = ADDRESS;
    try {
      while (!inflater.finished() && at < decoded.length) {
        int count = inflater.inflate(decoded, at, decoded.length - at);
        if (count == 0 && !inflater.finished()) {
          throw new DamagedDataException(ImageMessages.DOES_NOT_DECODE, place, "zlib");
        }
        at += count;
      }
    } catch (DataFormatException e) {
      throw damaged("zlib", place, e);
    }
    return at;
  }

  private int unpack(int length, Place place) {
    ByteArrayInputStream packed = new ByteArrayInputStream(stored, ADDRESS, length - ADDRESS);
    try (InputStream in = new BZip2CompressorInputStream(packed)) {
      return ADDRESS + in.readNBytes(decoded, ADDRESS, decoded.length - ADDRESS);
    } catch (IOException | RuntimeException e) {
      // The decoder answers some damage with an index that is out of bounds.
      throw damaged("bzip2", place, e);
    }
  }

  private static DamagedDataException damaged(String method, Place place, Exception cause) {
    return new DamagedDataException(
        org.altres.message.Message.of(ImageMessages.DOES_NOT_DECODE, place, method), cause);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
