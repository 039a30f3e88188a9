package org.altres.module;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;

/// What a load module is, whichever way it lies in its records. Equal for a module that was copied
/// or re-blocked, whose ESDIDs or order of symbols differ, whose sections lie in another order, or
/// whose padding has other residue; different for any change of text, relocation, attribute, entry
/// point or alias. Who made it and when is apart, [#identification(LoadModule)].
///
/// Storage that no text was written for is the same as text of zeros, since program fetch clears
/// it. Where the records contradict each other ([ModuleConsistency]), all their bytes count.
///
/// @param sections in order of their keys
/// @param externals references and pseudo registers, in order of name
/// @param entry where the module is entered
/// @param aliases in order of name
/// @param traits the rest
public record CanonicalModule(
    List<Section> sections,
    List<External> externals,
    Location entry,
    List<Alias> aliases,
    Traits traits) {

  /// A section or common area.
  ///
  /// @param key its name
  /// @param shape what it is
  /// @param labels its entry points, in order of offset and name
  /// @param text without stretches of eight zeros or more, and with zeros in place of each field
  ///   that is relocated
  /// @param fields that are relocated, in order of offset
  public record Section(
      Csect.Key key, Shape shape, List<Label> labels, List<Csect.Run> text, List<Field> fields) {
    public Section {
      labels = List.copyOf(labels);
      text = List.copyOf(text);
      fields = List.copyOf(fields);
    }
  }

  /// What a section is.
  ///
  /// @param length in bytes
  /// @param modes addressing and residence mode
  /// @param segment of an overlay; 0 in other modules
  /// @param isQuadAligned whether it needs a boundary of 16 bytes
  public record Shape(int length, ProgramModes modes, int segment, boolean isQuadAligned) {}

  /// An entry point.
  ///
  /// @param name its name
  /// @param offset in its section
  public record Label(SymbolName name, int offset) {}

  /// A field of the text that is relocated.
  ///
  /// @param offset in its section
  /// @param length in bytes, 1 to 8
  /// @param terms what is added and subtracted, in a fixed order
  /// @param addend what the field holds beside its terms, as many bytes as it has
  public record Field(int offset, int length, List<Term> terms, Bytes addend) {
    public Field {
      terms = List.copyOf(terms);
    }
  }

  /// One value that goes into a field.
  ///
  /// @param kind of the relocation
  /// @param isNegative whether it is subtracted
  /// @param isUnresolved whether the loader leaves it alone
  /// @param target what it is the address of
  public record Term(RldItem.Kind kind, boolean isNegative, boolean isUnresolved, Target target) {}

  /// What an address is of.
  public sealed interface Target {}

  /// A section.
  ///
  /// @param key its name
  public record ToSection(Csect.Key key) implements Target {}

  /// An entry point, a reference or a pseudo register.
  ///
  /// @param name of the symbol
  /// @param type LR, ER, WX or PR
  public record ToSymbol(SymbolName name, EsdType type) implements Target {}

  /// Nothing that the module has.
  public record ToNothing() implements Target {}

  /// A reference that was not resolved, or a pseudo register.
  ///
  /// @param name of the symbol
  /// @param type ER, WX or PR
  /// @param isNeverCall whether no library may resolve it
  /// @param displacement of a pseudo register; else 0
  /// @param length of a pseudo register; else 0
  public record External(
      SymbolName name, EsdType type, boolean isNeverCall, int displacement, int length) {}

  /// A place in the module.
  ///
  /// @param section in which it lies, if in one
  /// @param offset in the section, or the address where there is none
  public record Location(Optional<Csect.Key> section, int offset) {}

  /// An alias.
  ///
  /// @param name of the alias
  /// @param entry where it enters the module
  /// @param modes in which
  public record Alias(SymbolName name, Location entry, ProgramModes modes) {}

  /// The rest.
  ///
  /// @param attributes those that it has
  /// @param authorization the authorization code; a module without one has 0
  /// @param modes of the main entry
  /// @param ssi the system status index, if it has one
  /// @param contradictory the fingerprint of all records, where they contradict each other
  public record Traits(
      List<ModuleAttribute> attributes,
      int authorization,
      ProgramModes modes,
      Optional<Bytes> ssi,
      Optional<Fingerprint> contradictory) {
    public Traits {
      attributes = List.copyOf(attributes);
    }
  }

  public CanonicalModule {
    sections = List.copyOf(sections);
    externals = List.copyOf(externals);
    aliases = List.copyOf(aliases);
  }

  /// What a module with its aliases is.
  public static CanonicalModule of(LoadModule module, List<ModuleAlias> aliases) {
    return new Canonicalizer(module).canonical(aliases);
  }

  /// The fingerprint of who made and changed a module, and when.
  ///
  /// @throws org.altres.message.DamagedDataException if its identification records are cut off
  public static Fingerprint identification(LoadModule module) {
    return CanonicalHash.identification(module);
  }

  /// Equal fingerprints, equal modules.
  public Fingerprint fingerprint() {
    return CanonicalHash.of(this);
  }
}
