package org.altres.app;

import java.util.concurrent.CountDownLatch;
import org.altres.task.Cancellation;

/// Ctrl-C and the like as a [Cancellation]: the JVM, told to end, waits until the command has
/// stopped at a safe point, and then ends with the command's own exit code.
final class Interrupt implements Cancellation {

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile int exitCode;

  /// Listens from now on.
  void arm() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
  }

  @Override
  public boolean requested() {
    return requested;
  }

  /// The command has ended with this exit code.
  void finished(int code) {
    exitCode = code;
    done.countDown();
  }

  private void stop() {
    if (done.getCount() == 0) {
      return;
    }
    requested = true;
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
