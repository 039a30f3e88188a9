package org.altres.module;

import java.util.List;
import org.altres.bytes.Bytes;

/// A control section or common area of a load module, with everything that belongs to it.
///
/// @param key its name, told apart from others of that name
/// @param id its ESDID
/// @param symbol its entry in the CESD: type, origin, length, modes
/// @param labels its entry points, in order of address
/// @param contents its text and relocations
public record Csect(Key key, int id, EsdItem symbol, List<Label> labels, Contents contents)
    implements Comparable<Csect> {

  /// What a section is called. Private code has no name, so that sections of one name are counted
  /// in order of address.
  ///
  /// @param name blank for private code and blank common
  /// @param isCommon whether it is a common area
  /// @param ordinal 1 for the first of that name
  public record Key(SymbolName name, boolean isCommon, int ordinal) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byName = name.compareTo(other.name);
      if (byName != 0) {
        return byName;
      }
      int byKind = Boolean.compare(isCommon, other.isCommon);
      return byKind != 0 ? byKind : Integer.compare(ordinal, other.ordinal);
    }

    /// The name, or what the linkage editor's map says for none: `$PRIVATE`, `$BLANKCOM`. From the
    /// second of a name on, its number follows: `$PRIVATE#2`.
    @Override
    public String toString() {
      String text = name.isBlank() ? isCommon ? "$BLANKCOM" : "$PRIVATE" : name.value();
      return ordinal > 1 ? text + "#" + ordinal : text;
    }
  }

  /// An entry point.
  ///
  /// @param name of the LR
  /// @param id its ESDID
  /// @param offset from the origin of the section; below zero or behind the end if the module is
  ///   not sound
  public record Label(SymbolName name, int id, int offset) {}

  /// Text that lies together.
  ///
  /// @param offset from the origin of the section
  /// @param text the bytes
  public record Run(int offset, Bytes text) {

    /// The offset behind it.
    public int end() {
      return offset + text.length();
    }
  }

  /// What the records have of a section.
  ///
  /// @param text in order of offset, within the length of the section, without the padding behind
  ///   it; what no run has is uninitialised storage (DS), which program fetch clears
  /// @param relocations with P this section, in the order of the records
  public record Contents(List<Run> text, List<RldItem> relocations) {
    public Contents {
      text = List.copyOf(text);
      relocations = List.copyOf(relocations);
    }

    static final Contents NONE = new Contents(List.of(), List.of());
  }

  public Csect {
    labels = List.copyOf(labels);
  }

  /// Its address in the module.
  public int origin() {
    return symbol.address();
  }

  /// Its length in bytes.
  public int length() {
    return symbol.length();
  }

  /// Whether an address of the module lies in it.
  public boolean contains(int address) {
    return address >= symbol.address() && address < symbol.end();
  }

  /// In order of address.
  @Override
  public int compareTo(Csect other) {
    int byOrigin = Integer.compare(origin(), other.origin());
    return byOrigin != 0 ? byOrigin : Integer.compare(id, other.id);
  }
}
