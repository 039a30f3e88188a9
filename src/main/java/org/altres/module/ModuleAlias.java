package org.altres.module;

/// Another name of a load module: a directory entry that points to the same records.
///
/// @param name of the alias
/// @param attributes of its directory entry
public record ModuleAlias(SymbolName name, LoadModuleAttributes attributes) {}
