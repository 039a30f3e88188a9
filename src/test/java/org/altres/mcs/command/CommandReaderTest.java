package org.altres.mcs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.mcs.syntax.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SMPCNTL, command by command.
class CommandReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET BOUNDARY(TGT1) OPTIONS(GOPT).",
        "RECEIVE.",
        "RECEIVE SYSMODS HOLDDATA SELECT(UZ00001) LIST\n SOURCEID(PUT9901) RC(SET=0).",
        "RECEIVE FROMNETWORK(SERVER(SRV) CLIENT(CLI) TRANSFERONLY) DELETEPKG.",
        "RECEIVE ORDER(ORDERSERVER(SRV) CONTENT(PTFS(UZ00001)) WAIT(60)).",
        "RECEIVE ZONEGROUP(ALLZONES) RFPREFIX(IBM.X).",
        "APPLY FORFMID(HYY2102) FUNCTIONS PTFS GROUPEXTEND.",
        "APPLY S(UZ12345) BYPASS(HOLDERR(AZ12345)).",
        "APPLY SOURCEID(RSU*,IBM.Device.%) EXSRCID(HIPER) FIXCAT(IBM.*) XZREQ.",
        "APPLY SELECT(A123456) REDO CHECK NOJCLIN ASSEM REUSE RETRY(NO) C(ALL).",
        "APPLY G(EBB1102 UZ00001) DIS(WRITE).",
        "ACCEPT PTFS BYPASS(APPLYCHECK,HOLDCLASS(ERREL,UCLREL)) XZGROUP().",
        "ACCEPT S(EBT1102) DIS(WRITE) NOAPPLY.",
        "RESTORE SELECT(UZ00001) GROUP BYPASS(ID,XZIFREQ(UZ00001)) CHECK.",
        "RESTORE G(UZ00001).",
        "REJECT PURGE(DLB1) TARGETZONE(TGT1).",
        "REJECT NOFMID DELETEFMID(HAA1100) HOLDDATA.",
        "REJECT S(UZ00001) BYPASS(APPLYCHECK,ACCEPTCHECK) COMPRESS(ALL).",
        "LIST.",
        "LIST SYSMODS(UZ00001) NOAPPLY(TGT1) HOLDERROR XREF.",
        "LIST MOD LMOD(LMODA,LMODB) PNLENU SHELLSCR DDDEF.",
        "LIST CDS SYSMOD(UY13431).",
        "LIST PTS SYS.",
        "LIST ALLZONES HOLDDATA HOLDFIXCAT(IBM.*).",
        "UNLOAD DDDEF SYSMODS FUNCTIONS.",
        "REPORT CROSSZONE ZONES(TGT1) FORZONE(TGT2).",
        "REPORT ERRSYSMODS ZONES(Z001) BEGINDATE(010120) NOPUNCH.",
        "REPORT SYSMODS INZONE(TGT1,'A.B.CSI') COMPAREDTO(TGT2).",
        "REPORT CALLLIBS(SYSLIB) ZONES(TGT1) JOBCARD.",
        "JCLIN CALLLIBS ASM(PGM=ASMA90,ASMH) OPCODE(OPC) NOJCLINREPORT.",
        "LINK LMODS(LMODA) CALLLIBS CHECK.",
        "LINK MODULE(MODA) FROMZONE(TGT2) INTOLMOD(LMODA).",
        "BUILDMCS FORFMID(HAA1100).",
        "GENERATE FORFMID(HAA1100) JOBCARD(JOB1,JCL) REPLACE.",
        "CLEANUP COMPRESS(ALL).",
        "RESETRC.",
        "LOG(what (was) done).",
        "DEBUG(MSGMODID).",
        "UPGRADE.",
        "ZONECOPY(TGT1) INTO(TGT2) RELATED(DLB1).",
        "ZONEDELETE TARGETZONE(TGT1).",
        "ZONEEXPORT(TGT1) OUTFILE(OUT) PURGE(INDEX).",
        "ZONEIMPORT(TGT1) INFILE(IN).",
        "ZONEMERGE(TGT1,TARGET) INTO(TGT2,TARGET) CONTENT NOREPLACE.",
        "ZONERENAME(DLB1) TO(DLB2) NEWDATASET(A.B) TOTYPE(TARGET).",
        "GZONEMERGE FROMCSI(A.B.CSI) CONTENT DEFINITION."
      })
  void everyCommandIsUnderstood(String command) {
    CommandStream stream = read(command);
    assertThat(stream.problems()).isEmpty();
    assertThat(stream.commands()).singleElement().isInstanceOf(SmpCommand.Simple.class);
  }

  @Test
  void uclinOfEveryShapeIsUnderstood() {
    SmpCommand.Block block =
        (SmpCommand.Block)
            read("""
            UCLIN.
            REP       MOD             ( IGC255   )
                      LASTUPD         ( EBA1101 )
                      RMID            ( EBA1101 )
                                      .
            ADD LMOD(X) RENT AC=1 XZMOD((A,TGT1)).
            REP GLOBALZONE SREL(Z038) ZONEINDEX((TGT1,A.CSI,TARGET)).
            REP TZONE(TGT1) ZDESC('two  blanks ( here').
            REP DDDEF(ADSN) PATH('/usr/') VOLUME() UNIT() SHR.
            ADD ASSEM(A)
            ++ASMIN
             CSECT
            ++ENDASMIN
             .
            ADD SYS PEMAX(9999) ASMPARM(XREF(SHORT),NOLOAD).
            DEL PNLENU(PANEL).
            ENDUCL.
            """)
                .commands()
                .getFirst();
    assertThat(block.problems()).isEmpty();
    assertThat(block.entries())
        .extracting(entry -> entry.statement().text())
        .containsExactly(
            "REP MOD(IGC255) LASTUPD(EBA1101) RMID(EBA1101).",
            "ADD LMOD(X) RENT AC(1) XZMOD((A,TGT1)).",
            "REP GLOBALZONE SREL(Z038) ZONEINDEX((TGT1,A.CSI,TARGET)).",
            "REP TARGETZONE(TGT1) ZDESC('two  blanks ( here').",
            "REP DDDEF(ADSN) PATH('/usr/') VOLUME() UNIT() SHR.",
            "ADD ASSEM(A).",
            "ADD SYS PEMAX(9999) ASMPARM(XREF(SHORT),NOLOAD).",
            "DEL PNLENU(PANEL).");
    assertThat(block.entries().get(5).rawCards()).containsExactly(" CSECT");
  }

  @Test
  void oneUclStatementInErrorDoesNotStopTheOthers() {
    SmpCommand.Block block =
        (SmpCommand.Block)
            read("UCLIN.\nADD NONSENSE(X).\nCHANGE MOD(X).\nDEL MOD(NONE).\nENDUCL.\n")
                .commands()
                .getFirst();
    assertThat(block.problems())
        .extracting(SyntaxProblem::at)
        .containsExactly(new TextPosition(2, 5), new TextPosition(3, 1));
    assertThat(block.entries()).hasSize(1);
  }

  @Test
  void aBlockWithoutEndIsAProblemAndEndsBeforeTheNextCommand() {
    CommandStream stream = read("UCLIN.\nDEL MOD(X).\nSET BDY(GLOBAL).\n");
    assertThat(stream.commands()).hasSize(2);
    assertThat(stream.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.at()).isEqualTo(new TextPosition(1, 1));
          assertThat(problem.expected()).containsExactly("ENDUCL");
        });
  }

  @Test
  void zoneeditChangesPrefixesAndWholeValues() {
    SmpCommand.Block block =
        (SmpCommand.Block)
            read("""
            ZONEEDIT DDDEF.
             CHANGE DATASET(SYS1.*,SYS2.*).
             CHANGE PATH('/old/'*,'/new/'*).
             CHANGE VOLUME(*,NEWVOL).
             ADD UNIT(3390).
            ENDZONEEDIT.
            """)
                .commands()
                .getFirst();
    assertThat(block.problems()).isEmpty();
    assertThat(block.entries())
        .extracting(entry -> entry.statement().text())
        .containsExactly(
            "CHANGE DATASET(SYS1.*,SYS2.*).",
            "CHANGE PATH('/old/'*,'/new/'*).",
            "CHANGE VOLUME(*,NEWVOL).",
            "ADD UNIT(3390).");
  }

  @Test
  void aProblemIsShownWithItsLineACaretAndWhatWasExpected() {
    List<SyntaxProblem> problems = read("SET BDY(GLOBAL).\nAPPLY RETRY(MAYBE).\n").problems();
    assertThat(problems)
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.render())
                .isEqualTo(
                    """
                    ALT3023E MAYBE is not right for RETRY (line 2, column 13)
                     2 | APPLY RETRY(MAYBE).
                       |             ^ expected one of YES, NO
                    Correct the value.\
                    """));
  }

  private static CommandStream read(String text) {
    return CommandReader.read(SourceText.of(text));
  }
}
