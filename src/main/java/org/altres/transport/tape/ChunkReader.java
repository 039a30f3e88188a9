package org.altres.transport.tape;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.jspecify.annotations.Nullable;

/// Goes through the chunks of an image from one place on and puts them together to blocks and tape
/// marks. Checks the chain: each chunk repeats the length of the one before it.
final class ChunkReader {

  /// What comes next on the tape.
  sealed interface Step {

    /// A block, in one chunk or several; its bytes are still to be read.
    record Block(List<Chunk> chunks) implements Step {

      long offset() {
        return chunks.getFirst().offset();
      }

      int compression() {
        return chunks.getFirst().compression();
      }

      int storedLength() {
        return chunks.stream().mapToInt(Chunk::length).sum();
      }
    }

    /// A tape mark.
    record Mark() implements Step {}

    /// The image ends here as it should, or with a note about what is behind the end.
    record End(List<Message> notes) implements Step {}

    /// The image cannot be read any further.
    record Broken(Message fault) implements Step {}
  }

  /// The longest block of a tape image.
  static final int LONGEST_BLOCK = 65535;

  /// A block is stored compressed only where that is shorter, but a writer may not have looked.
  private static final int LONGEST_STORED = LONGEST_BLOCK + 1024;

  /// Zeros behind the end fill a record of the library or file system that kept the tape.
  private static final int LONGEST_PADDING = 65536;

  private final TapeSource source;
  private long offset;
  private int previous;

  ChunkReader(TapeSource source, long offset, int previous) {
    this.source = source;
    this.offset = offset;
    this.previous = previous;
  }

  /// Where the next chunk is.
  long offset() {
    return offset;
  }

  /// The length of the chunk before that.
  int previous() {
    return previous;
  }

  Step next() {
    List<Chunk> chunks = new ArrayList<>(1);
    int stored = 0;
    while (true) {
      if (offset == source.size()) {
        return chunks.isEmpty()
            ? new Step.End(List.of())
            : broken(TapeMessages.IMAGE_ENDS_EARLY, source.size());
      }
      Bytes header = source.read(offset, Chunk.HEADER_LENGTH);
      if (chunks.isEmpty() && isPadding(header)) {
        return new Step.End(
            List.of(
                Message.of(
                    TapeMessages.PADDING_BEHIND_END,
                    source.place().with("offset", offset),
                    source.size() - offset)));
      }
      if (header.length() < Chunk.HEADER_LENGTH) {
        return broken(TapeMessages.IMAGE_ENDS_EARLY, source.size());
      }
      Chunk chunk = Chunk.read(offset, header);
      Message fault = check(chunk, chunks);
      if (fault != null) {
        return new Step.Broken(fault);
      }
      offset = chunk.end();
      previous = chunk.length();
      if (chunk.isMark()) {
        return new Step.Mark();
      }
      chunks.add(chunk);
      stored += chunk.length();
      if (stored > LONGEST_STORED) {
        return broken(TapeMessages.BLOCK_TOO_LONG, LONGEST_BLOCK);
      }
      if (chunk.isLast()) {
        return new Step.Block(List.copyOf(chunks));
      }
    }
  }

  private @Nullable Message check(Chunk chunk, List<Chunk> before) {
    Place place = source.place().with("offset", offset);
    if (chunk.previous() != previous) {
      return Message.of(TapeMessages.CHAIN_BROKEN, place, chunk.previous(), previous);
    }
    boolean first = before.isEmpty();
    boolean fits =
        chunk.isMark()
            ? first && chunk.length() == 0
            : chunk.isFirst() == first
                && chunk.compression() != 3
                && (first || chunk.compression() == before.getFirst().compression());
    if (!fits) {
      String flags = "%02X".formatted(chunk.flags());
      return Message.of(TapeMessages.FLAGS_WRONG, place, flags, chunk.length());
    }
    return chunk.end() > source.size()
        ? Message.of(TapeMessages.IMAGE_ENDS_EARLY, place, source.size())
        : null;
  }

  /// Zeros up to the end of the image: a tape that was kept in records of a fixed length.
  private boolean isPadding(Bytes header) {
    long left = source.size() - offset;
    if (!header.isAll(0) || left > LONGEST_PADDING) {
      return false;
    }
    return source.read(offset, (int) left).isAll(0);
  }

  private Step broken(MessageId id, Object... arguments) {
    return new Step.Broken(Message.of(id, source.place().with("offset", offset), arguments));
  }
}
