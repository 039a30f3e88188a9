package org.altres.message;

import java.util.regex.Pattern;

/// The id of a message of the catalogue: `ALT` and four digits, or `GIM` and five where the message
/// is one of SMP/E's whose id and meaning are certain; then the letter of its [Severity]. Making
/// one checks that the catalogue has it, so that a wrong id fails when its class is loaded and not
/// when the message is needed.
public record MessageId(String value) {

  private static final Pattern FORM = Pattern.compile("(?:ALT\\d{4}|GIM\\d{5})[IWEST]");

  public MessageId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a message id: " + value);
    }
    Catalogue.get().text(value);
  }

  /// The id of that text, which the catalogue must have.
  public static MessageId of(String value) {
    return new MessageId(value);
  }

  /// The severity that the last letter says.
  public Severity severity() {
    return Severity.ofLetter(value.charAt(value.length() - 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
