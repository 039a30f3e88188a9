package org.altres.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.workbench.smp.Deck;
import org.altres.workbench.smp.SmpListener;
import org.altres.workbench.smp.SmpOutcome;
import org.altres.workbench.smp.SmpRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres smp …`.
@Command(name = "smp", header = "Run SMP/E commands.")
final class SmpCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final Session session;

  @Parameters(
      paramLabel = "SMPCNTL",
      arity = "0..1",
      defaultValue = STANDARD_INPUT,
      description = "The file with the commands; - or none: standard input.")
  private String deck = STANDARD_INPUT;

  @Option(names = "--ptfin", paramLabel = "FILE", description = "SYSMODs for RECEIVE.")
  private List<Path> ptfin = List.of();

  @Option(names = "--holddata", paramLabel = "FILE", description = "HOLDDATA for RECEIVE.")
  private List<Path> holddata = List.of();

  @Option(
      names = "--relfiles",
      paramLabel = "TAPE-OR-DIR",
      description = "The tape, or the folder, with the relative files.")
  private @Nullable Path relfiles;

  @Option(
      names = "--punch",
      paramLabel = "FILE",
      description = "A new file for SMPPUNCH, what UNLOAD and REPORT write.")
  private @Nullable Path punch;

  @Option(
      names = "--dd",
      paramLabel = "DDNAME=FILE",
      description = "A file for another ddname, as ZONEEXPORT and ZONEIMPORT need one.")
  private List<String> dds = List.of();

  @Option(
      names = "--csi",
      paramLabel = "DSN",
      description = "The CSI of the global zone, where there are several.")
  private @Nullable String csi;

  @Option(names = "--check", description = "Rehearse all commands; change nothing.")
  private boolean check;

  @Option(
      names = "--jcl",
      paramLabel = "FILE",
      description = "Write the deck as a job for z/OS to a new file; run nothing.")
  private @Nullable Path jcl;

  SmpCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    SmpRequest request =
        new SmpRequest(
            deck(),
            ptfin,
            holddata,
            Optional.ofNullable(relfiles),
            files(),
            Optional.ofNullable(csi),
            check);
    Path job = jcl;
    if (job != null) {
      session.run(watch -> {
        session.workbench().smp().writeJob(request, job, watch);
        return job;
      });
      session.output().answer(Map.of("file", job.toString()), out -> out.print(job + "\n"));
      return 0;
    }
    Printing printing = new Printing();
    int code = session.run(watch -> session.workbench().smp().run(request, printing, watch));
    printing.end(code);
    return code;
  }

  private Deck deck() {
    if (!deck.equals(STANDARD_INPUT)) {
      return session.workbench().smp().deck(Path.of(deck));
    }
    try {
      byte[] content = session.surroundings().in().readAllBytes();
      return session.workbench().smp().deck(Bytes.of(content), "standard input");
    } catch (IOException e) {
      throw new AltresException(
          Message.of(CliMessages.STANDARD_INPUT, Place.nowhere(), e.getMessage()), e);
    }
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String dd : dds) {
      int equals = dd.indexOf('=');
      String name = equals < 0 ? "" : dd.substring(0, equals).toUpperCase(Locale.ROOT);
      if (!name.matches("[A-Z$#@][A-Z0-9$#@]{0,7}") || equals == dd.length() - 1) {
        throw new AltresException(CliMessages.DD_FORM, Place.nowhere(), dd);
      }
      files.put(name, Path.of(dd.substring(equals + 1)));
    }
    if (punch != null) {
      files.put("SMPPUNCH", punch);
    }
    return files;
  }

  /// One command in the document.
  private record Ended(
      String verb,
      int line,
      String zone,
      boolean ran,
      boolean changes,
      int code,
      List<Said> messages,
      List<Printed> outputs) {}

  /// One message in the document.
  private record Said(String id, int code, String text, String where, String todo) {}

  /// One listing or report in the document.
  private record Printed(String ddname, String title, List<String> lines) {}

  /// The whole document.
  private record Document(boolean check, int code, List<Ended> commands) {}

  /// Prints what a deck gives as it goes, or collects it for the document.
  private final class Printing implements SmpListener {

    private final List<Ended> ended = new ArrayList<>();
    private List<Printed> outputs = new ArrayList<>();

    @Override
    public void output(String ddname, String title, Consumer<Consumer<String>> body) {
      if (session.output().isJson()) {
        List<String> lines = new ArrayList<>();
        body.accept(lines::add);
        outputs.add(new Printed(ddname, title, lines));
      } else {
        session.output().text(out -> print(title, body, out));
      }
    }

    private void print(String title, Consumer<Consumer<String>> body, PrintStream out) {
      if (!title.isEmpty()) {
        out.print(title + "\n\n");
      }
      body.accept(line -> out.print(Table.printable(line) + "\n"));
      if (!title.isEmpty()) {
        out.print("\n");
      }
    }

    @Override
    public void ended(SmpOutcome outcome) {
      outcome.problems().forEach(problem -> session.output().lines(problem.render()));
      outcome.messages().forEach(SmpCommand.this::say);
      if (session.output().isJson()) {
        ended.add(document(outcome));
        outputs = new ArrayList<>();
      }
    }

    private Ended document(SmpOutcome outcome) {
      List<Said> said = new ArrayList<>();
      outcome.problems().forEach(problem -> said.add(said(problem.message())));
      outcome.messages().forEach(message -> said.add(said(message)));
      return new Ended(
          outcome.verb(),
          outcome.line(),
          outcome.zone(),
          outcome.ran(),
          outcome.changes(),
          outcome.code(),
          said,
          outputs);
    }

    void end(int code) {
      if (check) {
        say(Message.of(CliMessages.SMP_REHEARSED, Place.nowhere()));
      }
      say(Message.of(CliMessages.SMP_COMPLETE, Place.nowhere(), "%02d".formatted(code)));
      if (session.output().isJson()) {
        session.output().answer(new Document(check, code, ended), out -> {});
      }
    }
  }

  private static Said said(Message message) {
    return new Said(
        message.id().value(),
        message.severity().returnCode(),
        message.text(),
        message.place().toString(),
        message.whatToDo());
  }

  /// What is for information takes one line.
  private void say(Message message) {
    if (message.severity() == Severity.INFORMATION) {
      session.output().lines(message.toString());
    } else {
      session.output().message(message);
    }
  }
}
