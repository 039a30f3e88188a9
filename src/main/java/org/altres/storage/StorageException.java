package org.altres.storage;

import org.altres.message.AltresException;
import org.altres.message.Message;
import org.jspecify.annotations.Nullable;

/// The disk or the operating system refused.
public final class StorageException extends AltresException {

  private static final long serialVersionUID = 1L;

  public StorageException(Message message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
