package org.altres.zone.ucl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.altres.mcs.command.UclStatement;
import org.altres.message.Message;
import org.altres.zone.EntryGenerator;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;

class UnloadTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 22, 17, 19);

  @Test
  void anEntryIsLaidOutAsUnloadDoes() {
    ZoneEntry module =
        ZoneEntry.of(EntryKey.of("MOD", "IGC255"))
            .edit()
            .set("LASTUPD", "EBA1101")
            .set("LASTUPDTYPE", "ADD")
            .set("DISTLIB", "RESLIB")
            .set("FMID", "EBA1101")
            .set("RMID", "EBA1101")
            .set("LMOD", List.of("LMOD1", "LMOD2", "LMOD3", "LMOD4", "LMODULE5", "LMOD6"))
            .set("LEPARM", List.of("RENT", "AC=1"))
            .build();
    assertThat(unload(ZoneKind.TARGET, UnloadWriter.Dialect.ALTRES, module))
        .isEqualTo(
            """
            UCLIN .
            REP       MOD             ( IGC255   )
                      LASTUPD         ( EBA1101  )
                      LASTUPDTYPE     ( ADD )
                      DISTLIB         ( RESLIB   )
                      FMID            ( EBA1101 )
                      RMID            ( EBA1101 )
                      LMOD            ( LMOD1    LMOD2    LMOD3    LMOD4    LMODULE5
                                        LMOD6    )
                      RENT
                      AC=1
                                      .
            ENDUCL .
            """);
  }

  @Test
  void longTextsGoOnInColumnOne() {
    ZoneEntry dddef =
        ZoneEntry.of(EntryKey.of("DDDEF", "SYSLIB"))
            .edit()
            .set("PATH", "/service/usr/lpp/" + "a-long-name/".repeat(9) + "it's/")
            .build();
    assertThat(unload(ZoneKind.TARGET, UnloadWriter.Dialect.ALTRES, dddef))
        .isEqualTo(
            """
            UCLIN .
            REP       DDDEF           ( SYSLIB   )
                      PATH            ( '/service/usr/lpp/a-long-name/a-long-name/a-
            long-name/a-long-name/a-long-name/a-long-name/a-long-name/a-long-name/a-
            long-name/it''s/' )
                                      .
            ENDUCL .
            """);
  }

  @Test
  void controlStatementsStandInABlock() {
    ZoneEntry lmod =
        ZoneEntry.of(EntryKey.of("LMOD", "IGC0013{"))
            .edit()
            .set("LASTUPD", "JCLIN")
            .set("LASTUPDTYPE", "ADD")
            .set("SYSLIB", "LPALIB")
            .indicate("COPIED", true)
            .set("LECNTL", List.of(" ALIAS IGC0013A", " ENTRY ICHRIN00"))
            .build();
    assertThat(unload(ZoneKind.TARGET, UnloadWriter.Dialect.ALTRES, lmod))
        .contains("          COPY\n++LMODIN.\n ALIAS IGC0013A\n ENTRY ICHRIN00\n++ENDLMODIN.\n");
  }

  @Test
  void forSmpEOnlyItsOwnOperandsAreWritten() {
    ZoneEntry dummy =
        ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001"))
            .edit()
            .set("SUPBY", "UZ00002")
            .set("LASTSUP", "UZ00002")
            .set("UCLDATE", "2026001")
            .build();
    assertThat(unload(ZoneKind.TARGET, UnloadWriter.Dialect.SMPE, dummy))
        .contains("SUPBY")
        .doesNotContain("UCLDATE", "SMODTYPE", "( )");
  }

  @Test
  void whatUnloadWroteMakesTheSameEntries() {
    int rounds = Integer.getInteger("altres.rounds", 1);
    for (int round = 0; round < rounds; round++) {
      checkRound(Long.getLong("altres.seed", new Random().nextLong()));
    }
  }

  private static void checkRound(long seed) {
    for (ZoneKind kind : ZoneKind.values()) {
      EntryGenerator generator = new EntryGenerator(kind, seed);
      Map<EntryKey, ZoneEntry> zone = new TreeMap<>();
      for (EntryType type : EntryType.all()) {
        for (int i = 0; i < 40 && type.zones().contains(kind); i++) {
          ZoneEntry entry = generator.next(type, i % 4 / 3.0);
          zone.put(entry.key(), entry);
          if (type.group() == EntryType.Group.DATA || type.group() == EntryType.Group.HFS) {
            i += 30;
          }
        }
      }
      checkRoundTrip(kind, zone, seed);
    }
  }

  private static void checkRoundTrip(ZoneKind kind, Map<EntryKey, ZoneEntry> zone, long seed) {
    List<String> cards = new ArrayList<>();
    UnloadWriter writer = new UnloadWriter(kind, UnloadWriter.Dialect.ALTRES, cards::add);
    writer.begin();
    for (ZoneEntry entry : zone.values()) {
      assertThat(writer.write(entry)).as("seed %d", seed).isEmpty();
    }
    writer.end();
    assertThat(cards).allMatch(card -> card.length() <= 80);
    ZoneName name = kind == ZoneKind.GLOBAL ? ZoneName.GLOBAL : new ZoneName("ZONE1");
    UclInterpreter interpreter = new UclInterpreter(kind, name, NOW);
    Map<EntryKey, ZoneEntry> again = new TreeMap<>();
    for (UclStatement statement : UclDeck.read(cards)) {
      UclOutcome outcome = interpreter.apply(statement, key -> Optional.empty());
      if (outcome instanceof UclOutcome.Put put) {
        again.put(put.entry().key(), put.entry());
      } else if (outcome instanceof UclOutcome.Failed failed) {
        assertThat(failed.problems()).as("seed %d: %s", seed, statement.statement()).isEmpty();
      }
    }
    for (ZoneEntry entry : zone.values()) {
      assertThat(again.get(entry.key())).as("seed %d", seed).isEqualTo(entry);
    }
    assertThat(again).hasSameSizeAs(zone);
  }

  private static String unload(ZoneKind kind, UnloadWriter.Dialect dialect, ZoneEntry entry) {
    StringBuilder text = new StringBuilder();
    UnloadWriter writer = new UnloadWriter(kind, dialect, card -> text.append(card).append('\n'));
    writer.begin();
    Optional<Message> problem = writer.write(entry);
    assertThat(problem).isEmpty();
    writer.end();
    return text.toString();
  }
}
