package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.input.DeckPart;
import org.altres.mcs.input.InputDeck;
import org.altres.mcs.input.InputFile;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.workbench.mcs.McsChecker;
import org.altres.workbench.mcs.McsText;
import org.altres.workbench.view.McsListing;
import org.altres.workbench.view.Outcome;

/// Checks texts of MCS and commands.
public final class McsChecks {

  private final McsTexts texts;

  McsChecks(Path folder, Host host) {
    this.texts = new McsTexts(folder, host);
  }

  /// Reads texts and tells what is in them. One that cannot be read is among the messages, and the
  /// others are checked.
  ///
  /// @param words files, tapes, packages; data sets and members
  /// @param on the volume or image that the data sets are on; then each word is a data set
  /// @param codePage the EBCDIC that they are in; else 037, in packages 1047
  public Outcome<McsListing> check(
      List<String> words, Optional<String> on, Optional<CodePage> codePage, Watch watch) {
    List<McsListing.Text> listed = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    for (String word : words) {
      watch.cancellation().check();
      try {
        List<McsText> found = texts.find(word, on, watch);
        if (found.isEmpty()) {
          messages.add(Message.of(WorkbenchMessages.NO_MCS_IN_PACKAGE, Place.nowhere(), word));
        }
        boolean single = found.size() == 1;
        for (McsText text : found) {
          check(text, codePage, single, listed, messages);
        }
      } catch (AltresException e) {
        messages.add(e.problem());
      }
    }
    return new Outcome<>(new McsListing(listed), messages);
  }

  /// @param named whether the user named this text, not a library or a tape that it is in
  private static void check(
      McsText text,
      Optional<CodePage> codePage,
      boolean named,
      List<McsListing.Text> listed,
      List<Message> messages) {
    InputFile file = text.read(codePage);
    List<InputDeck> decks = file.decks();
    if (decks.isEmpty()) {
      if (named) {
        messages.add(Message.of(WorkbenchMessages.NO_DECK, Place.nowhere(), text.name()));
      }
      return;
    }
    listed.add(McsChecker.check(text, file));
    for (InputDeck deck : decks) {
      for (DeckPart part : deck.parts()) {
        missing(text, part).ifPresent(messages::add);
      }
    }
  }

  private static Optional<Message> missing(McsText text, DeckPart part) {
    return switch (part) {
      case DeckPart.Cards _ -> Optional.empty();
      case DeckPart.Written written ->
          Optional.of(
              Message.of(
                  WorkbenchMessages.DECK_WRITTEN,
                  text.place().with("line", written.line()),
                  written.step(),
                  written.program()));
      case DeckPart.Concatenated other ->
          Optional.of(
              Message.of(
                  WorkbenchMessages.DECK_CONCATENATED,
                  text.place().with("line", other.line()),
                  other.dsname()));
    };
  }
}
