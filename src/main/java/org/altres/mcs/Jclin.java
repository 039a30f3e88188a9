package org.altres.mcs;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.Statement;

/// The `++JCLIN` of a SYSMOD: the structure of load modules, as the JCL that would build them.
///
/// @param statement the MCS
/// @param data the JCL behind it, 80 bytes of EBCDIC a record; empty where it is elsewhere
public record Jclin(Statement statement, Bytes data) {

  /// The relative file that holds it, from 1.
  public Optional<Integer> relfile() {
    return statement.first("RELFILE").map(Integer::valueOf);
  }
}
