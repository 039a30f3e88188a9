package org.altres.message;

import org.jspecify.annotations.Nullable;

/// What was read is not what its format says. The message has the place.
public final class DamagedDataException extends AltresException {

  private static final long serialVersionUID = 1L;

  public DamagedDataException(MessageId id, Place place, Object... arguments) {
    super(id, place, arguments);
  }

  public DamagedDataException(Message message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// The same damage, seen from inside a larger place.
  public DamagedDataException within(Place outer) {
    Message inner = problem();
    Message moved = new Message(inner.id(), inner.place().within(outer), inner.arguments());
    return new DamagedDataException(moved, this);
  }
}
