package org.altres.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.altres.bytes.Bytes;
import org.altres.mcs.command.CommandConsumer;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Place;
import org.altres.testing.ZoneGenerator;
import org.altres.text.CodePage;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ucl.UclInterpreter;
import org.altres.zone.ucl.UclOutcome;
import org.altres.zone.ucl.UnloadWriter;

/// UNLOAD and UCLIN of a zone of 500,000 entries, without the store. docs/performance.md has the
/// command and the figures.
public final class UclSpeed {

  private UclSpeed() {}

  /// Runs it.
  ///
  /// @param arguments the number of entries (500000)
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
    List<ZoneEntry> entries = new ZoneGenerator(1, count).targetZone();
    for (int round = 0; round < 3; round++) {
      run(entries);
    }
  }

  private static void run(List<ZoneEntry> entries) throws Exception {
    StringBuilder deck = new StringBuilder();
    AtomicLong cards = new AtomicLong();
    double writing =
        Timing.seconds(() -> {
          UnloadWriter writer =
              new UnloadWriter(
                  ZoneKind.TARGET,
                  UnloadWriter.Dialect.ALTRES,
                  card -> {
                    cards.incrementAndGet();
                    deck.append(card).append('\n');
                  });
          writer.begin();
          entries.forEach(writer::write);
          writer.end();
        });
    report("UNLOAD", entries.size(), writing);
    byte[] bytes = deck.toString().getBytes(StandardCharsets.ISO_8859_1);
    deck.setLength(0);
    System.out.printf(Locale.ROOT, "%,d records, %,d bytes%n", cards.get(), bytes.length);
    report("reading it", entries.size(), Timing.seconds(() -> read(bytes, new Interpreting(null))));
    Interpreting interpreting = new Interpreting(entries);
    report("reading and UCLIN", entries.size(), Timing.seconds(() -> read(bytes, interpreting)));
    if (interpreting.different > 0 || interpreting.at != entries.size()) {
      throw new IllegalStateException(
          interpreting.different + " differ of " + interpreting.at + " of " + entries.size());
    }
  }

  private static void read(byte[] bytes, Interpreting consumer) {
    SourceText text = SourceText.read(Bytes.of(bytes), CodePage.IBM037, Place.nowhere());
    CommandReader.read(text.source(), consumer);
  }

  private static void report(String what, int entries, double seconds) {
    System.out.printf(
        Locale.ROOT, "%-20s %6.2f s  %,9.0f entries/s%n", what, seconds, entries / seconds);
  }

  /// Interprets each statement, and compares what comes out with what went in.
  private static final class Interpreting implements CommandConsumer {

    private final UclInterpreter interpreter =
        new UclInterpreter(
            ZoneKind.TARGET, new ZoneName("TGT1"), LocalDateTime.of(2026, 11, 20, 12, 0));
    private final Optional<List<ZoneEntry>> expected;
    private int at;
    private int different;

    Interpreting(@org.jspecify.annotations.Nullable List<ZoneEntry> expected) {
      this.expected = Optional.ofNullable(expected);
    }

    @Override
    public void entry(UclStatement entry) {
      if (expected.isPresent()) {
        UclOutcome outcome = interpreter.apply(entry, key -> Optional.empty());
        boolean same =
            outcome instanceof UclOutcome.Put put && put.entry().equals(expected.get().get(at));
        if (!same && different++ == 0) {
          System.out.println(outcome + "\nexpected " + expected.get().get(at));
        }
        at++;
      }
    }

    @Override
    public void command(SmpCommand command) {}

    @Override
    public void begin(Statement statement) {}

    @Override
    public void problem(SyntaxProblem problem) {
      throw new IllegalStateException(problem.render());
    }

    @Override
    public void end(int lastLine) {}
  }
}
