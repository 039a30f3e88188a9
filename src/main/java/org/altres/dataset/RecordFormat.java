package org.altres.dataset;

import java.util.Optional;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;

/// How records lie in the blocks of a data set: RECFM, LRECL and BLKSIZE, as a label has them. A
/// label may say what cannot be; [#fault] tells, and nothing is written under such a format.
///
/// @param recfm fixed, variable or undefined, and how blocked
/// @param recordLength LRECL, 0 to 65535: with F the length of each record, with V that of the
///   longest, its descriptor word counted; 0 with U; X'8000' for spanned records beyond 32,760
/// @param blockSize BLKSIZE, 0 to 65535: the longest block; 0 if nobody has said
public record RecordFormat(Recfm recfm, int recordLength, int blockSize) {

  /// LRECL of spanned records that may be longer than a block can be (LRECL=X).
  public static final int EXTENDED_LENGTH = 0x8000;

  /// The longest block that is not a large block.
  public static final int LONGEST_BLOCK = 32760;

  /// Bytes of a block descriptor word, and of a record or segment descriptor word.
  public static final int DESCRIPTOR = 4;

  public RecordFormat {
    if (recordLength < 0 || recordLength > 0xFFFF || blockSize < 0 || blockSize > 0xFFFF) {
      throw new IllegalArgumentException("no label says " + recordLength + "/" + blockSize);
    }
  }

  /// The format of a label's fields.
  ///
  /// @param recfm the byte of RECFM
  public static RecordFormat of(int recfm, int recordLength, int blockSize) {
    return new RecordFormat(new Recfm(recfm), recordLength, blockSize);
  }

  /// The format that the label of a data set gives.
  public static RecordFormat of(DataSetLabel label) {
    return of(label.recfmByte(), label.recordLength(), label.blockSize());
  }

  /// Cards in blocks of a size.
  public static RecordFormat cards(int blockSize) {
    return new RecordFormat(Recfm.FB, 80, blockSize);
  }

  /// Load modules in blocks up to a size.
  public static RecordFormat undefined(int blockSize) {
    return new RecordFormat(Recfm.U, 0, blockSize);
  }

  /// With F, the length of each record: LRECL, or BLKSIZE where RECFM is F and no LRECL is given.
  public int fixedLength() {
    boolean fromBlock = recordLength == 0 && !recfm.isBlocked();
    return fromBlock ? blockSize : recordLength;
  }

  /// The most data bytes that a record may have: with V without its descriptor word.
  public int longestRecord() {
    return switch (recfm.form()) {
      case FIXED -> fixedLength();
      case VARIABLE ->
          recordLength == EXTENDED_LENGTH && recfm.isSpanned()
              ? Deblocker.LONGEST_SPANNED
              : Math.max(0, recordLength - DESCRIPTOR);
      case UNDEFINED, NONE -> blockSize;
    };
  }

  /// Whether blocks of another format are blocks of this one, but for their size: their records are
  /// of the same form, and with F of the same length. Undefined blocks may hold anything.
  public boolean takes(RecordFormat other) {
    return switch (recfm.form()) {
      case FIXED -> other.recfm.form() == Recfm.Form.FIXED && other.fixedLength() == fixedLength();
      case VARIABLE ->
          other.recfm.form() == Recfm.Form.VARIABLE
              && (recfm.isSpanned() || !other.recfm.isSpanned());
      case UNDEFINED, NONE -> true;
    };
  }

  /// Why nothing can be written under this format; empty if it can.
  ///
  /// @param place the data set, for the message
  public Optional<Message> fault(Place place) {
    return switch (recfm.form()) {
      case NONE -> Optional.of(Message.of(RecordMessages.FORMAT_MISSING, place));
      case FIXED -> fixedFault(place);
      case VARIABLE -> variableFault(place);
      case UNDEFINED -> blockSizeFault(place, 1, recfm.isBlocked());
    };
  }

  /// Refuses a format under which nothing can be written.
  ///
  /// @throws AltresException with what [#fault] says
  public void check(Place place) {
    fault(place)
        .ifPresent(fault -> {
          throw new AltresException(fault);
        });
  }

  private Optional<Message> fixedFault(Place place) {
    int length = fixedLength();
    if (length < 1 || length > LONGEST_BLOCK) {
      return Optional.of(Message.of(RecordMessages.LRECL_IMPOSSIBLE, place, recordLength, recfm));
    }
    boolean uneven = recfm.isBlocked() ? blockSize % length != 0 : blockSize != length;
    return blockSizeFault(place, length, uneven);
  }

  private Optional<Message> variableFault(Place place) {
    boolean extended = recordLength == EXTENDED_LENGTH;
    if (recordLength <= DESCRIPTOR || extended && !recfm.isSpanned()) {
      return Optional.of(Message.of(RecordMessages.LRECL_IMPOSSIBLE, place, recordLength, recfm));
    }
    int least = recfm.isSpanned() ? 2 * DESCRIPTOR + 1 : recordLength + DESCRIPTOR;
    return blockSizeFault(place, least, false);
  }

  private Optional<Message> blockSizeFault(Place place, int least, boolean otherwiseWrong) {
    if (blockSize >= least && blockSize <= LONGEST_BLOCK && !otherwiseWrong) {
      return Optional.empty();
    }
    return Optional.of(
        Message.of(RecordMessages.BLKSIZE_IMPOSSIBLE, place, blockSize, recfm, recordLength));
  }

  /// `FB 80/3120`.
  @Override
  public String toString() {
    return recfm + " " + recordLength + "/" + blockSize;
  }
}
