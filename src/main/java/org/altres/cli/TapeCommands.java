package org.altres.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.altres.workbench.RecordForm;
import org.altres.workbench.view.Extraction;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.TapeListing;
import org.altres.workbench.view.UnloadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres tape …`.
@Command(name = "tape", header = "AWS and HET tapes.")
final class TapeCommands {

  private final Session session;

  TapeCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Show the data sets of a tape.")
  int list(@Parameters(paramLabel = "FILE", description = "An AWS or HET tape.") Path file) {
    Outcome<TapeListing> listing = session.workbench().tapes().list(file);
    session.output().answer(listing.value(), out -> print(listing.value(), out));
    return session.output().messages(listing.messages());
  }

  @Command(header = "Take a data set from a tape.")
  int extract(
      @Parameters(paramLabel = "FILE", description = "An AWS or HET tape.") Path file,
      @Parameters(paramLabel = "N", description = "The number of the data set, see tape list.")
          int number,
      @Parameters(paramLabel = "OUT", description = "The file to write, or the folder.")
          Path target,
      @Option(
              names = "--library",
              description = "An IEBCOPY unload: its members, into the folder OUT.")
          boolean library,
      @Option(names = "--text", description = "Decoded lines instead of records.") boolean text,
      @Option(names = "--replace", description = "Replace a file that exists.") boolean replace) {
    RecordForm form = text ? RecordForm.TEXT : RecordForm.BINARY;
    if (library) {
      return extractLibrary(file, number, target, form, replace);
    }
    Outcome<Extraction> done =
        session.workbench().tapes().extract(file, number, target, form, replace);
    session.output().answer(done.value(), out -> print(done.value(), out));
    return session.output().messages(done.messages());
  }

  private int extractLibrary(Path file, int number, Path folder, RecordForm form, boolean replace) {
    Outcome<UnloadReport> done =
        session.run(watch ->
            session.workbench().tapes().extractLibrary(file, number, folder, form, replace, watch));
    session.output().answer(done.value(), out -> LibraryTables.print(done.value(), out));
    return session.output().messages(done.messages());
  }

  private static void print(TapeListing tape, PrintStream out) {
    String label = tape.volser().map(volser -> "volume " + volser).orElse("no labels");
    String owner = tape.owner().map(name -> ", owner " + name).orElse("");
    out.print(tape.file() + ": " + label + owner + "\n");
    if (tape.dataSets().isEmpty()) {
      out.print("no data sets on this tape\n");
      return;
    }
    Table table =
        new Table()
            .numbers("N")
            .words("DSN")
            .words("RECFM")
            .numbers("LRECL")
            .numbers("BLKSIZE")
            .numbers("BLOCKS")
            .numbers("BYTES")
            .words("CREATED")
            .words("CONTENT");
    for (TapeListing.DataSet each : tape.dataSets()) {
      table.row(
          each.sequence(),
          each.dsn(),
          each.recfm(),
          each.lrecl(),
          each.blksize(),
          each.blocks(),
          each.bytes(),
          each.created(),
          each.content());
    }
    table.print(out);
    long bytes = tape.dataSets().stream().mapToLong(TapeListing.DataSet::bytes).sum();
    out.print(Table.count(tape.dataSets().size(), "data set") + ", " + Table.bytes(bytes) + "\n");
  }

  static void print(Extraction done, PrintStream out) {
    out.print(
        "%s written from %s: %s, %s%n"
            .formatted(
                done.file(),
                done.dsn(),
                Table.count(done.records(), "record"),
                Table.bytes(done.bytes())));
  }
}
