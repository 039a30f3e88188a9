package org.altres.dataset.check;

import java.util.EnumSet;
import java.util.Set;
import org.altres.bytes.Bytes;
import org.altres.dataset.Deblocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Checks that the blocks of one data set or member are of its record format. Each kind of fault is
/// told once, at the first block that has it; behind a block that cannot be taken apart nothing
/// more is.
final class BlockCheck {

  private enum Kind {
    LENGTH,
    RECORD,
    NOT_ONE_RECORD,
    KEY
  }

  private final RecordFormat format;
  private final int keyLength;
  private final Findings findings;
  private final Deblocker deblocker;
  private final Set<Kind> told = EnumSet.noneOf(Kind.class);
  private boolean stopped;
  private Place place = Place.nowhere();

  /// Begins a check.
  ///
  /// @param format one that [#isCheckable] says can be checked
  /// @param keyLength bytes of key that the label says the blocks have
  BlockCheck(RecordFormat format, int keyLength, Place dataSet, Findings findings) {
    this.format = format;
    this.keyLength = keyLength;
    this.findings = findings;
    this.deblocker = new Deblocker(format, dataSet, this::record);
  }

  /// Whether a label says how its blocks are to be.
  static boolean isCheckable(RecordFormat format, Place dataSet) {
    try {
      new Deblocker(format, dataSet, record -> {});
      return true;
    } catch (AltresException said) {
      return false;
    }
  }

  void block(Bytes key, Bytes data, Place where) {
    if (stopped) {
      return;
    }
    place = where;
    if (key.length() != keyLength) {
      tell(Kind.KEY, CheckMessages.KEY_LENGTH_WRONG, key.length(), keyLength);
    }
    if (format.blockSize() > 0 && data.length() > format.blockSize()) {
      tell(Kind.LENGTH, CheckMessages.BLOCK_TOO_LONG, data.length(), format.blockSize());
    }
    boolean oneRecord = format.recfm().form() == Recfm.Form.FIXED && !format.recfm().isBlocked();
    if (oneRecord && data.length() > format.fixedLength()) {
      tell(
          Kind.NOT_ONE_RECORD,
          CheckMessages.BLOCK_NOT_ONE_RECORD,
          data.length(),
          format.fixedLength());
    }
    try {
      deblocker.block(data, where);
    } catch (DamagedDataException e) {
      findings.add(e.problem());
      stopped = true;
    }
  }

  /// No block follows.
  void end() {
    if (!stopped) {
      try {
        deblocker.end(place);
      } catch (DamagedDataException e) {
        findings.add(e.problem());
      }
    }
  }

  private void record(Bytes record) {
    boolean variable = format.recfm().form() == Recfm.Form.VARIABLE && format.recordLength() > 0;
    if (variable && record.length() > format.longestRecord()) {
      tell(
          Kind.RECORD,
          CheckMessages.RECORD_TOO_LONG,
          record.length() + RecordFormat.DESCRIPTOR,
          format.recordLength());
    }
  }

  private void tell(Kind kind, MessageId id, Object... arguments) {
    if (told.add(kind)) {
      findings.add(id, place, arguments);
    }
  }
}
