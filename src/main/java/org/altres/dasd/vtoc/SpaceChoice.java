package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.Extent;

/// Which free tracks a request is given: the smallest run that holds it; where none does, and it
/// need not be in one piece, the largest runs first ("DFSMSdfp Advanced Services", SC23-6861).
///
/// @param free what is free
/// @param heads tracks per cylinder
/// @param wholeCylinders whether each piece begins and ends with a cylinder
record SpaceChoice(FreeSpace free, int heads, boolean wholeCylinders) {

  /// The most pieces that one quantity is given in.
  static final int MOST_PIECES = 5;

  private static final Comparator<Extent> SMALLEST_FIRST =
      Comparator.comparingInt(Extent::tracks).thenComparing(Extent::first);

  private static final Comparator<Extent> LARGEST_FIRST =
      Comparator.comparingInt(Extent::tracks).reversed().thenComparing(Extent::first);

  /// The pieces for so many tracks, if there are such.
  Optional<List<Extent>> choose(int tracks, int mostPieces) {
    List<Extent> candidates = candidates();
    Optional<Extent> one =
        candidates.stream().filter(run -> run.tracks() >= tracks).min(SMALLEST_FIRST);
    if (one.isPresent()) {
      return Optional.of(List.of(Extent.ofTracks(one.get().first(), tracks)));
    }
    List<Extent> pieces = new ArrayList<>();
    int missing = tracks;
    for (Extent run : candidates.stream().sorted(LARGEST_FIRST).limit(mostPieces).toList()) {
      int taken = Math.min(missing, run.tracks());
      if (taken > 0) {
        pieces.add(Extent.ofTracks(run.first(), taken));
      }
      missing -= taken;
    }
    return missing == 0 && tracks > 0 ? Optional.of(pieces) : Optional.empty();
  }

  /// So many tracks right behind an extent, if they are free.
  Optional<Extent> behind(Extent extent, int tracks) {
    return candidates().stream()
        .filter(run -> run.first() == extent.last() + 1 && run.tracks() >= tracks)
        .map(run -> Extent.ofTracks(run.first(), tracks))
        .findFirst();
  }

  /// The runs that count: cut to whole cylinders, where only those do.
  List<Extent> candidates() {
    if (!wholeCylinders) {
      return free.runs();
    }
    return free.runs().stream()
        .filter(run -> FreeSpace.cylindersOf(run, heads) > 0)
        .map(run ->
            Extent.ofTracks(
                (run.first() + heads - 1) / heads * heads,
                FreeSpace.cylindersOf(run, heads) * heads))
        .toList();
  }
}
