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

  /// With more free tracks; runs that touch become one.
  FreeSpace plus(Collection<Extent> freed) {
    List<Extent> all = new ArrayList<>(runs);
    all.addAll(freed);
    all.sort(null);
    List<Extent> joined = new ArrayList<>();
    for (Extent run : all) {
      if (!joined.isEmpty() && run.first() <= joined.getLast().last() + 1) {
        Extent before = joined.removeLast();
        joined.add(new Extent(before.first(), Math.max(before.last(), run.last())));
      } else {
        joined.add(run);
      }
    }
    return new FreeSpace(joined);
  }

  /// Without tracks that are taken.
  FreeSpace minus(Collection<Extent> taken) {
    List<Extent> left = runs;
    for (Extent extent : taken) {
      List<Extent> next = new ArrayList<>();
      for (Extent run : left) {
        if (!run.overlaps(extent)) {
          next.add(run);
          continue;
        }
        if (run.first() < extent.first()) {
          next.add(new Extent(run.first(), extent.first() - 1));
        }
        if (run.last() > extent.last()) {
          next.add(new Extent(extent.last() + 1, run.last()));
        }
      }
      left = next;
    }
    return new FreeSpace(left);
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
