package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.junit.jupiter.api.Test;

class BlockingTest {

  private static final Place PLACE = Place.of("data set", "ALT.SEQ");

  @Test
  void whatIsBlockedIsDeblockedAgain() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      for (RecordFormat format : BlockingFormats.some(random, 9)) {
        List<Bytes> records = BlockingFormats.records(format, random, 20);
        List<Bytes> blocks = Blocker.blocks(format, records, PLACE);
        assertThat(Deblocker.records(format, blocks, PLACE))
            .as("%s, seed %d", format, seed)
            .isEqualTo(records);
        assertThat(blocks).allMatch(block -> block.length() <= format.blockSize());
      }
    }
  }

  @Test
  void aSpannedRecordBeginsInWhatIsLeftOfABlock() {
    RecordFormat format = new RecordFormat(Recfm.parse("VBS").orElseThrow(), 100, 20);
    List<Bytes> records = List.of(Bytes.filled(5, 1), Bytes.filled(15, 2), Bytes.filled(1, 3));
    assertThat(Blocker.blocks(format, records, PLACE))
        .containsExactly(
            Bytes.ofHex("00140000 00090000 0101010101 00070100 020202"),
            Bytes.ofHex("00140000 00100200 020202020202020202020202"),
            Bytes.ofHex("00090000 00050000 03"));
  }

  @Test
  void aSpannedRecordDoesNotBeginWhereNoByteOfItHasRoom() {
    RecordFormat format = new RecordFormat(Recfm.parse("VBS").orElseThrow(), 100, 20);
    List<Bytes> records = List.of(Bytes.filled(8, 1), Bytes.filled(13, 2));
    assertThat(Blocker.blocks(format, records, PLACE))
        .containsExactly(
            Bytes.ofHex("00100000 000C0000 0101010101010101"),
            Bytes.ofHex("00140000 00100100 020202020202020202020202"),
            Bytes.ofHex("00090000 00050200 02"));
  }

  @Test
  void aSpannedRecordWithoutBlockingBeginsABlock() {
    RecordFormat format = new RecordFormat(Recfm.VS, 100, 20);
    List<Bytes> records = List.of(Bytes.filled(13, 1), Bytes.filled(1, 2));
    assertThat(Blocker.blocks(format, records, PLACE))
        .containsExactly(
            Bytes.ofHex("00140000 00100100 010101010101010101010101"),
            Bytes.ofHex("00090000 00050200 01"),
            Bytes.ofHex("00090000 00050000 02"));
  }

  @Test
  void aNullSegmentEndsItsBlockOnly() {
    RecordFormat format = new RecordFormat(Recfm.VS, 100, 20);
    List<Bytes> blocks =
        List.of(
            Bytes.ofHex("00100000 00060100 C1C2 80000000 0000"),
            Bytes.ofHex("00090000 00050200 C3"));
    assertThat(Deblocker.records(format, blocks, PLACE)).containsExactly(Bytes.ofHex("C1C2C3"));
  }

  @Test
  void eachFaultIsToldWithItsPlace() {
    assertThat(fault("FB", 4, 8, "0000000000"))
        .isEqualTo(
            "ALT2511S The block has 5 bytes, which is no multiple of LRECL 4"
                + " (data set ALT.SEQ, block 1)");
    assertThat(fault("FBS", 4, 8, "00000000", "00000000"))
        .isEqualTo(
            "ALT2519S A block follows a short block, which in RECFM FBS must be the last"
                + " (data set ALT.SEQ, block 2)");
    assertThat(fault("VB", 8, 20, "00080000 00050000"))
        .isEqualTo(
            "ALT2513S A record descriptor word says 5 bytes, but 4 are left in the block"
                + " (data set ALT.SEQ, block 1, offset 4)");
    assertThat(fault("VB", 8, 20, "00080000 00030000"))
        .isEqualTo(
            "ALT2513S A record descriptor word says 3 bytes, but 4 are left in the block"
                + " (data set ALT.SEQ, block 1, offset 4)");
    assertThat(fault("VB", 8, 20, "00070000 0003"))
        .isEqualTo(
            "ALT2512S The block descriptor word says 7 bytes, but the block has 6"
                + " (data set ALT.SEQ, block 1)");
    assertThat(fault("VB", 8, 20, "0008"))
        .isEqualTo(
            "ALT2512S The block descriptor word says 0 bytes, but the block has 2"
                + " (data set ALT.SEQ, block 1)");
    assertThat(fault("VB", 8, 20, "80000008 00040000"))
        .isEqualTo(
            "ALT2514S The block is a large block (longer than 32760 bytes), a format that is not"
                + " read (data set ALT.SEQ, block 1)");
    assertThat(fault("VB", 8, 20, "00090000 00050100 C1"))
        .isEqualTo(
            "ALT2515S A record has segment code 1, but the data set is not spanned"
                + " (data set ALT.SEQ, block 1, offset 4)");
    assertThat(fault("VBS", 8, 20, "00090000 00050200 C1"))
        .isEqualTo(
            "ALT2516S A segment has code 2, but no record is begun"
                + " (data set ALT.SEQ, block 1, offset 4)");
    assertThat(fault("VBS", 8, 20, "000E0000 00050100 C1 00050000 C1"))
        .isEqualTo(
            "ALT2520S A segment has code 0 within a record that is begun"
                + " (data set ALT.SEQ, block 1, offset 9)");
    assertThat(fault("VBS", 8, 20, "00090000 00050100 C1"))
        .isEqualTo(
            "ALT2517S The data set ends within a spanned record, of which 1 bytes are here"
                + " (data set ALT.SEQ)");
  }

  @Test
  void aRecordThatDoesNotFitIsRefused() {
    RecordFormat format = new RecordFormat(Recfm.VB, 8, 20);
    AltresException refused =
        catchThrowableOfType(
            AltresException.class,
            () -> Blocker.blocks(format, List.of(Bytes.EMPTY, Bytes.zeros(5)), PLACE));
    assertThat(refused.problem().toString())
        .isEqualTo(
            "ALT2521S A record of 5 bytes cannot be written as VB 8/20, which takes 0 to 4"
                + " (data set ALT.SEQ, record 2)");
  }

  private static String fault(String recfm, int lrecl, int blksize, String... blocks) {
    RecordFormat format = new RecordFormat(Recfm.parse(recfm).orElseThrow(), lrecl, blksize);
    List<Bytes> bytes = List.of(blocks).stream().map(Bytes::ofHex).toList();
    return catchThrowableOfType(
            AltresException.class, () -> Deblocker.records(format, bytes, PLACE))
        .problem()
        .toString();
  }
}
