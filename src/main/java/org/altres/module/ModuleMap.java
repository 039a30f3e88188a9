package org.altres.module;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;

/// What a map of a load module shows, as the linkage editor's MAP and XREF and AMBLIST LISTLOAD and
/// LISTIDR do: sections with their entry points and who made them, aliases, what is not resolved.
///
/// @param summary the module as a whole
/// @param sections in order of address
/// @param aliases in order of name
/// @param unresolved references that nothing here answers, in order of name
/// @param pseudoRegisters in order of displacement
/// @param strays what the identification records say of ESDIDs that are no section, in order of
///   them
public record ModuleMap(
    Summary summary,
    List<Section> sections,
    List<Alias> aliases,
    List<Reference> unresolved,
    List<PseudoRegister> pseudoRegisters,
    List<Stray> strays) {

  /// The module as a whole.
  ///
  /// @param storage bytes that it takes when loaded
  /// @param entry where the main member is entered
  /// @param words its attributes, as `RENT`, `AC=1`, `AMODE(31)`, `SSI=…`
  /// @param ssi the system status index, four bytes
  /// @param linkageEditor what made it, if it says so
  /// @param structure how it is built
  public record Summary(
      int storage,
      Entry entry,
      List<String> words,
      Optional<Bytes> ssi,
      Optional<IdrRecord.LinkageEditor> linkageEditor,
      Structure structure) {
    public Summary {
      words = List.copyOf(words);
    }
  }

  /// How a module is built.
  public sealed interface Structure {}

  /// One piece, loaded as it is.
  public record Block() implements Structure {}

  /// Segments that share storage.
  ///
  /// @param segments in order of their numbers
  public record Overlay(List<Segment> segments) implements Structure {
    public Overlay {
      segments = List.copyOf(segments);
    }
  }

  /// A segment of an overlay.
  ///
  /// @param number 1 is the root
  /// @param sections of the segment, in order of address
  public record Segment(int number, List<Csect.Key> sections) {
    public Segment {
      sections = List.copyOf(sections);
    }
  }

  /// Sections that may be loaded apart from each other.
  ///
  /// @param sizes what the directory entry says of the tables
  public record Scattered(LoadModuleAttributes.Scatter sizes) implements Structure {}

  /// Where the module is entered.
  ///
  /// @param address in the module
  /// @param section the section there, if there is one
  /// @param offset in that section, or the address where there is none
  public record Entry(int address, Optional<Csect.Key> section, int offset) {}

  /// A section or common area.
  ///
  /// @param key its name
  /// @param symbol type, origin, length, modes, and whether autocall brought it in
  /// @param labels its entry points, in order of address
  /// @param relocations how many fields of it are relocated
  /// @param history who made and changed it
  public record Section(
      Csect.Key key, EsdItem symbol, List<Csect.Label> labels, int relocations, History history) {
    public Section {
      labels = List.copyOf(labels);
    }
  }

  /// Who made and changed a section.
  ///
  /// @param translators what translated it; two where a preprocessor did
  /// @param zaps changes by SPZAP
  /// @param texts by IDENTIFY; SMP puts the id of a SYSMOD here
  public record History(
      List<ModuleIdentification.Product> translators,
      List<IdrRecord.Zap> zaps,
      List<ModuleIdentification.UserText> texts) {
    public History {
      translators = List.copyOf(translators);
      zaps = List.copyOf(zaps);
      texts = List.copyOf(texts);
    }
  }

  /// What identification records say of what is no section of the module: one that was replaced, or
  /// damage.
  ///
  /// @param id its ESDID
  /// @param history who made and changed it
  public record Stray(int id, History history) {}

  /// An alias.
  ///
  /// @param name of the alias
  /// @param entry where it enters the module
  /// @param symbol the section or entry point at that place, that of the same name before others
  /// @param modes in which it is entered
  public record Alias(
      SymbolName name, Entry entry, Optional<SymbolName> symbol, ProgramModes modes) {}

  /// A reference that is not resolved.
  ///
  /// @param name of the symbol
  /// @param isWeak whether it need not be
  /// @param isNeverCall whether no library may resolve it
  /// @param from sections that use it, in order of address
  public record Reference(
      SymbolName name, boolean isWeak, boolean isNeverCall, List<Csect.Key> from) {
    public Reference {
      from = List.copyOf(from);
    }
  }

  /// A pseudo register.
  ///
  /// @param name of it
  /// @param displacement in the vector of all
  /// @param length in bytes
  public record PseudoRegister(SymbolName name, int displacement, int length) {}

  public ModuleMap {
    sections = List.copyOf(sections);
    aliases = List.copyOf(aliases);
    unresolved = List.copyOf(unresolved);
    pseudoRegisters = List.copyOf(pseudoRegisters);
    strays = List.copyOf(strays);
  }

  /// Where the module is entered under one of its names.
  ///
  /// @param name an alias; by any other name it is entered as the main member
  public Entry entry(SymbolName name) {
    return aliases.stream()
        .filter(alias -> alias.name().equals(name))
        .map(Alias::entry)
        .findFirst()
        .orElseGet(summary::entry);
  }

  /// The map of a module.
  ///
  /// @param aliases its other directory entries
  /// @throws org.altres.message.DamagedDataException if its identification records are cut off
  public static ModuleMap of(LoadModule module, List<ModuleAlias> aliases) {
    return new ModuleMapper(module).map(aliases);
  }
}
