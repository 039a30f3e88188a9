package org.altres.dataset.pds;

/// How large a member is.
///
/// @param blocks how many, the end of file not counted
/// @param bytes of data in them
public record MemberSize(int blocks, long bytes) {}
