package org.altres.transport.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.MemberContents;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.transport.unload.UnloadedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tapes that were made for FORMATS, and the product tapes.
class MadeTapeTest {

  @ParameterizedTest
  @ValueSource(strings = {"made/alttap.het", "made/alttap-bz2.het"})
  void aTapeIsTheSameHoweverItIsCompressed(String name) {
    try (TapeImage plain = open("made/alttap.aws");
        TapeImage compressed = open(name)) {
      assertThat(blocks(compressed)).isEqualTo(blocks(plain));
      assertThat(compressed.problems()).isEmpty();
      assertThat(compressed.files().get(1).storedBytes())
          .isLessThan(plain.files().get(1).storedBytes());
    }
  }

  @Test
  void aBlockInSeveralChunksIsOneBlock() {
    try (TapeImage image = open("made/chunk4k.het")) {
      List<List<Bytes>> blocks = blocks(image);
      assertThat(blocks.getFirst()).hasSize(2);
      assertThat(blocks.getFirst().getFirst().length()).isEqualTo(9600);
      assertThat(image.problems()).isEmpty();
    }
  }

  @Test
  void theMadeTapeIsAProductOfTwoRelativeFiles() {
    try (TapeImage image = open("made/alttap.aws")) {
      TapeVolume volume = TapeVolume.read(image);
      RelfileProduct product = RelfileProduct.find(volume).getFirst();
      assertThat(volume.label().orElseThrow().serial()).isEqualTo("ALTTAP");
      assertThat(product.mcs().name()).isEqualTo("SMPMCS");
      assertThat(product.files().stream().map(file -> file.dataSet().name()))
          .containsExactly("ALT1100.F1", "ALT1100.F2");
      assertThat(names(volume.library(product.files().get(0).dataSet())))
          .containsExactly("ALTMAIN", "IEFBR14X");
      assertThat(volume.problems()).isEmpty();
    }
  }

  @Test
  void rakfHasItsControlStatementsAndSixRelativeFiles() {
    try (TapeImage image = open("tape/RAKF12.AWS")) {
      TapeVolume volume = TapeVolume.read(image);
      List<RelfileProduct> products = RelfileProduct.find(volume);
      assertThat(products).hasSize(1);
      RelfileProduct rakf = products.getFirst();
      assertThat(rakf.mcs().name()).isEqualTo("TRKF120.F0");
      assertThat(rakf.files().stream().map(file -> file.fmid() + " " + file.number()))
          .containsExactly(
              "TRKF120 1", "TRKF120 2", "TRKF120 3", "TRKF120 4", "TRKF120 5", "TRKF120 6");
      List<Bytes> cards = new ArrayList<>();
      volume.records(rakf.mcs(), cards::add);
      assertThat(cards).hasSize(43).allMatch(card -> card.length() == 80);
      int members = 0;
      for (RelfileProduct.RelativeFile file : rakf.files()) {
        members += volume.library(file.dataSet()).members().size();
      }
      assertThat(members).isEqualTo(41);
      MemberContents init =
          volume.library(rakf.file("TRKF120", 6).orElseThrow().dataSet()).members().getFirst();
      assertThat(init.name().value()).isEqualTo("RAKFINIT");
      assertThat(init.length()).isEqualTo(400);
      assertThat(init.fingerprint().hex())
          .isEqualTo("fbba1a947d8256e85f4866de22b5a9f800d91c334ea0050e044c926a28c9a11e");
      assertThat(volume.problems().stream().map(problem -> problem.id().value()))
          .containsExactly("ALT2707W");
    }
  }

  @Test
  void aDataSetIsFoundByTheNumberInItsLabel() {
    try (TapeImage image = open("tape/SMP4B.HET")) {
      TapeVolume volume = TapeVolume.read(image);
      TapeDataSet second = volume.bySequence(2);
      assertThat(second.position()).isEqualTo(2);
      assertThat(second.sequence()).isEqualTo(OptionalInt.of(2));
      assertThat(names(volume.library(second))).containsExactly("HMASMP", "HMASMUXD");
      assertThat(volume.byName("ANY.PREFIX.OF.SMPMVS".substring(14)).position()).isEqualTo(1);
    }
  }

  @Test
  void behindTheDamageOfATapeTheDataSetsAreMissingAndItIsSaidWhy() {
    try (TapeImage image = open("tape/DFSPC.het")) {
      TapeVolume volume = TapeVolume.read(image);
      assertThat(volume.dataSets()).hasSize(5);
      assertThat(volume.problems().stream().map(problem -> problem.id().value()))
          .containsExactly("ALT2703S", "ALT2712E");
      assertThat(volume.problems().getFirst().toString())
          .isEqualTo(
              "ALT2703S The chunk says that the one before it has 41219 bytes, but that has 778"
                  + " (file %s, offset 23886, tape file 14, block 5)"
                      .formatted(Corpus.file("tape/DFSPC.het")));
      assertThat(names(volume.library(volume.bySequence(1)))).isNotEmpty();
    }
  }

  private static List<String> names(UnloadedLibrary library) {
    return library.members().stream().map(member -> member.name().value()).toList();
  }

  private static List<List<Bytes>> blocks(TapeImage image) {
    List<List<Bytes>> files = new ArrayList<>();
    for (TapeFile file : image.files()) {
      List<Bytes> blocks = new ArrayList<>();
      image.blocks(file, block -> blocks.add(block.data()));
      files.add(blocks);
    }
    return files;
  }

  private static TapeImage open(String name) {
    return TapeImage.open(new FileStorage(), Corpus.file(name));
  }
}
