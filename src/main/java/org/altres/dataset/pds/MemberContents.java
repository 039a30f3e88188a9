package org.altres.dataset.pds;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dataset.Ttr;

/// A member with all its names: what is carried between libraries on volumes, unloaded libraries
/// and transmissions. TTRs, those in user data and note lists too, are those of the data set it was
/// read from; who writes it relocates them.
///
/// @param entries the main entry and the aliases that share its TTR, main first; at least one. A
///   member whose main entry was deleted has aliases only
/// @param blocks its blocks in order, without the end of file
public record MemberContents(List<DirectoryEntry> entries, List<MemberBlock> blocks) {

  public MemberContents {
    entries = List.copyOf(entries);
    blocks = List.copyOf(blocks);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a member has at least one entry");
    }
    Ttr ttr = entries.getFirst().ttr();
    if (!entries.stream().allMatch(entry -> entry.ttr().equals(ttr))) {
      throw new IllegalArgumentException("entries of different members: " + entries);
    }
  }

  /// A new member that was never in a library.
  public static MemberContents of(MemberName name, List<Bytes> blocks) {
    return of(DirectoryEntry.of(name, Ttr.NONE), blocks);
  }

  /// A new member that was never in a library, with the user data of an entry.
  public static MemberContents of(DirectoryEntry entry, List<Bytes> blocks) {
    List<MemberBlock> all = blocks.stream().map(data -> new MemberBlock(Ttr.NONE, data)).toList();
    return new MemberContents(List.of(entry), all);
  }

  /// The main entry; the first alias if there is none.
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

  /// Bytes of data in all blocks.
  public long length() {
    return blocks.stream().mapToLong(block -> block.data().length()).sum();
  }

  /// The SHA-256 of the data of all blocks, one behind the other.
  public Fingerprint fingerprint() {
    Fingerprint.Hasher hasher = new Fingerprint.Hasher();
    blocks.forEach(block -> hasher.add(block.data()));
    return hasher.finish();
  }
}
