package org.altres.mcs;

import org.altres.mcs.syntax.Statement;

/// A `++MOVE`, `++RENAME` or `++DELETE`: what becomes of an element or a load module that is there
/// already.
///
/// @param kind which of the three
/// @param name the element or load module
/// @param statement the MCS
public record StructureChange(Kind kind, EntryName name, Statement statement) {

  /// In the order in which they are processed, whatever the order of the text.
  public enum Kind {
    /// To another library.
    MOVE,
    /// Another name.
    RENAME,
    /// Away.
    DELETE
  }

  static StructureChange of(Kind kind, Statement statement) {
    return new StructureChange(kind, new EntryName(statement.first("").orElseThrow()), statement);
  }
}
