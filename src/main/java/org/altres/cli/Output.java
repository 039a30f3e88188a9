package org.altres.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.altres.message.Message;

/// Where a command's words go: the answer to standard output, as text or as one JSON document;
/// messages to standard error.
final class Output {

  private final PrintStream out;
  private final PrintStream err;
  private boolean json;

  Output(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// From now on documents, not text.
  void useJson() {
    json = true;
  }

  boolean isJson() {
    return json;
  }

  /// Writes an answer: the document with `--json`, else the text.
  void answer(Object document, Text text) {
    if (json) {
      byte[] utf8 = toJson(document).concat("\n").getBytes(StandardCharsets.UTF_8);
      out.write(utf8, 0, utf8.length);
    } else {
      text.print(out);
    }
    out.flush();
  }

  /// Begins an answer of many parts.
  ///
  /// @param field the field of the document that has them
  <T> Answers<T> answers(String field, BiConsumer<T, PrintStream> text) {
    return new Answers<>(out, field, json ? Optional.of(mapper()) : Optional.empty(), text);
  }

  /// Writes a text at once; nothing with `--json`.
  void text(Text text) {
    if (!json) {
      text.print(out);
      out.flush();
    }
  }

  /// Writes a message with what to do about it.
  void message(Message message) {
    err.println(Table.printable(message.toString()));
    err.println("  " + Table.printable(message.whatToDo()));
    err.flush();
  }

  /// Writes messages and gives the exit code of the worst, 0 if there is none.
  int messages(List<Message> messages) {
    int worst = 0;
    for (Message message : messages) {
      message(message);
      worst = Math.max(worst, message.severity().returnCode());
    }
    return worst;
  }

  private static String toJson(Object document) {
    try {
      return mapper().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every document has a JSON form", e);
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new OptionalModule())
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .build();
  }

  /// Prints an answer for people.
  @FunctionalInterface
  interface Text {
    void print(PrintStream out);
  }
}
