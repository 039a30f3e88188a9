package org.altres.workbench.smp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;
import org.altres.execute.ContentStore;

/// Keeps contents for the time of a rehearsal, in memory.
final class RehearsalContents implements ContentStore {

  private final ContentSource kept;
  private final Map<Fingerprint, Bytes> rehearsed = new HashMap<>();

  /// @param kept what is kept for good
  RehearsalContents(ContentSource kept) {
    this.kept = kept;
  }

  @Override
  public Optional<Bytes> find(Fingerprint fingerprint) {
    return Optional.ofNullable(rehearsed.get(fingerprint)).or(() -> kept.find(fingerprint));
  }

  @Override
  public void keep(Fingerprint fingerprint, Bytes bytes) {
    rehearsed.put(fingerprint, bytes);
  }

  @Override
  public void force() {}
}
