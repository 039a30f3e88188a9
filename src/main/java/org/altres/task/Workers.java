package org.altres.task;

import java.util.List;
import java.util.function.Consumer;

/// Runs work side by side, so many at a time.
public interface Workers {

  /// One after the other, in the caller's own thread.
  Workers INLINE =
      new Workers() {
        @Override
        public int width() {
          return 1;
        }

        @Override
        public <T> void forEach(List<T> items, Consumer<T> work) {
          items.forEach(work);
        }
      };

  /// How many at a time.
  int width();

  /// Does the work for each item and returns when all are done. The first exception stops the rest
  /// from being begun and is thrown here.
  <T> void forEach(List<T> items, Consumer<T> work);
}
