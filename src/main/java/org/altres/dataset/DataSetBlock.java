package org.altres.dataset;

import org.altres.bytes.Bytes;

/// A block of a data set.
///
/// @param track relative track of the data set, from 0; beyond 65,535 only with large format
/// @param record its record number on that track; with track overflow that of its first segment
/// @param key its key, 0 to 255 bytes; nearly always none
/// @param data its data, those of all segments with track overflow
public record DataSetBlock(int track, int record, Bytes key, Bytes data) {}
