package org.altres.storage;

import java.nio.file.Path;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;

/// Somebody else holds a lock. Whoever gets this may wait and try again.
public final class InUseException extends AltresException {

  private static final long serialVersionUID = 1L;

  private final String holder;

  public InUseException(Path file, String holder) {
    super(Message.of(StorageMessages.IN_USE, Place.of("file", file), holder), null);
    this.holder = holder;
  }

  /// Who holds it, as that one said; "another process" if that cannot be read.
  public String holder() {
    return holder;
  }
}
