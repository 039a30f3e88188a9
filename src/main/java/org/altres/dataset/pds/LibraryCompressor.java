package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.List;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Severity;

/// Copies the members of a library down over its dead space in the order in which they lie. A block
/// never goes behind the place that it had, so each track has been read before it is written.
final class LibraryCompressor {

  private final LibrarySpace space;
  private final PartitionedDataSet library;

  /// What came of it.
  ///
  /// @param entries all entries with their new TTRs
  /// @param lastUsed the end of the used space
  /// @param notes what the user should know
  record Result(List<DirectoryEntry> entries, Ttr lastUsed, List<Message> notes) {}

  LibraryCompressor(LibrarySpace space, PartitionedDataSet library) {
    this.space = space;
    this.library = library;
  }

  /// Does it.
  ///
  /// @throws DamagedDataException if a member cannot be read, before anything is written
  Result run() {
    for (Message fault : library.faults()) {
      boolean harmless =
          fault.severity() == Severity.WARNING
              || fault.id().equals(LibraryMessages.MEMBER_BEHIND_LAST_USED);
      if (!harmless) {
        throw new DamagedDataException(fault, null);
      }
    }
    Trial trial = new Trial();
    walk(trial);
    if (!trial.moves) {
      return new Result(library.entries(), trial.last, List.of());
    }
    Copy copy = new Copy();
    walk(copy);
    copy.appender.flush();
    return new Result(copy.entries, copy.last, copy.notes);
  }

  private void walk(MemberWalk.Sink sink) {
    new MemberWalk(library.tracks(), library.directoryEnd(), library.members()).run(sink);
  }

  /// Sees that no block would go behind the place that it has: a track with more than fits on one
  /// could make it so.
  private final class Trial implements MemberWalk.Sink {

    private final DeviceType type = space.volume().geometry().type();
    private int relative = library.directoryEnd().track();
    private TrackFill fill =
        TrackFill.of(type, library.tracks().read(relative), library.directoryEnd().record());

    private int number = library.directoryEnd().record();
    private Ttr last = library.directoryEnd();
    private boolean moves;

    @Override
    public void begin(int member) {}

    @Override
    public void record(Track track, int relativeTrack, int number) {
      add(track.keyLength(number), track.dataLength(number), new Ttr(relativeTrack, number));
    }

    @Override
    public void end(int member, Ttr endOfFile) {
      add(0, 0, endOfFile);
    }

    @Override
    public void damaged(int member, DamagedDataException damage) {
      throw damage;
    }

    private void add(int keyLength, int dataLength, Ttr source) {
      if (!fill.fits(keyLength, dataLength)) {
        relative++;
        number = 0;
        fill = new TrackFill(type);
      }
      fill.add(keyLength, dataLength);
      last = new Ttr(relative, ++number);
      moves |= !last.equals(source);
      if (relative > source.track()) {
        throw new DamagedDataException(
            LibraryMessages.TRACK_OVERFULL, library.tracks().placeOf(source), type);
      }
    }
  }

  /// Copies. One member is open at a time, since those that overlap were refused.
  private final class Copy implements MemberWalk.Sink {

    private final MemberAppender appender =
        new MemberAppender(space.volume(), space.tracks(), library.directoryEnd());
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private Ttr last = library.directoryEnd();
    private Ttr first = Ttr.NONE;
    private Relocation relocation = new Relocation(List.of());

    @Override
    public void begin(int member) {
      relocation = new Relocation(library.members().get(member).entries());
      first = Ttr.NONE;
    }

    @Override
    public void record(Track track, int relativeTrack, int number) {
      MemberBlock block = PartitionedDataSet.block(track, relativeTrack, number);
      Ttr to = appender.append(block.key(), block.data());
      relocation.moved(block.ttr(), to);
      first = first.isNone() ? to : first;
    }

    @Override
    public void end(int member, Ttr endOfFile) {
      last = appender.endOfFile();
      Ttr begin = first.isNone() ? last : first;
      relocation.relocateNoteLists(appender);
      LibraryMember moved = library.members().get(member);
      moved.entries().forEach(entry -> entries.add(relocation.relocate(entry, begin)));
      notes.addAll(relocation.notes(library.tracks(), moved.name()));
    }

    @Override
    public void damaged(int member, DamagedDataException damage) {
      throw damage;
    }
  }
}
