package org.altres.workbench.view;

import java.util.Optional;

/// What was done with a volume as a whole.
///
/// @param action `added`, `initialized`, `renamed`, `removed`, `exported`
/// @param volser the volume, as it is called now
/// @param oldVolser what it was called before, if that is something else
/// @param type device type
/// @param cylinders how many, alternates included
/// @param tracks tracks in all
/// @param file the image that was made, or removed
/// @param source what it was made from
/// @param format how the image keeps its tracks
public record VolumeChange(
    String action,
    String volser,
    Optional<String> oldVolser,
    String type,
    int cylinders,
    int tracks,
    String file,
    Optional<String> source,
    String format) {}
