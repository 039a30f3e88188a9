package org.altres.mcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// MCS, statement by statement.
class McsReaderTest {

  private static final String PTF = "++PTF(UZ00010).\n++VER(Z038) FMID(HAA1100).\n";

  @Test
  void everyKindOfStatementIsUnderstood() {
    McsStream stream = read(McsFuzzTest.everyKindOfStatement());
    assertThat(stream.problems()).isEmpty();
    assertThat(stream.sysmods()).hasSize(1);
    assertThat(stream.free()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "++MACUPD(MACA) DISTLIB(AMAC) ASSEM(A,B) PREFIX(IEA)\n DISTSRC(S) DISTMOD(M).",
        "++UPDTE (IEECDCM) .",
        "++SRC(SRCA) DISTLIB(ASRC) SSI(01234567) DISTMOD(AMOD).",
        "++SRCUPD(SRCA) DISTLIB(ASRC).",
        "++MOD(MODA) DISTLIB(A) LMOD(L1,L2) TALIAS(T1 T2)\n RMID(UZ00009) UMID(UZ00008).",
        "++ZAP (IEEVSND6).",
        "++JAR(J) DISTLIB(A) SYSLIB(B) JARPARM(-x) LINK('../a.jar').",
        "++JARUPD(J) LINK('../a.jar').",
        "++PROGRAM(P) ALIAS(A) DISTLIB(A) SYSLIB(B).",
        "++SAMP(S) DISTLIB(A).",
        "++BOOKENU(S) DISTLIB(A).",
        "++SHELLSCR(S) TEXT PARM(PATHMODE(0,7,5,5)).",
        "++JCLIN."
      })
  void everyElementWithDataIsUnderstood(String element) {
    assertThat(read(PTF + element + "\ndata\n").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "++MOD(MODA) TALIAS(A) DALIAS(B). | ALT3032E",
        "++MOD(MODA) RELFILE(1) TXLIB(X). | ALT3032E",
        "++MAC(TOOLONGNAME). | ALT3023E",
        "++MAC(A B). | ALT3024E",
        "++MAC. | ALT3012E",
        "++MAC(MACA) DISTLIB. | ALT3021E",
        "++MAC(MACA) DISTLIB(1X). | ALT3023E",
        "++MAC(MACA) DELETE(X). | ALT3022E",
        "++MAC(MACA) DISTLIB(A) DISTLIB(B). | ALT3030E",
        "++MAC(MACA) NONSENSE(A). | ALT3011E",
        "++MAC(MACA) distlib(A). | ALT3011E",
        "++MAC(MACA) SYMLINK('x'). | ALT3011E",
        "++HFS(H) SYMLINK('x'). | ALT3033E",
        "++MAC(MACA) DISTLIB(A | ALT3017E",
        "++MAC(MACA) DISTLIB(A) | ALT3013E",
        "++MAC(MACA) /* never closed | ALT3015E",
        "++MAC(MACA) /* almost closed * / . | ALT3016E",
        "++MOVE(MODA) MOD FMID(HAA1100) SYSLIB(A) TOSYSLIB(B). | ALT3033E",
        "++MOVE(MODA) SYSLIB(A) TOSYSLIB(B). | ALT3034E",
        "++MOVE(MODA) MAC LMOD SYSLIB(A) TOSYSLIB(B) FMID(HAA1100). | ALT3035E",
        "++RENAME(A). | ALT3031E",
        "++HOLD(UZ00010) FMID(HAA1100) REASON(X). | ALT3034E",
        "++HOLD(UZ00010) ERROR SYSTEM FMID(HAA1100) REASON(X). | ALT3035E",
        "++MCA(MACA). | ALT3010E",
        "++ | ALT3020E"
      })
  void whatIsWrongIsSaid(String statement, String id) {
    McsStream stream = read(PTF + statement + "\n");
    assertThat(stream.sysmods()).isEmpty();
    assertThat(stream.problems())
        .extracting(problem -> problem.message().id().value())
        .contains(id);
  }

  @Test
  void aFunctionUpdatesNothing() {
    assertThat(ids(read("++FUNCTION(HAA1100).\n++VER(Z038).\n++ZAP(MODA).\n NAME MODA\n")))
        .containsExactly("ALT3053E");
  }

  @Test
  void aStatementWithoutPeriodEndsBeforeTheNextOne() {
    McsStream stream =
        read("++PTF(UZ00010).\n++VER(Z038) FMID(HAA1100)\n++ZAP(MODA).\n NAME MODA\n");
    assertThat(stream.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.render())
                .isEqualTo(
                    """
                    ALT3014E The VER statement is not ended by a period before the next one \
                    begins in line 3 (line 2, column 26)
                     2 | ++VER(Z038) FMID(HAA1100)
                       |                          ^ expected one of PRE, REQ, SUP, NPRE, DELETE, \
                    VERSION, .
                    Put a period behind its last operand, in columns 1 to 72.\
                    """));
  }

  @Test
  void twoVersForTheSameSystemAndFunctionAreAnError() {
    assertThat(ids(read(PTF + "++VER(C150,Z038) FMID(HAA1100).\n++MAC(A) DELETE.\n")))
        .containsExactly("ALT3058E");
  }

  @Test
  void aServiceSysmodHasAnFmid() {
    assertThat(ids(read("++PTF(UZ00010).\n++VER(Z038).\n++MAC(A) DELETE.\n")))
        .containsExactly("ALT3059E");
  }

  @Test
  void plusesOutsideOfColumn1AreNoStatement() {
    McsStream stream = read(PTF + "++MAC(MACA).\n ++PTF(UZ00011).\n");
    assertThat(stream.sysmods())
        .singleElement()
        .satisfies(sysmod ->
            assertThat(Cards.texts(sysmod.elements().getFirst().data()))
                .containsExactly(" ++PTF(UZ00011)."));
  }

  @Test
  void aCommentThatIsNeverClosedDoesNotTakeTheNextSysmodWithIt() {
    McsStream stream =
        read(
            "++PTF(UZ00010). /* never closed\n++VER(Z038) FMID(HAA1100).\n"
                + PTF.replace("UZ00010", "UZ00011")
                + "++MAC(A) DELETE.\n");
    assertThat(stream.sysmodsInError()).hasSize(1);
    assertThat(stream.sysmods()).extracting(Sysmod::id).containsExactly(new SysmodId("UZ00011"));
  }

  @Test
  void holddataDoesNotBelongIntoSmpptfinNorSysmodsIntoSmphold() {
    assertThat(
            ids(
                McsReader.read(
                    SourceText.of("++RELEASE(UZ00010) ERROR FMID(HAA1100) REASON(A).\n"),
                    McsInput.SMPPTFIN)))
        .containsExactly("ALT3054E");
    assertThat(ids(McsReader.read(SourceText.of("++PTF(UZ00010).\n"), McsInput.SMPHOLD)))
        .containsExactly("ALT3054E");
  }

  @Test
  void aLineThatIsNoCardIsAProblemOfItsSysmodOnly() {
    McsStream stream =
        read(
            PTF
                + "++MAC(A).\n"
                + "x".repeat(81)
                + "\n"
                + PTF.replace("UZ00010", "UZ00011")
                + "++MAC(A) DELETE.\n");
    assertThat(ids(stream)).containsExactly("ALT3038E");
    assertThat(stream.sysmods()).hasSize(1);
  }

  @Test
  void aHeaderWithinACommentIsAWarning() {
    McsStream stream =
        read(
            "++PTF(UZ00010). /* closed\n++PTF(UZ00011).\n only here */\n"
                + "++VER(Z038) FMID(HAA1100).\n++MAC(A) DELETE.\n");
    assertThat(ids(stream)).containsExactly("ALT3083W");
    assertThat(stream.sysmods()).hasSize(1);
  }

  @Test
  void whatStandsBehindColumn72IsPointedOut() {
    String line = "++MAC(A) DISTLIB(AMAC) SYSLIB(SMAC) MALIAS(B C D E) ASSEM(A B C D E F)";
    McsStream stream = read(PTF + line + " RMID(UZ00009).\n");
    assertThat(stream.problems().getFirst().render())
        .contains("Columns 73 to 80 are not read, and something stands in them.");
  }

  private static McsStream read(String text) {
    return McsReader.read(SourceText.of(text));
  }

  private static List<String> ids(McsStream stream) {
    return stream.problems().stream()
        .map(SyntaxProblem::message)
        .map(message -> message.id().value())
        .toList();
  }
}
