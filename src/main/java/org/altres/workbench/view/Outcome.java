package org.altres.workbench.view;

import java.util.List;
import org.altres.message.Message;

/// What a use case gave, and what there is to say about it: warnings, parts that failed.
///
/// @param value what it gave
/// @param messages none if all is well
public record Outcome<T>(T value, List<Message> messages) {

  public Outcome {
    messages = List.copyOf(messages);
  }

  /// All is well.
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(value, List.of());
  }
}
