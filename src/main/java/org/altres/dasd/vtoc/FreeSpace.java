package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.altres.dasd.Extent;

/// The tracks of a volume that nothing has.
///
/// @param runs in ascending order, none touching another
public record FreeSpace(List<Extent> runs) {

  public FreeSpace {
    runs = List.copyOf(runs);
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i).first() <= runs.get(i - 1).last() + 1) {
        throw new IllegalArgumentException("runs ascend and do not touch: " + runs);
      }
    }
  }

  /// What of so many tracks is in none of some extents, which may overlap.
  static FreeSpace besides(Collection<Extent> used, int tracks) {
    List<Extent> runs = new ArrayList<>();
    int next = 0;
    for (Extent extent : used.stream().sorted().toList()) {
      if (extent.first() >= tracks) {
        break;
      }
      if (extent.first() > next) {
        runs.add(new Extent(next, extent.first() - 1));
      }
      next = Math.max(next, extent.last() + 1);
    }
    if (next < tracks) {
      runs.add(new Extent(next, tracks - 1));
    }
    return new FreeSpace(runs);
  }

  /// How many tracks are free.
  public int tracks() {
    return runs.stream().mapToInt(Extent::tracks).sum();
  }

  /// Tracks of the largest run; 0 when nothing is free.
  public int largestRun() {
    return runs.stream().mapToInt(Extent::tracks).max().orElse(0);
  }

  /// Whole cylinders, each with its first and last track, that are free.
  ///
  /// @param heads tracks per cylinder
  public int cylinders(int heads) {
    return runs.stream().mapToInt(run -> cylindersOf(run, heads)).sum();
  }

  static int cylindersOf(Extent run, int heads) {
    int first = (run.first() + heads - 1) / heads;
    int behind = (run.last() + 1) / heads;
    return Math.max(0, behind - first);
  }
}
