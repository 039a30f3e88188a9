package org.altres.zone;

/// That an entry names another.
///
/// @param relation how
/// @param target the name of the other
public record Reference(Relation relation, String target) {}
