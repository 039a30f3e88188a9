package org.altres.app;

/// Starts Altres.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.err.println("no command yet");
    System.exit(12);
  }
}
