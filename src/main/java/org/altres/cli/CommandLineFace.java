package org.altres.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.task.CancelledException;
import org.altres.workbench.Workbench;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The command line. Each [#run] is one command; its exit code is that of the worst message.
public final class CommandLineFace {

  private final Surroundings surroundings;
  private final Function<Path, Workbench> workbenches;

  /// @param workbenches gives the workbench of a workspace folder
  public CommandLineFace(Surroundings surroundings, Function<Path, Workbench> workbenches) {
    this.surroundings = surroundings;
    this.workbenches = workbenches;
  }

  /// Runs a command.
  ///
  /// @return 0 done, 4 with warnings, 8 a part failed, 12 refused, 16 broke off
  public int run(String... arguments) {
    Session session = new Session(surroundings, workbenches);
    try {
      return commandLine(session).execute(arguments);
    } catch (OutOfMemoryError e) {
      long memory = Runtime.getRuntime().maxMemory() >> 20;
      return brokeOff(session, CliMessages.OUT_OF_MEMORY, String.valueOf(memory), e);
    } catch (Throwable e) {
      return brokeOff(session, CliMessages.INTERNAL_ERROR, e.toString(), e);
    }
  }

  private CommandLine commandLine(Session session) {
    CommandLine line = CommandTree.of(session);
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.getCommandSpec().version("Altres " + surroundings.version());
    line.setParameterExceptionHandler((e, given) -> usageError(session, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(session, e));
    return line;
  }

  private int failed(Session session, Exception e) {
    return switch (e) {
      case AltresException refused -> session.output().messages(List.of(refused.problem()));
      case CancelledException _ ->
          session.output().messages(List.of(Message.of(CliMessages.CANCELLED, Place.nowhere())));
      default -> brokeOff(session, CliMessages.INTERNAL_ERROR, e.toString(), e);
    };
  }

  private int usageError(Session session, ParameterException e) {
    if (e.getCause() instanceof AltresException refused) {
      return session.output().messages(List.of(refused.problem()));
    }
    return session
        .output()
        .messages(
            List.of(
                Message.of(
                    CliMessages.USAGE, Place.nowhere(), e.getMessage(), UsageHelp.whatToDo(e))));
  }

  private int brokeOff(Session session, MessageId id, String what, Throwable e) {
    return session.output().messages(List.of(Message.of(id, Place.nowhere(), what, writeTrace(e))));
  }

  /// Writes the stack trace to a file of its own.
  ///
  /// @return where it stands, in words
  private String writeTrace(Throwable e) {
    try {
      Path file = Files.createTempFile(surroundings.temporary(), "altres-", ".trace");
      try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
        trace.println("Altres " + surroundings.version());
        e.printStackTrace(trace);
      }
      return file.toString();
    } catch (IOException unwritable) {
      e.printStackTrace(surroundings.err());
      return "the lines above";
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
