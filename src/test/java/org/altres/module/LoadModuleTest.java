package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.module.ModuleRecord.Cesd;
import org.altres.module.ModuleRecord.Control;
import org.altres.module.ModuleRecord.Frame;
import org.altres.module.ModuleRecord.Rld;
import org.altres.module.ModuleRecord.Text;
import org.altres.module.ModuleRecord.TextPiece;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class LoadModuleTest {

  private static final Bytes TEXT =
      Bytes.ofHex(
          "41F0000007FE0700C1D3E3D4C1C9D54000000018000000001BFF07FE41F000040000001C00000000");

  @Test
  void theWorkedModuleIsReadRecordForRecord() {
    List<ModuleRecord> records = Samples.altmain().records();

    assertThat(records).hasSize(8);
    assertThat(records.get(0))
        .isEqualTo(
            new Cesd(
                Bytes.ofHex("20000000"),
                1,
                List.of(
                    new EsdItem(SymbolName.of("ALTMAIN"), 0x00, 0, 1, 0x18),
                    new EsdItem(SymbolName.of("ALTSUB"), 0x00, 0x18, 1, 0x0C),
                    new EsdItem(SymbolName.of("ALTEXIT"), 0x0A, 0, 0, 0x4040),
                    new EsdItem(SymbolName.of("ALTENT"), 0x03, 0x1C, 1, 2))));
    assertThat(records.get(2))
        .isEqualTo(
            new IdrRecord.LinkageEditor(
                false,
                CodePage.IBM037.encode("5752SC104 "),
                3,
                8,
                IdrDate.of(26, 150),
                Bytes.EMPTY));
    assertThat(records.subList(5, 8))
        .containsExactly(
            new Control(
                new Frame(1, 0, 0, Bytes.ofHex("0600000040000028")),
                List.of(new TextPiece(1, 0x18), new TextPiece(2, 0x10))),
            new Text(TEXT),
            new Rld(
                new Frame(0x0E, 0, 0, Bytes.zeros(8)),
                List.of(
                    new RldItem(2, 1, 0x1C, 0x10),
                    new RldItem(3, 1, 0x9C, 0x14),
                    new RldItem(2, 2, 0x0C, 0x20))));
  }

  @Test
  void theWorkedModuleIsWrittenAsItWasRead() {
    assertThat(Samples.altmain().write()).isEqualTo(Samples.altmainBlocks());
  }

  @Test
  void theIdentificationRecordsSayWhoMadeAndChangedTheWorkedModule() {
    IdrDate date = IdrDate.of(26, 150);
    assertThat(Samples.altmain().identification())
        .isEqualTo(
            new ModuleIdentification(
                Optional.of(
                    new IdrRecord.LinkageEditor(
                        false, CodePage.IBM037.encode("5752SC104 "), 3, 8, date, Bytes.EMPTY)),
                List.of(new IdrRecord.Zap(2, date, SymbolName.of("UZ00001"))),
                List.of(
                    new ModuleIdentification.Translation(
                        List.of(1, 2),
                        List.of(
                            new ModuleIdentification.Product(
                                CodePage.IBM037.encode("5741SC103 "), 2, 1, date)))),
                List.of(
                    new ModuleIdentification.UserText(
                        2, date, CodePage.IBM037.encode("UZ00001")))));
  }

  @Test
  void theWorkedModuleIsCutIntoItsSectionsWithoutTheirPadding() {
    Map<Integer, EsdItem> symbols = Samples.altmain().externalSymbols();
    assertThat(Samples.altmain().sections())
        .containsExactly(
            new Csect(
                new Csect.Key(SymbolName.of("ALTMAIN"), false, 1),
                1,
                symbols.get(1),
                List.of(),
                new Csect.Contents(
                    List.of(new Csect.Run(0, TEXT.slice(0, 0x18))),
                    List.of(new RldItem(2, 1, 0x1C, 0x10), new RldItem(3, 1, 0x9C, 0x14)))),
            new Csect(
                new Csect.Key(SymbolName.of("ALTSUB"), false, 1),
                2,
                symbols.get(2),
                List.of(new Csect.Label(SymbolName.of("ALTENT"), 4, 4)),
                new Csect.Contents(
                    List.of(new Csect.Run(0, TEXT.slice(0x18, 0x0C))),
                    List.of(new RldItem(2, 2, 0x0C, 0x20)))));
  }

  @Test
  void aRelocationSaysWhatItsFieldHolds() {
    RldItem unresolved = new RldItem(3, 1, 0x9C, 0x14);
    assertThat(unresolved.kind()).isEqualTo(RldItem.Kind.BRANCH);
    assertThat(unresolved.length()).isEqualTo(4);
    assertThat(unresolved.isUnresolved()).isTrue();
    assertThat(unresolved.isNegative()).isFalse();
  }

  @Test
  void aShortRelocationHasTheIdsOfTheOneBeforeIt() {
    Bytes data = Bytes.ofHex("00020001 0D000010 0C000014 00030001 0A000020");
    List<RldItem> items = RldItem.readAll(data, 16, org.altres.message.Place.nowhere());
    assertThat(items)
        .containsExactly(
            new RldItem(2, 1, 0x0D, 0x10),
            new RldItem(2, 1, 0x0C, 0x14),
            new RldItem(3, 1, 0x0A, 0x20));
    assertThat(RldItem.writeAll(items)).isEqualTo(data);
  }

  @Test
  void aTextRecordOfAnotherLengthThanAnnouncedIsDamage() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.set(6, TEXT.slice(0, 39));
    assertThatThrownBy(() -> LoadModule.read(blocks, Samples.ALTMAIN))
        .isInstanceOf(DamagedDataException.class)
        .hasMessage(
            "ALT2002S The text record is 39 bytes long, the control record before it says 40"
                + " (record 7)");
  }

  @Test
  void aModuleThatEndsBehindItsControlRecordIsDamage() {
    assertThatThrownBy(
            () -> LoadModule.read(Samples.altmainBlocks().subList(0, 6), Samples.ALTMAIN))
        .hasMessage("ALT2003S The member ends where 40 bytes of text should follow (record 6)");
  }

  @Test
  void aMemberWithoutRecordsIsNoLoadModule() {
    assertThatThrownBy(() -> LoadModule.read(List.of(), Samples.ALTMAIN))
        .hasMessage("ALT2008S The member has no records, so it is no load module");
  }

  @Test
  void aRelocationThatIsCutOffIsDamageAtItsOffset() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    Bytes rld = blocks.get(7);
    blocks.set(7, rld.with(7, Bytes.ofHex("14")).slice(0, rld.length() - 4));
    assertThatThrownBy(() -> LoadModule.read(blocks, Samples.ALTMAIN))
        .hasMessage(
            "ALT2005S The relocation items do not come to an end within their record"
                + " (record 8, offset 32)");
  }

  @Test
  void aMemberOfNothingButRelocationsIsRefused() {
    Bytes.Builder items = new Bytes.Builder(32752);
    items.add(Bytes.ofHex("02000000 0000 7FE0 0000000000000000 00010001"));
    for (int i = 0; i < 8182; i++) {
      items.add(Bytes.ofHex("0D000000"));
    }
    Bytes record = items.add(Bytes.ofHex("0C000000")).build();
    List<Bytes> blocks = java.util.Collections.nCopies(200, record);
    assertThatThrownBy(() -> LoadModule.read(blocks, Samples.ALTMAIN))
        .hasMessage(
            "ALT2010S The module has more than 1048576 relocations, which no linkage editor writes"
                + " (record 129)");
  }
}
