package org.altres.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.altres.workbench.Libraries;
import org.altres.workbench.MemberListing;
import org.altres.workbench.ModuleMap;
import org.altres.workbench.Outcome;
import org.altres.workbench.RecordForm;
import org.altres.workbench.UnloadReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres library …`: looking at libraries and taking out of them.
@Command(name = "library", header = "Libraries and their members.")
final class LibraryCommands {

  private final Session session;

  LibraryCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Show the members of a library.")
  int members(
      @Parameters(paramLabel = "DSN", description = "The library.") String dsn,
      @Option(
              names = "--on",
              paramLabel = "VOLSER-or-FILE",
              description = "The volume, where several have it, or an image.")
          @Nullable String on) {
    Outcome<MemberListing> listing =
        session.run(watch -> libraries().members(dsn, Optional.ofNullable(on), watch));
    session.output().answer(listing.value(), out -> MemberTables.print(listing.value(), out));
    return session.output().messages(listing.messages());
  }

  @Command(header = "Show the map of a load module: CSECTs, entry points, IDR.")
  int map(
      @Parameters(paramLabel = "'DSN(MEMBER)'", description = "The load module.") String member,
      @Option(
              names = "--on",
              paramLabel = "VOLSER-or-FILE",
              description = "The volume, where several have it, or an image.")
          @Nullable String on) {
    ModuleMap map = session.run(watch -> libraries().map(member, Optional.ofNullable(on), watch));
    session.output().answer(map, out -> ModuleTables.print(map, out));
    return 0;
  }

  @Command(
      header = "Write every member as a file of its own.",
      description = {
        "Of a library the files go into DIR; of a pattern each library has a folder in DIR, "
            + "each sequential data set a file.",
        "Binary: the records of F and the blocks of U back to back, those of V with their RDW."
      })
  int unload(
      @Parameters(
              paramLabel = "DSN",
              description = "A data set, or a pattern: * within a qualifier, ** across them.")
          String dsn,
      @Parameters(paramLabel = "DIR", description = "The folder to write into.") Path folder,
      @Option(
              names = "--on",
              paramLabel = "VOLSER-or-FILE",
              description = "The volume, or an image; else all volumes of the workspace.")
          @Nullable String on,
      @Option(names = "--text", description = "Decoded lines, trailing blanks cut.") boolean text,
      @Option(names = "--replace", description = "Replace files that exist.") boolean replace) {
    RecordForm form = text ? RecordForm.TEXT : RecordForm.BINARY;
    Libraries.UnloadRequest request =
        new Libraries.UnloadRequest(dsn, Optional.ofNullable(on), folder, form, replace);
    Outcome<UnloadReport> done = session.run(watch -> libraries().unload(request, watch));
    session.output().answer(done.value(), out -> print(done.value(), out));
    return session.output().messages(done.messages());
  }

  private Libraries libraries() {
    return session.workbench().libraries();
  }

  private static void print(UnloadReport report, PrintStream out) {
    Table table =
        new Table()
            .words("DSN")
            .words("VOLSER")
            .numbers("MEMBERS")
            .numbers("RECORDS")
            .numbers("BYTES")
            .words("WRITTEN TO");
    for (UnloadReport.Unloaded each : report.dataSets()) {
      table.row(
          each.dsn(), each.volser(), each.members(), each.records(), each.bytes(), each.file());
    }
    for (UnloadReport.Skipped each : report.skipped()) {
      table.row(each.dsn(), each.volser(), "", "", "", "not unloaded: DSORG=" + each.dsorg());
    }
    table.print(out);
    out.print(
        "%s, %s, %s%n"
            .formatted(
                Table.count(report.dataSets().size(), "data set"),
                Table.count(report.members(), "member"),
                Table.bytes(report.bytes())));
  }
}
