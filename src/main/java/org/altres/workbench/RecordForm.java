package org.altres.workbench;

import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// How records stand in a file of the workstation.
public enum RecordForm {
  /// As they are: the records of F and the blocks of U back to back, those of V each behind its
  /// record descriptor word.
  BINARY,
  /// As lines: decoded from EBCDIC, blanks at the end cut off, each ended by a line feed; UTF-8.
  TEXT;

  private static final int DESCRIPTOR = 4;
  private static final int LONGEST = 0xFFFF;

  /// Adds a record to a file's bytes.
  ///
  /// @param recfm of the data set it is from
  /// @param place the data set, for messages
  /// @throws AltresException if the record is longer than its descriptor word can say
  void append(Bytes record, Recfm recfm, CodePage codePage, Place place, Bytes.Builder file) {
    switch (this) {
      case BINARY -> {
        if (recfm.form() == Recfm.Form.VARIABLE) {
          int length = record.length() + DESCRIPTOR;
          if (length > LONGEST) {
            throw new AltresException(WorkbenchMessages.RECORD_TOO_LONG, place, record.length());
          }
          file.u16(length).u16(0);
        }
        file.add(record);
      }
      case TEXT -> appendLine(record, codePage, file);
    }
  }

  private static void appendLine(Bytes record, CodePage codePage, Bytes.Builder file) {
    int end = record.length();
    while (end > 0 && record.u8(end - 1) == 0x40) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char character = codePage.character(record.u8(i));
      if (character < 0x80) {
        file.u8(character);
      } else {
        file.u8(0xC0 | character >>> 6).u8(0x80 | character & 0x3F);
      }
    }
    file.u8('\n');
  }
}
