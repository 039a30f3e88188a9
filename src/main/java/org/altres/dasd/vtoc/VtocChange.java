package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.message.AltresException;

/// One change of a VTOC, put together in memory and then written: DSCBs, the free space of the
/// format 5 chain, the counts of the format 4. Nothing is written when it turns out that the VTOC
/// is full.
final class VtocChange {

  /// What a format 5 entry can address.
  static final int MOST_FORMAT5_TRACKS = 0xFFFF;

  private final TrackWriter tracks;
  private final Vtoc vtoc;
  private final TreeMap<Cchhr, Dscb> slots = new TreeMap<>();
  private final Map<Cchhr, Dscb> changed = new TreeMap<>();
  private Cchhr highestFormat1;

  VtocChange(TrackWriter tracks, Vtoc vtoc) {
    this.tracks = tracks;
    this.vtoc = vtoc;
    this.highestFormat1 = vtoc.format4().highestFormat1();
    vtoc.slots().forEach(slot -> slots.put(slot.location(), slot.dscb()));
  }

  /// Puts a DSCB into a slot.
  void put(Cchhr location, Dscb dscb) {
    slots.put(location, dscb);
    changed.put(location, dscb);
    if (dscb instanceof Format1Dscb && location.compareTo(highestFormat1) > 0) {
      highestFormat1 = location;
    }
  }

  /// Frees a slot.
  void clear(Cchhr location) {
    put(location, Format0Dscb.EMPTY);
  }

  /// Puts a format 1 with all its extents, those that it has no room for into a format 3.
  ///
  /// @param location its slot; none for a new data set
  /// @param old the format 3 that it had, if any
  void putDataSet(
      Optional<Cchhr> location,
      Format1Dscb format1,
      Collection<Vtoc.Slot> old,
      List<ExtentEntry> entries) {
    int inFormat1 = Math.min(Format1Dscb.EXTENTS, entries.size());
    List<ExtentEntry> further = entries.subList(inFormat1, entries.size());
    Cchhr slot = location.orElseGet(() -> take(further.isEmpty() ? 1 : 2));
    List<Cchhr> reusable = new ArrayList<>(old.stream().map(Vtoc.Slot::location).toList());
    Optional<Cchhr> next = Optional.empty();
    put(slot, format1);
    if (!further.isEmpty()) {
      Cchhr at = reusable.isEmpty() ? take(1) : reusable.removeFirst();
      put(at, Format3Dscb.of(further));
      next = Optional.of(at);
    }
    reusable.forEach(this::clear);
    put(slot, format1.withExtents(entries.subList(0, inFormat1), entries.size(), next));
  }

  /// The first free slot; so many are needed in all.
  private Cchhr take(int needed) {
    List<Cchhr> free = freeSlots();
    if (free.size() < needed) {
      throw new AltresException(VtocMessages.VTOC_FULL, vtoc.place(), needed, free.size());
    }
    return free.getFirst();
  }

  private List<Cchhr> freeSlots() {
    return slots.entrySet().stream()
        .filter(slot -> slot.getValue() instanceof Format0Dscb)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Writes the change.
  ///
  /// @param free what is free after it
  void write(FreeSpace free) {
    boolean format5 = keepFormat5(free);
    Format4Dscb format4 = vtoc.format4();
    int indicators =
        format5
            ? format4.indicators() & ~Format4Dscb.F5_NOT_VALID
            : format4.indicators() | Format4Dscb.F5_NOT_VALID;
    int freeSlots = Math.min(freeSlots().size(), 0xFFFF);
    put(
        vtoc.format4Location(),
        format4.withIndicators(indicators).withCounts(highestFormat1, freeSlots));
    writeTracks();
  }

  /// Writes what is free into the chain of format 5 DSCBs, which gets longer and shorter as needed.
  /// Not where that cannot address all of the volume, or where its first slot has something else:
  /// there it stays marked as not valid, as dasdload leaves it, and the system finds what is free
  /// from the extents.
  ///
  /// @return whether the chain is valid
  private boolean keepFormat5(FreeSpace free) {
    Cchhr first = new Cchhr(tracks.geometry().address(vtoc.extent().first()), 2);
    Dscb there = slots.getOrDefault(first, Format0Dscb.EMPTY);
    boolean usable =
        slots.containsKey(first) && (there instanceof Format5Dscb || there instanceof Format0Dscb);
    boolean possible = usable && vtoc.usableTracks() <= MOST_FORMAT5_TRACKS;
    List<Format5Dscb.Entry> entries = possible ? entries(free, heads()) : List.of();
    List<Cchhr> chain = new ArrayList<>();
    if (usable) {
      chain.add(first);
    }
    slots.forEach((location, dscb) -> {
      if (dscb instanceof Format5Dscb && !chain.contains(location)) {
        chain.add(location);
      }
    });
    int needed = usable ? Math.max(1, up(entries.size(), Format5Dscb.ENTRIES)) : 0;
    chain.subList(Math.min(needed, chain.size()), chain.size()).forEach(this::clear);
    writeChain(entries, chain, needed);
    return possible;
  }

  private void writeChain(List<Format5Dscb.Entry> entries, List<Cchhr> had, int needed) {
    List<Cchhr> chain = new ArrayList<>(had.subList(0, Math.min(needed, had.size())));
    while (chain.size() < needed) {
      Cchhr at = take(needed - chain.size());
      put(at, Format5Dscb.of(List.of(), Optional.empty()));
      chain.add(at);
    }
    for (int i = 0; i < needed; i++) {
      int from = i * Format5Dscb.ENTRIES;
      int to = Math.min(from + Format5Dscb.ENTRIES, entries.size());
      Optional<Cchhr> next = i + 1 < needed ? Optional.of(chain.get(i + 1)) : Optional.empty();
      put(chain.get(i), Format5Dscb.of(entries.subList(from, to), next));
    }
  }

  private int heads() {
    return tracks.geometry().type().heads();
  }

  /// The entries that say what is free.
  static List<Format5Dscb.Entry> entries(FreeSpace free, int heads) {
    List<Format5Dscb.Entry> entries = new ArrayList<>();
    for (Extent run : free.runs()) {
      entries.add(new Format5Dscb.Entry(run.first(), run.tracks() / heads, run.tracks() % heads));
    }
    return entries;
  }

  private static int up(int value, int unit) {
    return (value + unit - 1) / unit;
  }

  private void writeTracks() {
    TreeMap<Cchh, Map<Integer, Dscb>> byTrack = new TreeMap<>();
    changed.forEach((at, dscb) ->
        byTrack.computeIfAbsent(at.track(), track -> new TreeMap<>()).put(at.record(), dscb));
    byTrack.forEach((address, records) -> tracks.write(replace(tracks.read(address), records)));
  }

  /// A track with other DSCBs in some of its records.
  static Track replace(Track track, Map<Integer, Dscb> records) {
    Track.Builder builder = track.keep(0);
    for (CkdRecord record : track.records()) {
      Dscb dscb = records.get(record.number());
      builder.add(dscb == null ? record : new CkdRecord(record.count(), dscb.key(), dscb.data()));
    }
    return builder.build();
  }
}
