package org.altres.workbench;

import org.altres.task.Cancellation;
import org.altres.task.Progress;

/// Who looks on while a use case runs: it is told how far it is, and is asked whether to stop.
public record Watch(Progress progress, Cancellation cancellation) {

  /// Nobody looks on.
  public static final Watch NOBODY = new Watch(Progress.SILENT, Cancellation.NEVER);
}
