package org.altres.transport.tape;

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

/// Gives the bytes of a block. A compressed block is unpacked up to the longest block and no
/// further, so that a bomb costs no more than that.
final class BlockDecoder {

  private static final int MOST = ChunkReader.LONGEST_BLOCK;

  /// Where a bzip2 stream says how large its own blocks may be, as a digit of 100,000 bytes.
  /// Writers say 9; 1 is enough for what can be here, and takes a ninth of the memory and time.
  private static final int LEVEL_OFFSET = 3;

  private BlockDecoder() {}

  static Bytes decode(TapeSource source, ChunkReader.Step.Block block) {
    Bytes stored = stored(source, block);
    Place place = source.place().with("offset", block.offset());
    return switch (block.compression()) {
      case 0 -> checked(stored, place);
      case 1 -> inflate(stored, place);
      default -> bunzip2(stored, place);
    };
  }

  private static Bytes stored(TapeSource source, ChunkReader.Step.Block block) {
    if (block.chunks().size() == 1) {
      Chunk chunk = block.chunks().getFirst();
      return source.read(chunk.dataOffset(), chunk.length());
    }
    Bytes.Builder all = new Bytes.Builder(block.storedLength());
    block.chunks().forEach(chunk -> all.add(source.read(chunk.dataOffset(), chunk.length())));
    return all.build();
  }

  private static Bytes checked(Bytes data, Place place) {
    if (data.length() > MOST) {
      throw new DamagedDataException(TapeMessages.BLOCK_TOO_LONG, place, MOST);
    }
    return data;
  }

  private static Bytes inflate(Bytes stored, Place place) {
    byte[] target = new byte[Math.min(MOST + 1, 16 * stored.length() + 64)];
    Inflater inflater = new Inflater();
    try {
      stored.feed(inflater::setInput);
      int length = 0;
      while (!inflater.finished() && length <= MOST) {
        if (length == target.length) {
          target = Arrays.copyOf(target, Math.min(MOST + 1, 2 * length));
        }
        int count = inflater.inflate(target, length, target.length - length);
        if (count == 0 && !inflater.finished()) {
          throw unreadable(place, "the compressed data ends early");
        }
        length += count;
      }
      return checked(Bytes.of(target, 0, length), place).compact();
    } catch (DataFormatException e) {
      throw unreadable(place, reason(e));
    } finally {
      inflater.end();
    }
  }

  private static Bytes bunzip2(Bytes stored, Place place) {
    byte[] stream = stored.toArray();
    if (stream.length > LEVEL_OFFSET && stream[LEVEL_OFFSET] > '1' && stream[LEVEL_OFFSET] <= '9') {
      stream[LEVEL_OFFSET] = '1';
    }
    try (InputStream in = new BZip2CompressorInputStream(new ByteArrayInputStream(stream))) {
      return checked(Bytes.of(in.readNBytes(MOST + 1)), place);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // the library answers some spoilt streams with an index out of bounds
      throw unreadable(place, reason(e));
    }
  }

  private static DamagedDataException unreadable(Place place, String reason) {
    return new DamagedDataException(TapeMessages.BLOCK_NOT_UNPACKED, place, reason);
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
