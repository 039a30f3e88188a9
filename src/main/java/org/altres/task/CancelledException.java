package org.altres.task;

/// Work stopped at a safe point because the user wanted it to.
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("cancelled");
  }
}
