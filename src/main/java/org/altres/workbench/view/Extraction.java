package org.altres.workbench.view;

/// A file that was written from a data set.
///
/// @param dsn the data set
/// @param file what was written
/// @param records how many records
/// @param bytes how many bytes the file has
public record Extraction(String dsn, String file, long records, long bytes) {}
