package org.altres.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened, where, and what to do. Immutable; the words are in the [Catalogue].
///
/// @param id which message
/// @param place where it happened
/// @param arguments what stands in the places `{0}`, `{1}`, … of the text
public record Message(MessageId id, Place place, List<String> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  /// A message about a place.
  public static Message of(MessageId id, Place place, @Nullable Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (@Nullable Object argument : arguments) {
      texts.add(String.valueOf(argument));
    }
    return new Message(id, place, texts);
  }

  /// How bad it is.
  public Severity severity() {
    return id.severity();
  }

  /// What happened, without id and place.
  public String text() {
    return fill(Catalogue.get().text(id.value()));
  }

  /// What to do about it.
  public String whatToDo() {
    return fill(Catalogue.get().whatToDo(id.value()));
  }

  /// Id, text and place in one line: `ALT1001S text (volume A, cylinder 3)`.
  @Override
  public String toString() {
    String where = place.isNowhere() ? "" : " (" + place + ")";
    return id.value() + " " + text() + where;
  }

  private String fill(String pattern) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      int index = Integer.parseInt(pattern.substring(open + 1, close));
      text.append(pattern, at, open);
      text.append(index < arguments.size() ? arguments.get(index) : "?");
      at = close + 1;
    }
    return text.append(pattern.substring(at)).toString();
  }
}
