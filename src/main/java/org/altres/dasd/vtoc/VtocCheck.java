package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Extent;
import org.altres.dasd.TrackReader;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Checks label, VTOC and space of a volume: what [Vtoc] finds when it reads, and whether the
/// counts and the pointers of the DSCBs say what is there. The rule of space: free runs, extents,
/// VTOC and the first track make up all tracks that are not alternates.
public final class VtocCheck {

  private static final int MOST_TRACKS = 0xFFFF;

  /// The most problems that are told one by one, twice those of reading.
  private static final int MOST_MESSAGES = 2000;

  private final Vtoc vtoc;
  private final DeviceGeometry geometry;
  private final List<Message> found = new ArrayList<>();

  private VtocCheck(Vtoc vtoc) {
    this.vtoc = vtoc;
    this.geometry = vtoc.geometry();
    found.addAll(vtoc.problems());
  }

  /// All that is wrong, each with its place; empty for a sound volume. What keeps the VTOC from
  /// being read at all is then the only message.
  public static List<Message> check(TrackReader tracks) {
    try {
      return check(Vtoc.read(tracks));
    } catch (AltresException e) {
      return List.of(e.problem());
    }
  }

  /// All that is wrong with a VTOC, each with its place; empty for a sound one.
  public static List<Message> check(Vtoc vtoc) {
    VtocCheck check = new VtocCheck(vtoc);
    check.format4();
    check.slotsPerTrack();
    check.counts();
    check.chains();
    vtoc.dataSets().forEach(check::dataSet);
    check.space();
    return List.copyOf(check.found);
  }

  private void format4() {
    Format4Dscb format4 = vtoc.format4();
    DeviceType type = geometry.type();
    Place at = place(vtoc.format4Location());
    if (!format4.key().isAll(0x04)) {
      say(VtocMessages.FORMAT4_KEY, at, format4.key().hex());
    }
    int alternates = format4.alternatesLeft() / type.heads();
    if (format4.heads() != type.heads()
        || format4.cylinders() - alternates > geometry.cylinders()) {
      say(
          VtocMessages.DEVICE_SIZE,
          at,
          format4.cylinders(),
          format4.heads(),
          geometry.cylinders(),
          type.heads());
    }
    if (format4.trackCapacity() != type.capacity()
        || format4.dscbsPerTrack() != type.dscbsPerTrack()) {
      say(
          VtocMessages.DEVICE_CONSTANTS,
          at,
          format4.trackCapacity(),
          format4.dscbsPerTrack(),
          type.number(),
          type.capacity(),
          type.dscbsPerTrack());
    }
  }

  private void slotsPerTrack() {
    Extent extent = vtoc.extent();
    int[] counts = new int[extent.tracks()];
    for (Vtoc.Slot slot : vtoc.slots()) {
      counts[geometry.index(slot.location().track()) - extent.first()]++;
    }
    int due = vtoc.format4().dscbsPerTrack();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != due) {
        Cchh address = geometry.address(extent.first() + i);
        Place track =
            vtoc.place().with("cylinder", address.cylinder()).with("head", address.head());
        say(VtocMessages.SLOTS_PER_TRACK, track, counts[i], due);
      }
    }
  }

  private void counts() {
    long free = vtoc.slots().stream().filter(slot -> slot.dscb() instanceof Format0Dscb).count();
    Place at = place(vtoc.format4Location());
    if (vtoc.format4().freeSlots() != free) {
      say(VtocMessages.FREE_SLOT_COUNT, at, vtoc.format4().freeSlots(), free);
    }
    Cchhr highest = vtoc.format4().highestFormat1();
    for (DataSetLabel dataSet : vtoc.dataSets()) {
      if (dataSet.location().compareTo(highest) > 0) {
        say(
            VtocMessages.HIGHEST_FORMAT1,
            at,
            VtocReader.text(highest),
            VtocReader.text(dataSet.location()));
        return;
      }
    }
  }

  /// DSCBs that nothing leads to.
  private void chains() {
    Set<Cchhr> reached = new HashSet<>();
    for (DataSetLabel dataSet : vtoc.dataSets()) {
      dataSet.chain().forEach(slot -> reached.add(slot.location()));
    }
    Set<Cchhr> freeSpace = freeSpaceChain();
    for (Vtoc.Slot slot : vtoc.slots()) {
      switch (slot.dscb()) {
        case Format2Dscb _, Format3Dscb _, Format9Dscb _ -> {
          if (!reached.contains(slot.location())) {
            say(VtocMessages.ORPHAN, place(slot.location()), slot.dscb().format());
          }
        }
        case Format5Dscb _ -> {
          if (vtoc.format4().isFormat5Valid() && !freeSpace.contains(slot.location())) {
            say(VtocMessages.ORPHAN, place(slot.location()), slot.dscb().format());
          }
        }
        case UnknownDscb unknown ->
            say(
                VtocMessages.UNKNOWN_DSCB,
                place(slot.location()),
                unknown.data().slice(0, 1).hex());
        case Format0Dscb _, Format1Dscb _, Format4Dscb _, Format6Dscb _, Format7Dscb _ -> {}
      }
    }
  }

  private Set<Cchhr> freeSpaceChain() {
    Map<Cchhr, Dscb> format5s = new TreeMap<>();
    for (Vtoc.Slot slot : vtoc.slots()) {
      if (slot.dscb() instanceof Format5Dscb) {
        format5s.put(slot.location(), slot.dscb());
      }
    }
    Set<Cchhr> chain = new HashSet<>();
    Cchhr at = new Cchhr(geometry.address(vtoc.extent().first()), 2);
    while (format5s.containsKey(at) && chain.add(at)) {
      at = format5s.get(at).next().orElse(at);
    }
    return chain;
  }

  private void dataSet(DataSetLabel dataSet) {
    Place at = place(dataSet.location()).with("data set", dataSet.dsname());
    Format1Dscb format1 = dataSet.format1();
    int heads = geometry.type().heads();
    for (ExtentEntry entry : dataSet.entries()) {
      boolean whole =
          entry.lower().head() == 0 && entry.upper().head() == heads - 1
              || entry.type() != ExtentEntry.DATA_CYLINDERS;
      if (!whole) {
        say(VtocMessages.NOT_WHOLE_CYLINDERS, at, entry);
      }
    }
    if (dataSet.tracks() > MOST_TRACKS && !format1.isLargeFormat()) {
      say(VtocMessages.TRACKS_BEYOND_TTR, at, dataSet.tracks());
    }
    boolean written = format1.lastUsedRecord() > 0 || format1.lastUsedTrack() > 0;
    if (dataSet.problems().isEmpty() && written && format1.lastUsedTrack() >= dataSet.tracks()) {
      say(VtocMessages.LAST_USED_OUTSIDE, at, format1.lastUsedTrack(), dataSet.tracks());
    }
    if (format1.volumeSequence() <= 1
        && !format1.volserBytes().equals(vtoc.label().volserBytes())) {
      say(
          VtocMessages.OTHER_SERIAL,
          at,
          org.altres.text.CodePage.IBM037.decodeTrimmed(format1.volserBytes()),
          vtoc.label().volserText());
    }
  }

  private void space() {
    if (!vtoc.format4().isFormat5Valid()) {
      return;
    }
    List<Extent> unused = vtoc.unusedSpace().runs();
    List<Extent> listed = vtoc.freeSpace().runs();
    Place at = vtoc.place();
    for (Extent run : new FreeSpace(listed).minus(unused).runs()) {
      say(VtocMessages.FREE_BUT_USED, at, run.first(), run.last());
    }
    for (Extent run : new FreeSpace(unused).minus(listed).runs()) {
      say(VtocMessages.NEITHER_FREE_NOR_USED, at, run.first(), run.last());
    }
  }

  private Place place(Cchhr at) {
    return vtoc.place()
        .with("cylinder", at.track().cylinder())
        .with("head", at.track().head())
        .with("record", at.record());
  }

  private void say(MessageId id, Place at, Object... arguments) {
    if (found.size() < MOST_MESSAGES) {
      found.add(Message.of(id, at, arguments));
    } else if (found.size() == MOST_MESSAGES) {
      found.add(Message.of(VtocMessages.MORE_PROBLEMS, vtoc.place(), MOST_MESSAGES));
    }
  }
}
