package org.altres.workbench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.dataset.pds.MemberName;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// `DSN(MEMBER)`, as JCL has it; a binary member name is `X'…'` with sixteen hexadecimal digits.
///
/// @param dsn the library
/// @param member the member
record MemberReference(String dsn, MemberName member) {

  private static final Pattern FORM = Pattern.compile("([^()]+)\\(([^()]+)\\)");

  /// @throws AltresException if the text is none
  static MemberReference of(String text) {
    Matcher parts = FORM.matcher(text.strip());
    Optional<MemberName> member =
        parts.matches() ? MemberName.parse(parts.group(2)) : Optional.empty();
    if (member.isEmpty()) {
      throw new AltresException(WorkbenchMessages.NOT_A_MEMBER, Place.nowhere(), text);
    }
    return new MemberReference(parts.group(1), member.get());
  }

  /// Another member of the same library: its name alone, or `DSN(MEMBER)` with that library.
  ///
  /// @throws AltresException if the text is neither
  MemberName other(String text) {
    if (text.contains("(") && !text.startsWith("X'")) {
      MemberReference full = of(text);
      if (full.dsn().equalsIgnoreCase(dsn)) {
        return full.member();
      }
    }
    return MemberName.parse(text)
        .orElseThrow(() ->
            new AltresException(WorkbenchMessages.NOT_IN_LIBRARY, Place.nowhere(), text, dsn));
  }
}
