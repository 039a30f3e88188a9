package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
/// @param members in the order of their TTRs
/// @param tracks how many tracks they take
record MemberLayout(List<Placed> members, int tracks) {

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

  static MemberLayout of(List<MemberContents> members, Place place) {
    List<MemberContents> inOrder = new ArrayList<>(members);
    inOrder.sort(Comparator.comparing(member -> member.main().ttr()));
    List<Placed> kept = keep(inOrder);
    List<Placed> placed = kept.isEmpty() ? new Anew(members, place).placed : kept;
    int last = placed.isEmpty() ? 0 : placed.getLast().end().track();
    return new MemberLayout(placed, last + 1);
  }

  /// The members where they were; none if they cannot all be there.
  private static List<Placed> keep(List<MemberContents> members) {
    List<Placed> placed = new ArrayList<>();
    Ttr before = Ttr.NONE;
    for (MemberContents member : members) {
      Ttr next = member.main().ttr();
      if (!member.blocks().isEmpty() && !member.blocks().getFirst().ttr().equals(next)) {
        return List.of();
      }
      for (MemberBlock block : member.blocks()) {
        if (block.ttr().compareTo(next) < 0 || block.ttr().record() == LAST_RECORD) {
          return List.of();
        }
        next = new Ttr(block.ttr().track(), block.ttr().record() + 1);
      }
      if (next.record() == 0 || member.main().ttr().compareTo(before) <= 0) {
        return List.of();
      }
      placed.add(new Placed(member, next));
      before = next;
    }
    return placed;
  }

  /// Lays members out one behind the other.
  private static final class Anew {

    private final Place place;
    private final List<Placed> placed = new ArrayList<>();
    private int track;
    private int record;
    private int used;

    Anew(List<MemberContents> members, Place place) {
      this.place = place;
      int entries =
          PdsDirectory.blocksFor(members.stream().flatMap(m -> m.entries().stream()).toList());
      for (int i = 0; i < entries; i++) {
        next(PdsDirectory.KEY_LENGTH, PdsDirectory.DATA_LENGTH);
      }
      next(0, 0);
      members.forEach(this::add);
    }

    private void add(MemberContents member) {
      Map<Ttr, Ttr> moved = new HashMap<>();
      List<MemberBlock> blocks = new ArrayList<>();
      for (MemberBlock block : member.blocks()) {
        Ttr ttr = next(block.key().length(), block.data().length());
        moved.put(block.ttr(), ttr);
        blocks.add(new MemberBlock(ttr, block.key(), block.data()));
      }
      Ttr end = next(0, 0);
      Ttr start = blocks.isEmpty() ? end : blocks.getFirst().ttr();
      Map<Ttr, Integer> noteLists = new HashMap<>();
      List<DirectoryEntry> entries = new ArrayList<>();
      for (DirectoryEntry entry : member.entries()) {
        Place here = place.with("member", entry.name());
        List<DirectoryEntry.Ttrn> ttrns = new ArrayList<>();
        for (DirectoryEntry.Ttrn ttrn : entry.userTtrs()) {
          Ttr to = moved(ttrn.ttr(), moved, here);
          noteLists.put(to, ttrn.notes());
          ttrns.add(new DirectoryEntry.Ttrn(to, ttrn.notes()));
        }
        DirectoryEntry there = entry.withTtr(start);
        entries.add(ttrns.isEmpty() ? there : there.withUserTtrs(ttrns));
      }
      blocks.replaceAll(block -> withNotes(block, noteLists.getOrDefault(block.ttr(), 0), moved));
      placed.add(new Placed(new MemberContents(entries, blocks), end));
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
