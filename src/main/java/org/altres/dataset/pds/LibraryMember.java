package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.dataset.Ttr;

/// The entries of a directory that share a TTR: a member and its aliases.
///
/// @param entries main entries first, then aliases, each in order of name; at least one
public record LibraryMember(List<DirectoryEntry> entries) {

  public LibraryMember {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a member has at least one entry");
    }
  }

  /// Puts entries that share a TTR together.
  ///
  /// @return the members in the order in which they lie
  public static List<LibraryMember> group(List<DirectoryEntry> entries) {
    SortedMap<Ttr, List<DirectoryEntry>> byTtr = new TreeMap<>();
    for (DirectoryEntry entry : entries) {
      byTtr.computeIfAbsent(entry.ttr(), ttr -> new ArrayList<>(1)).add(entry);
    }
    List<LibraryMember> members = new ArrayList<>(byTtr.size());
    for (List<DirectoryEntry> sharing : byTtr.values()) {
      sharing.sort(java.util.Comparator.comparing(DirectoryEntry::isAlias));
      members.add(new LibraryMember(sharing));
    }
    return List.copyOf(members);
  }

  /// The main entry; the first alias where the main entry was deleted.
  public DirectoryEntry main() {
    return entries.getFirst();
  }

  /// All entries but the first.
  public List<DirectoryEntry> aliases() {
    return entries.subList(1, entries.size());
  }

  /// The main entry's name.
  public MemberName name() {
    return main().name();
  }

  /// The first block.
  public Ttr ttr() {
    return main().ttr();
  }
}
