package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;

/// Changes a library as STOW and IEBCOPY do ("DFSMS Macro Instructions for Data Sets", SC23-6852;
/// "DFSMSdfp Utilities", SC23-6864). Blocks of a new member go behind the end of the used space,
/// then an end of file, then the directory is written, then the label; so the library is sound
/// after each of these. Blocks of a member that was replaced or deleted stay as dead space until
/// the library is compressed. TTRs in user data and note lists follow their blocks.
///
/// Each method is one change: with a message it is not done at all, but for extents that were added
/// for it, which stay. Not for several threads at once; nobody else changes the library meanwhile.
public final class LibraryEditor {

  private final LibrarySpace space;
  private final DirectoryTracks places;
  private final List<Message> notes = new ArrayList<>();
  private NavigableMap<MemberName, DirectoryEntry> entries = new TreeMap<>();
  private PdsDirectory directory;
  private Ttr lastUsed;
  private Optional<MemberAppender> appender = Optional.empty();
  private boolean inBatch;

  private LibraryEditor(LibrarySpace space, PartitionedDataSet library) {
    this.space = space;
    this.places = library.directoryTracks();
    this.directory = library.directory();
    this.lastUsed = library.lastUsed();
    directory.entries().forEach(entry -> entries.put(entry.name(), entry));
  }

  /// Opens a library to change it.
  ///
  /// @param label as it is in the VTOC now
  /// @throws AltresException if it is not a partitioned data set, or the volume must not be changed
  /// @throws DamagedDataException if its directory is damaged
  public static LibraryEditor open(TrackWriter volume, DataSetLabel label) {
    PartitionedDataSet library = PartitionedDataSet.open(volume, label);
    if (!library.directory().faults().isEmpty()) {
      throw new DamagedDataException(library.directory().faults().getFirst(), null);
    }
    return new LibraryEditor(new LibrarySpace(volume, label), library);
  }

  /// Makes a data set an empty library, whatever was there before, and opens it.
  ///
  /// @param directoryBlocks how many, at least 1
  /// @throws AltresException if it is not a partitioned data set, the volume must not be changed,
  ///   or the directory does not fit
  public static LibraryEditor format(TrackWriter volume, DataSetLabel label, int directoryBlocks) {
    PartitionedDataSet.checkOrganization(volume, label);
    LibrarySpace space = new LibrarySpace(volume, label);
    PdsDirectory empty = PdsDirectory.empty(directoryBlocks);
    List<MemberBlock> blocks = new ArrayList<>();
    for (Bytes block : empty.blocks()) {
      blocks.add(
          new MemberBlock(
              Ttr.NONE,
              block.slice(0, PdsDirectory.KEY_LENGTH),
              block.from(PdsDirectory.KEY_LENGTH)));
    }
    MemberAppender appender = new MemberAppender(volume, space.tracks(), Ttr.NONE);
    int needed = appender.tracksFor(blocks);
    if (needed > space.tracks().count()) {
      throw new AltresException(
          LibraryMessages.DIRECTORY_TOO_LARGE,
          space.tracks().place(),
          directoryBlocks,
          needed,
          space.tracks().count());
    }
    blocks.forEach(block -> appender.append(block.key(), block.data()));
    Ttr end = appender.endOfFile();
    appender.flush();
    space.writeLabel(end, empty);
    return open(volume, space.label());
  }

  /// The label as it is now.
  public DataSetLabel label() {
    return space.label();
  }

  /// The entries as they are now, in order of name.
  public Collection<DirectoryEntry> entries() {
    return List.copyOf(entries.values());
  }

  /// The entry of a name.
  public Optional<DirectoryEntry> find(MemberName name) {
    return Optional.ofNullable(entries.get(name));
  }

  /// The library as it is on its tracks now; inside a batch, as it was before.
  public PartitionedDataSet read() {
    return PartitionedDataSet.open(space.volume(), space.label());
  }

  /// Warnings about what was changed since it was opened.
  public List<Message> notes() {
    return List.copyOf(notes);
  }

  /// Does several changes as one: directory and label are written once, at the end. Where a change
  /// is refused, or anything else is thrown, none of them is done.
  public void batch(Runnable changes) {
    if (inBatch) {
      changes.run();
      return;
    }
    NavigableMap<MemberName, DirectoryEntry> before = new TreeMap<>(entries);
    Ttr lastUsedBefore = lastUsed;
    inBatch = true;
    try {
      changes.run();
      settle();
    } catch (RuntimeException | Error e) {
      entries = before;
      lastUsed = lastUsedBefore;
      throw e;
    } finally {
      inBatch = false;
      appender = Optional.empty();
    }
  }

  /// Adds a member with all its names.
  ///
  /// @throws AltresException if one of them is there, if the directory or the library is full, or
  ///   if a block must not be in this library
  public void add(MemberContents contents) {
    contents.entries().forEach(entry -> refuseExisting(entry.name()));
    replace(contents);
  }

  /// Adds a member, or gives new contents to those of its names that are there. Another alias that
  /// the old contents have keeps them.
  ///
  /// @throws AltresException if the directory or the library is full, or if a block must not be in
  ///   this library
  public void replace(MemberContents contents) {
    batch(() -> {
      new BlockRules(space.volume().geometry().type(), space.label(), space.tracks().place())
          .check(contents);
      checkDirectory(contents.entries(), List.of());
      append(contents);
    });
  }

  /// Takes one name away; the blocks, and other names of the member, stay.
  ///
  /// @throws AltresException if there is none of that name
  public void delete(MemberName name) {
    batch(() -> entries.remove(existing(name).name()));
  }

  /// Gives an entry another name.
  ///
  /// @throws AltresException if there is none of the old name, or one of the new name
  public void rename(MemberName from, MemberName to) {
    DirectoryEntry entry = existing(from);
    refuseExisting(to);
    batch(() -> {
      checkDirectory(List.of(entry.withName(to)), List.of(from));
      entries.remove(from);
      entries.put(to, entry.withName(to));
    });
  }

  /// Gives a member another name besides: an entry with the same TTR and user data, marked as
  /// alias. What an alias of a load module says of itself is for who links it: [#putAlias].
  ///
  /// @throws AltresException if there is none of that name, the alias is there, or the directory is
  ///   full
  public void addAlias(MemberName member, MemberName alias) {
    refuseExisting(alias);
    putEntry(existing(member).withName(alias).withAlias(true));
  }

  /// Gives a member another name besides, or other contents to an alias that is there.
  ///
  /// @param alias the entry; its TTR becomes that of the member, those in its user data are taken
  ///   as they are
  /// @throws AltresException if there is no such member, or the directory is full
  public void putAlias(MemberName member, DirectoryEntry alias) {
    putEntry(alias.withTtr(existing(member).ttr()).withAlias(true));
  }

  /// Gives an entry other user data.
  ///
  /// @param indicator the C byte
  /// @throws AltresException if there is none of that name, or the directory is full
  public void setUserData(MemberName name, int indicator, Bytes userData) {
    putEntry(new DirectoryEntry(name, existing(name).ttr(), indicator, userData));
  }

  /// Takes the dead space away: members are copied down in the order in which they lie, all TTRs
  /// follow. Until it is done the library on the tracks is neither the old nor the new one, so the
  /// writer must be a transaction, or a copy.
  ///
  /// @return how many tracks were freed
  /// @throws DamagedDataException if a member cannot be read; nothing is changed then
  public int compress() {
    if (inBatch) {
      throw new IllegalStateException("compressing is not a part of a batch");
    }
    Ttr before = end();
    LibraryCompressor.Result result = new LibraryCompressor(space, read()).run();
    entries.clear();
    result.entries().forEach(entry -> entries.put(entry.name(), entry));
    lastUsed = result.lastUsed();
    notes.addAll(result.notes());
    settle();
    return before.track() - lastUsed.track();
  }

  private void append(MemberContents contents) {
    if (appender.isEmpty()) {
      lastUsed = end();
      appender = Optional.of(new MemberAppender(space.volume(), space.tracks(), lastUsed));
    }
    MemberAppender out = appender.get();
    space.ensure(out.tracksFor(contents.blocks()));
    out.extended(space.tracks());
    Relocation relocation = new Relocation(contents.entries());
    Ttr first = Ttr.NONE;
    for (MemberBlock block : contents.blocks()) {
      Ttr to = out.append(block.key(), block.data());
      relocation.moved(block.ttr(), to);
      first = first.isNone() ? to : first;
    }
    lastUsed = out.endOfFile();
    relocation.relocateNoteLists(out);
    for (DirectoryEntry entry : contents.entries()) {
      entries.put(entry.name(), relocation.relocate(entry, first.isNone() ? lastUsed : first));
    }
    notes.addAll(relocation.notes(space.tracks(), contents.name()));
  }

  /// The end of the used space: what the label says, or a member that ends behind that, which is so
  /// when the system stopped while the library was open.
  private Ttr end() {
    if (lastUsed.track() >= space.tracks().count()) {
      throw new DamagedDataException(
          LibraryMessages.LAST_USED_OUTSIDE,
          space.tracks().place(),
          lastUsed,
          space.tracks().count());
    }
    Track track = space.tracks().read(lastUsed.track());
    Ttr end = new Ttr(lastUsed.track(), Math.min(lastUsed.record(), track.recordCount()));
    end = end.compareTo(places.endOfFile()) < 0 ? places.endOfFile() : end;
    Optional<DirectoryEntry> last =
        entries.values().stream()
            .filter(entry -> entry.ttr().track() < space.tracks().count())
            .max(java.util.Comparator.comparing(DirectoryEntry::ttr));
    if (last.isEmpty() || last.get().ttr().compareTo(places.endOfFile()) <= 0) {
      return end;
    }
    try {
      Ttr memberEnd = read().blocks(last.get(), block -> {});
      return memberEnd.compareTo(end) > 0 ? memberEnd : end;
    } catch (DamagedDataException e) {
      if (last.get().ttr().compareTo(end) > 0) {
        throw e;
      }
      return end;
    }
  }

  private void putEntry(DirectoryEntry entry) {
    batch(() -> {
      checkDirectory(List.of(entry), List.of());
      entries.put(entry.name(), entry);
    });
  }

  /// Writes what was changed: the last track of members, then the directory, then the label.
  private void settle() {
    appender.ifPresent(MemberAppender::flush);
    PdsDirectory changed =
        PdsDirectory.pack(entries.values(), directory.blocks().size()).orElseThrow();
    if (!List.copyOf(entries.values()).equals(directory.entries())) {
      space.writeDirectory(places, changed);
      directory = changed;
    }
    space.writeLabel(lastUsed, directory);
  }

  private void checkDirectory(List<DirectoryEntry> added, List<MemberName> removed) {
    int blocks = directory.blocks().size();
    long bytes = DirectoryEntry.SHORTEST;
    for (DirectoryEntry entry : entries.values()) {
      bytes += entry.length();
    }
    for (DirectoryEntry entry : added) {
      bytes += entry.length();
    }
    if (bytes <= (long) blocks * (PdsDirectory.ROOM - DirectoryEntry.LONGEST)) {
      return;
    }
    NavigableMap<MemberName, DirectoryEntry> trial = new TreeMap<>(entries);
    removed.forEach(trial::remove);
    added.forEach(entry -> trial.put(entry.name(), entry));
    int needed = PdsDirectory.blocksFor(trial.values());
    if (needed > blocks) {
      throw new AltresException(
          LibraryMessages.DIRECTORY_FULL,
          space.tracks().place(),
          added.getFirst().name(),
          needed,
          blocks,
          blocks - PdsDirectory.blocksFor(entries.values()));
    }
  }

  private DirectoryEntry existing(MemberName name) {
    return find(name)
        .orElseThrow(
            () -> new AltresException(LibraryMessages.NO_MEMBER, space.tracks().place(), name));
  }

  private void refuseExisting(MemberName name) {
    if (entries.containsKey(name)) {
      throw new AltresException(LibraryMessages.MEMBER_EXISTS, space.tracks().place(), name);
    }
  }
}
