package org.altres.mcs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class InputFileTest {

  private static final Place FILE = Place.of("file", "deck");

  @Test
  void a_file_that_begins_with_an_mcs_is_one_deck() {
    assertThat(decks("++PTF(UZ00001).", "++VER(Z038) FMID(EBB1102).", "//NOT A JOB"))
        .containsExactly("MCS | | 1-3");
  }

  @Test
  void a_text_before_the_first_mcs_is_not_of_the_deck() {
    assertThat(decks("/* FIXES */", "++PTF(UZ00001).")).containsExactly("MCS | | 2-2");
    assertThat(decks("FIXES FOR VTAM", "", "++PTF(UZ00001).")).containsExactly("MCS | | 3-3");
  }

  @Test
  void holddata_and_commands_are_told_from_sysmods() {
    assertThat(decks("++HOLD(UZ00001) ERROR FMID(EBB1102) REASON(AZ00001).").getFirst())
        .startsWith("HOLDDATA");
    assertThat(decks("  SET BDY(GLOBAL).", " LIST.")).containsExactly("COMMANDS | | 1-2");
    assertThat(decks("NOTHING OF THAT KIND")).isEmpty();
    assertThat(decks()).isEmpty();
  }

  @Test
  void in_stream_data_end_at_the_delimiter_or_where_their_kind_says() {
    assertThat(
            decks(
                "//J JOB",
                "//S1 EXEC SMPREC",
                "//SMPPTFIN DD *",
                "++PTF(UZ00001).",
                "//SMPCNTL DD DATA",
                "//* NOT THE END",
                " RECEIVE.",
                "/*",
                "//S2 EXEC SMPREC",
                "//SMPPTFIN DD DATA,",
                "//    DLM='$$'",
                "++PTF(UZ00002).",
                "/*",
                "//X",
                "$$",
                "//SMPHOLD DD *,DLM=??",
                "++NULL."))
        .containsExactly(
            "MCS | job J, step S1, SMPPTFIN | 4-4",
            "COMMANDS | job J, step S1, SMPCNTL | 6-7",
            "MCS | job J, step S2, SMPPTFIN | 12-14",
            "HOLDDATA | job J, step S2, SMPHOLD | 17-17");
  }

  @Test
  void what_stands_behind_the_operands_of_a_dd_statement_is_a_comment() {
    assertThat(
            decks(
                "//J JOB",
                "//S EXEC PGM=GIMSMP",
                "//SMPPTFIN DD *    DATA,DLM=$$",
                "++NULL.",
                "//"))
        .containsExactly("MCS | job J, step S, SMPPTFIN | 4-4");
  }

  @Test
  void a_procedure_step_before_the_ddname_is_left_out() {
    assertThat(decks("//J JOB", "//S EXEC SMPE", "//SMP.SMPCNTL DD *", " LIST."))
        .containsExactly("COMMANDS | job J, step S, SMPCNTL | 4-4");
  }

  @Test
  void cards_outside_of_any_data_set_are_of_sysin() {
    assertThat(decks("//J JOB", "//S EXEC SMP", " RECEIVE.", "//SMPPTFIN DD *", "++PTF(UZ00001)."))
        .containsExactly(
            "COMMANDS | job J, step S, SYSIN | 3-3", "MCS | job J, step S, SMPPTFIN | 5-5");
  }

  @Test
  void what_iebgener_and_an_assembler_write_into_one_data_set_is_one_deck_with_gaps() {
    List<InputDeck> decks =
        read(
                "//J JOB",
                "//STEP1 EXEC PGM=IEBGENER",
                "//SYSUT1 DD *",
                "++USERMOD(ZP60007).",
                "++MOD(IKTCAS54).",
                "/*",
                "//SYSUT2 DD DSN=&&MCS,DISP=(NEW,PASS),UNIT=VIO",
                "//STEP2 EXEC PGM=IFOX00",
                "//SYSUT1 DD UNIT=VIO",
                "//SYSLIB DD DSN=SYS1.MACLIB,DISP=SHR",
                "//SYSGO DD DSN=&&MCS,DISP=(MOD,PASS)",
                "//STEP3 EXEC PGM=IEBGENER",
                "//SYSUT1 DD *",
                " IDENTIFY IKTCAS54('ZP60007')",
                "++ZAP(IKTXINIT).",
                "//SYSUT2 DD DSN=&&MCS,DISP=(MOD,PASS)",
                "//STEP4 EXEC SMPREC",
                "//SMPPTFIN DD DSN=&&MCS,DISP=(OLD,DELETE)",
                "//SMPCNTL DD *",
                " RECEIVE.")
            .decks();
    assertThat(decks.stream().map(InputFileTest::shown))
        .containsExactly(
            "MCS | job J, step STEP4, SMPPTFIN | 4-5 STEP2 IFOX00 14-15",
            "COMMANDS | job J, step STEP4, SMPCNTL | 20-20");
    InputDeck deck = decks.getFirst();
    assertThat(deck.size()).isEqualTo(4);
    assertThat(deck.isPartial()).isTrue();
    assertThat(IntStream.range(4, 8).map(deck::lineInFile)).containsExactly(4, 5, 14, 15);
    assertThat(CodePage.IBM037.decode(deck.cards()).substring(240).strip())
        .isEqualTo("++ZAP(IKTXINIT).");
  }

  @Test
  void a_member_that_iebupdte_adds_is_found_where_smpe_reads_it() {
    assertThat(
            decks(
                "//J JOB",
                "//S1 EXEC PGM=IEBUPDTE,PARM=NEW",
                "//SYSUT2 DD DSN=&&LIB,DISP=(,PASS)",
                "//SYSIN DD DATA,DLM='@@'",
                "./ ADD NAME=A,LIST=ALL",
                "++PTF(UZ00001).",
                "./ ADD NAME=B",
                "++PTF(UZ00002).",
                "./ ENDUP",
                "@@",
                "//S2 EXEC SMPREC",
                "//SMPPTFIN DD DSN=&&LIB(B),DISP=OLD"))
        .contains("MCS | job J, step S2, SMPPTFIN | 8-8");
  }

  @Test
  void data_sets_that_are_concatenated_are_one_deck() {
    assertThat(
            decks(
                "//J JOB",
                "//S EXEC SMPREC",
                "//SMPPTFIN DD *",
                "++PTF(UZ00001).",
                "// DD *",
                "++PTF(UZ00002).",
                "// DD DSN=&LOADSET,DISP=(OLD,DELETE)",
                "//SMPCNTL DD DUMMY"))
        .containsExactly("MCS | job J, step S, SMPPTFIN | 4-4 6-6 &LOADSET");
  }

  @Test
  void members_of_iebupdte_are_decks_and_jobs_of_their_own() {
    assertThat(
            decks(
                "./   ADD   NAME=$DOC",
                " ++ IS THE MARK OF AN MCS",
                "./ ADD LIST=ALL,LEVEL=01,NAME=TR00003",
                "++ USERMOD(TR00003).",
                "++ MACUPD(M).",
                "./ CHANGE NAME=M",
                "./ ENDUP",
                ">< ADD NAME=JOB",
                "//J JOB",
                "//S EXEC SMP",
                "//SMPCNTL DD *",
                " LIST.",
                "./ ENDUP"))
        .containsExactly(
            "MCS | member TR00003 | 4-7", "COMMANDS | member JOB, job J, step S, SMPCNTL | 12-12");
  }

  @Test
  void a_job_in_a_text_is_a_job() {
    assertThat(
            decks(
                "# A usermod",
                "```jcl",
                "//J JOB",
                "//S EXEC SMP",
                "//SMPPTFIN DD *",
                "++USERMOD(UM00001).",
                "//",
                "```"))
        .containsExactly("MCS | job J, step S, SMPPTFIN | 6-6");
  }

  @Test
  void jobs_that_jobs_submit_are_searched_a_few_deep() {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      nested
          .append("//J JOB\n//S EXEC PGM=IEBGENER\n//SYSUT1 DD DATA,DLM=")
          .append((char) ('A' + i / 26))
          .append((char) ('A' + i % 26))
          .append('\n');
    }
    assertThat(decks(nested.append("++NULL.").toString())).isEmpty();
  }

  @Test
  void cards_of_ebcdic_are_the_cards_of_the_deck() {
    Bytes cards =
        CodePage.IBM1047
            .encodePadded("++PTF(UZ00001).", 80)
            .plus(CodePage.IBM1047.encodePadded("++VER(Z038).", 80));
    InputFile input = InputFile.read(cards, CodePage.IBM1047, FILE);
    assertThat(input.decks()).hasSize(1);
    assertThat(input.decks().getFirst().cards()).isEqualTo(cards);
  }

  @Test
  void text_of_hercules_has_the_bytes_that_the_cards_had() {
    byte[] line = "++PTF(UZ00001) /* A| ^B */.".getBytes(StandardCharsets.ISO_8859_1);
    line[19] = (byte) 0xD7;
    Bytes cards = InputFile.read(Bytes.of(line), CodePage.IBM037, FILE).decks().getFirst().cards();
    assertThat(cards.slice(18, 4).hex()).isEqualTo("C14F405F");
  }

  private static List<String> decks(String... lines) {
    return read(lines).decks().stream().map(InputFileTest::shown).toList();
  }

  private static InputFile read(String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return InputFile.read(Bytes.of(content), CodePage.IBM037, FILE);
  }

  private static String shown(InputDeck deck) {
    StringBuilder text = new StringBuilder(deck.kind() + " | " + deck.origin() + " |");
    for (DeckPart part : deck.parts()) {
      text.append(' ')
          .append(
              switch (part) {
                case DeckPart.Cards cards -> cards.firstLine() + "-" + cards.lastLine();
                case DeckPart.Written written -> written.step() + " " + written.program();
                case DeckPart.Concatenated other -> other.dsname();
              });
    }
    return text.toString().replace("|  |", "| |");
  }
}
