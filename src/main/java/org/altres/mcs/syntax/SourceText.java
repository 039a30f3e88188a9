package org.altres.mcs.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// A text of MCS or commands in memory: its records as cards of 80 bytes of EBCDIC, and the bytes
/// that they were made of, so that what is not changed is written as it was. A line of workstation
/// text that is no card does not spoil the others; [#fault] says what is wrong with it.
public final class SourceText {

  private final Bytes original;
  private final int[] lineStarts;
  private final Bytes cards;
  private final int firstLine;
  private final Map<Integer, LineFault> faults;
  private final CodePage codePage;
  private final Place place;

  /// @param lineStarts where each line begins in `original`, and the end of the last one; empty if
  ///   the original is the cards
  SourceText(
      Bytes original,
      int[] lineStarts,
      Bytes cards,
      int firstLine,
      Map<Integer, LineFault> faults,
      CodePage codePage,
      Place place) {
    this.original = original;
    this.lineStarts = lineStarts;
    this.cards = cards;
    this.firstLine = firstLine;
    this.faults = Map.copyOf(faults);
    this.codePage = codePage;
    this.place = place;
  }

  /// Reads a file of any form that [org.altres.text.TextFile] knows: ASCII, Latin 1 or UTF-8 in
  /// lines, EBCDIC in lines or in cards. A last part of a card is filled with blanks.
  ///
  /// @param codePage the EBCDIC that it is in, or that workstation text is translated to
  /// @param place the file, for messages
  public static SourceText read(Bytes content, CodePage codePage, Place place) {
    return new SourceLines(content, codePage, place).read();
  }

  /// A workstation text in code page 037, for what a program or a test writes itself.
  public static SourceText of(String text) {
    return read(
        Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        CodePage.IBM037,
        Place.nowhere());
  }

  /// Cards back to back.
  ///
  /// @throws IllegalArgumentException if the length is no multiple of 80
  public static SourceText ofCards(Bytes cards, CodePage codePage, Place place) {
    return ofCards(cards, codePage, place, 1);
  }

  /// Cards back to back, which stand in a larger file, as those of an in-stream data set do.
  ///
  /// @param firstLine the line of that file that the first card is, from 1
  /// @throws IllegalArgumentException if the length is no multiple of 80
  public static SourceText ofCards(Bytes cards, CodePage codePage, Place place, int firstLine) {
    if (cards.length() % Card.LENGTH != 0 || firstLine < 1) {
      throw new IllegalArgumentException("no cards: " + cards.length() + " bytes");
    }
    return new SourceText(cards, new int[0], cards, firstLine, Map.of(), codePage, place);
  }

  /// How many records.
  public int lineCount() {
    return cards.length() / Card.LENGTH;
  }

  /// The number of the first line; not 1 where the text is a part of a file.
  public int firstLine() {
    return firstLine;
  }

  /// The records as cards.
  public Bytes cards() {
    return cards;
  }

  /// The record of a line.
  public Bytes card(int line) {
    return cards.slice((line - firstLine) * Card.LENGTH, Card.LENGTH);
  }

  /// The text of a line, columns 1 to 80, blanks at the end cut off.
  public String line(int line) {
    return codePage.decodeTrimmed(card(line));
  }

  /// The bytes that lines had before they became cards, line ends included.
  ///
  /// @param first the first line
  /// @param last the last line; before the first for none
  public Bytes original(int first, int last) {
    int from = start(first - firstLine);
    return original.slice(from, Math.max(0, start(last + 1 - firstLine) - from));
  }

  /// The whole text as it was.
  public Bytes original() {
    return original;
  }

  /// What makes a line no card, if something does.
  public Optional<LineFault> fault(int line) {
    return Optional.ofNullable(faults.get(line));
  }

  /// The code page of the cards.
  public CodePage codePage() {
    return codePage;
  }

  /// The file, for messages.
  public Place place() {
    return place;
  }

  /// The cards, one after the other.
  public CardSource source() {
    return new CardSource() {
      private int at;

      @Override
      public int next(byte[] target, int offset, int most) {
        int count = Math.min(most, (cards.length() - at) / Card.LENGTH);
        cards.slice(at, count * Card.LENGTH).copyTo(target, offset);
        at += count * Card.LENGTH;
        return count;
      }

      @Override
      public CodePage codePage() {
        return codePage;
      }

      @Override
      public Place place() {
        return place;
      }

      @Override
      public int firstLine() {
        return firstLine;
      }

      @Override
      public Optional<LineFault> fault(int line) {
        return SourceText.this.fault(line);
      }
    };
  }

  private int start(int index) {
    if (lineStarts.length == 0) {
      return Math.min(index * Card.LENGTH, original.length());
    }
    return lineStarts[Math.min(index, lineStarts.length - 1)];
  }

  /// Equal when the bytes are.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that
        && original.equals(that.original)
        && Arrays.equals(lineStarts, that.lineStarts);
  }

  @Override
  public int hashCode() {
    return original.hashCode();
  }

  @Override
  public String toString() {
    return lineCount() + " records" + (place.isNowhere() ? "" : " of " + place);
  }
}
