package org.altres.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/// An answer of many parts, each written as it comes and none held: texts with an empty line
/// between them, or one document whose only field is the array of them. Before the first part
/// nothing is written.
final class Answers<T> {

  private final PrintStream out;
  private final BiConsumer<T, PrintStream> text;
  private final String field;
  private final Optional<JsonMapper> mapper;
  private Optional<JsonGenerator> document = Optional.empty();
  private boolean begun;

  /// @param field the field of the document
  /// @param mapper writes the parts of the document; none for texts
  Answers(
      PrintStream out, String field, Optional<JsonMapper> mapper, BiConsumer<T, PrintStream> text) {
    this.out = out;
    this.field = field;
    this.mapper = mapper;
    this.text = text;
  }

  /// Writes the next part.
  void add(T part) {
    try {
      if (mapper.isPresent()) {
        mapper.get().writeValue(document(mapper.get()), part);
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (begun) {
      out.print('\n');
    }
    begun = true;
    text.accept(part, out);
  }

  /// There are no more parts.
  void end() {
    try {
      if (mapper.isPresent()) {
        JsonGenerator open = document(mapper.get());
        open.writeEndArray();
        open.writeEndObject();
        open.writeRaw('\n');
        open.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  private JsonGenerator document(JsonMapper writer) throws IOException {
    if (document.isEmpty()) {
      JsonGenerator fresh = writer.createGenerator(out);
      fresh.useDefaultPrettyPrinter();
      fresh.writeStartObject();
      fresh.writeArrayFieldStart(field);
      document = Optional.of(fresh);
    }
    return document.get();
  }
}
