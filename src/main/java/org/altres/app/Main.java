package org.altres.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.altres.cli.CommandLineFace;
import org.altres.cli.Surroundings;
import org.altres.db.H2CsiStore;
import org.altres.message.Release;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.workbench.Host;
import org.altres.workbench.Workbench;

/// Starts Altres.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Interrupt interrupt = new Interrupt();
    interrupt.arm();
    Host host = host();
    Surroundings surroundings = surroundings(interrupt);
    CommandLineFace face = new CommandLineFace(surroundings, folder -> new Workbench(folder, host));
    int exitCode = face.run(arguments);
    surroundings.out().flush();
    interrupt.finished(exitCode);
    System.exit(exitCode);
  }

  /// The host of this process.
  static Host host() {
    Storage storage = new FileStorage();
    return new Host(
        storage,
        new H2CsiStore(storage, Main::machineAndRuntime),
        new BoundedWorkers(Math.max(2, Runtime.getRuntime().availableProcessors())),
        InstantSource.system(),
        () -> UUID.randomUUID().toString(),
        Main::machineName,
        ProcessHandle.current().pid());
  }

  private static Surroundings surroundings(Interrupt interrupt) {
    return new Surroundings(
        System.in,
        buffered(System.out),
        System.err,
        System.console() != null && System.console().isTerminal(),
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        Path.of(System.getProperty("java.io.tmpdir")),
        interrupt,
        Release.VERSION);
  }

  /// Standard output without a write for each line; every answer is flushed when it is complete.
  private static PrintStream buffered(PrintStream out) {
    FileOutputStream file = new FileOutputStream(FileDescriptor.out);
    return new PrintStream(new BufferedOutputStream(file, 1 << 16), false, out.charset());
  }

  /// The machine, its system and the Java runtime.
  private static String machineAndRuntime() {
    return "%s, %s %s, Java %s"
        .formatted(
            machineName(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
