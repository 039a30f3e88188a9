package org.altres.workbench;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.text.TextFile;

/// How records stand in a file of the workstation.
public enum RecordForm {
  /// As they are: the records of F and the blocks of U back to back, those of V each behind its
  /// record descriptor word.
  BINARY,
  /// As lines: decoded from EBCDIC, blanks at the end cut off, each ended by a line feed; UTF-8.
  TEXT;

  private static final int DESCRIPTOR = 4;
  private static final int LONGEST = 0xFFFF;
  private static final int MOST_LINES = 500_000;
  private static final int EBCDIC_NEW_LINE = 0x15;
  private static final int EBCDIC_LINE_FEED = 0x25;

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

  /// The records of a file, as a data set of this format takes them.
  ///
  /// @param place the file, for messages
  /// @throws AltresException if the file is not of that form
  List<Bytes> records(Bytes file, RecordFormat format, Place place) {
    if (this == TEXT) {
      checkLines(file, place);
    }
    return switch (format.recfm().form()) {
      case FIXED ->
          this == TEXT
              ? TextFile.read(file, CodePage.IBM037, place).padded(format.fixedLength())
              : fixed(file, format.fixedLength(), place);
      case VARIABLE -> this == TEXT ? lines(file, format, place) : variable(file, place);
      case UNDEFINED, NONE ->
          throw new AltresException(WorkbenchMessages.BLOCKS_UNKNOWN, place, format.recfm());
    };
  }

  /// Each line becomes a record in memory, whatever its length: a small file of empty lines is
  /// large.
  private static void checkLines(Bytes file, Place place) {
    int lines = 0;
    for (int at = 0; at < file.length(); at++) {
      int end = file.u8(at);
      if (end == '\n' || end == EBCDIC_NEW_LINE || end == EBCDIC_LINE_FEED) {
        lines++;
      }
    }
    if (lines > MOST_LINES) {
      throw new AltresException(WorkbenchMessages.TOO_MANY_LINES, place, lines, MOST_LINES);
    }
  }

  private static List<Bytes> fixed(Bytes file, int length, Place place) {
    if (file.length() % length != 0) {
      throw new AltresException(WorkbenchMessages.NOT_RECORDS, place, file.length(), length);
    }
    List<Bytes> records = new ArrayList<>(file.length() / length);
    for (int at = 0; at < file.length(); at += length) {
      records.add(file.slice(at, length));
    }
    return records;
  }

  /// Lines as records of V; an empty line is a blank, since a record without data is none.
  private static List<Bytes> lines(Bytes file, RecordFormat format, Place place) {
    List<Bytes> records = new ArrayList<>();
    for (Bytes line : TextFile.read(file, CodePage.IBM037, place).lines()) {
      Bytes record = line.isEmpty() ? Bytes.filled(1, 0x40) : line;
      if (record.length() > format.longestRecord()) {
        throw new AltresException(
            WorkbenchMessages.LINE_TOO_LONG,
            place.with("line", records.size() + 1),
            record.length(),
            format.longestRecord());
      }
      records.add(record);
    }
    return records;
  }

  private static List<Bytes> variable(Bytes file, Place place) {
    List<Bytes> records = new ArrayList<>();
    int at = 0;
    while (at < file.length()) {
      int length = file.length() - at < DESCRIPTOR ? 0 : file.u16(at);
      if (length < DESCRIPTOR || length > file.length() - at) {
        throw new AltresException(WorkbenchMessages.RDW_WRONG, place.with("offset", at), length);
      }
      records.add(file.slice(at + DESCRIPTOR, length - DESCRIPTOR));
      at += length;
    }
    return records;
  }
}
