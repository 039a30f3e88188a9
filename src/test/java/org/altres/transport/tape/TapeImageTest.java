package org.altres.transport.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.altres.bytes.Bytes;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class TapeImageTest {

  private static final Place HERE = Place.of("file", "test");

  /// Puts chunks one behind the other.
  private static final class Chunks {

    private final Bytes.Builder image = new Bytes.Builder();
    private int previous;

    Chunks chunk(int flags, Bytes data) {
      image.leU16(data.length()).leU16(previous).u8(flags).u8(0).add(data);
      previous = data.length();
      return this;
    }

    Chunks block(Bytes data) {
      return chunk(0xA0, data);
    }

    Chunks labels(String... labels) {
      for (String label : labels) {
        block(CodePage.IBM037.encodePadded(label, 80));
      }
      return mark();
    }

    Chunks mark() {
      return chunk(0x40, Bytes.EMPTY);
    }

    TapeImage image() {
      return TapeImage.of(image.build(), HERE);
    }
  }

  @Test
  void anUnlabelledTapeHasADataSetForEachFileWithBlocks() {
    TapeImage image =
        new Chunks()
            .block(Bytes.filled(10, 1))
            .mark()
            .mark()
            .block(Bytes.filled(5, 2))
            .block(Bytes.EMPTY)
            .mark()
            .mark()
            .image();
    TapeVolume volume = TapeVolume.read(image);
    assertThat(image.files()).hasSize(4);
    assertThat(volume.dataSets().stream().map(TapeDataSet::name))
        .containsExactly("FILE0001", "FILE0003");
    List<Bytes> records = new ArrayList<>();
    volume.records(volume.bySequence(2), records::add);
    assertThat(records).containsExactly(Bytes.filled(5, 2), Bytes.EMPTY);
    assertThat(image.summary(image.file(3)))
        .isEqualTo(new TapeFile.Summary(image.file(3), 0, 5, 5));
    assertThatThrownBy(() -> volume.bySequence(3)).isInstanceOf(AltresException.class);
    assertThatThrownBy(() -> image.file(5)).hasMessageStartingWith("ALT2709S");
  }

  @Test
  void labelsTellNameSequenceDatesAndFormat() {
    TapeImage image =
        new Chunks()
            .labels(
                "VOL1ABC123" + " ".repeat(31) + "OWNER",
                "HDR1SECOND.PART.OF.IT"
                    + "ABC123"
                    + "0001"
                    + "0078"
                    + "    "
                    + "  "
                    + "026031"
                    + " 99365"
                    + "0"
                    + "000000"
                    + "ALTRES",
                "HDR2F03120000804" + " ".repeat(22) + "B",
                "UHL1WHATEVER")
            .block(Bytes.filled(160, 0xC1))
            .mark()
            .labels(
                "EOV1SECOND.PART.OF.IT"
                    + "ABC123"
                    + "0001"
                    + "0078"
                    + "    "
                    + "  "
                    + "026031"
                    + " 99365"
                    + "0"
                    + "000002")
            .image();
    TapeVolume volume = TapeVolume.read(image);
    TapeDataSet dataSet = volume.bySequence(78);
    assertThat(volume.label().orElseThrow().serial()).isEqualTo("ABC123");
    assertThat(volume.label().orElseThrow().owner()).isEqualTo("OWNER");
    assertThat(dataSet).isEqualTo(volume.byName("THE.SECOND.PART.OF.IT"));
    assertThat(dataSet.position()).isEqualTo(1);
    assertThat(dataSet.continues()).isTrue();
    assertThat(dataSet.header1().orElseThrow().created()).contains(LocalDate.of(2026, 1, 31));
    assertThat(dataSet.header1().orElseThrow().expires()).contains(LocalDate.of(1999, 12, 31));
    assertThat(dataSet.recordFormat()).contains(RecordFormat.cards(3120));
    assertThat(dataSet.headers()).extracting(TapeLabel::id).containsExactly("HDR1", "HDR2", "UHL1");
    assertThat(volume.problems().stream().map(problem -> problem.toString()))
        .containsExactly(
            "ALT2713E The trailer label counts 2 blocks, but the data set has 1 (file test, volume"
                + " ABC123, data set SECOND.PART.OF.IT)");
  }

  @Test
  void aBombIsNotUnpacked() {
    TapeImage image = new Chunks().block(Bytes.EMPTY).chunk(0xA1, deflate(10_000_000)).image();
    BlockReader reader = image.reader(image.file(1));
    assertThat(reader.next().data()).isEqualTo(Bytes.EMPTY);
    assertThatThrownBy(reader::next)
        .isInstanceOf(DamagedDataException.class)
        .hasMessage(
            "ALT2705S The block is longer than 65535 bytes (file test, offset 6, tape file 1, block"
                + " 2)");
  }

  @Test
  void behindABlockThatCannotBeUnpackedTheNextOneIsRead() {
    TapeImage image =
        new Chunks()
            .chunk(0xA1, deflate(100))
            .chunk(0xA1, Bytes.ofHex("789C0000"))
            .chunk(0xA2, Bytes.ofHex("425A6839"))
            .chunk(0xA1, deflate(65535))
            .mark()
            .image();
    BlockReader reader = image.reader(image.file(1));
    assertThat(reader.next().data().length()).isEqualTo(100);
    assertThatThrownBy(reader::next).hasMessageStartingWith("ALT2706S");
    assertThatThrownBy(reader::next).hasMessageStartingWith("ALT2706S");
    assertThat(reader.next().data().length()).isEqualTo(65535);
    assertThat(reader.hasNext()).isFalse();
  }

  @Test
  void whereTheChainBreaksTheTapeEndsAndWhatIsBeforeIsRead() {
    assertFault("ALT2703S", new Chunks().block(Bytes.zeros(3)), "0300 0200 A0 00 000000");
    assertFault("ALT2704S", new Chunks().block(Bytes.zeros(3)), "0100 0300 20 00 00");
    assertFault("ALT2704S", new Chunks().block(Bytes.zeros(3)), "0100 0300 40 00 00");
    assertFault("ALT2704S", new Chunks().block(Bytes.zeros(3)), "0100 0300 A3 00 00");
    assertFault("ALT2702S", new Chunks().block(Bytes.zeros(3)), "0200 0300 A0 00 00");
    assertFault("ALT2702S", new Chunks().block(Bytes.zeros(3)), "0200 0300");
    assertFault("ALT2702S", new Chunks().block(Bytes.zeros(3)), "0100 0300 80 00 00");
    assertFault("ALT2707W", new Chunks().block(Bytes.zeros(3)).mark(), "00000000 0000000000");
  }

  private static void assertFault(String id, Chunks sound, String digits) {
    sound.image.add(Bytes.ofHex(digits));
    TapeImage image = sound.image();
    assertThat(image.files()).hasSize(1);
    assertThat(image.summary(image.file(1)).bytes()).isEqualTo(3);
    assertThat(image.problems()).hasSize(1);
    assertThat(image.problems().getFirst().id().value()).isEqualTo(id);
  }

  @Test
  void aTapeOfNothingButTapeMarksIsReadInNoTime() {
    Chunks chunks = new Chunks().labels("VOL1ABC123", "HDR1A");
    for (int i = 0; i < 200_000; i++) {
      chunks.mark();
    }
    TapeVolume volume = TapeVolume.read(chunks.image());
    assertThat(volume.image().files()).hasSize(200_001);
    assertThat(volume.dataSets()).hasSize(1);
  }

  @Test
  void whatIsNoTapeIsRefused() {
    for (String digits : List.of("504B0304", "504B03040000", "0D0A0D0A0D0A0D0A")) {
      assertThatThrownBy(() -> TapeImage.of(Bytes.ofHex(digits), HERE))
          .isInstanceOf(DamagedDataException.class)
          .hasMessageStartingWith("ALT2701S");
    }
  }

  private static Bytes deflate(int zeros) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[zeros]);
    deflater.finish();
    byte[] target = new byte[65535];
    int length = deflater.deflate(target);
    deflater.end();
    return Bytes.of(target, 0, length);
  }
}
