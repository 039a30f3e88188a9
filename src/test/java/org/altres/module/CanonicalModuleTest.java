package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.module.CanonicalModule.Field;
import org.altres.module.CanonicalModule.Location;
import org.altres.module.CanonicalModule.Term;
import org.junit.jupiter.api.Test;

class CanonicalModuleTest {

  private static final Csect.Key MAIN = new Csect.Key(SymbolName.of("ALTMAIN"), false, 1);
  private static final Csect.Key SUB = new Csect.Key(SymbolName.of("ALTSUB"), false, 1);
  private static final List<ModuleAlias> ALIASES =
      List.of(new ModuleAlias(SymbolName.of("ALTENT"), Samples.ALTENT));

  @Test
  void theWorkedModuleSaysWhatItsFieldsPointTo() {
    CanonicalModule module = CanonicalModule.of(Samples.altmain(), ALIASES);
    Term toSub = new Term(RldItem.Kind.BRANCH, false, false, new CanonicalModule.ToSection(SUB));
    Term toExit =
        new Term(
            RldItem.Kind.BRANCH,
            false,
            true,
            new CanonicalModule.ToSymbol(SymbolName.of("ALTEXIT"), EsdType.WX));
    assertThat(module.sections().get(0))
        .isEqualTo(
            new CanonicalModule.Section(
                MAIN,
                new CanonicalModule.Shape(0x18, ProgramModes.DEFAULT, 0, false),
                List.of(),
                List.of(new Csect.Run(0, Bytes.ofHex("41F0000007FE0700C1D3E3D4C1C9D540"))),
                List.of(
                    new Field(0x10, 4, List.of(toSub), Bytes.zeros(4)),
                    new Field(0x14, 4, List.of(toExit), Bytes.zeros(4)))));
    assertThat(module.entry()).isEqualTo(new Location(Optional.of(MAIN), 0));
    assertThat(module.aliases())
        .containsExactly(
            new CanonicalModule.Alias(
                SymbolName.of("ALTENT"), new Location(Optional.of(SUB), 4), ProgramModes.DEFAULT));
    assertThat(module.traits().contradictory()).isEmpty();
  }

  @Test
  void everyModuleOfTheCorpusIsTheSameInOtherRecords() {
    Random random = new Random(11);
    int count = 0;
    for (CorpusModules.Entry entry : CorpusModules.all()) {
      LoadModule module = entry.module();
      CanonicalModule canonical = CanonicalModule.of(module, List.of());
      Fingerprint identification = CanonicalModule.identification(module);
      for (int size : new int[] {512, 1024, 6144, 32760}) {
        LoadModule other = Relinked.of(module, size, random.nextInt(256), random);
        assertThat(ModuleConsistency.check(other)).as(entry.toString()).isEmpty();
        assertThat(LoadModule.read(other.write(), other.attributes())).isEqualTo(other);
        assertThat(CanonicalModule.of(other, List.of())).as(entry.toString()).isEqualTo(canonical);
        assertThat(CanonicalModule.identification(other)).isEqualTo(identification);
        assertThat(CanonicalModule.of(other, List.of()).fingerprint())
            .isEqualTo(canonical.fingerprint());
        count++;
      }
    }
    assertThat(count).isEqualTo(4 * CorpusModules.all().size());
  }

  @Test
  void everyBitOfTheTextOfTheWorkedModuleCountsButThePadding() {
    Fingerprint before = fingerprint(Samples.altmain());
    List<Bytes> blocks = Samples.altmainBlocks();
    Bytes text = blocks.get(6);
    for (int bit = 0; bit < 8 * text.length(); bit++) {
      int at = bit / 8;
      int value = text.u8(at) ^ 1 << bit % 8;
      List<Bytes> changed = new ArrayList<>(blocks);
      changed.set(6, text.with(at, new Bytes.Builder(1).u8(value).build()));
      Fingerprint after = fingerprint(LoadModule.read(changed, Samples.ALTMAIN));
      boolean isPadding = at >= 0x24;
      assertThat(after.equals(before)).as("bit %d", bit).isEqualTo(isPadding);
    }
  }

  @Test
  void aChangedByteOfTheTextOfARealModuleChangesItsFingerprint() {
    Random random = new Random(12);
    for (CorpusModules.Entry entry : CorpusModules.all()) {
      LoadModule module = entry.module();
      Fingerprint before = fingerprint(module);
      List<LoadModule.TextBlock> texts = module.textBlocks();
      LoadModule.TextBlock block = texts.get(random.nextInt(texts.size()));
      int at = random.nextInt(block.text().length());
      int address = block.address() + at;
      boolean counts = module.sections().stream().anyMatch(section -> section.contains(address));
      List<Bytes> blocks = new ArrayList<>(entry.blocks());
      Bytes text = block.text();
      int value = text.u8(at) ^ 1 + random.nextInt(255);
      blocks.set(block.record(), text.with(at, new Bytes.Builder(1).u8(value).build()));
      Fingerprint after = fingerprint(LoadModule.read(blocks, entry.attributes()));
      assertThat(!after.equals(before)).as("%s at %X", entry, address).isEqualTo(counts);
    }
  }

  @Test
  void everyBitOfARelocationCountsButThatOfTheShortForm() {
    List<Bytes> blocks = Samples.altmainBlocks();
    Fingerprint before = fingerprint(Samples.altmain());
    Bytes rld = blocks.get(7);
    for (int bit = 0; bit < 8 * 24; bit++) {
      int at = 16 + bit / 8;
      int flag = 1 << bit % 8;
      boolean isShortForm = bit / 8 % 8 == 4 && flag == 1;
      if (isShortForm) {
        continue;
      }
      List<Bytes> changed = new ArrayList<>(blocks);
      changed.set(7, rld.with(at, new Bytes.Builder(1).u8(rld.u8(at) ^ flag).build()));
      assertThat(fingerprint(LoadModule.read(changed, Samples.ALTMAIN)))
          .as("byte %d bit %02X", at, flag)
          .isNotEqualTo(before);
    }
  }

  @Test
  void attributesEntryPointAliasesAndSsiCount() {
    LoadModule module = Samples.altmain();
    List<Fingerprint> all = new ArrayList<>();
    all.add(fingerprint(module));
    for (ModuleAttribute attribute : ModuleAttribute.values()) {
      if (attribute != ModuleAttribute.SCTR) {
        LoadModuleAttributes changed =
            Samples.ALTMAIN.with(attribute, !Samples.ALTMAIN.has(attribute));
        all.add(fingerprint(new LoadModule(changed, module.records())));
      }
    }
    all.add(changedUserData(17, 0x04));
    all.add(changedUserData(19, 0x02));
    all.add(changedUserData(25, 0x05));
    all.add(changedUserData(27, 0x00));
    all.add(CanonicalModule.of(module, List.of()).fingerprint());
    all.add(
        CanonicalModule.of(module, List.of(new ModuleAlias(SymbolName.of("OTHER"), Samples.ALTENT)))
            .fingerprint());
    Bytes moved = Samples.ALTENT.userData().with(17, Bytes.ofHex("18"));
    all.add(
        CanonicalModule.of(
                module,
                List.of(
                    new ModuleAlias(
                        SymbolName.of("ALTENT"), LoadModuleAttributes.read(0xB3, moved))))
            .fingerprint());
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void placesOnTheVolumeAndRecordSizesDoNotCount() {
    Fingerprint before = fingerprint(Samples.altmain());
    assertThat(changedUserData(2, 0x77)).isEqualTo(before);
    assertThat(changedUserData(14, 0x10)).isEqualTo(before);
    assertThat(changedUserData(20, 0x00)).isEqualTo(before);
  }

  @Test
  void anAliasReadsTheSameModuleAsItsMainMember() {
    LoadModule throughAlias = LoadModule.read(Samples.altmainBlocks(), Samples.ALTENT);
    assertThat(fingerprint(throughAlias)).isEqualTo(fingerprint(Samples.altmain()));
  }

  @Test
  void sectionsInAnotherOrderAreTheSameModule() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.set(
        0,
        Bytes.ofHex(
            "20000000 0001 0040"
                + "C1D3E3D4C1C9D540 00 000010 01 000018"
                + "C1D3E3E2E4C24040 00 000000 01 00000C"
                + "C1D3E3C5E7C9E340 0A 000000 00 004040"
                + "C1D3E3C5D5E34040 03 000004 01 000002"));
    blocks.set(5, Bytes.ofHex("01000000 0008 0000 0600000040000028 00020010 00010018"));
    blocks.set(
        6,
        Bytes.ofHex(
            "1BFF07FE41F00004 00000004 00000000"
                + "41F0000007FE0700 C1D3E3D4C1C9D540 00000000 00000000"));
    blocks.set(
        7,
        Bytes.ofHex(
            "0E000000 0000 0018 0000000000000000"
                + "00020002 0C000008 00020001 1C000020 00030001 9C000024"));
    LoadModule moved =
        LoadModule.read(
            blocks,
            LoadModuleAttributes.read(
                0x2E, Bytes.ofHex("0000130000000000C2C2000028002800001098000100010203040101")));
    Bytes alias =
        Bytes.ofHex("0000130000000000C2C2000028002800000498000100")
            .plus(Bytes.ofHex("0010"))
            .plus(Samples.ALTENT.userData().from(24));
    List<ModuleAlias> aliases =
        List.of(new ModuleAlias(SymbolName.of("ALTENT"), LoadModuleAttributes.read(0xB3, alias)));
    assertThat(ModuleConsistency.check(moved)).isEmpty();
    assertThat(CanonicalModule.of(moved, aliases))
        .isEqualTo(CanonicalModule.of(Samples.altmain(), ALIASES));
  }

  @Test
  void whoMadeTheModuleCountsInItsOwnFingerprintOnly() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.set(4, blocks.get(4).with(5, Bytes.ofHex("26151F")));
    LoadModule later = LoadModule.read(blocks, Samples.ALTMAIN);
    assertThat(fingerprint(later)).isEqualTo(fingerprint(Samples.altmain()));
    assertThat(CanonicalModule.identification(later))
        .isNotEqualTo(CanonicalModule.identification(Samples.altmain()));
  }

  @Test
  void textThatContradictsTheSymbolsStillCounts() {
    List<Bytes> blocks = new ArrayList<>(Samples.altmainBlocks());
    blocks.set(5, blocks.get(5).with(20, Bytes.ofHex("0003")));
    Fingerprint before = fingerprint(LoadModule.read(blocks, Samples.ALTMAIN));
    blocks.set(6, blocks.get(6).with(0x20, Bytes.ofHex("FF")));
    assertThat(fingerprint(LoadModule.read(blocks, Samples.ALTMAIN))).isNotEqualTo(before);
  }

  private static Fingerprint changedUserData(int offset, int value) {
    Bytes changed = Samples.ALTMAIN.userData().with(offset, new Bytes.Builder(1).u8(value).build());
    LoadModule module =
        new LoadModule(LoadModuleAttributes.read(0x2E, changed), Samples.altmain().records());
    return fingerprint(module);
  }

  private static Fingerprint fingerprint(LoadModule module) {
    return CanonicalModule.of(module, ALIASES).fingerprint();
  }
}
