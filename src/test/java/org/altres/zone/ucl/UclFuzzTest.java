package org.altres.zone.ucl;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.altres.text.CodePage;
import org.altres.zone.EntryGenerator;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;

class UclFuzzTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 0);

  @Test
  void statementsAreDoneOrRefused() {
    List<Bytes> seeds = new ArrayList<>();
    for (ZoneKind kind : ZoneKind.values()) {
      EntryGenerator generator = new EntryGenerator(kind, 5);
      for (String type : List.of("SYSMOD", "DDDEF", "MOD", "LMOD", "OPTIONS")) {
        if (EntryType.of(type).zones().contains(kind)) {
          seeds.add(seed(kind, generator.next(EntryType.of(type), 0.3)));
        }
      }
    }
    Fuzz.run("UCLIN", seeds, UclFuzzTest::run);
  }

  private static Bytes seed(ZoneKind kind, ZoneEntry entry) {
    StringBuilder deck = new StringBuilder();
    UnloadWriter writer =
        new UnloadWriter(kind, UnloadWriter.Dialect.ALTRES, card -> deck.append(card).append('\n'));
    writer.begin();
    writer.write(entry);
    writer.write(entry);
    deck.append("DEL ").append(entry.type()).append('(').append(entry.name()).append(").\n");
    writer.end();
    return Bytes.of(deck.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void run(Bytes bytes) {
    SourceText text = SourceText.read(bytes, CodePage.IBM037, Place.nowhere());
    Optional<SyntaxProblem> last = Optional.empty();
    for (ZoneKind kind : ZoneKind.values()) {
      UclInterpreter interpreter = new UclInterpreter(kind, new ZoneName("ZONE1"), NOW);
      Map<EntryKey, ZoneEntry> zone = new HashMap<>();
      for (SmpCommand command : CommandReader.read(text).commands()) {
        if (command instanceof SmpCommand.Block block) {
          for (UclStatement statement : block.entries()) {
            last = done(interpreter.apply(statement, k -> Optional.ofNullable(zone.get(k))), zone);
          }
        }
      }
    }
    last.ifPresent(problem -> {
      problem.render();
      throw new AltresException(problem.message());
    });
  }

  private static Optional<SyntaxProblem> done(UclOutcome outcome, Map<EntryKey, ZoneEntry> zone) {
    return switch (outcome) {
      case UclOutcome.Put put -> {
        zone.put(put.entry().key(), put.entry());
        yield Optional.empty();
      }
      case UclOutcome.Delete delete -> {
        zone.remove(delete.key());
        yield Optional.empty();
      }
      case UclOutcome.Failed failed -> Optional.of(failed.problems().getFirst());
    };
  }
}
