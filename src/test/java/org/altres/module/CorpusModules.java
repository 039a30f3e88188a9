package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberBlock;

/// Every load module of the corpus, once for each of its directory entries.
final class CorpusModules {

  private static final List<Entry> ALL = read();

  private CorpusModules() {}

  /// A directory entry of a load module, and its records.
  ///
  /// @param member where it was found
  /// @param directoryEntry the entry
  record Entry(CorpusLibraries.Member member, DirectoryEntry directoryEntry) {

    SymbolName name() {
      return new SymbolName(directoryEntry.name().key());
    }

    LoadModuleAttributes attributes() {
      return LoadModuleAttributes.read(directoryEntry.indicator(), directoryEntry.userData());
    }

    List<Bytes> blocks() {
      return member.contents().blocks().stream().map(MemberBlock::data).toList();
    }

    List<Integer> ttrs() {
      return member.contents().blocks().stream()
          .map(block -> block.ttr().track() << 8 | block.ttr().record())
          .toList();
    }

    LoadModule module() {
      return LoadModule.read(blocks(), attributes());
    }

    boolean isAlias() {
      return directoryEntry.isAlias();
    }

    @Override
    public String toString() {
      return member.source() + "(" + name() + ")";
    }
  }

  static List<Entry> all() {
    return ALL;
  }

  /// One entry for each module.
  static List<Entry> mains() {
    return ALL.stream()
        .filter(entry -> entry.directoryEntry().equals(entry.member().contents().main()))
        .toList();
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    for (CorpusLibraries.Member member : CorpusLibraries.members()) {
      if (member.format().recfm().toString().startsWith("U")) {
        for (DirectoryEntry entry : member.contents().entries()) {
          entries.add(new Entry(member, entry));
        }
      }
    }
    return List.copyOf(entries);
  }
}
