package org.altres.zone.listing;

import java.util.Optional;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntryEditor;

/// A word that stands alone in an entry of a listing: an indicator, or a value by which its
/// subentry is known.
///
/// @param type the type of the entry
/// @param word the word
record ListedWord(EntryType type, String word) {

  /// Puts it into the entry.
  ///
  /// @return the word, if it is not known
  Optional<String> put(ZoneEntryEditor editor) {
    switch (word) {
      case "WAIT" -> {
        return set(editor, "WAITFORDSN", "YES");
      }
      case "CYL" -> {
        return set(editor, "UNITS", "CYLINDERS");
      }
      case "TRK" -> {
        return set(editor, "UNITS", "TRACKS");
      }
      default -> {
        return word.startsWith("BLK(") && word.endsWith(")") ? blocks(editor) : other(editor);
      }
    }
  }

  private Optional<String> blocks(ZoneEntryEditor editor) {
    String length = word.substring(4, word.length() - 1);
    if (!editor.knows("BLOCK")) {
      return Optional.of(word);
    }
    if (!length.isEmpty()) {
      editor.set("BLOCK", length);
    }
    return set(editor, "UNITS", "BLOCK");
  }

  private Optional<String> set(ZoneEntryEditor editor, String subentry, String value) {
    if (!editor.knows(subentry)) {
      return Optional.of(word);
    }
    editor.set(subentry, value);
    return Optional.empty();
  }

  private Optional<String> other(ZoneEntryEditor editor) {
    for (Subentry subentry : type.subentries()) {
      boolean named = word.equals(subentry.name()) || word.equals(subentry.operand());
      if (subentry.kind() == SubentryKind.INDICATOR && named) {
        editor.indicate(subentry.name(), true);
        return Optional.empty();
      }
      if (subentry.kind() == SubentryKind.CHOICE
          && subentry.label().isEmpty()
          && subentry.choices().contains(word)) {
        editor.set(subentry.name(), word);
        return Optional.empty();
      }
    }
    return Optional.of(word);
  }
}
