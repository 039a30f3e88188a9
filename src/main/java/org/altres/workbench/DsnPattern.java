package org.altres.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.altres.dasd.Dsname;

/// A data set name with wildcards: `%` is one character, `*` any number of characters within a
/// qualifier, `**` any number of qualifiers (as the catalog search interface has them, "DFSMS
/// Managing Catalogs", SC23-6853).
///
/// @param text in upper case
record DsnPattern(String text, Pattern form) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9#@$.*%-]{1,44}");

  /// The pattern of a text, if it is one.
  static Optional<DsnPattern> parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (!ALLOWED.matcher(upper).matches()) {
      return Optional.empty();
    }
    StringBuilder form = new StringBuilder();
    boolean separator = false;
    for (String qualifier : upper.split("\\.", -1)) {
      if (qualifier.isEmpty()) {
        return Optional.empty();
      }
      if (qualifier.equals("**")) {
        form.append(separator ? "(?:\\.[^.]+)*" : "(?:[^.]+(?:\\.|$))*");
        continue;
      }
      form.append(separator ? "\\." : "");
      form.append(qualifier(qualifier));
      separator = true;
    }
    return Optional.of(new DsnPattern(upper, Pattern.compile(form.toString())));
  }

  private static String qualifier(String text) {
    StringBuilder form = new StringBuilder();
    for (char c : text.replaceAll("\\*+", "*").toCharArray()) {
      form.append(
          switch (c) {
            case '*' -> "[^.]*";
            case '%' -> "[^.]";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return form.toString();
  }

  /// Whether it names one data set and no more.
  boolean isPlain() {
    return !Libraries.isPattern(text);
  }

  boolean matches(Dsname name) {
    return form.matcher(name.value()).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
