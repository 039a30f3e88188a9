package org.altres.zone;

/// All zones of a workspace, of every CSI. There is one writer at a time and any number of readers.
public interface Csi extends AutoCloseable {

  /// What is there now, as of the last commit. It does not change while it is held.
  CsiView view();

  /// Begins a change of zones. Nothing is seen of it by others before [CsiTransaction#commit], and
  /// nothing stays of it if it is closed without.
  ///
  /// @param doing what for, as others who wait are told
  /// @throws IllegalStateException if another change is open
  CsiTransaction begin(String doing);

  /// Ends it. What was begun and not committed is taken back; views of it read no more.
  @Override
  void close();
}
