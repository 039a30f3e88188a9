package org.altres.dasd.image;

import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;

/// How a volume is copied: side by side with whom, who is told, and who may stop it.
///
/// @param workers run the work
/// @param progress is told how many tracks are done
/// @param cancellation is asked now and then until the copy is whole
public record CopyTask(Workers workers, Progress progress, Cancellation cancellation) {

  /// In the caller's own thread, silently, to the end.
  public static final CopyTask PLAIN =
      new CopyTask(Workers.INLINE, Progress.SILENT, Cancellation.NEVER);
}
