package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// What the identification records of a module say together ("z/OS MVS Diagnosis: Tools and Service
/// Aids", GA32-0905).
///
/// @param linkageEditor what made the module
/// @param zaps changes by SPZAP, in order
/// @param translators compilers and assemblers, in order
/// @param texts by IDENTIFY, in order; SMP puts the id of a SYSMOD here
public record ModuleIdentification(
    Optional<IdrRecord.LinkageEditor> linkageEditor,
    List<IdrRecord.Zap> zaps,
    List<Translation> translators,
    List<UserText> texts) {

  private static final int LAST_ID = 0x8000;
  private static final int TWO_PRODUCTS = 0x01;

  /// Sections and what translated them: ESDIDs (2 each, X'8000' on the last), flag (X'01': two
  /// products), products.
  ///
  /// @param sectionIds ESDIDs
  /// @param products one or two
  public record Translation(List<Integer> sectionIds, List<Product> products) {
    public Translation {
      sectionIds = List.copyOf(sectionIds);
      products = List.copyOf(products);
    }
  }

  /// A translator: name (10), version (1), modification (1), date (3).
  ///
  /// @param name 10 bytes, as `5741SC103 `
  /// @param version two decimal digits
  /// @param modification two decimal digits
  /// @param date when it ran
  public record Product(Bytes name, int version, int modification, IdrDate date) {

    static final int LENGTH = 15;

    /// `5741SC103 02.01 26.150`.
    @Override
    public String toString() {
      return "%s %02X.%02X %s"
          .formatted(CodePage.IBM037.decodeTrimmed(name), version, modification, date);
    }
  }

  /// A text by IDENTIFY: ESDID (2), date (3), length (1), text.
  ///
  /// @param sectionId ESDID
  /// @param date when
  /// @param text at most 40 bytes
  public record UserText(int sectionId, IdrDate date, Bytes text) {

    static final int HEADER_LENGTH = 6;

    /// The text as characters.
    public String value() {
      return CodePage.IBM037.decodeTrimmed(text);
    }
  }

  public ModuleIdentification {
    zaps = List.copyOf(zaps);
    translators = List.copyOf(translators);
    texts = List.copyOf(texts);
  }

  /// What the records of a module say.
  ///
  /// @throws DamagedDataException if an item is cut off
  static ModuleIdentification read(List<ModuleRecord> records) {
    Optional<IdrRecord.LinkageEditor> linkageEditor = Optional.empty();
    List<IdrRecord.Zap> zaps = new ArrayList<>();
    Bytes.Builder translators = new Bytes.Builder();
    Bytes.Builder texts = new Bytes.Builder();
    for (ModuleRecord record : records) {
      if (record instanceof IdrRecord idr) {
        switch (idr) {
          case IdrRecord.Zaps some -> zaps.addAll(some.used());
          case IdrRecord.LinkageEditor made -> linkageEditor = Optional.of(made);
          case IdrRecord.Translators some -> translators.add(some.content());
          case IdrRecord.UserTexts some -> texts.add(some.content());
          case IdrRecord.Unknown _ -> {}
        }
      }
    }
    return new ModuleIdentification(
        linkageEditor, zaps, translations(translators.build()), userTexts(texts.build()));
  }

  private static List<Translation> translations(Bytes content) {
    List<Translation> found = new ArrayList<>();
    int at = 0;
    while (at < content.length()) {
      List<Integer> ids = new ArrayList<>();
      boolean isLast = false;
      while (!isLast) {
        need(content, at, 2, "IDR 04");
        int id = content.u16(at);
        isLast = (id & LAST_ID) != 0;
        ids.add(id & ~LAST_ID);
        at += 2;
      }
      need(content, at, 1, "IDR 04");
      int count = (content.u8(at) & TWO_PRODUCTS) + 1;
      at++;
      need(content, at, count * Product.LENGTH, "IDR 04");
      List<Product> products = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        products.add(product(content, at));
        at += Product.LENGTH;
      }
      found.add(new Translation(ids, products));
    }
    return found;
  }

  private static Product product(Bytes content, int at) {
    return new Product(
        content.slice(at, 10),
        content.u8(at + 10),
        content.u8(at + 11),
        IdrDate.read(content, at + 12));
  }

  private static List<UserText> userTexts(Bytes content) {
    List<UserText> found = new ArrayList<>();
    int at = 0;
    while (at < content.length()) {
      need(content, at, UserText.HEADER_LENGTH, "IDR 08");
      int length = content.u8(at + 5);
      need(content, at + UserText.HEADER_LENGTH, length, "IDR 08");
      found.add(
          new UserText(
              content.u16(at),
              IdrDate.read(content, at + 2),
              content.slice(at + UserText.HEADER_LENGTH, length)));
      at += UserText.HEADER_LENGTH + length;
    }
    return found;
  }

  private static void need(Bytes content, int at, int count, String label) {
    if (content.length() - at < count) {
      throw new DamagedDataException(
          ModuleMessages.IDR_NOT_ENDED, Place.of("offset in " + label, at), label);
    }
  }
}
