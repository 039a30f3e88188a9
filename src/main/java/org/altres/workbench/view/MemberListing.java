package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// The members of a library.
///
/// @param dsn the library
/// @param volser its volume
/// @param recfm record format
/// @param lrecl bytes of a record
/// @param blksize bytes of a block
/// @param directoryBlocks blocks of its directory
/// @param directoryBlocksUsed how many of them have entries
/// @param members in the order of the directory
public record MemberListing(
    String dsn,
    String volser,
    String recfm,
    int lrecl,
    int blksize,
    int directoryBlocks,
    int directoryBlocksUsed,
    List<Member> members) {

  public MemberListing {
    members = List.copyOf(members);
  }

  /// A member or an alias.
  ///
  /// @param member its name, or sixteen hexadecimal digits as `X'…'`
  /// @param alias whether the entry says: alias
  /// @param aliasOf the member whose alias it is, if that has a main entry
  /// @param ttr where it begins, six hexadecimal digits
  /// @param blocks how many blocks, if it can be read to its end
  /// @param bytes bytes of data in them
  /// @param statistics what ISPF keeps of it
  /// @param module the attributes, if it is a load module
  /// @param ssi the system status index, eight hexadecimal digits
  /// @param userData what the directory has of it, in hexadecimal
  public record Member(
      String member,
      boolean alias,
      Optional<String> aliasOf,
      String ttr,
      Optional<Integer> blocks,
      Optional<Long> bytes,
      Optional<Statistics> statistics,
      Optional<Module> module,
      Optional<String> ssi,
      String userData) {}

  /// What ISPF keeps of a text member.
  ///
  /// @param version version and modification level, as `01.02`
  /// @param created the day
  /// @param changed the moment
  /// @param lines now
  /// @param initialLines at first
  /// @param modifiedLines modified
  /// @param user who changed it
  public record Statistics(
      String version,
      String created,
      String changed,
      long lines,
      long initialLines,
      long modifiedLines,
      String user) {}

  /// What the directory says of a load module.
  ///
  /// @param storage bytes that it takes
  /// @param entryPoint the address in it where this name is entered
  /// @param attributes the linkage editor's words: RENT, REUS, AC=1, AMODE(31)
  public record Module(int storage, int entryPoint, List<String> attributes) {

    public Module {
      attributes = List.copyOf(attributes);
    }
  }
}
