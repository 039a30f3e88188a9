package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// What was done with a data set or a member.
///
/// @param action `created`, `scratched`, `renamed`, `compressed`, `put`, `deleted`, `aliased`,
///   `transmitted`, `received`
/// @param dsn the data set, as it is called now
/// @param oldDsn what it was called before, if that is something else
/// @param volser its volume
/// @param member the member, if it is about one
/// @param file the file that was read or written, if there was one
/// @param members how many members it is about
/// @param records how many records were written
/// @param tracks tracks that were allocated, given back or freed
/// @param oldMember what the member was called before, if that is something else
/// @param aliases names that the member got, or that were deleted with it
public record LibraryChange(
    String action,
    String dsn,
    Optional<String> oldDsn,
    String volser,
    Optional<String> member,
    Optional<String> file,
    int members,
    long records,
    int tracks,
    Optional<String> oldMember,
    List<String> aliases) {

  public LibraryChange {
    aliases = List.copyOf(aliases);
  }

  /// Something that was done with a data set on a volume; the rest is added with the methods below.
  public static LibraryChange of(String action, String dsn, String volser) {
    return new LibraryChange(
        action,
        dsn,
        Optional.empty(),
        volser,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        Optional.empty(),
        List.of());
  }

  /// It was called this before.
  public LibraryChange from(String oldName) {
    return new LibraryChange(
        action,
        dsn,
        Optional.of(oldName),
        volser,
        member,
        file,
        members,
        records,
        tracks,
        oldMember,
        aliases);
  }

  /// It is about one member.
  public LibraryChange about(String name) {
    return new LibraryChange(
        action,
        dsn,
        oldDsn,
        volser,
        Optional.of(name),
        file,
        1,
        records,
        tracks,
        oldMember,
        aliases);
  }

  /// A file was read or written.
  public LibraryChange withFile(String name) {
    return new LibraryChange(
        action,
        dsn,
        oldDsn,
        volser,
        member,
        Optional.of(name),
        members,
        records,
        tracks,
        oldMember,
        aliases);
  }

  /// It is about so many members.
  public LibraryChange withMembers(int count) {
    return new LibraryChange(
        action, dsn, oldDsn, volser, member, file, count, records, tracks, oldMember, aliases);
  }

  /// So many records were written.
  public LibraryChange withRecords(long count) {
    return new LibraryChange(
        action, dsn, oldDsn, volser, member, file, members, count, tracks, oldMember, aliases);
  }

  /// So many tracks were allocated, given back or freed.
  public LibraryChange withTracks(int count) {
    return new LibraryChange(
        action, dsn, oldDsn, volser, member, file, members, records, count, oldMember, aliases);
  }

  /// The member was called this before.
  public LibraryChange fromMember(String oldName) {
    return new LibraryChange(
        action,
        dsn,
        oldDsn,
        volser,
        member,
        file,
        members,
        records,
        tracks,
        Optional.of(oldName),
        aliases);
  }

  /// It is about these aliases of a member.
  public LibraryChange withAliases(List<String> names) {
    return new LibraryChange(
        action, dsn, oldDsn, volser, member, file, members, records, tracks, oldMember, names);
  }
}
