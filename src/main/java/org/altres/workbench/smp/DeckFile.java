package org.altres.workbench.smp;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.LineFault;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.text.CodePage;
import org.altres.text.TextFile;

/// A deck in a file. One that is large and has lines of workstation text is read piece by piece.
public final class DeckFile {

  private static final int PIECE = 4 << 20;
  private static final int LARGEST_WHOLE = 32 << 20;

  private DeckFile() {}

  /// The deck in a file.
  public static Deck of(Storage storage, Path file) {
    return () -> open(storage, file);
  }

  private static CardSource open(Storage storage, Path file) {
    Place place = Place.of("file", file);
    try (StoredFile open = storage.openForReading(file)) {
      if (open.size() > LARGEST_WHOLE) {
        byte[] begin = new byte[PIECE];
        open.read(ByteBuffer.wrap(begin), 0);
        if (TextFile.formOf(Bytes.of(begin)) == TextFile.Form.TEXT) {
          return new Pieces(storage, file, open.size(), place);
        }
      }
    }
    Bytes content = Bytes.of(storage.read(file, Integer.MAX_VALUE - 8));
    return SourceText.read(content, CodePage.IBM037, place).source();
  }

  /// Lines of text, some millions of bytes at a time.
  private static final class Pieces implements CardSource {

    private final Storage storage;
    private final Path file;
    private final long size;
    private final Place place;
    private SourceText piece = SourceText.of("");
    private CardSource cards = piece.source();
    private SourceText before = piece;
    private int beforeFirst = 1;
    private int first = 1;
    private int lines;
    private long at;

    Pieces(Storage storage, Path file, long size, Place place) {
      this.storage = storage;
      this.file = file;
      this.size = size;
      this.place = place;
    }

    @Override
    public int next(byte[] target, int offset, int most) {
      int count = cards.next(target, offset, most);
      while (count == 0 && at < size) {
        load();
        count = cards.next(target, offset, most);
      }
      return count;
    }

    private void load() {
      byte[] bytes = new byte[(int) Math.min(PIECE, size - at)];
      try (StoredFile open = storage.openForReading(file)) {
        open.read(ByteBuffer.wrap(bytes), at);
      }
      int end = bytes.length;
      if (at + end < size) {
        while (end > 0 && bytes[end - 1] != '\n') {
          end--;
        }
        end = end == 0 ? bytes.length : end;
      }
      at += end;
      before = piece;
      beforeFirst = first;
      first += lines;
      piece = SourceText.read(Bytes.of(Arrays.copyOf(bytes, end)), CodePage.IBM037, place);
      lines = piece.lineCount();
      cards = piece.source();
    }

    @Override
    public CodePage codePage() {
      return CodePage.IBM037;
    }

    @Override
    public Place place() {
      return place;
    }

    @Override
    public Optional<LineFault> fault(int line) {
      return line >= first ? piece.fault(line - first + 1) : before.fault(line - beforeFirst + 1);
    }
  }
}
