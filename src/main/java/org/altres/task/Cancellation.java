package org.altres.task;

/// Whether the user wants work to stop. Asked at safe points only; after a commit point nobody
/// asks.
@FunctionalInterface
public interface Cancellation {

  /// Never.
  Cancellation NEVER = () -> false;

  /// Whether to stop.
  boolean requested();

  /// Stops here if that is wanted.
  ///
  /// @throws CancelledException if it is
  default void check() {
    if (requested()) {
      throw new CancelledException();
    }
  }
}
