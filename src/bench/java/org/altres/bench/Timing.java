package org.altres.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs two contestants in turn and says how long each took: the machines are noisy, so only what
/// was measured side by side in one run counts.
final class Timing {

  /// Something to be timed.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /// One side of a comparison.
  ///
  /// @param name as it is printed
  /// @param prepare done before each round, not timed
  /// @param work timed
  record Contestant(String name, Work prepare, Work work) {

    double round() throws Exception {
      prepare.run();
      settle();
      return seconds(work);
    }
  }

  private Timing() {}

  /// Waits until what was written and deleted before is on disk, so that nobody is timed with the
  /// other's writing behind.
  private static void settle() throws Exception {
    Tool.run(java.nio.file.Path.of("."), "sync");
  }

  /// Times two contestants, one after the other, for some rounds.
  ///
  /// @return whether the first took no longer than the second, by the medians
  static boolean compare(int rounds, Contestant first, Contestant second) throws Exception {
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      a.add(first.round());
      b.add(second.round());
    }
    System.out.printf(
        Locale.ROOT,
        "  %-30s %s%n  %-30s %s%n  ratio of the medians %.2f%n",
        first.name(),
        show(a),
        second.name(),
        show(b),
        median(a) / median(b));
    return median(a) <= median(b);
  }

  /// The time of one piece of work.
  static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static String show(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT, "median %.2f s   all %s", median(values), Arrays.toString(round(sorted)));
  }

  private static double[] round(double[] values) {
    return Arrays.stream(values).map(value -> Math.round(value * 100) / 100.0).toArray();
  }
}
