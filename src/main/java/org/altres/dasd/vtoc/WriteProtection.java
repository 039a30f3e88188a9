package org.altres.dasd.vtoc;

import java.util.List;
import java.util.Optional;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Severity;

/// Why a VTOC must not be changed by one who keeps format 1, 3, 4 and 5 DSCBs only.
final class WriteProtection {

  private static final int SMS_MANAGED = 0xC0;

  private WriteProtection() {}

  static Optional<Message> of(Vtoc vtoc) {
    Format4Dscb format4 = vtoc.format4();
    if (format4.isIndexed()) {
      return reason(VtocMessages.INDEXED, vtoc);
    }
    if (format4.isFormat7Valid()) {
      return reason(VtocMessages.FORMAT7, vtoc);
    }
    if (format4.isInterrupted()) {
      return reason(VtocMessages.INTERRUPTED, vtoc);
    }
    if ((format4.smsFlags() & SMS_MANAGED) != 0) {
      return reason(VtocMessages.SMS_MANAGED, vtoc);
    }
    if (format4.firstFormat6().isPresent() || hasSplitCylinders(vtoc)) {
      return reason(VtocMessages.SPLIT_CYLINDERS, vtoc);
    }
    if (hasExtendedAttributes(vtoc)) {
      return reason(VtocMessages.EXTENDED_ATTRIBUTES, vtoc);
    }
    List<Message> damage =
        vtoc.problems().stream()
            .filter(problem -> problem.severity().compareTo(Severity.ERROR) >= 0)
            .toList();
    return damage.isEmpty()
        ? Optional.empty()
        : reason(VtocMessages.DAMAGED_VTOC, vtoc, damage.size(), damage.getFirst());
  }

  private static Optional<Message> reason(MessageId id, Vtoc vtoc, Object... arguments) {
    return Optional.of(Message.of(id, vtoc.place(), arguments));
  }

  private static boolean hasSplitCylinders(Vtoc vtoc) {
    return vtoc.dataSets().stream()
        .flatMap(dataSet -> dataSet.entries().stream())
        .anyMatch(entry -> entry.type() == ExtentEntry.SPLIT_CYLINDERS);
  }

  private static boolean hasExtendedAttributes(Vtoc vtoc) {
    return vtoc.slots().stream()
        .anyMatch(slot ->
            slot.dscb() instanceof Format9Dscb
                || slot.dscb() instanceof Format1Dscb format1 && format1.isFormat8());
  }
}
