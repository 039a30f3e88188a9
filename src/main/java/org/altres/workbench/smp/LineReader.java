package org.altres.workbench.smp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// The lines of a file of UTF-8, read piece by piece. A line ends with a line feed and nothing
/// else; it has at most 16 MiB.
public final class LineReader implements Iterator<String> {

  private static final int PIECE = 1 << 20;
  private static final int LONGEST = 16 << 20;

  private final StoredFile file;
  private final Path path;
  private final long size;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
  private long read;
  private boolean closed;

  /// @param path a file of UTF-8
  public LineReader(Storage storage, Path path) {
    this.path = path;
    this.file = storage.openForReading(path);
    this.size = file.size();
  }

  @Override
  public boolean hasNext() {
    boolean more = piece.hasRemaining() || read < size;
    if (!more && !closed) {
      closed = true;
      file.close();
    }
    return more;
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (piece.hasRemaining() || fill()) {
      byte[] bytes = piece.array();
      int from = piece.position();
      int at = from;
      while (at < piece.limit() && bytes[at] != '\n') {
        at++;
      }
      line.write(bytes, from, at - from);
      if (line.size() > LONGEST) {
        throw new AltresException(SmpMessages.LINE_TOO_LONG, Place.of("file", path), LONGEST);
      }
      if (at < piece.limit()) {
        piece.position(at + 1);
        break;
      }
      piece.position(at);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private boolean fill() {
    piece.clear();
    int count = file.read(piece, read);
    piece.flip();
    read = count < PIECE ? size : read + count;
    return count > 0;
  }
}
