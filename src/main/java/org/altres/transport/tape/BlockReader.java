package org.altres.transport.tape;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// Reads the blocks of one tape file in order. A block that cannot be unpacked is thrown as
/// [DamagedDataException] by [#next()], which may then be asked for the one behind it.
public final class BlockReader implements Iterator<TapeBlock> {

  private final TapeSource source;
  private final TapeFile file;
  private final ChunkReader chunks;
  private int done;

  BlockReader(TapeSource source, TapeFile file) {
    this.source = source;
    this.file = file;
    this.chunks = new ChunkReader(source, file.offset(), file.previousLength());
  }

  @Override
  public boolean hasNext() {
    return done < file.blocks();
  }

  @Override
  public TapeBlock next() {
    if (!hasNext()) {
      throw new NoSuchElementException("tape file " + file.number() + " has no more blocks");
    }
    done++;
    if (!(chunks.next() instanceof ChunkReader.Step.Block block)) {
      throw new DamagedDataException(
          TapeMessages.IMAGE_CHANGED, source.place().with("offset", chunks.offset()));
    }
    try {
      return new TapeBlock(
          done, block.offset(), block.storedLength(), BlockDecoder.decode(source, block));
    } catch (DamagedDataException e) {
      Place inner = e.problem().place();
      Place place = inner.with("tape file", file.number()).with("block", done);
      throw new DamagedDataException(
          new org.altres.message.Message(e.problem().id(), place, e.problem().arguments()), e);
    }
  }
}
