package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// Where the members of an unload lie in the library that it claims to be of. Members that come
/// from one library keep their TTRs, so that nothing in them has to change; members from several,
/// or new ones, are laid out as on a 3390, and the TTRs in their user data are changed.
///
/// The members are gone through several times, each time from the first to the last, and only one
/// is held at a time: what is kept is the outline of all of them.
final class MemberLayout {

  /// A member with its place.
  ///
  /// @param member its entries and blocks under their TTRs there
  /// @param end where its end of file is
  record Placed(MemberContents member, Ttr end) {}

  /// What is laid out anew, and what the unload says of its volume.
  static final DeviceType DEVICE = DeviceType.T3390;

  private static final int LAST_RECORD = 255;
  private static final int MOST_TRACKS = 0x10000;

  /// A TTR in a note list, and a byte.
  private static final int NOTE_LENGTH = 4;

  private final Iterable<MemberContents> members;
  private final boolean isKept;
  private final Place place;
  private final List<DirectoryEntry> entries = new ArrayList<>();
  private Ttr end = Ttr.NONE;
  private int longestBlock;
  private int longestKey;
  private long length;

  private MemberLayout(Iterable<MemberContents> members, boolean isKept, Place place) {
    this.members = members;
    this.isKept = isKept;
    this.place = place;
  }

  /// Lays members out where they were, or anew if they cannot all be there.
  ///
  /// @param inOrder the members in the order of their TTRs
  /// @param asGiven the same members in the order in which they are laid out anew
  static MemberLayout of(
      Iterable<MemberContents> inOrder, Iterable<MemberContents> asGiven, Place place) {
    MemberLayout kept = new MemberLayout(inOrder, true, place);
    if (kept.walk(kept::measure)) {
      kept.entries.sort(Comparator.comparing(DirectoryEntry::name));
      return kept;
    }
    List<DirectoryEntry> all = new ArrayList<>();
    asGiven.forEach(member -> all.addAll(member.entries()));
    MemberLayout anew = new MemberLayout(asGiven, false, place);
    anew.layAnew(PdsDirectory.blocksFor(all), anew::measure);
    anew.entries.sort(Comparator.comparing(DirectoryEntry::name));
    return anew;
  }

  /// All entries as they are in the unload, in the order of their names.
  List<DirectoryEntry> entries() {
    return entries;
  }

  /// The last end of file; none if there are no members.
  Ttr end() {
    return end;
  }

  /// How many tracks the library takes.
  int tracks() {
    return end.track() + 1;
  }

  /// Bytes of data of the longest block.
  int longestBlock() {
    return longestBlock;
  }

  /// Bytes of the longest key.
  int longestKey() {
    return longestKey;
  }

  /// Bytes that all members take in the logical records, with their ends of file.
  long length() {
    return length;
  }

  /// Gives the members at their places, one after the other.
  ///
  /// @throws AltresException if they are not what they were when they were laid out
  void forEach(Consumer<Placed> consumer) {
    MemberLayout again = new MemberLayout(members, isKept, place);
    Consumer<Placed> both =
        placed -> {
          again.measure(placed);
          consumer.accept(placed);
        };
    boolean isSame = true;
    if (isKept) {
      isSame = again.walk(both);
    } else {
      again.layAnew(PdsDirectory.blocksFor(entries), both);
    }
    if (!isSame || again.length != length || !again.end.equals(end)) {
      throw new AltresException(UnloadMessages.LIBRARY_CHANGED, place);
    }
  }

  private void measure(Placed placed) {
    entries.addAll(placed.member().entries());
    end = placed.end();
    length += UnloadBlock.HEADER_LENGTH;
    for (MemberBlock block : placed.member().blocks()) {
      length += UnloadBlock.HEADER_LENGTH + block.key().length() + block.data().length();
      longestBlock = Math.max(longestBlock, block.data().length());
      longestKey = Math.max(longestKey, block.key().length());
    }
  }

  private void layAnew(int directoryBlocks, Consumer<Placed> consumer) {
    Anew anew = new Anew(directoryBlocks, place);
    members.forEach(member -> consumer.accept(anew.place(member)));
  }

  /// Gives the members where they were.
  ///
  /// @return false if they cannot all be there
  private boolean walk(Consumer<Placed> consumer) {
    Ttr before = Ttr.NONE;
    for (MemberContents member : members) {
      Optional<Ttr> memberEnd = keep(member);
      if (memberEnd.isEmpty() || member.main().ttr().compareTo(before) <= 0) {
        return false;
      }
      before = memberEnd.get();
      consumer.accept(new Placed(member, before));
    }
    return true;
  }

  /// Where a member ends that stays where it was; empty if it cannot.
  private static Optional<Ttr> keep(MemberContents member) {
    Ttr next = member.main().ttr();
    if (!member.blocks().isEmpty() && !member.blocks().getFirst().ttr().equals(next)) {
      return Optional.empty();
    }
    for (MemberBlock block : member.blocks()) {
      if (block.ttr().compareTo(next) < 0 || block.ttr().record() == LAST_RECORD) {
        return Optional.empty();
      }
      next = new Ttr(block.ttr().track(), block.ttr().record() + 1);
    }
    return next.record() == 0 ? Optional.empty() : Optional.of(next);
  }

  /// Lays members out one behind the other.
  private static final class Anew {

    private final Place place;
    private int track;
    private int record;
    private int used;

    Anew(int directoryBlocks, Place place) {
      this.place = place;
      for (int i = 0; i < directoryBlocks; i++) {
        next(PdsDirectory.KEY_LENGTH, PdsDirectory.DATA_LENGTH);
      }
      next(0, 0);
    }

    Placed place(MemberContents member) {
      Map<Ttr, Ttr> moved = new HashMap<>();
      List<MemberBlock> blocks = new ArrayList<>();
      for (MemberBlock block : member.blocks()) {
        Ttr ttr = next(block.key().length(), block.data().length());
        moved.put(block.ttr(), ttr);
        blocks.add(new MemberBlock(ttr, block.key(), block.data()));
      }
      Ttr last = next(0, 0);
      Ttr start = blocks.isEmpty() ? last : blocks.getFirst().ttr();
      Map<Ttr, Integer> noteLists = new HashMap<>();
      List<DirectoryEntry> there = new ArrayList<>();
      for (DirectoryEntry entry : member.entries()) {
        Place here = place.with("member", entry.name());
        List<DirectoryEntry.Ttrn> ttrns = new ArrayList<>();
        for (DirectoryEntry.Ttrn ttrn : entry.userTtrs()) {
          Ttr to = moved(ttrn.ttr(), moved, here);
          noteLists.put(to, ttrn.notes());
          ttrns.add(new DirectoryEntry.Ttrn(to, ttrn.notes()));
        }
        DirectoryEntry placed = entry.withTtr(start);
        there.add(ttrns.isEmpty() ? placed : placed.withUserTtrs(ttrns));
      }
      blocks.replaceAll(block -> withNotes(block, noteLists.getOrDefault(block.ttr(), 0), moved));
      return new Placed(new MemberContents(there, blocks), last);
    }

    private MemberBlock withNotes(MemberBlock block, int notes, Map<Ttr, Ttr> moved) {
      Bytes data = block.data();
      for (int i = 0; i < notes && (i + 1) * NOTE_LENGTH <= data.length(); i++) {
        Ttr from = Ttr.read(data, i * NOTE_LENGTH);
        data = data.with(i * NOTE_LENGTH, moved(from, moved, place).toBytes());
      }
      return new MemberBlock(block.ttr(), block.key(), data);
    }

    private Ttr moved(Ttr from, Map<Ttr, Ttr> moved, Place here) {
      Ttr to = from.isNone() ? from : moved.get(from);
      if (to == null) {
        throw new AltresException(UnloadMessages.TTR_NOT_MOVED, here, from);
      }
      return to;
    }

    private Ttr next(int keyLength, int length) {
      int cost = DEVICE.cost(keyLength, length, true);
      if (cost > DEVICE.capacity()) {
        throw new AltresException(UnloadMessages.BLOCK_TOO_LONG, place, keyLength + length);
      }
      if (used + cost > DEVICE.capacity() || record == LAST_RECORD) {
        track++;
        record = 0;
        used = 0;
      }
      if (track >= MOST_TRACKS) {
        throw new AltresException(UnloadMessages.LIBRARY_TOO_LARGE, place, track);
      }
      used += cost;
      record++;
      return new Ttr(track, record);
    }
  }

  /// The address of a block on the volume, CCHHR: the library begins at its first track.
  static Bytes address(Ttr ttr) {
    return new Bytes.Builder(5)
        .u16(ttr.track() / DEVICE.heads())
        .u16(ttr.track() % DEVICE.heads())
        .u8(ttr.record())
        .build();
  }
}
