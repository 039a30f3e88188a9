package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;

/// A library, read: its directory, and the members on its tracks ("DFSMS Using Data Sets",
/// SC23-6855). The directory is read when it is opened; blocks are read when they are asked for and
/// are parts of the tracks, not copies. May be asked from several workers at once.
public final class PartitionedDataSet {

  /// The most bytes of memory that the blocks of one member may take.
  private static final int MOST_HELD = 96 << 20;

  private final DataSetTracks tracks;
  private final Ttr lastUsed;
  private final DirectoryTracks directory;
  private final List<LibraryMember> members;

  private PartitionedDataSet(DataSetTracks tracks, Ttr lastUsed, DirectoryTracks directory) {
    this.tracks = tracks;
    this.lastUsed = lastUsed;
    this.directory = directory;
    this.members = LibraryMember.group(directory.directory().entries());
  }

  /// Opens the library of a label.
  ///
  /// @throws AltresException if it is not a partitioned data set
  /// @throws DamagedDataException if its extents or its directory cannot be read
  public static PartitionedDataSet open(TrackReader volume, DataSetLabel label) {
    checkOrganization(volume, label);
    DataSetTracks tracks = DataSetTracks.of(volume, label.dsname(), label.extents());
    return open(tracks, lastUsed(label));
  }

  /// Opens the library on some tracks.
  ///
  /// @param lastUsed the end of the used space (DS1LSTAR)
  /// @throws DamagedDataException if its directory cannot be read
  public static PartitionedDataSet open(DataSetTracks tracks, Ttr lastUsed) {
    return new PartitionedDataSet(tracks, lastUsed, DirectoryTracks.read(tracks));
  }

  static void checkOrganization(TrackReader volume, DataSetLabel label) {
    if (label.dsorg() != DataSetOrganization.PO) {
      throw new AltresException(
          LibraryMessages.NOT_PARTITIONED,
          volume.place().with("data set", label.dsname()),
          label.dsname(),
          label.dsorg().shortName());
    }
  }

  static Ttr lastUsed(DataSetLabel label) {
    return new Ttr(label.lastUsed() >>> 8 & 0xFFFF, label.lastUsed() & 0xFF);
  }

  /// Its tracks.
  public DataSetTracks tracks() {
    return tracks;
  }

  /// The end of the used space, as its label says.
  public Ttr lastUsed() {
    return lastUsed;
  }

  /// Its directory.
  public PdsDirectory directory() {
    return directory.directory();
  }

  /// The end of file behind the directory.
  public Ttr directoryEnd() {
    return directory.endOfFile();
  }

  /// The directory with the places of its blocks.
  DirectoryTracks directoryTracks() {
    return directory;
  }

  /// The entries in the order of the directory, aliases too.
  public List<DirectoryEntry> entries() {
    return directory().entries();
  }

  /// The entry of a name.
  public Optional<DirectoryEntry> find(MemberName name) {
    return directory().find(name);
  }

  /// The members, each with all its entries, in the order in which they lie.
  public List<LibraryMember> members() {
    return members;
  }

  /// The member that has a name, as main name or alias, with all its names.
  public Optional<LibraryMember> findMember(MemberName name) {
    return find(name)
        .map(entry -> entries().stream().filter(other -> other.ttr().equals(entry.ttr())).toList())
        .map(sharing -> LibraryMember.group(sharing).getFirst());
  }

  /// The member of a name with all its names and blocks, if there is one.
  ///
  /// @throws DamagedDataException if it cannot be read to its end
  public Optional<MemberContents> member(MemberName name) {
    return findMember(name).map(this::contents);
  }

  /// A member with all its blocks, which are copies and no parts of tracks.
  ///
  /// @throws DamagedDataException if it cannot be read to its end
  /// @throws AltresException if it is larger than 96 MiB, each block counted with what it takes
  ///   besides its data
  public MemberContents contents(LibraryMember member) {
    List<MemberBlock> blocks = new ArrayList<>();
    long[] held = {0};
    blocks(
        member,
        block -> {
          held[0] += block.held();
          if (held[0] > MOST_HELD) {
            throw new AltresException(
                LibraryMessages.MEMBER_TOO_LARGE,
                tracks.placeOf(member.ttr()).with("member", member.name()),
                MOST_HELD);
          }
          blocks.add(new MemberBlock(block.ttr(), block.key().compact(), block.data().compact()));
        });
    return new MemberContents(member.entries(), blocks);
  }

  /// All members with their blocks in the order in which they lie; each is read when it is asked
  /// for, and no other is held. May be gone through more than once. Asking for one throws as
  /// [#contents(LibraryMember)] does.
  public Iterable<MemberContents> allContents() {
    return () -> members.stream().map(this::contents).iterator();
  }

  /// Gives the blocks of an entry's member one after the other, in constant memory.
  ///
  /// @return the end of file behind them
  /// @throws DamagedDataException if it cannot be read to its end; blocks before the damage have
  ///   been given by then
  public Ttr blocks(DirectoryEntry entry, Consumer<MemberBlock> consumer) {
    return blocks(new LibraryMember(List.of(entry)), consumer);
  }

  private Ttr blocks(LibraryMember member, Consumer<MemberBlock> consumer) {
    BlockSink sink = new BlockSink(consumer);
    new MemberWalk(tracks, directoryEnd(), List.of(member)).run(sink);
    return sink.endOfFile;
  }

  /// How large the members are, found in one pass over the tracks that hold them, which looks at
  /// count fields only. A member that cannot be read to its end has no size.
  ///
  /// @return sizes by TTR
  public Map<Ttr, MemberSize> sizes() {
    SizeSink sink = new SizeSink(members, message -> {});
    new MemberWalk(tracks, directoryEnd(), members).run(sink);
    return sink.sizes;
  }

  /// Shows a visitor all members in the order in which they lie, and reads each track once: the
  /// fastest way through a library. A member that begins inside another is shown behind those.
  ///
  /// @throws DamagedDataException if members overlap so much that reading them all would take many
  ///   times what the library holds
  public void forEachMember(MemberVisitor visitor) {
    VisitSink sink = new VisitSink(members, visitor);
    new MemberWalk(tracks, directoryEnd(), members).run(sink);
    long budget = 4L * tracks.count() + 64;
    for (LibraryMember member : sink.inside.stream().mapToObj(members::get).toList()) {
      visitor.begin(member);
      try {
        Ttr end = blocks(member, visitor::block);
        budget -= end.track() - member.ttr().track() + 1;
        visitor.end(member);
      } catch (DamagedDataException damage) {
        visitor.damaged(member, damage);
        budget -= tracks.count();
      }
      if (budget < 0) {
        throw MemberWalk.damage(LibraryMessages.TOO_MUCH_OVERLAP, tracks, member);
      }
    }
  }

  /// What is wrong with the library as far as it can be opened: its directory, members that cannot
  /// be read to their end, that overlap, or that lie behind the end of the used space.
  public List<Message> faults() {
    List<Message> faults = new ArrayList<>(directory().faults());
    SizeSink sizes = new SizeSink(members, faults::add);
    new MemberWalk(tracks, directoryEnd(), members).run(sizes);
    for (int member : sizes.inside) {
      faults.add(fault(LibraryMessages.MEMBERS_OVERLAP, members.get(member), ""));
    }
    sizes.ends.forEach((member, end) -> {
      if (end.compareTo(lastUsed) > 0) {
        faults.add(fault(LibraryMessages.MEMBER_BEHIND_LAST_USED, members.get(member), lastUsed));
      }
      checkUserTtrs(members.get(member), end, faults);
    });
    return faults;
  }

  private void checkUserTtrs(LibraryMember member, Ttr end, List<Message> faults) {
    for (DirectoryEntry entry : member.entries()) {
      for (DirectoryEntry.Ttrn ttrn : entry.userTtrs()) {
        Ttr ttr = ttrn.ttr();
        if (!ttr.isNone() && (ttr.compareTo(member.ttr()) < 0 || ttr.compareTo(end) >= 0)) {
          faults.add(
              Message.of(
                  LibraryMessages.USER_TTR_OUTSIDE_MEMBER,
                  tracks.placeOf(member.ttr()).with("member", entry.name()),
                  ttr));
        }
      }
    }
  }

  private Message fault(MessageId id, LibraryMember member, Object argument) {
    return Message.of(
        id, tracks.placeOf(member.ttr()).with("member", member.name()), member.ttr(), argument);
  }

  static MemberBlock block(Track track, int relativeTrack, int number) {
    CkdRecord record = track.record(number);
    return new MemberBlock(new Ttr(relativeTrack, number), record.key(), record.data());
  }

  /// Gives the blocks of one member.
  private static final class BlockSink implements MemberWalk.Sink {

    private final Consumer<MemberBlock> consumer;
    private Ttr endOfFile = Ttr.NONE;

    BlockSink(Consumer<MemberBlock> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void begin(int member) {}

    @Override
    public void record(Track track, int relativeTrack, int number) {
      consumer.accept(block(track, relativeTrack, number));
    }

    @Override
    public void end(int member, Ttr end) {
      endOfFile = end;
    }

    @Override
    public void damaged(int member, DamagedDataException damage) {
      throw damage;
    }
  }

  /// Adds up sizes; members that are open at the same time share the running totals.
  private static final class SizeSink implements MemberWalk.Sink {

    private final List<LibraryMember> members;
    private final Consumer<Message> faults;
    private final Map<Ttr, MemberSize> sizes;
    private final Map<Integer, Ttr> ends = new LinkedHashMap<>();
    private final List<Integer> inside = new ArrayList<>();
    private final int[] blocksBefore;
    private final long[] bytesBefore;
    private final BitSet open = new BitSet();
    private int blocks;
    private long bytes;

    SizeSink(List<LibraryMember> members, Consumer<Message> faults) {
      this.members = members;
      this.faults = faults;
      this.sizes = HashMap.newHashMap(members.size());
      this.blocksBefore = new int[members.size()];
      this.bytesBefore = new long[members.size()];
    }

    @Override
    public void begin(int member) {
      if (!open.isEmpty()) {
        inside.add(member);
      }
      open.set(member);
      blocksBefore[member] = blocks;
      bytesBefore[member] = bytes;
    }

    @Override
    public void record(Track track, int relativeTrack, int number) {
      blocks++;
      bytes += track.dataLength(number);
    }

    @Override
    public void end(int member, Ttr endOfFile) {
      open.clear(member);
      ends.put(member, endOfFile);
      sizes.put(
          members.get(member).ttr(),
          new MemberSize(blocks - blocksBefore[member], bytes - bytesBefore[member]));
    }

    @Override
    public void damaged(int member, DamagedDataException damage) {
      open.clear(member);
      faults.accept(damage.problem());
    }
  }

  /// Shows members to a visitor and puts those that begin inside another aside.
  private static final class VisitSink implements MemberWalk.Sink {

    private final List<LibraryMember> members;
    private final MemberVisitor visitor;
    private final BitSet inside = new BitSet();
    private int current = -1;

    VisitSink(List<LibraryMember> members, MemberVisitor visitor) {
      this.members = members;
      this.visitor = visitor;
    }

    @Override
    public void begin(int member) {
      if (current >= 0) {
        inside.set(member);
      } else {
        current = member;
        visitor.begin(members.get(member));
      }
    }

    @Override
    public void record(Track track, int relativeTrack, int number) {
      visitor.block(block(track, relativeTrack, number));
    }

    @Override
    public void end(int member, Ttr endOfFile) {
      if (member == current) {
        current = -1;
        visitor.end(members.get(member));
      }
    }

    @Override
    public void damaged(int member, DamagedDataException damage) {
      if (member == current) {
        current = -1;
      }
      if (!inside.get(member)) {
        visitor.damaged(members.get(member), damage);
      }
    }
  }
}
