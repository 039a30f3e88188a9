package org.altres.mcs.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.text.CodePage;

/// The decks of the corpus: all files of `mcs` and `holddata` that are input.
final class CorpusDecks {

  private static final Path ROOT = Corpus.file("");

  private CorpusDecks() {}

  /// Their names below the corpus, in order.
  static List<String> names() {
    return Stream.of("mcs", "holddata").flatMap(CorpusDecks::below).sorted().toList();
  }

  private static Stream<String> below(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.contains("expected"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Bytes content(String name) {
    try {
      return Bytes.of(Files.readAllBytes(ROOT.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputFile read(String name) {
    return InputFile.read(content(name), CodePage.IBM037, Place.of("file", name));
  }

  /// The decks of a file that hold MCS.
  static List<InputDeck> mcs(String name) {
    return read(name).decks().stream()
        .filter(deck -> deck.kind() == DeckKind.MCS || deck.kind() == DeckKind.HOLDDATA)
        .toList();
  }
}
