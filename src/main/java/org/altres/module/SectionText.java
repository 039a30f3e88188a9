package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.altres.bytes.Bytes;

/// The text of a section as one stretch of storage, in which what was never written is zero.
final class SectionText {

  private final NavigableMap<Integer, byte[]> runs = new TreeMap<>();

  /// @param pieces in order of offset, none over another
  SectionText(List<Csect.Run> pieces) {
    pieces.forEach(run -> runs.put(run.offset(), run.text().toArray()));
  }

  /// The number in a field, big-endian.
  long number(int offset, int length) {
    long number = 0;
    for (int i = offset; i < offset + length; i++) {
      number = number << 8 | at(i);
    }
    return number;
  }

  private int at(int offset) {
    Map.Entry<Integer, byte[]> run = runs.floorEntry(offset);
    if (run == null || offset - run.getKey() >= run.getValue().length) {
      return 0;
    }
    return run.getValue()[offset - run.getKey()] & 0xFF;
  }

  /// The text with zeros in the fields, and cut where there are that many zeros or more.
  List<Csect.Run> masked(List<CanonicalModule.Field> fields, int zeros) {
    for (CanonicalModule.Field field : fields) {
      for (int i = field.offset(); i < field.offset() + field.length(); i++) {
        clear(i);
      }
    }
    List<Csect.Run> cut = new ArrayList<>();
    Bytes.Builder text = new Bytes.Builder();
    int start = 0;
    for (Map.Entry<Integer, byte[]> run : runs.entrySet()) {
      for (int i = 0; i < run.getValue().length; i++) {
        int value = run.getValue()[i];
        if (value == 0) {
          continue;
        }
        int offset = run.getKey() + i;
        int since = offset - (start + text.length());
        if (text.length() == 0) {
          start = offset;
        } else if (since >= zeros) {
          cut.add(new Csect.Run(start, text.build()));
          text = new Bytes.Builder();
          start = offset;
        } else {
          text.fill(since, 0);
        }
        text.u8(value);
      }
    }
    if (text.length() > 0) {
      cut.add(new Csect.Run(start, text.build()));
    }
    return cut;
  }

  private void clear(int offset) {
    Map.Entry<Integer, byte[]> run = runs.floorEntry(offset);
    if (run != null && offset - run.getKey() < run.getValue().length) {
      run.getValue()[offset - run.getKey()] = 0;
    }
  }
}
