package org.altres.workbench.smp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.altres.bytes.ContentSource;
import org.altres.command.CommandSequence;
import org.altres.command.CommandTable;
import org.altres.command.Moment;
import org.altres.command.Planned;
import org.altres.command.SmpBlockPlanner;
import org.altres.command.SmpCommandPlanner;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The examples of EXAMPLES.md for return codes and SET, by their numbers. The commands here do
/// nothing; each ends with the code that its SOURCEID says.
final class ExamplesCommandRulesTest {

  private static final ZoneId GLOBAL = ZoneId.global(new CsiName("G.CSI"));

  private final MemoryCsi csi = new MemoryCsi();
  private CommandSequence sequence = new CommandSequence(GLOBAL, CommandTable.empty());

  @BeforeEach
  void makeZones() {
    try (CsiTransaction change = csi.begin("test")) {
      ZoneEntry definition =
          ZoneEntry.of(EntryKey.of("GLOBALZONE", "GLOBAL"))
              .edit()
              .set(
                  "ZONEINDEX",
                  List.of(
                      ZoneEntry.tuple("TGT1", "T.CSI", "TARGET"),
                      ZoneEntry.tuple("DLB1", "D.CSI", "DLIB")))
              .build();
      change.create(GLOBAL, ZoneKind.GLOBAL).put(definition);
      change.commit();
    }
    SmpCommandPlanner planner = (command, context) -> planned(command);
    SmpBlockPlanner block = SmpBlockPlanner.whole(planner);
    sequence =
        new CommandSequence(
            GLOBAL,
            CommandTable.empty()
                .with("APPLY", planner)
                .with("ACCEPT", planner)
                .with("LIST", planner)
                .with("RECEIVE", planner)
                .withBlock("UCLIN", block));
  }

  private static Planned planned(SmpCommand command) {
    String code =
        command instanceof SmpCommand.Simple simple
            ? simple.statement().first("SOURCEID").orElse("C00")
            : "C08";
    return switch (code) {
      case "C12" -> Planned.refused(command.verb(), message("ALT3721S"));
      case "C08" -> Planned.of(Plan.reading(command.verb(), List.of(message("ALT3772E"))));
      case "C04" -> Planned.of(Plan.reading(command.verb(), List.of(message("ALT3771W"))));
      default -> Planned.of(Plan.reading(command.verb(), List.of()));
    };
  }

  private static org.altres.message.Message message(String id) {
    return org.altres.message.Message.of(MessageId.of(id), Place.nowhere());
  }

  /// Runs a deck and gives for each command its verb, and its code or why it does not run.
  private List<String> run(String deck) {
    List<String> ran = new ArrayList<>();
    for (SmpCommand command : CommandReader.read(SourceText.of(deck)).commands()) {
      try (CsiView view = csi.view()) {
        Moment moment = new Moment(view, ContentSource.EMPTY, ScratchStep.NOW);
        CommandSequence.Turn turn = turn(command, moment);
        int code = turn.planned().returnCode();
        sequence.ended(command.verb(), code);
        String id =
            turn.planned().plan().refusals().stream()
                .map(refusal -> " " + refusal.message().id())
                .findFirst()
                .orElse("");
        ran.add(command.verb() + (turn.ran() ? " " + code : " not run" + id));
      }
    }
    return ran;
  }

  private CommandSequence.Turn turn(SmpCommand command, Moment moment) {
    if (!(command instanceof SmpCommand.Block block)) {
      return sequence.next(command, moment);
    }
    return switch (sequence.begin(block.statement(), moment)) {
      case CommandSequence.BlockTurn.Refused refused -> refused.turn();
      case CommandSequence.BlockTurn.Runs runs ->
          new CommandSequence.Turn(runs.planning().end(block.lastLine()), true);
    };
  }

  @Test
  void ex162AnEarlierUclinCodeOf8StopsByTheDefaultCheck() {
    assertThat(
            run(
                """
                SET BDY(DLB1).
                UCLIN.
                ADD MOD(X) LMOD(Y).
                ENDUCL.
                ACCEPT SELECT(UZ00001).
                """))
        .containsExactly("SET 0", "UCLIN 8", "ACCEPT not run ALT3729S");
  }

  @Test
  void ex162TheRcOperandTakesThePlaceOfTheDefaultCheck() {
    assertThat(
            run(
                """
                SET BDY(GLOBAL).
                RECEIVE SOURCEID(C12).
                RESETRC.
                SET BDY(DLB1).
                UCLIN.
                ADD MOD(X) LMOD(Y).
                ENDUCL.
                ACCEPT SELECT(UZ00001) RC(APPLY=08,JCLIN=08,UCLIN=08,SET=00).
                ACCEPT SELECT(UZ00001) RC(UCLIN=07).
                """))
        .containsExactly(
            "SET 0",
            "RECEIVE 12",
            "RESETRC 0",
            "SET 0",
            "UCLIN 8",
            "ACCEPT 0",
            "ACCEPT not run ALT3729S");
  }

  @Test
  void ex162CommandsThatRcDoesNotNameAreNotLookedAt() {
    assertThat(
            run(
                """
                SET BDY(GLOBAL).
                RECEIVE SOURCEID(C12).
                SET BDY(DLB1).
                ACCEPT SELECT(UZ00001) RC(APPLY=08,SET=00).
                """))
        .containsExactly("SET 0", "RECEIVE 12", "SET 0", "ACCEPT 0");
  }

  @Test
  void ex163WithoutResetrcACodeOf12StopsWhatFollows() {
    assertThat(
            run(
                """
                SET BDY(TGT1).
                APPLY SELECT(UZ00001) SOURCEID(C12).
                APPLY SELECT(UZ00002).
                """))
        .containsExactly("SET 0", "APPLY 12", "APPLY not run ALT3729S");
  }

  @Test
  void ex163AfterResetrcItRunsAndTheStepCodeIsStill12() {
    assertThat(
            run(
                """
                SET BDY(TGT1).
                APPLY SELECT(UZ00001) SOURCEID(C12).
                RESETRC.
                APPLY SELECT(UZ00002).
                """))
        .containsExactly("SET 0", "APPLY 12", "RESETRC 0", "APPLY 0");
    assertThat(sequence.highest()).isEqualTo(12);
  }

  @Test
  void afterAFailedSetNothingRunsUpToTheNextGoodOne() {
    assertThat(
            run(
                """
                SET BDY(NOSUCH).
                LIST.
                SET BDY(TGT1).
                LIST RC(SET=00).
                """))
        .containsExactly("SET 12", "LIST not run ALT3728S", "SET 0", "LIST 0");
  }

  @Test
  void aCodeOf8OfAnythingButUclinAndJclinStopsNothing() {
    assertThat(
            run(
                """
                SET BDY(TGT1).
                APPLY SELECT(UZ00001) SOURCEID(C08).
                APPLY SELECT(UZ00002) SOURCEID(C04).
                LIST.
                """))
        .containsExactly("SET 0", "APPLY 8", "APPLY 4", "LIST 0");
  }

  @Test
  void aCommandForAnotherKindOfZoneIsRefused() {
    assertThat(run("SET BDY(GLOBAL).\nAPPLY SELECT(UZ00001).\n"))
        .containsExactly("SET 0", "APPLY not run ALT3731S");
  }

  @Test
  void aCommandThatCannotBeRunYetIsRefusedByNameAndStopsWhatFollows() {
    assertThat(run("SET BDY(TGT1).\nGENERATE.\nLIST.\n"))
        .containsExactly("SET 0", "GENERATE not run ALT3727S", "LIST not run ALT3729S");
  }

  @Test
  void aCommandWithoutSetSaysSo() {
    assertThat(run("LIST.\n")).containsExactly("LIST not run ALT3730S");
  }

  @Test
  void anSmp4CommandSaysWhichSetItNeedsAndRunsUnderIt() {
    assertThat(run("LIST CDS.\n")).containsExactly("LIST not run ALT3732S");
    sequence.ended("RESETRC", 0);
    makeZonesAgain();
    assertThat(run("SET BDY(TGT1).\nLIST CDS.\nLIST ACDS.\n"))
        .containsExactly("SET 0", "LIST 0", "LIST not run ALT3732S");
  }

  private void makeZonesAgain() {
    SmpCommandPlanner planner = (command, context) -> planned(command);
    sequence = new CommandSequence(GLOBAL, CommandTable.empty().with("LIST", planner));
  }

  @Test
  void aCommandInErrorIsNotRunAndEndsWith12() {
    List<String> ran = run("SET BDY(TGT1).\nAPPLY SELECT(.\nLIST.\n");

    assertThat(ran.subList(0, 2)).containsExactly("SET 0", "APPLY not run ALT3734S");
    assertThat(Map.of("highest", sequence.highest())).isEqualTo(Map.of("highest", 12));
  }
}
