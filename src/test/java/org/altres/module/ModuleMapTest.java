package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.module.ModuleMap.Alias;
import org.altres.module.ModuleMap.Block;
import org.altres.module.ModuleMap.Entry;
import org.altres.module.ModuleMap.History;
import org.altres.module.ModuleMap.Overlay;
import org.altres.module.ModuleMap.Reference;
import org.altres.module.ModuleMap.Scattered;
import org.altres.module.ModuleMap.Section;
import org.altres.module.ModuleMap.Segment;
import org.altres.module.ModuleMap.Summary;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class ModuleMapTest {

  private static final Csect.Key MAIN = new Csect.Key(SymbolName.of("ALTMAIN"), false, 1);
  private static final Csect.Key SUB = new Csect.Key(SymbolName.of("ALTSUB"), false, 1);

  @Test
  void theWorkedModuleIsMapped() {
    IdrDate date = IdrDate.of(26, 150);
    ModuleIdentification.Product assembler =
        new ModuleIdentification.Product(CodePage.IBM037.encode("5741SC103 "), 2, 1, date);
    LoadModule module = Samples.altmain();
    ModuleMap map =
        ModuleMap.of(module, List.of(new ModuleAlias(SymbolName.of("ALTENT"), Samples.ALTENT)));

    assertThat(map)
        .isEqualTo(
            new ModuleMap(
                new Summary(
                    0x28,
                    new Entry(0, Optional.of(MAIN), 0),
                    List.of(
                        "RENT", "REUS", "EXEC", "AC=1", "AMODE(24)", "RMODE(24)", "SSI=01020304"),
                    Optional.of(Bytes.ofHex("01020304")),
                    Optional.of(
                        new IdrRecord.LinkageEditor(
                            false, CodePage.IBM037.encode("5752SC104 "), 3, 8, date, Bytes.EMPTY)),
                    new Block()),
                List.of(
                    new Section(
                        MAIN,
                        module.externalSymbols().get(1),
                        List.of(),
                        2,
                        new History(List.of(assembler), List.of(), List.of())),
                    new Section(
                        SUB,
                        module.externalSymbols().get(2),
                        List.of(new Csect.Label(SymbolName.of("ALTENT"), 4, 4)),
                        1,
                        new History(
                            List.of(assembler),
                            List.of(new IdrRecord.Zap(2, date, SymbolName.of("UZ00001"))),
                            List.of(
                                new ModuleIdentification.UserText(
                                    2, date, CodePage.IBM037.encode("UZ00001")))))),
                List.of(
                    new Alias(
                        SymbolName.of("ALTENT"),
                        new Entry(0x1C, Optional.of(SUB), 4),
                        Optional.of(SymbolName.of("ALTENT")),
                        ProgramModes.DEFAULT)),
                List.of(new Reference(SymbolName.of("ALTEXIT"), true, false, List.of(MAIN))),
                List.of(),
                List.of()));
    assertThat(map.entry(SymbolName.of("ALTENT"))).isEqualTo(new Entry(0x1C, Optional.of(SUB), 4));
    assertThat(map.entry(SymbolName.of("ALTMAIN"))).isEqualTo(new Entry(0, Optional.of(MAIN), 0));
  }

  @Test
  void whatIsSaidOfASectionThatIsNotThereIsKept() {
    List<Bytes> blocks =
        Samples.altmainBlocks().stream()
            .map(block -> isZaps(block) ? block.with(4, Bytes.ofHex("0009")) : block)
            .toList();
    ModuleMap map = ModuleMap.of(LoadModule.read(blocks, Samples.ALTMAIN), List.of());
    IdrRecord.Zap zap = new IdrRecord.Zap(9, IdrDate.of(26, 150), SymbolName.of("UZ00001"));
    assertThat(map.strays())
        .containsExactly(new ModuleMap.Stray(9, new History(List.of(), List.of(zap), List.of())));
    assertThat(map.sections()).allMatch(section -> section.history().zaps().isEmpty());
  }

  private static boolean isZaps(Bytes block) {
    return block.u8(0) == 0x80 && block.u8(2) == 0x01;
  }

  @Test
  void anOverlayIsMappedBySegments() {
    Csect.Key root = new Csect.Key(SymbolName.of("ROOT"), false, 1);
    Csect.Key first = new Csect.Key(SymbolName.of("FIRST"), false, 1);
    Csect.Key second = new Csect.Key(SymbolName.of("SECOND"), false, 1);
    LoadModule module = Samples.overlay();
    assertThat(ModuleMap.of(module, List.of()).summary().structure())
        .isEqualTo(
            new Overlay(
                List.of(
                    new Segment(1, List.of(root)),
                    new Segment(2, List.of(first)),
                    new Segment(3, List.of(second)))));
    assertThat(module.noteList()).contains(Bytes.ofHex("000005000000070000000900"));
  }

  @Test
  void segmentsThatShareStorageHaveTheirOwnText() {
    assertThat(Samples.overlay().sections())
        .extracting(section -> section.contents().text())
        .containsExactly(
            List.of(new Csect.Run(0, Bytes.filled(8, 0x11))),
            List.of(new Csect.Run(0, Bytes.filled(8, 0x22))),
            List.of(new Csect.Run(0, Bytes.filled(6, 0x33))));
  }

  @Test
  void aModuleInScatterFormatSaysSo() {
    LoadModule module = Samples.scatter();
    assertThat(ModuleMap.of(module, List.of()).summary().structure())
        .isEqualTo(new Scattered(new LoadModuleAttributes.Scatter(16, 8, 1, 1)));
    assertThat(module.records().get(5)).isInstanceOf(ModuleRecord.ScatterTranslation.class);
  }

  @Test
  void sectionsWithoutNameAreCounted() {
    assertThat(new Csect.Key(SymbolName.BLANK, false, 1)).hasToString("$PRIVATE");
    assertThat(new Csect.Key(SymbolName.BLANK, false, 2)).hasToString("$PRIVATE#2");
    assertThat(new Csect.Key(SymbolName.BLANK, true, 1)).hasToString("$BLANKCOM");
  }

  @Test
  void everyModuleOfTheCorpusIsMapped() {
    int aliasEntries = 0;
    int named = 0;
    int translated = 0;
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      List<ModuleAlias> aliases =
          entry.member().contents().aliases().stream()
              .map(alias ->
                  new ModuleAlias(
                      new SymbolName(alias.name().key()),
                      LoadModuleAttributes.read(alias.indicator(), alias.userData())))
              .toList();
      ModuleMap map = ModuleMap.of(entry.module(), aliases);
      assertThat(map.summary().entry().section()).as(entry.toString()).isPresent();
      assertThat(map.aliases()).allMatch(alias -> alias.entry().section().isPresent());
      aliasEntries += map.aliases().size();
      named +=
          (int)
              map.aliases().stream()
                  .filter(alias -> alias.symbol().filter(alias.name()::equals).isPresent())
                  .count();
      translated +=
          (int)
              map.sections().stream()
                  .filter(section -> !section.history().translators().isEmpty())
                  .count();
    }
    assertThat(List.of(aliasEntries, named, translated)).containsExactly(67, 58, 926);
  }
}
