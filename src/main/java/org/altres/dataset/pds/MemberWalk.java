package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.List;
import org.altres.dasd.Track;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;

/// Goes through the members of a library in the order in which they lie and reads each of their
/// tracks once. A member ends at the first end of file at or behind its first block, wherever the
/// next one begins; tracks that hold no member are not read.
final class MemberWalk {

  /// Hears of members by their index in the list. Members that begin inside another are open at the
  /// same time; an end of file ends all that are open.
  interface Sink {
    void begin(int member);

    void record(Track track, int relativeTrack, int number);

    void end(int member, Ttr endOfFile);

    void damaged(int member, DamagedDataException damage);
  }

  private final DataSetTracks tracks;
  private final Ttr directoryEnd;
  private final List<LibraryMember> members;
  private final List<Integer> open = new ArrayList<>();
  private int next;

  /// Prepares a walk.
  ///
  /// @param directoryEnd the end of file behind the directory
  /// @param members in order of their TTRs
  MemberWalk(DataSetTracks tracks, Ttr directoryEnd, List<LibraryMember> members) {
    this.tracks = tracks;
    this.directoryEnd = directoryEnd;
    this.members = members;
  }

  void run(Sink sink) {
    refuseMembersInDirectory(sink);
    int relative = 0;
    while (!open.isEmpty() || next < members.size()) {
      if (open.isEmpty()) {
        relative = members.get(next).ttr().track();
      }
      if (relative >= tracks.count()) {
        break;
      }
      try {
        track(tracks.read(relative), relative, sink);
      } catch (DamagedDataException damage) {
        while (startsOn(relative)) {
          open.add(next++);
        }
        open.forEach(member -> sink.damaged(member, of(members.get(member), damage)));
        open.clear();
      }
      relative++;
    }
    for (int member : open) {
      sink.damaged(member, damage(LibraryMessages.MEMBER_NOT_ENDED, tracks, members.get(member)));
    }
    open.clear();
    while (next < members.size()) {
      sink.damaged(next, damage(LibraryMessages.MEMBER_OUTSIDE, tracks, members.get(next)));
      next++;
    }
  }

  private void refuseMembersInDirectory(Sink sink) {
    while (next < members.size() && members.get(next).ttr().compareTo(directoryEnd) <= 0) {
      sink.damaged(next, damage(LibraryMessages.MEMBER_IN_DIRECTORY, tracks, members.get(next)));
      next++;
    }
  }

  private void track(Track track, int relative, Sink sink) {
    int number = open.isEmpty() ? Math.max(1, members.get(next).ttr().record()) : 1;
    while (number <= track.recordCount() && (!open.isEmpty() || startsOn(relative))) {
      begin(relative, number, sink);
      if (open.isEmpty()) {
        number = startsOn(relative) ? members.get(next).ttr().record() : track.recordCount() + 1;
        continue;
      }
      if (track.isEndOfFile(number)) {
        Ttr endOfFile = new Ttr(relative, number);
        open.forEach(member -> sink.end(member, endOfFile));
        open.clear();
      } else {
        sink.record(track, relative, number);
      }
      number++;
    }
    while (startsOn(relative)) {
      missing(sink);
    }
  }

  /// Opens the members that begin at a record.
  private void begin(int relative, int number, Sink sink) {
    while (startsOn(relative) && members.get(next).ttr().record() <= number) {
      if (members.get(next).ttr().record() == number) {
        open.add(next);
        sink.begin(next++);
      } else {
        missing(sink);
      }
    }
  }

  private void missing(Sink sink) {
    sink.damaged(next, damage(LibraryMessages.MEMBER_BLOCK_MISSING, tracks, members.get(next)));
    next++;
  }

  private boolean startsOn(int relative) {
    return next < members.size() && members.get(next).ttr().track() == relative;
  }

  /// The damage of a track, as that of a member.
  static DamagedDataException of(LibraryMember member, DamagedDataException damage) {
    Message told = damage.problem();
    return new DamagedDataException(
        new Message(told.id(), told.place().with("member", member.name()), told.arguments()),
        damage);
  }

  /// The damage of a member, with its place.
  static DamagedDataException damage(MessageId id, DataSetTracks tracks, LibraryMember member) {
    return new DamagedDataException(
        id,
        tracks.placeOf(member.ttr()).with("member", member.name()),
        member.ttr(),
        tracks.count());
  }
}
