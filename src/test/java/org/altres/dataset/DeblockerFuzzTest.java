package org.altres.dataset;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

/// An input is blocks, each behind its length in two bytes, so that their bounds are spoilt too.
class DeblockerFuzzTest {

  private static final Place PLACE = Place.of("data set", "FUZZ");

  @Test
  void noBlockBreaksFixed() {
    fuzz("FBS", 8, 24);
  }

  @Test
  void noBlockBreaksFixedWithoutStandardBlocks() {
    fuzz("FB", 8, 24);
  }

  @Test
  void noBlockBreaksVariable() {
    fuzz("VB", 20, 60);
  }

  @Test
  void noBlockBreaksSpanned() {
    fuzz("VBS", RecordFormat.EXTENDED_LENGTH, 30);
  }

  @Test
  void noBlockBreaksUndefined() {
    fuzz("U", 0, 60);
  }

  private static void fuzz(String recfm, int recordLength, int blockSize) {
    RecordFormat format =
        new RecordFormat(Recfm.parse(recfm).orElseThrow(), recordLength, blockSize);
    List<Bytes> records = new ArrayList<>();
    for (int i = 1; i < 12; i++) {
      records.add(Bytes.filled(format.recfm().form() == Recfm.Form.FIXED ? recordLength : i, i));
    }
    Bytes.Builder seed = new Bytes.Builder();
    for (Bytes block : Blocker.blocks(format, records, PLACE)) {
      seed.u16(block.length()).add(block);
    }
    Fuzz.run(
        "Deblocker " + recfm,
        List.of(seed.build()),
        input -> Deblocker.records(format, blocksOf(input), PLACE));
  }

  private static List<Bytes> blocksOf(Bytes input) {
    List<Bytes> blocks = new ArrayList<>();
    int at = 0;
    while (at + 2 <= input.length()) {
      int length = Math.min(input.u16(at), input.length() - at - 2);
      blocks.add(input.slice(at + 2, length));
      at += 2 + length;
    }
    return blocks;
  }
}
