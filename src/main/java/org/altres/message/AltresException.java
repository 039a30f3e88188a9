package org.altres.message;

import org.jspecify.annotations.Nullable;

/// Stops a command with a [Message].
public class AltresException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  public AltresException(Message message) {
    this(message, null);
  }

  public AltresException(Message message, @Nullable Throwable cause) {
    super(message.toString(), cause);
    this.message = message;
  }

  public AltresException(MessageId id, Place place, Object... arguments) {
    this(Message.of(id, place, arguments), null);
  }

  /// What to tell the user.
  public final Message problem() {
    return message;
  }
}
