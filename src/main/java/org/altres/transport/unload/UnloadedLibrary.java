package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dataset.Deblocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.RecordSource;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.Message;
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
  public static UnloadedLibrary of(RecordSource records, Place place) {
    Collector collector = new Collector();
    UnloadReader reader = new UnloadReader(place, collector);
    records.forEach(reader::accept);
    return collector.end(reader.end());
  }

  /// Reads the logical records of an unload.
  ///
  /// @param place what carries it, for messages
  /// @throws org.altres.message.DamagedDataException if they are none, or not complete
  public static UnloadedLibrary ofRecords(List<Bytes> records, Place place) {
    return of(records::forEach, place);
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
    int second = Math.min(length, all.length());
    int third = Math.min(length + CopyExtents.LENGTH, all.length());
    List<Bytes> records =
        List.of(all.slice(0, second), all.slice(second, third - second), all.from(third));
    return ofRecords(records, place);
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

  /// Keeps what is read.
  private static final class Collector implements UnloadVisitor {

    private final List<MemberContents> members = new ArrayList<>();
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private CopyHeader header = new CopyHeader(Bytes.EMPTY);

    @Override
    public void begin(CopyHeader read, PdsDirectory directory) {
      header = read;
      entries.addAll(directory.entries());
    }

    @Override
    public void member(MemberContents member) {
      members.add(member);
    }

    UnloadedLibrary end(List<Message> problems) {
      members.sort(Comparator.comparing(MemberContents::name));
      return new UnloadedLibrary(header, entries, members, problems);
    }
  }
}
