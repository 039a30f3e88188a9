package org.altres.mcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.CommandStream;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.mcs.syntax.TextPosition;
import org.junit.jupiter.api.Test;

/// The worked examples of SMP/E that are about words and MCS, by their numbers.
class ExamplesMcsTest {

  private static final String PTF = "++PTF(UZ00010).\n++VER(Z038) FMID(HAA1100).\n";

  @Test
  void ex001CommentAfterTheFinalPeriodRunningOverLines() {
    assertThat(
            problems(
                """
                ++PTF(UZ00010).
                ++VER(Z038) FMID(HAA1100). /* this comment starts on the
                                              line of the period */
                ++MAC(MACA) DELETE.
                """))
        .isEmpty();
    assertThat(
            problems(
                """
                ++PTF(UZ00010).
                ++VER(Z038) FMID(HAA1100). /* one
                                              comment */
                  /* and a second */
                ++MAC(MACA) DELETE.
                """))
        .singleElement()
        .satisfies(problem -> assertThat(problem.at()).isEqualTo(new TextPosition(4, 3)));
    assertThat(
            problems(
                """
                ++PTF(UZ00010).
                ++VER(Z038) FMID(HAA1100). /* one */ /* two */
                ++MAC(MACA) DELETE.
                """))
        .singleElement()
        .satisfies(problem -> assertThat(problem.at()).isEqualTo(new TextPosition(2, 38)));
    assertThat(
            problems(
                """
                ++PTF(UZ00010).
                ++VER(Z038) FMID(HAA1100).
                  /* on the next line */
                ++MAC(MACA) DELETE.
                """))
        .hasSize(1);
  }

  @Test
  void ex002PeriodInColumn73DoesNotEndAStatement() {
    CommandStream stream =
        commands("SET BDY(TGT1)".formatted() + " ".repeat(59) + ".\nAPPLY SELECT(UZ00001).\n");
    assertThat(stream.commands())
        .singleElement()
        .isInstanceOfSatisfying(
            SmpCommand.InError.class,
            error -> {
              assertThat(error.verb()).isEqualTo("SET");
              assertThat(error.problems())
                  .extracting(SyntaxProblem::at)
                  .containsExactly(new TextPosition(2, 1));
            });
  }

  @Test
  void ex003CommentOpenerInColumn1() {
    assertThat(commands("/* select one */\nAPPLY SELECT(UZ00001).\n").commands()).isEmpty();
    assertThat(commands(" /* select one */\nAPPLY SELECT(UZ00001).\n").commands())
        .first()
        .isInstanceOf(SmpCommand.InError.class);
    assertThat(texts(commands("APPLY /* select one */ SELECT(UZ00001).\n")))
        .containsExactly("APPLY SELECT(UZ00001).");
  }

  @Test
  void ex005BlankBetweenPlusesAndKeyword() {
    Sysmod sysmod =
        sysmod(
            """
            ++ USERMOD(TIST801) /* comment */ .
            ++ VER(Z038) FMID(EVT0108) /* long
               comment over lines */ .
            ++ ZAP(ISTSDCRC) DISTLIB(AOS26) .
             NAME ISTSDCRC
             VER 0000 00
            """);
    assertThat(sysmod.type()).isEqualTo(SysmodType.USERMOD);
    assertThat(sysmod.id()).isEqualTo(new SysmodId("TIST801"));
    assertThat(sysmod.versions())
        .singleElement()
        .satisfies(version -> {
          assertThat(version.srels()).containsExactly(new Srel("Z038"));
          assertThat(version.fmid()).contains(new Fmid("EVT0108"));
        });
    assertThat(sysmod.elements())
        .singleElement()
        .satisfies(element -> {
          assertThat(element.type().group()).isEqualTo(ElementGroup.ZAP);
          assertThat(element.name()).isEqualTo(new EntryName("ISTSDCRC"));
          assertThat(Cards.texts(element.data())).containsExactly(" NAME ISTSDCRC", " VER 0000 00");
        });
  }

  @Test
  void ex006DeleteOnAnElementExcludesOtherOperands() {
    McsStream stream =
        read(
            PTF
                + "++MAC(MACA) DELETE SYSLIB(SAMAC).\n"
                + "++PTF(UZ00011).\n++VER(Z038) FMID(HAA1100).\n++MAC(MACA) DELETE.\n");
    assertThat(stream.sysmodsInError())
        .singleElement()
        .satisfies(error -> {
          assertThat(error.id()).contains(new SysmodId("UZ00010"));
          assertThat(error.problems())
              .extracting(SyntaxProblem::at)
              .containsExactly(new TextPosition(3, 20));
        });
    assertThat(stream.sysmods()).extracting(Sysmod::id).containsExactly(new SysmodId("UZ00011"));
    assertThat(problems(PTF + "++MAC(MACA) DELETE DISTLIB(AAMAC).\n")).isEmpty();
  }

  @Test
  void ex007CommentInsideCsectBecomesPartOfTheName() {
    List<SyntaxProblem> problems =
        problems(
            PTF
                + "++MOD(MODA) DISTLIB(AAMOD)\n"
                + "      CSECT ( /* this is a csect name */ CSECT01).\nX\n");
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.at()).isEqualTo(new TextPosition(4, 15)));
    assertThat(sysmod(PTF + "++MOD(MODA) DISTLIB(AAMOD) CSECT(A.B/C).\nX\n").elements())
        .singleElement()
        .satisfies(mod -> assertThat(mod.statement().words("CSECT")).containsExactly("A.B/C"));
  }

  @Test
  void ex009DeleteInThePtfsVer() {
    for (String operand : List.of("DELETE", "NPRE")) {
      assertThat(
              problems(
                  "++PTF(UZ00011).\n++VER(Z038) FMID(HAA1100) "
                      + operand
                      + "(HBB1200).\n++MOD(MODA) DISTLIB(AAMOD).\nX\n"))
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.message().id().value()).isEqualTo("GIM36304E");
            assertThat(problem.at()).isEqualTo(new TextPosition(2, 27));
          });
    }
  }

  @Test
  void ex010IfNamingTheSysmodItself() {
    McsStream stream =
        read("++FUNCTION(HBB1200).\n++VER(Z038).\n++IF FMID(HBB1200) THEN REQ(UZ00012).\n");
    assertThat(stream.sysmods()).isEmpty();
    assertThat(stream.problems())
        .filteredOn(problem -> problem.severity().returnCode() >= 8)
        .singleElement()
        .satisfies(problem -> assertThat(problem.message().id().value()).isEqualTo("GIM36305E"));
  }

  @Test
  void ex011ElementDataBeginningWithPluses() {
    String deck =
        """
        ++PTF(UZ00010).
        ++VER(Z038) FMID(HAA1100).
        ++SAMP(RAKF2MVS) DISTLIB(ASAMPLIB).
         ADD LMOD(IGC0013{) RENT SYSLIB(LPALIB)
        ++LMODIN.
         ALIAS IGC0013A
        ++ENDLMODIN.
        """;
    assertThat(read(deck).sysmods()).isEmpty();
    assertThat(problems(deck)).extracting(problem -> problem.at().line()).containsExactly(5, 7);
    Sysmod indented = sysmod(deck.replace("++LMODIN", " ++LMODIN").replace("++END", " ++END"));
    assertThat(Cards.texts(indented.elements().getFirst().data()))
        .containsExactly(
            " ADD LMOD(IGC0013{) RENT SYSLIB(LPALIB)",
            " ++LMODIN.",
            " ALIAS IGC0013A",
            " ++ENDLMODIN.");
  }

  @Test
  void ex013PeriodInColumn72OfAnMcsRecord() {
    String ver = "++VER(Z038) FMID(EBB1102)";
    Sysmod sysmod =
        sysmod(
            "++PTF(UZ00010).\n"
                + ver
                + " ".repeat(71 - ver.length())
                + ".12345678\n++MAC(MACA) DELETE.\n");
    assertThat(sysmod.versions().getFirst().statement().text())
        .isEqualTo("++VER(Z038) FMID(EBB1102).");
  }

  @Test
  void ex014DescriptionOverTwoRecords() {
    String first = "++USERMOD(UM00001)     DESCRIPTION(Local change to operator panel of pro";
    assertThat(first).hasSize(72);
    Sysmod sysmod =
        sysmod(
            first
                + "\nduct ALPHA (second   level)).\n++VER(Z038) FMID(HAA1100).\n"
                + "++MAC(MACA) DELETE.\n");
    assertThat(sysmod.description())
        .contains("Local change to operator panel of product ALPHA (second level)");
    assertThat(problems(usermod("DESCRIPTION(one ( two)"))).isNotEmpty();
    assertThat(problems(usermod("DESCRIPTION(   )"))).hasSize(1);
    assertThat(problems(usermod("DESCRIPTION(" + "x".repeat(40) + "\n" + "y".repeat(30) + ")")))
        .hasSize(1);
  }

  @Test
  void ex015CoverLetterCommentInsideVerSupersededIds() {
    Sysmod sysmod =
        sysmod(
            """
            ++PTF(UO12345) /* 5698-ZWE00-AZWE001 */ REWORK(2020013).
            ++VER(Z038) FMID(AZWE001)
              REQ(UO43210)
              SUP(AO12345,AO28865,AO43210)
             /*
              PROBLEM DESCRIPTION(S):
                IO12345 - text with ' and ( and .
             */.
            ++HOLD(UO12345) SYSTEM FMID(AZWE001) REASON(ACTION) DATE(20013)
              COMMENT(
              Stop the Zowe servers before installing this update.
              ).
            """);
    Version version = sysmod.versions().getFirst();
    assertThat(version.req()).containsExactly(new SysmodId("UO43210"));
    assertThat(version.sup())
        .containsExactly(new SysmodId("AO12345"), new SysmodId("AO28865"), new SysmodId("AO43210"));
    assertThat(sysmod.rework()).contains(2020013);
    assertThat(sysmod.holds())
        .singleElement()
        .satisfies(hold -> {
          assertThat(hold.type()).isEqualTo(HoldType.SYSTEM);
          assertThat(hold.reason()).isEqualTo("ACTION");
          assertThat(hold.sysmod()).isEqualTo(new SysmodId("UO12345"));
          assertThat(hold.date()).contains("20013");
          assertThat(hold.comment())
              .contains("Stop the Zowe servers before installing this update.");
        });
  }

  @Test
  void ex018BypassFmidAndForfmidExcludeEachOther() {
    assertThat(commands("RECEIVE SYSMODS BYPASS(FMID).\n").problems()).isEmpty();
    assertThat(commands("RECEIVE FORFMID(HXX9900) BYPASS(FMID).\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.at()).isEqualTo(new TextPosition(1, 26)));
    assertThat(commands("RECEIVE BYPASS(FMID) FORFMID(HXX9900).\n").problems()).hasSize(1);
  }

  @Test
  void ex022CommentOfAHoldOverTwoRecords() {
    McsStream stream =
        read(
            """
            ++HOLD (UZ12345) FMID(FXY1040) SYSTEM REASON(DOC)
                    COMMENT(default for xyz command changed to NO.).
            """);
    assertThat(stream.free())
        .singleElement()
        .isInstanceOfSatisfying(
            FreeMcs.ExternalHold.class,
            free ->
                assertThat(free.hold().comment())
                    .contains("default for xyz command changed to NO."));
  }

  @Test
  void ex023InternalHoldsOfDifferentOriginators() {
    Sysmod sysmod =
        sysmod(
            """
            ++PTF(UZ00020).
            ++VER(Z038) FMID(HAA1100) SUP(UZ00010,UZ00015).
            ++HOLD(UZ00010) SYSTEM FMID(HAA1100) REASON(ACTION) DATE(99001)
              COMMENT(a).
            ++HOLD(UZ00015) SYSTEM FMID(HAA1100) REASON(ACTION) DATE(99020)
              COMMENT(b).
            ++MOD(MODA) DISTLIB(AAMOD).
            """);
    assertThat(sysmod.holds())
        .extracting(hold -> hold.sysmod().value())
        .containsExactly("UZ00010", "UZ00015");
  }

  @Test
  void ex026ReleasesStandByThemselves() {
    assertThat(
            read("""
            ++RELEASE(UZ00021) ERROR FMID(HAA1100) REASON(AZ00021).
            ++RELEASE(UZ00022) ERR FMID(HAA1100) REASON(AZ00099).
            """)
                .free())
        .extracting(free -> free.statement().text())
        .containsExactly(
            "++RELEASE(UZ00021) ERROR FMID(HAA1100) REASON(AZ00021).",
            "++RELEASE(UZ00022) ERROR FMID(HAA1100) REASON(AZ00099).");
  }

  @Test
  void ex029AssignNamesSysmods() {
    assertThat(read("++ASSIGN SOURCEID(HIPER) TO(UZ00001,UZ00002).\n").free())
        .singleElement()
        .isInstanceOfSatisfying(
            FreeMcs.Assign.class,
            assign -> {
              assertThat(assign.sourceId()).isEqualTo("HIPER");
              assertThat(assign.to())
                  .containsExactly(new SysmodId("UZ00001"), new SysmodId("UZ00002"));
            });
  }

  @Test
  void ex162RcOperand() {
    CommandStream stream =
        commands("SET BDY(DLB1).\nACCEPT SELECT(UZ00001) RC(APPLY=08,JCLIN=08,UCLIN=08,SET=00).\n");
    assertThat(stream.problems()).isEmpty();
    Statement accept = ((SmpCommand.Simple) stream.commands().getLast()).statement();
    assertThat(accept.groups("RC"))
        .extracting(group -> group.head() + " " + group.words().getFirst())
        .containsExactly("APPLY 08", "JCLIN 08", "UCLIN 08", "SET 00");
    assertThat(commands("ACCEPT RC(APPLY=16).\n").problems()).hasSize(1);
    assertThat(commands("ACCEPT RC(APPLY=08) SELECT(UZ00001).\n").problems()).hasSize(1);
  }

  @Test
  void ex163Resetrc() {
    assertThat(texts(commands("APPLY SELECT(UZ00001).\nRESETRC.\nAPPLY SELECT(UZ00002).\n")))
        .containsExactly("APPLY SELECT(UZ00001).", "RESETRC.", "APPLY SELECT(UZ00002).");
  }

  @Test
  void ex165CrossZoneModuleEntry() {
    SmpCommand.Block block =
        (SmpCommand.Block)
            commands("UCLIN.\nADD MOD(IGCXXX) XZLMOD((IEANUC01,ZOSZNA)).\nENDUCL.\n")
                .commands()
                .getFirst();
    assertThat(block.problems()).isEmpty();
    assertThat(block.entries())
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.statement().groups("XZLMOD").getFirst().words())
                .containsExactly("IEANUC01", "ZOSZNA"));
  }

  @Test
  void ex167LoadModuleControlStatementsByUclin() {
    SmpCommand.Block block =
        (SmpCommand.Block)
            commands(
                    """
                    UCLIN CDS.
                     ADD LMOD(IGC0013{) RENT SYSLIB(LPALIB)
                    ++LMODIN.
                     ALIAS IGC0013A,IGC0013B,IGC0013C
                     ENTRY ICHRIN00
                    ++ENDLMODIN.
                     ADD MOD(ICHRIN00) LMOD(IGC0013{) DISTLIB(AOSBN) FMID(EBB1102)
                         RMID(UZ90283) LASTUPD(JCLIN) LASTUPDTYPE(UPD).
                     ADD SYSMOD(EBB1102) MOD(ICHRIN00).
                    ENDUCL.
                    """)
                .commands()
                .getFirst();
    assertThat(block.problems()).isEmpty();
    assertThat(block.entries()).hasSize(3);
    assertThat(block.entries().getFirst().rawCards())
        .containsExactly(" ALIAS IGC0013A,IGC0013B,IGC0013C", " ENTRY ICHRIN00");
    assertThat(block.entries().getFirst().statement().text())
        .isEqualTo("ADD LMOD(IGC0013{) RENT SYSLIB(LPALIB).");
  }

  private static String usermod(String operands) {
    return "++USERMOD(UM00001)\n"
        + operands
        + ".\n++VER(Z038) FMID(HAA1100).\n++MAC(MACA) DELETE.\n";
  }

  private static McsStream read(String text) {
    return McsReader.read(SourceText.of(text));
  }

  private static List<SyntaxProblem> problems(String text) {
    return read(text).problems();
  }

  private static Sysmod sysmod(String text) {
    McsStream stream = read(text);
    assertThat(stream.sysmodsInError()).isEmpty();
    return stream.sysmods().getFirst();
  }

  private static CommandStream commands(String text) {
    return CommandReader.read(SourceText.of(text));
  }

  private static List<String> texts(CommandStream stream) {
    return stream.commands().stream()
        .map(command -> ((SmpCommand.Simple) command).statement().text())
        .toList();
  }
}
