package org.altres.mcs;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.Statement;

/// An element of a SYSMOD and its data.
///
/// @param type its type
/// @param name its name
/// @param statement the MCS
/// @param data the records behind the MCS, 80 bytes of EBCDIC each, as they are; empty where the
///   data are elsewhere, or the element is deleted
public record ElementMcs(ElementType type, EntryName name, Statement statement, Bytes data) {

  /// The distribution library.
  public Optional<DdName> distlib() {
    return statement.first("DISTLIB").map(DdName::new);
  }

  /// The target library.
  public Optional<DdName> syslib() {
    return statement.first("SYSLIB").map(DdName::new);
  }

  /// The relative file that holds it, from 1.
  public Optional<Integer> relfile() {
    return statement.first("RELFILE").map(Integer::valueOf);
  }

  /// Whether it is deleted.
  public boolean isDelete() {
    return statement.has("DELETE");
  }
}
