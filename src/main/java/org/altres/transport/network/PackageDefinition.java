package org.altres.transport.network;

import java.util.List;
import java.util.Optional;

/// What a package says of itself (PKGDEF of its attribute file, GIMPAF.XML).
///
/// @param date the day it was made, `yyyy.ddd`
/// @param time the time of that day in GMT, `hh:mm:ss`
/// @param level the SMP/E that made it, `vv.rr.mm.pp`
/// @param description for people
/// @param archives its files
public record PackageDefinition(
    Optional<String> date,
    Optional<String> time,
    Optional<String> level,
    Optional<String> description,
    List<ArchiveDefinition> archives) {

  public PackageDefinition {
    archives = List.copyOf(archives);
  }

  /// Its archives of a type, in order.
  public List<ArchiveDefinition> archives(ArchiveType type) {
    return archives.stream().filter(archive -> archive.type() == type).toList();
  }
}
