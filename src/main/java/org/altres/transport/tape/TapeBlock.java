package org.altres.transport.tape;

import org.altres.bytes.Bytes;

/// A block of a tape file.
///
/// @param number its place in the file, from 1
/// @param offset where it begins in the image
/// @param storedLength bytes it takes in the image, chunk headers not counted
/// @param data what a program would read, 0 to 65535 bytes
public record TapeBlock(int number, long offset, int storedLength, Bytes data) {}
