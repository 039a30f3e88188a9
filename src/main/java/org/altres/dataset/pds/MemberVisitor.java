package org.altres.dataset.pds;

import org.altres.message.DamagedDataException;

/// Is shown the members of a library, one after the other.
public interface MemberVisitor {

  /// A member begins.
  void begin(LibraryMember member);

  /// Its next block. The data is a part of the track as it was read; who keeps it for long takes a
  /// copy.
  void block(MemberBlock block);

  /// The member is complete.
  void end(LibraryMember member);

  /// A member cannot be read, or cannot be read further where it had begun; the others follow.
  void damaged(LibraryMember member, DamagedDataException damage);
}
