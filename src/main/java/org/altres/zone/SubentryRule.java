package org.altres.zone;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a value of a subentry must look like, and how UCLIN gives it, where the name of an operand
/// with values in parentheses does not say it all.
///
/// @param extension whether only Altres's UCLIN has the operand, and SMP/E's has not
/// @param keyword whether a CHOICE is given by its value alone: SHR, PTF
/// @param form what a value must look like; of a tuple its last part
/// @param fewestParts parts that a tuple has at least
/// @param mostParts parts that a tuple has at most
/// @param implied what follows from its being there
/// @param last the subentry that is set to the last value whenever UCLIN sets this one
/// @param attributes operands that stand for a value each: `RENT` for that, `AC=` for `AC=1`,
///   `COMPAT()` for `COMPAT(PM2)`
public record SubentryRule(
    boolean extension,
    boolean keyword,
    Form form,
    int fewestParts,
    int mostParts,
    Optional<Implied> implied,
    Optional<String> last,
    List<String> attributes) {

  public SubentryRule {
    attributes = List.copyOf(attributes);
  }

  /// That a subentry has a value because another is there.
  ///
  /// @param subentry which
  /// @param value its value; empty for an indicator
  public record Implied(String subentry, String value) {}

  /// What a value must look like.
  public enum Form {
    /// Anything, up to the width.
    ANY("", ""),
    /// The id of a SYSMOD.
    SYSMOD("[A-Z0-9$#@]{7}", "a SYSMOD id of 7 characters"),
    /// A system release.
    SREL("[A-Z0-9$#@]{4}", "a system release of 4 characters, as Z038"),
    /// The name of a zone.
    ZONE("[A-Z$#@][A-Z0-9$#@]{0,6}", "a zone name of 1 to 7 characters"),
    /// A ddname.
    DD("[A-Z$#@][A-Z0-9$#@]{0,7}", "a ddname of 1 to 8 characters"),
    /// Free text without blanks at its ends and without two in a row.
    DESCRIPTION("\\S+( \\S+)*", "a text that is not blank"),
    /// Numbers with commas between.
    NUMBERS("[0-9]{1,8}(,[0-9]{1,8}){0,2}", "numbers with commas between");

    private final Pattern pattern;
    private final String words;

    Form(String pattern, String words) {
      this.pattern = Pattern.compile(pattern);
      this.words = words;
    }

    /// Whether a value looks so.
    public boolean accepts(String value) {
      return this == ANY || pattern.matcher(value).matches();
    }

    /// What it is, in words; empty if it is anything.
    public String words() {
      return words;
    }
  }
}
