package org.altres.mcs.input;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// A file and the decks of MCS and SMP/E commands in it. The file may be EBCDIC or ASCII (Latin 1,
/// UTF-8), in lines or in cards of 80 bytes; it may be a deck, a job, members as IEBUPDTE adds
/// them, or a text with a deck or a job below it.
public final class InputFile {

  private final SourceText text;
  private final List<InputDeck> decks;

  private InputFile(SourceText text, List<InputDeck> decks) {
    this.text = text;
    this.decks = decks;
  }

  /// Reads a file.
  ///
  /// @param codePage the EBCDIC that it is in, or that workstation text is translated to
  /// @param place the file, for messages
  public static InputFile read(Bytes content, CodePage codePage, Place place) {
    return of(SourceText.read(HerculesText.toUtf8(content), codePage, place));
  }

  /// Finds the decks of a text.
  public static InputFile of(SourceText text) {
    return new InputFile(text, DeckFinder.find(text));
  }

  /// The file's records as cards.
  public SourceText text() {
    return text;
  }

  /// The decks in the order of the file; that of a job that puts one together, where SMP/E reads
  /// it.
  public List<InputDeck> decks() {
    return decks;
  }

  /// The decks of a kind, in the order of the file.
  public List<InputDeck> decks(DeckKind kind) {
    return decks.stream().filter(deck -> deck.kind() == kind).toList();
  }
}
