package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// The map of a load module as it is shown: its sections with their entry points, what it refers
/// to, who made it.
///
/// @param dsn the library
/// @param volser its volume
/// @param member the name it was asked for by
/// @param aliases its other names
/// @param storage bytes that it takes
/// @param entryPoint the address where the name is entered
/// @param attributes the linkage editor's words: RENT, REUS, AC=1, AMODE(31)
/// @param ssi the system status index, eight hexadecimal digits
/// @param sections in the order of their addresses
/// @param unresolved references to what the module does not have, in order of name
/// @param linkageEditor what made it, and when
/// @param zaps changes by SPZAP, in order of the sections' addresses
/// @param texts what IDENTIFY put in; SMP puts ids of SYSMODs here
public record ModuleListing(
    String dsn,
    String volser,
    String member,
    List<String> aliases,
    int storage,
    int entryPoint,
    List<String> attributes,
    Optional<String> ssi,
    List<Section> sections,
    List<Reference> unresolved,
    Optional<String> linkageEditor,
    List<Mark> zaps,
    List<Mark> texts) {

  public ModuleListing {
    aliases = List.copyOf(aliases);
    attributes = List.copyOf(attributes);
    sections = List.copyOf(sections);
    unresolved = List.copyOf(unresolved);
    zaps = List.copyOf(zaps);
    texts = List.copyOf(texts);
  }

  /// A control section or common area.
  ///
  /// @param csect its name; `$PRIVATE` and `$BLANKCOM` where it has none
  /// @param type SD, PC, CM, PR and so on
  /// @param offset its origin in the module
  /// @param length in bytes
  /// @param entryPoints its labels, in order of address
  /// @param translator what compiled or assembled it, and when
  public record Section(
      String csect,
      String type,
      int offset,
      int length,
      List<EntryPoint> entryPoints,
      Optional<String> translator) {

    public Section {
      entryPoints = List.copyOf(entryPoints);
    }
  }

  /// An entry point.
  ///
  /// @param name its label
  /// @param offset its address in the module
  public record EntryPoint(String name, int offset) {}

  /// A reference that was not resolved.
  ///
  /// @param name what is referred to
  /// @param type ER or WX
  public record Reference(String name, String type) {}

  /// Something that was noted of a section.
  ///
  /// @param csect the section; `ESDID 7` where the module has no section of that number
  /// @param date when, as `26.150`
  /// @param text what was noted
  public record Mark(String csect, String date, String text) {}
}
