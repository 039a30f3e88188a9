package org.altres.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.workbench.view.McsListing;

/// Where a command's words go: the answer to standard output, as text or as one JSON document;
/// messages to standard error.
final class Output {

  private static final int MOST_FAULTS = 100;

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

  /// Writes lines to where messages go.
  void lines(String text) {
    text.lines().forEach(line -> err.println(Table.printable(line)));
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

  /// Writes the faults of texts, of each text the first hundred, and gives the exit code of the
  /// worst of all, 0 if there is none.
  int faults(McsListing listing) {
    int worst = 0;
    for (McsListing.Text text : listing.texts()) {
      int shown = Math.min(text.faults().size(), MOST_FAULTS);
      for (McsListing.Fault fault : text.faults().subList(0, shown)) {
        McsTables.fault(Table.printable(text.file()), fault)
            .lines()
            .forEach(line -> err.println(Table.printable(line)));
      }
      int more = text.faults().size() - shown;
      if (more > 0) {
        message(
            Message.of(CliMessages.MORE_FAULTS, Place.nowhere(), Table.number(more), text.file()));
      }
      for (McsListing.Fault fault : text.faults()) {
        worst = Math.max(worst, Severity.ofLetter(fault.severity()).returnCode());
      }
    }
    err.flush();
    return worst;
  }

  /// Writes what is wrong with something that was to be understood as a whole, with a caret under
  /// the place.
  ///
  /// @return the exit code
  int refused(SyntaxProblem problem) {
    problem.render().lines().forEach(line -> err.println(Table.printable(line)));
    err.flush();
    return Severity.SEVERE.returnCode();
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

  /// An answer of many parts, each written as it comes and none held: texts with an empty line
  /// between them, or one document whose only field is the array of them. Before the first part
  /// nothing is written.
  static final class Answers<T> {

    private final PrintStream out;
    private final BiConsumer<T, PrintStream> text;
    private final String field;
    private final Optional<JsonMapper> mapper;
    private Optional<JsonGenerator> document = Optional.empty();
    private boolean begun;

    /// @param field the field of the document
    /// @param mapper writes the parts of the document; none for texts
    Answers(
        PrintStream out,
        String field,
        Optional<JsonMapper> mapper,
        BiConsumer<T, PrintStream> text) {
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
}
