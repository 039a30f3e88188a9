package org.altres.command;

import java.util.Iterator;
import java.util.Optional;

/// The data sets of the job step, by their ddnames.
public interface CommandFiles {

  /// No ddname is there.
  CommandFiles NONE =
      new CommandFiles() {
        @Override
        public boolean isThere(String ddname) {
          return false;
        }

        @Override
        public Optional<Iterator<String>> lines(String ddname) {
          return Optional.empty();
        }
      };

  /// Whether a ddname is allocated, for reading or writing.
  boolean isThere(String ddname);

  /// The lines of an input, each without its line feed.
  ///
  /// @return empty if the ddname is not allocated
  Optional<Iterator<String>> lines(String ddname);
}
