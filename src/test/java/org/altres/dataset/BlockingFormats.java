package org.altres.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.altres.bytes.Bytes;

/// Record formats and records, drawn at random.
final class BlockingFormats {

  private static final List<String> FORMS =
      List.of("F", "FB", "FBS", "FBA", "FM", "V", "VB", "VBA", "VS", "VBS", "VBSM", "U", "UA");

  private BlockingFormats() {}

  /// One format of each kind.
  ///
  /// @param spanned the least BLKSIZE with spanned records, 9 or more
  static List<RecordFormat> some(Random random, int spanned) {
    return FORMS.stream()
        .map(form -> some(Recfm.parse(form).orElseThrow(), random, spanned))
        .toList();
  }

  private static RecordFormat some(Recfm recfm, Random random, int spanned) {
    int length = 5 + random.nextInt(60);
    return switch (recfm.form()) {
      case FIXED -> {
        int count = recfm.isBlocked() ? 1 + random.nextInt(5) : 1;
        yield new RecordFormat(recfm, length, length * count);
      }
      case VARIABLE -> {
        int block =
            recfm.isSpanned() ? spanned + random.nextInt(60) : length + 4 + random.nextInt(60);
        boolean extended = recfm.isSpanned() && random.nextInt(4) == 0;
        yield new RecordFormat(recfm, extended ? RecordFormat.EXTENDED_LENGTH : length, block);
      }
      case UNDEFINED -> new RecordFormat(recfm, 0, 1 + random.nextInt(100));
      case NONE -> throw new AssertionError();
    };
  }

  /// Fewer than so many records of a format.
  static List<Bytes> records(RecordFormat format, Random random, int bound) {
    List<Bytes> records = new ArrayList<>();
    int most = Math.min(format.longestRecord(), 500);
    int least =
        switch (format.recfm().form()) {
          case FIXED -> most;
          case VARIABLE -> 0;
          case UNDEFINED, NONE -> 1;
        };
    for (int i = random.nextInt(bound); i > 0; i--) {
      byte[] record = new byte[least + random.nextInt(most - least + 1)];
      random.nextBytes(record);
      records.add(Bytes.of(record));
    }
    return records;
  }
}
