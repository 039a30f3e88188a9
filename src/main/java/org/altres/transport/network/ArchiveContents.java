package org.altres.transport.network;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;

/// What is in an archive of a package, which had the hash that the package says.
///
/// @param attributes of the data set or file, if the archive has them
/// @param component the name that the data have in the archive: `SMPPTFIN`, `SMPHOLD`, `SMPRELF`,
///   `MVSFILE`
/// @param data of a sequential data set its records, of a library its IEBCOPY unload
/// @param others the names of what else is in the archive
public record ArchiveContents(
    Optional<FileAttributes> attributes, String component, Bytes data, List<String> others) {

  public ArchiveContents {
    others = List.copyOf(others);
  }
}
