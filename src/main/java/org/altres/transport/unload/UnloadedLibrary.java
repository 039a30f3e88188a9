package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.altres.bytes.Bytes;
import org.altres.dataset.Deblocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// A partitioned data set as IEBCOPY unloads it: its attributes, its directory, its members. TTRs
/// are those of the library it was unloaded from.
///
/// A member whose blocks are missing or not complete is not among the members; [#problems()] names
/// it, and the others can be used.
public final class UnloadedLibrary {

  private final CopyHeader header;
  private final List<DirectoryEntry> entries;
  private final List<MemberContents> members;
  private final List<Message> problems;

  private UnloadedLibrary(
      CopyHeader header,
      List<DirectoryEntry> entries,
      List<MemberContents> members,
      List<Message> problems) {
    this.header = header;
    this.entries = List.copyOf(entries);
    this.members = List.copyOf(members);
    this.problems = List.copyOf(problems);
  }

  /// Reads the logical records of an unload.
  ///
  /// @param place what carries it, for messages
  /// @throws org.altres.message.DamagedDataException if they are none, or not complete
  public static UnloadedLibrary ofRecords(List<Bytes> records, Place place) {
    UnloadReader reader = new UnloadReader(place);
    records.forEach(reader::accept);
    return reader.end();
  }

  /// Reads the blocks of an unload, RECFM VS.
  ///
  /// @throws org.altres.message.DamagedDataException if they are none, or not complete
  public static UnloadedLibrary ofBlocks(List<Bytes> blocks, Place place) {
    RecordFormat spanned = new RecordFormat(Recfm.VS, RecordFormat.EXTENDED_LENGTH, 0);
    return ofRecords(Deblocker.records(spanned, blocks, place), place);
  }

  /// Reads the logical records of an unload that stand one behind the other without descriptor
  /// words, the form that Hercules' dasdload takes by its method VS.
  ///
  /// @throws org.altres.message.DamagedDataException if they are none, or not complete
  public static UnloadedLibrary ofBareRecords(Bytes all, Place place) {
    int length = CopyHeader.LENGTH;
    if (all.length() >= CopyHeader.LENGTH + CopyExtents.LENGTH && CopyHeader.isOne(all)) {
      int heads = new CopyHeader(all.slice(0, length)).heads();
      if (!CopyExtents.plausible(all.slice(length, CopyExtents.LENGTH), heads)) {
        length = CopyHeader.OLD_LENGTH;
      }
    }
    UnloadReader reader = new UnloadReader(place);
    int at = 0;
    for (int next : List.of(length, CopyExtents.LENGTH)) {
      int taken = Math.min(next, all.length() - at);
      reader.accept(all.slice(at, taken));
      at += taken;
    }
    reader.accept(all.from(at));
    return reader.end();
  }

  /// What the library was.
  public CopyHeader header() {
    return header;
  }

  /// RECFM, LRECL and BLKSIZE of the library.
  public RecordFormat recordFormat() {
    return header.recordFormat();
  }

  /// All entries of the directory in its order, those of damaged members too.
  public List<DirectoryEntry> entries() {
    return entries;
  }

  /// The members, by the name of their main entry.
  public List<MemberContents> members() {
    return members;
  }

  /// Which members are damaged, and how; empty if none is.
  public List<Message> problems() {
    return problems;
  }

  /// Puts directory and members together.
  static UnloadedLibrary of(
      CopyHeader header, PdsDirectory directory, List<UnloadReader.Run> runs, Place place) {
    Matching matching = new Matching(runs, place);
    matching.problems.addAll(directory.faults());
    List<MemberContents> members = new ArrayList<>();
    LibraryMember.group(directory.entries()).forEach(member -> matching.add(member, members));
    members.sort(Comparator.comparing(MemberContents::name));
    return new UnloadedLibrary(header, directory.entries(), members, matching.problems);
  }

  /// Finds the blocks of a member by its TTR.
  private static final class Matching {

    private final Place place;
    private final Map<Ttr, UnloadReader.Run> byStart = new HashMap<>();
    private final Set<Ttr> all = new HashSet<>();
    private final List<Message> problems = new ArrayList<>();

    Matching(List<UnloadReader.Run> runs, Place place) {
      this.place = place;
      for (UnloadReader.Run run : runs) {
        all.addAll(run.addresses);
        run.start()
            .filter(start -> byStart.putIfAbsent(start, run) != null)
            .ifPresent(start -> problems.add(twice(start)));
      }
    }

    void add(LibraryMember member, List<MemberContents> members) {
      Ttr ttr = member.ttr();
      UnloadReader.Run run = byStart.get(ttr);
      if (run == null) {
        problem(
            all.contains(ttr)
                ? UnloadMessages.MEMBER_INSIDE_ANOTHER
                : UnloadMessages.MEMBER_MISSING,
            member.name(),
            ttr);
      } else if (run.outside) {
        problem(UnloadMessages.BLOCK_OUTSIDE_EXTENTS, member.name(), ttr);
      } else if (!run.ended) {
        problem(UnloadMessages.MEMBER_INCOMPLETE, member.name(), run.blocks.size());
      } else {
        members.add(new MemberContents(member.entries(), run.blocks));
      }
    }

    private void problem(MessageId id, MemberName name, Object detail) {
      problems.add(Message.of(id, place.with("member", name), detail));
    }

    private Message twice(Ttr ttr) {
      return Message.of(UnloadMessages.BLOCK_TWICE, place, ttr);
    }
  }
}
