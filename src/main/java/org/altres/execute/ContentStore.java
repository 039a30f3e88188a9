package org.altres.execute;

import org.altres.bytes.Bytes;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;

/// Keeps bytes under their fingerprint, for good.
public interface ContentStore extends ContentSource {

  /// Keeps bytes; those that are here already stay as they are.
  ///
  /// @param fingerprint theirs
  void keep(Fingerprint fingerprint, Bytes bytes);

  /// Makes all that was kept safe against a crash; before a commit that names it.
  void force();
}
