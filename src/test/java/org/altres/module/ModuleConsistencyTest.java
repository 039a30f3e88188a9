package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.junit.jupiter.api.Test;

class ModuleConsistencyTest {

  private static final int CESD = 0;
  private static final int ZAPS = 1;
  private static final int TEXTS = 4;
  private static final int CONTROL = 5;
  private static final int RLD = 7;

  @Test
  void theWorkedModuleIsConsistent() {
    List<Integer> ttrs = List.of(0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14);
    assertThat(ModuleConsistency.check(Samples.altmain(), ttrs)).isEmpty();
    assertThat(ModuleConsistency.check(Samples.overlay())).isEmpty();
    assertThat(ModuleConsistency.check(Samples.scatter())).isEmpty();
  }

  @Test
  void recordsOutOfOrderAreFound() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    Collections.swap(blocks, 2, 3);
    assertThat(findings(blocks))
        .containsExactly("ALT2101E A IDR 02 record stands behind a IDR 04 record (record 4)");
  }

  @Test
  void aModuleWithoutEndIsFound() {
    assertThat(changed(RLD, 0, "02"))
        .containsExactly("ALT2102E No record marks the end of the module (record 8)");
  }

  @Test
  void aRecordThatNobodyKnowsIsFound() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.add(Bytes.ofHex("1234"));
    assertThat(findings(blocks))
        .containsExactly("ALT2103E The record is none that a load module has (record 9)");
  }

  @Test
  void theMarkOfTheLastIdentificationRecordIsChecked() {
    assertThat(changed(TEXTS, 2, "08")).singleElement().asString().startsWith("ALT2104E");
    assertThat(changed(ZAPS, 2, "81")).singleElement().asString().startsWith("ALT2104E");
  }

  @Test
  void aModuleWithoutZapRecordIsFound() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.remove(ZAPS);
    assertThat(findings(blocks))
        .containsExactly("ALT2105W The module has no identification record for SPZAP");
  }

  @Test
  void anIdentificationItemThatIsCutOffIsFound() {
    assertThat(changed(TEXTS, 8, "09"))
        .containsExactly(
            "ALT2006S The items of the IDR 08 records do not come to an end within them"
                + " (offset in IDR 08 6)");
  }

  @Test
  void symbolsThatDoNotBeginWithOneAreFound() {
    assertThat(changed(CESD, 5, "05"))
        .contains("ALT2106E The CESD record begins with symbol 5 instead of 1 (record 1)");
  }

  @Test
  void anEntryPointOutsideItsSectionIsFound() {
    assertThat(changed(CESD, 8 + 3 * 16 + 11, "30"))
        .containsExactly(
            "ALT2108E The entry point, symbol 4, does not lie in the section that it names"
                + " (symbol ALTENT)");
  }

  @Test
  void sectionsThatOverlapAreFound() {
    assertThat(changed(CESD, 8 + 15, "20"))
        .contains(
            "ALT2109E The section begins at X'18', inside the one before it, which ends at X'20'"
                + " (section ALTSUB)");
  }

  @Test
  void aGapBetweenSectionsIsAWarning() {
    assertThat(changed(CESD, 8 + 15, "0C"))
        .contains(
            "ALT2110W The section begins at X'18', not right behind the one before it at X'10'"
                + " (section ALTSUB)");
  }

  @Test
  void aListThatDoesNotAddUpIsFound() {
    assertThat(changed(CONTROL, 23, "08"))
        .containsExactly(
            "ALT2114E The pieces that the control record lists add up to 32 bytes, the text has 40"
                + " (record 6)");
  }

  @Test
  void aCountOfRecordsBehindTheTextThatIsWrongIsAWarning() {
    assertThat(changed(CONTROL, 3, "01")).isEmpty();
    assertThat(changed(CONTROL, 3, "02"))
        .containsExactly(
            "ALT2123W The control record counts 2 records behind its text, there are 1 (record 6)");
  }

  @Test
  void textOfASymbolThatIsNoSectionIsFound() {
    assertThat(changed(CONTROL, 21, "03"))
        .containsExactly(
            "ALT2112E The control record has text of symbol 3, which is no section (record 6)");
  }

  @Test
  void aRelocationOutsideTheTextBeforeItIsFound() {
    assertThat(changed(RLD, 39, "28"))
        .containsExactly(
            "ALT2115E The relocation of X'28' is not in the text record before it (record 8)",
            "ALT2116E The relocation of X'28' says that its field lies in symbol 2, where it does"
                + " not (record 8)");
  }

  @Test
  void aRelocationThatIsMarkedUnresolvedButIsNotIsFound() {
    assertThat(changed(RLD, 20, "9C"))
        .containsExactly(
            "ALT2117E The relocation of X'10' uses symbol 2, which does not go with its kind"
                + " (record 8)");
  }

  @Test
  void theDirectoryEntryIsChecked() {
    assertThat(directory(12, "30"))
        .containsExactly("ALT2118E STOR is X'30', the records say X'28' (part directory entry)");
    assertThat(directory(14, "20"))
        .containsExactly("ALT2118E FTBL is X'20', the records say X'28' (part directory entry)");
    assertThat(directory(9, "F2"))
        .containsExactly(
            "ALT2119E The attributes say ORG0 EP0 NRLD, the records say ORG0 EP0"
                + " (part directory entry)");
    assertThat(directory(20, "02"))
        .containsExactly(
            "ALT2120W The directory entry counts 2 records behind the first text, there are 1"
                + " (part directory entry)");
    assertThat(directory(9, "C2").size() + directory(17, "26").size()).isEqualTo(3);
  }

  @Test
  void aTextTtrThatDoesNotPointToTheTextIsFound() {
    List<Integer> ttrs = List.of(0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27);
    assertThat(ModuleConsistency.check(Samples.altmain(), ttrs))
        .extracting(Message::toString)
        .containsExactly(
            "ALT2122E The directory entry says that the text begins at TTR 000013, it begins at"
                + " 000026 (part directory entry)");
  }

  @Test
  void aModuleOfFaultsOnlyIsNotToldToItsEnd() {
    Bytes.Builder rld = new Bytes.Builder().add(Bytes.ofHex("0E000000 0000 1000 0000000000000000"));
    for (int i = 0; i < 512; i++) {
      rld.add(Bytes.ofHex("0009 0009 0C FFFF00"));
    }
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.set(RLD, rld.build());
    assertThat(findings(blocks))
        .hasSize(101)
        .last()
        .isEqualTo("ALT2124E More is wrong with the module than the first 100 findings");
  }

  private static List<String> directory(int offset, String value) {
    Bytes userData = Samples.ALTMAIN.userData().with(offset, Bytes.ofHex(value));
    LoadModule module =
        new LoadModule(LoadModuleAttributes.read(0x2E, userData), Samples.altmain().records());
    return ModuleConsistency.check(module).stream().map(Message::toString).toList();
  }

  private static List<String> changed(int record, int offset, String value) {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.set(record, blocks.get(record).with(offset, Bytes.ofHex(value)));
    return findings(blocks);
  }

  private static List<String> findings(List<Bytes> blocks) {
    return ModuleConsistency.check(LoadModule.read(blocks, Samples.ALTMAIN)).stream()
        .map(Message::toString)
        .toList();
  }
}
