package org.altres.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.altres.task.Progress;
import org.altres.workbench.Watch;
import org.altres.workbench.Workbench;

/// One command line: where it writes, and the workspace that it is about.
final class Session {

  private final Surroundings surroundings;
  private final Function<Path, Workbench> workbenches;
  private final Output output;
  private Optional<String> workspace = Optional.empty();

  Session(Surroundings surroundings, Function<Path, Workbench> workbenches) {
    this.surroundings = surroundings;
    this.workbenches = workbenches;
    this.output = new Output(surroundings.out(), surroundings.err());
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Output output() {
    return output;
  }

  void useWorkspace(String folder) {
    workspace = Optional.of(folder);
  }

  /// The folder of the workspace: what `-w` says, else `$ALTRES_WORKSPACE`, else `~/altres`.
  Path workspaceFolder() {
    return workspace
        .or(() -> Optional.ofNullable(surroundings.environment().get("ALTRES_WORKSPACE")))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(() -> surroundings.home().resolve("altres"));
  }

  /// Runs a use case while progress is shown on a terminal.
  <T> T run(Function<Watch, T> useCase) {
    if (!surroundings.terminal()) {
      return useCase.apply(new Watch(Progress.SILENT, surroundings.cancellation()));
    }
    ProgressBar bar = new ProgressBar(surroundings.err());
    try {
      return useCase.apply(new Watch(bar, surroundings.cancellation()));
    } finally {
      bar.clear();
    }
  }

  Workbench workbench() {
    return workbench(workspaceFolder());
  }

  Workbench workbench(Path folder) {
    return workbenches.apply(folder);
  }
}
