package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McsCheckTest {

  private static final String SOUND =
      """
      ++USERMOD(UM00001) /* A CHANGE */ .
      ++VER(Z038) FMID(EBB1102) PRE(UZ00001,UZ00002) SUP(UM00000).
      ++IF FMID(HBB1102) THEN REQ(UM00002).
      ++ZAP(IEFBR14) DISTLIB(AOSB3).
       NAME IEFBR14
       VER 0000 1BFF
       REP 0000 1BFF
      """;

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void setUp() {
    line = new TestLine(temporary);
  }

  @Test
  void a_sound_deck_is_told_with_what_it_needs_and_holds() {
    line.file("um.mcs", SOUND);
    assertThat(line.run("mcs", "check", "DIR/um.mcs"))
        .isEqualTo(
            new TestLine.Result(
                0,
                """
                DIR/um.mcs: MCS from line 1, 7 cards
                SYSMOD   TYPE     SREL  FMID     REQUISITES                                                \
                 ELEMENTS  LINE  STATE
                UM00001  USERMOD  Z038  EBB1102  PRE(UZ00001,UZ00002) SUP(UM00000) IF HBB1102 REQ(UM00002)\
                  ZAP 1        1  sound

                1 SYSMOD in 1 text, none in error
                """,
                ""));
  }

  @Test
  void a_fault_has_file_line_and_column_the_card_a_caret_and_what_was_expected() {
    line.file("um.mcs", SOUND.replace("DISTLIB", "DISTLIP"));
    TestLine.Result result = line.run("mcs", "check", "DIR/um.mcs");
    assertThat(result.exitCode()).isEqualTo(8);
    assertThat(result.out()).contains("in error\n");
    assertThat(result.err())
        .startsWith(
            """
            DIR/um.mcs:4:16: ALT3011E DISTLIP is no operand of ZAP
             4 | ++ZAP(IEFBR14) DISTLIP(AOSB3).
               |                ^ expected one of DISTLIB\
            """);
  }

  @Test
  void a_statement_in_error_fails_only_its_sysmod() throws IOException {
    line.file("um.mcs", SOUND.replace("DISTLIB", "DISTLIP") + SOUND.replace("UM00001", "UM00009"));
    JsonNode sysmods =
        new ObjectMapper()
            .readTree(line.run("mcs", "check", "DIR/um.mcs", "--json").out())
            .at("/texts/0/decks/0/sysmods");
    assertThat(sysmods.findValuesAsText("sysmod")).containsExactly("UM00001", "UM00009");
    assertThat(sysmods.findValuesAsText("sound")).containsExactly("false", "true");
  }

  @Test
  void warnings_and_files_without_mcs_give_code_four() {
    line.file("um.mcs", "++USERMOD(UM00001).\n++VER(Z038) FMID(EBB1102).\n++MOD(A) DISTLIB(B).\n");
    TestLine.Result warned = line.run("mcs", "check", "DIR/um.mcs");
    assertThat(warned.exitCode()).isEqualTo(4);
    assertThat(warned.err()).startsWith("DIR/um.mcs:3:1: ALT3081W No data follow the ++MOD\n");
    line.file("notes.txt", "NOTHING\n");
    TestLine.Result empty = line.run("mcs", "check", "DIR/notes.txt");
    assertThat(empty.exitCode()).isEqualTo(4);
    assertThat(empty.err())
        .startsWith("ALT4412W There are no MCS and no SMP/E commands in DIR/notes.txt\n");
  }

  @Test
  void what_cannot_be_read_gives_code_twelve_and_the_others_are_checked() {
    line.file("um.mcs", SOUND);
    TestLine.Result result = line.run("mcs", "check", "DIR/nosuch", "DIR/um.mcs");
    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(result.out()).endsWith("1 SYSMOD in 1 text, none in error\n");
    assertThat(result.err()).contains("DIR/nosuch");
  }

  @Test
  void data_that_the_job_will_write_are_not_missed() {
    TestLine.Result result =
        line.run("mcs", "check", Corpus.file("mcs/tk4/SYS1.UMODCNTL/zp60007.mac").toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("MCS from line 9, 74 cards, a part is elsewhere");
    assertThat(result.err())
        .startsWith("ALT4413I The step STEP2 (IFOX00) writes a part")
        .doesNotContain("ALT3081W");
  }

  @Test
  void a_library_a_member_and_a_tape_are_read_as_files_are() {
    String volume = Corpus.file("dasd/smp003.14b.cckd").toString();
    assertThat(line.ok("mcs", "check", "SYS1.SMPPTS", "--on", volume))
        .endsWith("69 SYSMODs in 69 texts, none in error\n");
    assertThat(line.ok("mcs", "check", "SYS1.SMPPTS(TJES801)", "--on", volume))
        .startsWith("SYS1.SMPPTS(TJES801): MCS from line 1, 39 cards\n");
    assertThat(line.ok("mcs", "check", Corpus.file("tape/RAKF12.AWS").toString()))
        .contains(
            "TRKF120  FUNCTION  Z038  -                 MAC 30, SRC 10, JCLIN     1  sound\n");
  }

  @Test
  void a_data_set_that_is_not_cards_is_refused() {
    line.ok("init", "--sample");
    assertThat(line.run("mcs", "check", "ALT.LINKLIB(ALTMAIN)").err()).startsWith("ALT4411S");
  }

  @Test
  void of_many_faults_the_first_hundred_are_shown() {
    line.file("um.mcs", SOUND.replace("DISTLIB", "DISTLIP").repeat(103));
    TestLine.Result result = line.run("mcs", "check", "DIR/um.mcs");
    assertThat(result.exitCode()).isEqualTo(8);
    assertThat(result.err().lines().filter(text -> text.contains("ALT3011E"))).hasSize(100);
    assertThat(result.err()).contains("ALT4416I 3 more faults in DIR/um.mcs are not shown\n");
  }
}
