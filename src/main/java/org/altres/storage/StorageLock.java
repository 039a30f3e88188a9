package org.altres.storage;

/// A lock that is held until it is closed or the process ends.
public interface StorageLock extends AutoCloseable {

  /// Gives the lock back.
  @Override
  void close();
}
