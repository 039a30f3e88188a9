package org.altres.dataset;

import java.util.function.Consumer;
import org.altres.bytes.Bytes;

/// The records of a sequential data set, read anew each time.
@FunctionalInterface
public interface RecordSource {

  /// Gives all records in order, without descriptor words.
  void forEach(Consumer<Bytes> consumer);
}
