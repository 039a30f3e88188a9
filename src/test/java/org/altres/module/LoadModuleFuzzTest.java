package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class LoadModuleFuzzTest {

  private static final int SMALL = 1500;
  private static final int MOST_SEEDS = 12;

  @Test
  void spoiltModulesAreReadOrRefused() {
    List<Bytes> seeds = new ArrayList<>();
    seeds.add(packed(Samples.altmain()));
    seeds.add(packed(LoadModule.read(Samples.altmainBlocks(), Samples.ALTENT)));
    seeds.add(packed(Samples.overlay()));
    seeds.add(packed(Samples.scatter()));
    CorpusModules.all().stream()
        .map(entry -> packed(entry.module()))
        .filter(seed -> seed.length() < SMALL)
        .limit(MOST_SEEDS)
        .forEach(seeds::add);
    Fuzz.run("load modules", seeds, LoadModuleFuzzTest::readAll);
  }

  private static void readAll(Bytes input) {
    int userDataLength = input.isEmpty() ? 0 : Math.min(input.u8(0), input.length() - 1);
    if (input.length() < userDataLength + 2) {
      return;
    }
    LoadModuleAttributes attributes =
        LoadModuleAttributes.read(input.u8(1), input.slice(2, userDataLength));
    List<Bytes> blocks = blocks(input.from(2 + userDataLength));
    LoadModule module = LoadModule.read(blocks, attributes);
    assertThat(module.write()).isEqualTo(blocks);
    List<ModuleAlias> aliases = List.of(new ModuleAlias(SymbolName.of("ALIAS"), attributes));
    ModuleConsistency.check(module).forEach(message -> assertThat(message.text()).isNotEmpty());
    CanonicalModule canonical = CanonicalModule.of(module, aliases);
    assertThat(canonical.fingerprint()).isEqualTo(canonical.fingerprint());
    module.noteList();
    try {
      ModuleMap.of(module, aliases);
      CanonicalModule.identification(module);
    } catch (DamagedDataException cutOff) {
      assertThat(cutOff.problem().id().value()).isEqualTo("ALT2006S");
    }
  }

  /// Length of user data, C byte, user data, then each record behind its length.
  private static Bytes packed(LoadModule module) {
    LoadModuleAttributes attributes = module.attributes();
    Bytes.Builder out = new Bytes.Builder();
    out.u8(attributes.userData().length()).u8(attributes.indicator());
    out.add(attributes.userData());
    module.write().forEach(block -> out.u16(block.length()).add(block));
    return out.build();
  }

  private static List<Bytes> blocks(Bytes packed) {
    List<Bytes> blocks = new ArrayList<>();
    int at = 0;
    while (packed.length() - at >= 2) {
      int length = Math.min(packed.u16(at), packed.length() - at - 2);
      blocks.add(packed.slice(at + 2, length));
      at += 2 + length;
    }
    return blocks;
  }
}
