package org.altres.transport.network;

import java.util.Optional;

/// What the data of an archive were before GIMZIP took them (FILEATTR of GIMFAF.XML).
///
/// @param name the data set, or the path of a file
/// @param organization DSORG
/// @param recordFormat RECFM
/// @param recordLength LRECL
/// @param blockSize BLKSIZE
public record FileAttributes(
    Optional<String> name,
    Optional<String> organization,
    Optional<String> recordFormat,
    Optional<String> recordLength,
    Optional<String> blockSize) {}
