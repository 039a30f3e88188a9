package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.module.LoadModule.TextBlock;
import org.junit.jupiter.api.Test;

/// Every load module that the volumes, transmissions and tapes of the corpus have.
class LoadModuleCorpusTest {

  @Test
  void thereAreThisManyModulesAndAliases() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.all()) {
      counts.merge(entry.isAlias() ? "alias" : "main", 1, Integer::sum);
      counts.merge("C %02X".formatted(entry.directoryEntry().indicator()), 1, Integer::sum);
    }
    counts.put("modules", CorpusModules.mains().size());
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("C 2C", 266),
                Map.entry("C 2E", 8),
                Map.entry("C B1", 66),
                Map.entry("C B3", 2),
                Map.entry("alias", 68),
                Map.entry("main", 274),
                Map.entry("modules", 275)));
  }

  @Test
  void everyModuleIsWrittenAsItWasRead() {
    for (CorpusModules.Entry entry : CorpusModules.all()) {
      assertThat(entry.module().write()).as(entry.toString()).isEqualTo(entry.blocks());
    }
  }

  @Test
  void everyDirectoryEntryIsThatOfALoadModule() {
    assertThat(CorpusModules.all())
        .allMatch(entry ->
            LoadModuleAttributes.isLoadModule(
                entry.directoryEntry().indicator(), entry.directoryEntry().userData()));
  }

  @Test
  void noOtherMemberLooksLikeALoadModule() {
    assertThat(CorpusLibraries.members())
        .filteredOn(member -> !member.format().recfm().toString().startsWith("U"))
        .flatExtracting(member -> member.contents().entries())
        .noneMatch(entry -> LoadModuleAttributes.isLoadModule(entry.indicator(), entry.userData()));
  }

  @Test
  void everyModuleIsConsistent() {
    for (CorpusModules.Entry entry : CorpusModules.all()) {
      List<Message> found = ModuleConsistency.check(entry.module(), entry.ttrs());
      assertThat(found).as(entry.toString()).isEmpty();
    }
  }

  @Test
  void theRecordsAreOfTheseKinds() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      for (ModuleRecord record : entry.module().records()) {
        counts.merge(record.label(), 1, Integer::sum);
      }
    }
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("CESD", 370),
                Map.entry("IDR 01", 275),
                Map.entry("IDR 02", 275),
                Map.entry("IDR 04", 290),
                Map.entry("IDR 08", 78),
                Map.entry("RLD", 529),
                Map.entry("control", 453),
                Map.entry("control/RLD", 442),
                Map.entry("text", 895)));
  }

  @Test
  void theExternalSymbolsAreOfTheseTypes() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      for (EsdItem item : entry.module().externalSymbols().values()) {
        counts.merge(item.type().name(), 1, Integer::sum);
        counts.merge("autocalled", item.isAutocalled() ? 1 : 0, Integer::sum);
      }
    }
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("CM", 1),
                Map.entry("ER", 37),
                Map.entry("LR", 943),
                Map.entry("NULL", 222),
                Map.entry("PC", 111),
                Map.entry("PR", 239),
                Map.entry("SD", 949),
                Map.entry("WX", 61),
                Map.entry("autocalled", 72)));
  }

  @Test
  void theRelocationsHaveTheseFlags() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      for (RldItem item : entry.module().relocations()) {
        counts.merge("%02X".formatted(item.flag() & ~1), 1, Integer::sum);
        counts.merge("short", item.isNextShort() ? 1 : 0, Integer::sum);
      }
    }
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("08", 543),
                Map.entry("0C", 24537),
                Map.entry("1C", 2915),
                Map.entry("2C", 239),
                Map.entry("3C", 3),
                Map.entry("88", 1),
                Map.entry("8C", 14),
                Map.entry("9C", 89),
                Map.entry("short", 24164)));
  }

  @Test
  void theAttributesAreThese() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      for (String word : entry.attributes().words()) {
        counts.merge(word.startsWith("SSI") ? "SSI" : word, 1, Integer::sum);
      }
    }
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("AC=0", 212),
                Map.entry("AC=1", 63),
                Map.entry("AMODE(24)", 275),
                Map.entry("EXEC", 275),
                Map.entry("PAGE", 31),
                Map.entry("REFR", 11),
                Map.entry("RENT", 61),
                Map.entry("REUS", 61),
                Map.entry("RMODE(24)", 275),
                Map.entry("SSI", 8)));
  }

  @Test
  void whatTheIdentificationRecordsSayIsReadToItsEnd() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      ModuleIdentification said = entry.module().identification();
      counts.merge("linkage editor", said.linkageEditor().isPresent() ? 1 : 0, Integer::sum);
      counts.merge("zaps", said.zaps().size(), Integer::sum);
      counts.merge("translations", said.translators().size(), Integer::sum);
      counts.merge("texts", said.texts().size(), Integer::sum);
      int ids = entry.module().externalSymbols().size();
      assertThat(said.translators())
          .flatExtracting(ModuleIdentification.Translation::sectionIds)
          .allMatch(id -> id >= 1 && id <= ids);
    }
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("linkage editor", 275),
                Map.entry("texts", 285),
                Map.entry("translations", 520),
                Map.entry("zaps", 6)));
  }

  @Test
  void paddingBehindSectionsIsNotAlwaysZero() {
    int padded = 0;
    int residue = 0;
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      LoadModule module = entry.module();
      for (TextBlock block : module.textBlocks()) {
        int at = block.address();
        for (ModuleRecord.TextPiece piece : block.announcement().pieces()) {
          int end = module.externalSymbols().get(piece.sectionId()).end();
          int behind = at + piece.length();
          if (behind > end) {
            padded++;
            int from = Math.max(end, at) - block.address();
            boolean isZero = block.text().slice(from, behind - block.address() - from).isAll(0);
            residue += isZero ? 0 : 1;
          }
          at = behind;
        }
      }
    }
    assertThat(Map.of("padded", padded, "residue", residue))
        .isEqualTo(Map.ofEntries(Map.entry("padded", 548), Map.entry("residue", 189)));
  }

  @Test
  void theLargestPartsAreThese() {
    Map<String, Integer> largest = new TreeMap<>();
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      for (TextBlock block : entry.module().textBlocks()) {
        largest.merge("text record", block.text().length(), Math::max);
      }
      for (ModuleRecord record : entry.module().records()) {
        if (record instanceof ModuleRecord.TextFrame frame) {
          largest.merge("list of sections", 4 * frame.pieces().size(), Math::max);
          largest.merge("control or RLD record", frame.toBytes().length(), Math::max);
          largest.merge(
              "relocation data", RldItem.writeAll(frame.relocations()).length(), Math::max);
        }
      }
    }
    assertThat(largest)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("control or RLD record", 252),
                Map.entry("list of sections", 76),
                Map.entry("relocation data", 236),
                Map.entry("text record", 18432)));
  }

  @Test
  void pseudoRegistersAreInTheTextAsTheirDisplacements() {
    int displacements = 0;
    int lengths = 0;
    for (CorpusModules.Entry entry : CorpusModules.mains()) {
      for (CanonicalModule.Section section :
          CanonicalModule.of(entry.module(), List.of()).sections()) {
        for (CanonicalModule.Field field : section.fields()) {
          switch (field.terms().getFirst().kind()) {
            case DISPLACEMENT -> {
              assertThat(field.addend().isAll(0)).as(entry + " " + field).isTrue();
              displacements++;
            }
            case CUMULATIVE_LENGTH -> {
              int end =
                  ModuleMap.of(entry.module(), List.of()).pseudoRegisters().stream()
                      .mapToInt(register -> register.displacement() + register.length())
                      .max()
                      .orElseThrow();
              assertThat(field.addend()).isEqualTo(new Bytes.Builder(4).u32(end).build());
              lengths++;
            }
            case ADDRESS, BRANCH -> {}
          }
        }
      }
    }
    assertThat(List.of(displacements, lengths)).containsExactly(239, 3);
  }

  @Test
  void theSameModuleInTwoLibrariesHasOneFingerprint() {
    Map<String, Long> groups =
        CorpusModules.mains().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> CanonicalModule.of(entry.module(), List.of()).fingerprint().hex(),
                    Collectors.counting()));
    long shared = groups.values().stream().filter(count -> count > 1).count();
    assertThat(Map.of("modules", groups.size(), "in several libraries", (int) shared))
        .isEqualTo(Map.ofEntries(Map.entry("in several libraries", 1), Map.entry("modules", 274)));
  }
}
