package org.altres.transport.network;

import java.util.List;
import java.util.Optional;

/// A file of a package (ARCHDEF of its attribute file).
///
/// @param name where it stands in the package
/// @param type what it is for
/// @param archiveId the id by which RECEIVE finds a relative file, `FMID.Fn`
/// @param description for people
/// @param hash of the file, put together from its segments if it has any
/// @param segments the files that it was cut into, in order; empty if it was not
public record ArchiveDefinition(
    PackageFileName name,
    ArchiveType type,
    Optional<String> archiveId,
    Optional<String> description,
    ContentHash hash,
    List<Segment> segments) {

  /// A part of a file (ARCHSEG).
  ///
  /// @param name where it stands in the package
  /// @param hash of that part
  public record Segment(PackageFileName name, ContentHash hash) {}

  public ArchiveDefinition {
    segments = List.copyOf(segments);
  }
}
