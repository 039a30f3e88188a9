package org.altres.dasd.image;

import java.util.List;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;

/// Looks at the headers, tables and free space of one file of a compressed image: whether all lies
/// in the file, nothing lies on anything else, and the header counts it right.
final class CckdFileCheck {

  private final CckdFile file;
  private final CckdHeader header;
  private final Findings findings;
  private final UsedAreas areas = new UsedAreas();
  private long used;
  private long imbedded;

  private CckdFileCheck(CckdFile file) {
    this.file = file;
    this.header = file.header();
    this.findings = new Findings(file.place());
    this.used = header.tablesEnd();
  }

  /// What is wrong, in order of the offset.
  static List<Message> run(CckdFile file) {
    CckdFileCheck check = new CckdFileCheck(file);
    check.run();
    return check.findings.list();
  }

  private void run() {
    int groups = CckdHeader.l1Needed(file.geometry());
    for (int group = 0; group < groups && !findings.isFull(); group++) {
      addTable(group);
    }
    checkOverlaps();
    if (header.opened()) {
      findings.add(-1, Message.of(ImageMessages.WAS_OPEN, file.place()));
      return;
    }
    checkCounts(new FreeBlocks(file, areas, findings).check());
  }

  private void checkOverlaps() {
    areas.sort();
    int furthest = 0;
    for (int i = 1; i < areas.count() && !findings.isFull(); i++) {
      if (areas.offset(i) < areas.end(furthest)) {
        find(
            areas.offset(i),
            ImageMessages.AREAS_OVERLAP,
            areas.length(i),
            areas.offset(furthest),
            areas.length(furthest));
      }
      furthest = areas.end(i) > areas.end(furthest) ? i : furthest;
    }
  }

  private void addTable(int group) {
    long offset = file.l1Entry(group);
    if (offset == 0 || file.isLower(offset)) {
      return;
    }
    int first = group * CckdHeader.L2_ENTRIES;
    try {
      file.checkTable(group);
    } catch (DamagedDataException e) {
      findings.add(first, e.problem());
      return;
    }
    areas.add(offset, header.l2Length());
    used += header.l2Length();
    int last = Math.min(first + CckdHeader.L2_ENTRIES, file.geometry().tracks());
    for (int track = first; track < last; track++) {
      addTrack(track);
    }
  }

  private void addTrack(int track) {
    try {
      if (file.entry(track) instanceof TrackEntry.Image image) {
        int reserved = Math.max(image.length(), image.reserved());
        areas.add(image.offset(), reserved);
        used += image.length();
        imbedded += reserved - image.length();
        if (image.reserved() < image.length()) {
          MessageId id = ImageMessages.RESERVED_TOO_SMALL;
          findings.add(
              track, Message.of(id, file.placeOf(track), image.reserved(), image.length()));
        }
      }
    } catch (DamagedDataException e) {
      findings.add(track, e.problem());
    }
  }

  private void checkCounts(FreeBlocks.Sum free) {
    // The table of free blocks may stand behind all that is counted.
    long counted =
        header.free().offset() == header.size()
            ? Math.min(file.size(), header.size())
            : file.size();
    checkCount("size", header.size(), counted);
    checkCount("bytes in use", header.used(), used);
    checkCount("imbedded free bytes", header.free().imbedded(), imbedded);
    checkCount("free bytes", header.free().total(), free.total() + imbedded);
    checkCount("free blocks", header.free().blocks(), free.blocks());
    checkCount("largest free block", header.free().largest(), free.largest());
  }

  private void checkCount(String what, long said, long counted) {
    if (said != counted) {
      find(DeviceHeader.LENGTH, ImageMessages.COUNT_WRONG, what, said, counted);
    }
  }

  private void find(long offset, MessageId id, Object... arguments) {
    findings.add(offset, Message.of(id, file.place().with("offset", offset), arguments));
  }
}
