package org.altres.cli;

import java.io.PrintStream;
import org.altres.task.Progress;

/// Shows on a terminal how far a step is, in one line that is taken away when it is done.
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final int LINE = 79;
  private static final long NANOS_BETWEEN = 100_000_000L;

  private final PrintStream err;
  private String step = "";
  private String unit = "";
  private long total;
  private long done;
  private long shownAt = System.nanoTime();
  private boolean shown;

  ProgressBar(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void begin(String step, long total, String unit) {
    this.step = step;
    this.total = total;
    this.unit = unit;
    done = 0;
  }

  @Override
  public synchronized void advance(long units) {
    done += units;
    long now = System.nanoTime();
    if (now - shownAt >= NANOS_BETWEEN) {
      shownAt = now;
      show();
    }
  }

  @Override
  public synchronized void end() {
    clear();
  }

  /// Takes the line away.
  synchronized void clear() {
    if (shown) {
      err.print("\r" + " ".repeat(LINE) + "\r");
      err.flush();
      shown = false;
    }
  }

  private void show() {
    String text = line(step, done, total, unit);
    err.print("\r" + text + " ".repeat(Math.max(0, LINE - text.length())));
    err.flush();
    shown = true;
  }

  /// The line of a step, at most 79 characters.
  static String line(String step, long done, long total, String unit) {
    String figures =
        total > 0
            ? " %s of %s %s".formatted(Table.number(done), Table.number(total), unit)
            : " " + Table.number(done) + " " + unit;
    int filled = total > 0 ? (int) Math.min(WIDTH, done * WIDTH / total) : 0;
    String bar = total > 0 ? " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]" : "";
    int room = LINE - bar.length() - figures.length();
    String name = step.length() <= room ? step : step.substring(0, Math.max(0, room));
    return name + bar + figures;
  }
}
