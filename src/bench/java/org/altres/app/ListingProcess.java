package org.altres.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.altres.workbench.Libraries;
import org.altres.workbench.Watch;
import org.altres.workbench.Workbench;

/// Lists all members of all libraries of an image several times in one process, as `library members
/// '**'` does, with the workers of the program. Prints for each listing how many members it had and
/// the seconds that it took. Started with the options of the launcher by `bench.SideBySide`.
public final class ListingProcess {

  private ListingProcess() {}

  /// Runs it.
  ///
  /// @param arguments the image, and how many listings
  public static void main(String[] arguments) {
    Optional<String> image = Optional.of(arguments[0]);
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      long start = System.nanoTime();
      long[] members = new long[1];
      Libraries libraries = new Workbench(Path.of("none"), Main.host()).libraries();
      int messages =
          libraries
              .members("**", image, Watch.NOBODY, each -> members[0] += each.members().size())
              .size();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (messages > 0) {
        throw new IllegalStateException("the volume is not sound");
      }
      System.out.printf(Locale.ROOT, "%d %.3f%n", members[0], seconds);
    }
  }
}
