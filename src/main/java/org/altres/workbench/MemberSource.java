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

/// The records that a file of the workstation holds.
final class MemberSource {

  private static final int DESCRIPTOR = 4;

  private MemberSource() {}

  /// The records of a file, as a data set of this format takes them.
  ///
  /// @param place the file, for messages
  /// @throws AltresException if the file is not of that form
  static List<Bytes> records(Bytes file, RecordForm form, RecordFormat format, Place place) {
    return switch (format.recfm().form()) {
      case FIXED ->
          form == RecordForm.TEXT
              ? TextFile.read(file, CodePage.IBM037, place).padded(format.fixedLength())
              : fixed(file, format.fixedLength(), place);
      case VARIABLE -> form == RecordForm.TEXT ? lines(file, format, place) : variable(file, place);
      case UNDEFINED, NONE ->
          throw new AltresException(WorkbenchMessages.BLOCKS_UNKNOWN, place, format.recfm());
    };
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

  /// Whether members of this format can be put from files.
  static boolean takes(Recfm recfm) {
    return recfm.form() == Recfm.Form.FIXED || recfm.form() == Recfm.Form.VARIABLE;
  }
}
