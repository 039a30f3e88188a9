package org.altres.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.altres.task.Cancellation;

/// What a command line finds around it.
///
/// @param in what is piped into the command
/// @param out for the answer
/// @param err for messages and progress
/// @param terminal whether a person looks on, so that progress is shown
/// @param environment the variables of the environment
/// @param home the user's home folder
/// @param temporary where the trace of an internal error is written
/// @param cancellation whether the user wants to stop
/// @param version the version of Altres
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Map<String, String> environment,
    Path home,
    Path temporary,
    Cancellation cancellation,
    String version) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
