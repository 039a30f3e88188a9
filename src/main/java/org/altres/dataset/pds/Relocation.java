package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry.Ttrn;
import org.altres.message.Message;

/// Where the blocks of a member went: changes the TTRs in user data and note lists from those of
/// the data set that the member came from to those of the one that it is in now. A TTR that is none
/// of the member's blocks stays as it is and is told.
final class Relocation {

  private static final int NOTE_LENGTH = 4;

  private final Map<Ttr, Ttr> moved = new HashMap<>();
  private final Map<Ttr, Integer> noteLists = new HashMap<>();
  private final List<Ttr> unknown = new ArrayList<>();
  private final boolean needed;

  /// The relocation of a member.
  ///
  /// @param entries all entries of the member, as they were
  Relocation(List<DirectoryEntry> entries) {
    boolean anyTtrs = false;
    for (DirectoryEntry entry : entries) {
      for (Ttrn ttrn : entry.userTtrs()) {
        anyTtrs = true;
        if (ttrn.notes() > 0 && !ttrn.ttr().isNone()) {
          noteLists.merge(ttrn.ttr(), ttrn.notes(), Math::max);
        }
      }
    }
    needed = anyTtrs;
  }

  /// A block was at one place and is at another.
  void moved(Ttr from, Ttr to) {
    if (needed && !from.isNone()) {
      moved.put(from, to);
    }
  }

  /// An entry for the member where it is now.
  DirectoryEntry relocate(DirectoryEntry entry, Ttr first) {
    List<Ttrn> ttrns = new ArrayList<>();
    entry.userTtrs().forEach(ttrn -> ttrns.add(new Ttrn(relocate(ttrn.ttr()), ttrn.notes())));
    DirectoryEntry placed = entry.withTtr(first);
    return ttrns.isEmpty() ? placed : placed.withUserTtrs(ttrns);
  }

  /// Changes the note lists of the member; called when all its blocks have been appended.
  void relocateNoteLists(MemberAppender appender) {
    noteLists.forEach((from, notes) -> {
      Ttr to = moved.get(from);
      if (to != null) {
        appender.replace(to, relocateNotes(appender.data(to), notes));
      }
    });
  }

  private Bytes relocateNotes(Bytes list, int notes) {
    Bytes changed = list;
    for (int i = 0; i < notes && (i + 1) * NOTE_LENGTH <= list.length(); i++) {
      int at = i * NOTE_LENGTH;
      changed = changed.with(at, relocate(Ttr.read(list, at)).toBytes());
    }
    return changed;
  }

  private Ttr relocate(Ttr from) {
    if (from.isNone()) {
      return from;
    }
    Ttr to = moved.get(from);
    if (to == null) {
      unknown.add(from);
      return from;
    }
    return to;
  }

  /// What the user should know: the TTRs that are none of the member's blocks.
  List<Message> notes(DataSetTracks tracks, MemberName name) {
    return unknown.stream()
        .map(ttr ->
            Message.of(LibraryMessages.USER_TTR_KEPT, tracks.place().with("member", name), ttr))
        .toList();
  }
}
