package org.altres.task;

/// Is told how far a piece of work is. May be told from several workers at once.
public interface Progress {

  /// Hears nothing.
  Progress SILENT = new Progress() {};

  /// A step begins.
  ///
  /// @param step what is done, in the user's words: "unloading SYS1.MACLIB"
  /// @param total how many units it has, 0 if that is not known
  /// @param unit what is counted: "tracks", "members"
  default void begin(String step, long total, String unit) {}

  /// So many more units are done.
  default void advance(long units) {}

  /// The step is done.
  default void end() {}
}
