package org.altres.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.altres.workbench.Workbench;
import org.altres.workbench.sample.Tour;
import org.altres.workbench.sample.TourStep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `altres tour`: the main job on the sample.
@Command(
    name = "tour",
    header = "The main job on the sample volume, step by step, in a new workspace.")
final class TourCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder for it, which must not be there; else ~/altres-tour.")
  private @Nullable Path dir;

  TourCommand(Session session) {
    this.session = session;
  }

  /// What the tour did.
  ///
  /// @param folder where
  /// @param workspace its workspace
  /// @param steps in order
  /// @param millis how long it took in all
  record TourDocument(String folder, String workspace, List<TourStep> steps, long millis) {}

  @Override
  public Integer call() {
    Path folder = (dir == null ? unused() : dir).toAbsolutePath().normalize();
    Path workspace = Tour.workspace(folder);
    Workbench workbench = session.workbench(workspace);
    Output output = session.output();
    List<TourStep> steps = new ArrayList<>();
    output.text(out -> out.print("A tour of Altres in " + folder + "\n\n"));
    session.run(watch -> {
      new Tour(workbench, folder, step -> taken(step, steps), watch).run();
      return steps;
    });
    long millis = steps.stream().mapToLong(TourStep::millis).sum();
    output.answer(
        new TourDocument(folder.toString(), workspace.toString(), steps, millis),
        out -> {
          out.print(
              "\n%d steps in %s s; each gave what it must.%n"
                  .formatted(steps.size(), seconds(millis)));
          out.print("\nWhat to open next:\n");
          out.print("  altres -w " + workspace + " volume show ALTSMP\n");
          out.print("  altres -w " + workspace + " library members ALT.LINKLIB\n");
          out.print("  altres -w " + workspace + " library map 'ALT.LINKLIB(ALTMAIN)'\n");
          out.print("  altres -w " + workspace + " zone show ALTTGT SYSMOD\n");
          out.print("  altres --help\n");
        });
    return 0;
  }

  private void taken(TourStep step, List<TourStep> steps) {
    steps.add(step);
    session
        .output()
        .text(out ->
            out.print(
                "%2d  %s%n    %s%n    -> %s  (%s s)%n"
                    .formatted(
                        step.number(),
                        step.title(),
                        step.command(),
                        step.result(),
                        seconds(step.millis()))));
  }

  private Path unused() {
    Path home = session.surroundings().home();
    Path folder = home.resolve("altres-tour");
    for (int number = 2; Files.exists(folder); number++) {
      folder = home.resolve("altres-tour-" + number);
    }
    return folder;
  }

  private static String seconds(long millis) {
    return String.format(java.util.Locale.ROOT, "%.2f", millis / 1000.0);
  }
}
