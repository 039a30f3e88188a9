package org.altres.module.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.module.EsdItem;
import org.altres.module.EsdType;
import org.altres.module.RldItem;
import org.altres.module.SymbolName;
import org.altres.text.CodePage;

/// A card of an object deck ("HLASM Programmer's Guide", SC26-4941, object module formats): 80
/// bytes, X'02' and three letters first. The card is kept, so that what no field has (deck id and
/// sequence in columns 73 to 80, residue) is written back.
public sealed interface ObjectCard {

  /// Bytes of a card.
  int LENGTH = 80;

  /// What the first byte of every card is.
  int MARK = 0x02;

  /// The card, 80 bytes.
  Bytes image();

  /// Columns 73 to 80: deck id and sequence, or blanks.
  default String sequence() {
    return CodePage.IBM037.decodeTrimmed(image().slice(72, 8));
  }

  /// External symbols.
  ///
  /// | Offset | Bytes | Field |
  /// |---|---|---|
  /// | 10 | 2 | bytes of items: 16, 32 or 48 |
  /// | 14 | 2 | ESDID of the first item that is not an LD; blank if there is none |
  /// | 16 | 16 each | items, [EsdItem] |
  ///
  /// @param image the card
  record Esd(Bytes image) implements ObjectCard {

    private static final int MOST = 48;

    /// The items, in order.
    public List<EsdItem> items() {
      return items(Place.nowhere());
    }

    private List<EsdItem> items(Place place) {
      List<EsdItem> items = new ArrayList<>(3);
      for (int at = 16; at < 16 + image.u16(10); at += EsdItem.LENGTH) {
        items.add(EsdItem.read(image, at, place));
      }
      return List.copyOf(items);
    }

    /// The ESDID of the first item that takes one; the others follow it without a gap.
    public OptionalInt firstId() {
      return items().stream().allMatch(item -> item.type() == EsdType.LD)
          ? OptionalInt.empty()
          : OptionalInt.of(image.u16(14));
    }

    private void check(Place place) {
      checkCount(this, "ESD", MOST, place);
      if (image.u16(10) % EsdItem.LENGTH != 0) {
        throw new DamagedDataException(
            DeckMessages.COUNT_WRONG, place.with("offset", 10), image.u16(10), "ESD");
      }
      for (EsdItem item : items(place)) {
        if (item.type() == EsdType.LR || item.type() == EsdType.NULL) {
          throw new DamagedDataException(
              DeckMessages.FIELD_WRONG, place, "type", item.type().name(), "ESD");
        }
      }
    }
  }

  /// Text.
  ///
  /// | Offset | Bytes | Field |
  /// |---|---|---|
  /// | 5 | 3 | address, in the numbering of the deck |
  /// | 10 | 2 | bytes of text, at most 56 |
  /// | 14 | 2 | ESDID of the section |
  /// | 16 | | text |
  ///
  /// @param image the card
  record Txt(Bytes image) implements ObjectCard {

    private static final int MOST = 56;

    /// The address of the text. Sections of a deck are numbered on, so that the origin of the
    /// section is to be taken off.
    public int address() {
      return image.u24(5);
    }

    /// The ESDID of the section.
    public int sectionId() {
      return image.u16(14);
    }

    /// The text.
    public Bytes text() {
      return image.slice(16, image.u16(10));
    }
  }

  /// Relocations.
  ///
  /// | Offset | Bytes | Field |
  /// |---|---|---|
  /// | 10 | 2 | bytes of items, at most 56 |
  /// | 16 | | items, [RldItem] |
  ///
  /// @param image the card
  record Rld(Bytes image) implements ObjectCard {

    private static final int MOST = 56;

    /// The items, in order.
    public List<RldItem> items() {
      return items(Place.nowhere());
    }

    private List<RldItem> items(Place place) {
      return RldItem.readAll(image.slice(16, image.u16(10)), 16, place);
    }
  }

  /// The end of a deck.
  ///
  /// | Offset | Bytes | Field |
  /// |---|---|---|
  /// | 5 | 3 | address of the entry, or blanks |
  /// | 14 | 2 | ESDID of the section of the entry, or blanks |
  /// | 16 | 8 | name of the entry, or blanks |
  /// | 28 | 4 | length of the section whose ESD item has none, or blanks |
  /// | 32 | 1 | `1` or `2` translators, or blank |
  /// | 33 | 19 | name (10), version (2), release (2), date YYDDD (5) |
  /// | 52 | 19 | the second |
  ///
  /// @param image the card
  record End(Bytes image) implements ObjectCard {

    private static final int BLANKS = 0x404040;
    private static final int BLANK = 0x40;

    /// The address where the program is entered, if the deck says.
    public OptionalInt entryAddress() {
      return unlessBlank(image.u24(5), BLANKS);
    }

    /// The ESDID of the section of the entry, if the deck says.
    public OptionalInt entrySectionId() {
      return unlessBlank(image.u16(14), BLANKS & 0xFFFF);
    }

    /// The entry by name, if the deck says.
    public Optional<SymbolName> entryName() {
      SymbolName name = SymbolName.read(image, 16);
      return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    /// The length of the section whose ESD item has length 0, if the deck says.
    public OptionalInt sectionLength() {
      return image.slice(28, 4).isAll(BLANK) ? OptionalInt.empty() : OptionalInt.of(image.u24(29));
    }

    /// What translated the deck; at most two.
    public List<Translator> translators() {
      int count =
          switch (image.u8(32)) {
            case 0xF1 -> 1;
            case 0xF2 -> 2;
            default -> 0;
          };
      List<Translator> translators = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        translators.add(
            Translator.read(image.slice(33 + i * Translator.LENGTH, Translator.LENGTH)));
      }
      return List.copyOf(translators);
    }

    private static OptionalInt unlessBlank(int value, int blanks) {
      return value == blanks ? OptionalInt.empty() : OptionalInt.of(value);
    }
  }

  /// What translated a deck.
  ///
  /// @param name its program number
  /// @param version two characters
  /// @param release two characters
  /// @param date YYDDD
  record Translator(String name, String version, String release, String date) {

    static final int LENGTH = 19;

    private static Translator read(Bytes field) {
      CodePage page = CodePage.IBM037;
      return new Translator(
          page.decodeTrimmed(field.slice(0, 10)),
          page.decode(field.slice(10, 2)),
          page.decode(field.slice(12, 2)),
          page.decode(field.slice(14, 5)));
    }
  }

  /// TESTRAN symbols, kept as they are.
  ///
  /// @param image the card
  record Sym(Bytes image) implements ObjectCard {}

  /// Reads a card that begins with [#MARK].
  ///
  /// @param image 80 bytes
  /// @throws DamagedDataException if it is no card of an object deck, or a field is not possible
  static ObjectCard read(Bytes image, Place place) {
    String type = CodePage.IBM037.decode(image.slice(1, 3));
    switch (type) {
      case "ESD" -> {
        Esd esd = new Esd(image);
        esd.check(place);
        return esd;
      }
      case "TXT" -> {
        return checkCount(new Txt(image), type, Txt.MOST, place);
      }
      case "RLD" -> {
        Rld rld = checkCount(new Rld(image), type, Rld.MOST, place);
        rld.items(place);
        return rld;
      }
      case "END" -> {
        return new End(image);
      }
      case "SYM" -> {
        return new Sym(image);
      }
      case "XSD" -> throw new DamagedDataException(DeckMessages.JCC_DECK, place);
      default -> throw new DamagedDataException(DeckMessages.CARD_UNKNOWN, place, printable(type));
    }
  }

  private static <T extends ObjectCard> T checkCount(T card, String type, int most, Place place) {
    int count = card.image().u16(10);
    if (count > most) {
      throw new DamagedDataException(
          DeckMessages.COUNT_WRONG, place.with("offset", 10), count, type);
    }
    return card;
  }

  private static String printable(String type) {
    return type.chars().allMatch(c -> c >= ' ' && c < 0x7F)
        ? type
        : "X'" + CodePage.IBM037.encode(type).hex() + "'";
  }
}
