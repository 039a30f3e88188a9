package org.altres.transport.tape;

/// What is between two tape marks.
///
/// @param number its place on the tape, from 1
/// @param offset where its first chunk is in the image
/// @param previousLength the length of the chunk before that, which the chain repeats
/// @param blocks how many blocks
/// @param shortestStored bytes of the shortest block as stored, 0 if there is none
/// @param longestStored bytes of the longest block as stored
/// @param storedBytes bytes of all blocks as stored
/// @param closed whether a tape mark ends it; only the last file of a damaged or unfinished tape
///   may have none
public record TapeFile(
    int number,
    long offset,
    int previousLength,
    int blocks,
    int shortestStored,
    int longestStored,
    long storedBytes,
    boolean closed) {

  /// The figures of a file, which need its blocks unpacked.
  ///
  /// @param file the file
  /// @param shortest bytes of the shortest block, 0 if there is none
  /// @param longest bytes of the longest block
  /// @param bytes bytes of all blocks
  public record Summary(TapeFile file, int shortest, int longest, long bytes) {}
}
