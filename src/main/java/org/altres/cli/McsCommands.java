package org.altres.cli;

import java.util.List;
import java.util.Optional;
import org.altres.text.CodePage;
import org.altres.workbench.view.McsListing;
import org.altres.workbench.view.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres mcs …`.
@Command(name = "mcs", header = "MCS: what SYSMODs are made of.")
final class McsCommands {

  private final Session session;

  McsCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Read MCS and say what is in them and what is wrong.")
  int check(
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description =
                  "MCS alone, in a job, on a tape or in a GIMZIP package; or 'DSN(MEMBER)' or DSN of"
                      + " a volume.")
          List<String> files,
      @Option(
              names = "--on",
              paramLabel = "VOLUME",
              description = "The volume or image that the data sets are on.")
          @Nullable String on,
      @Option(
              names = "--code-page",
              paramLabel = "NAME",
              description = "The EBCDIC of the cards: IBM037 (else) or IBM1047.")
          @Nullable CodePage codePage) {
    Outcome<McsListing> checked =
        session.run(watch ->
            session
                .workbench()
                .mcsChecks()
                .check(files, Optional.ofNullable(on), Optional.ofNullable(codePage), watch));
    session.output().answer(checked.value(), out -> McsTables.print(checked.value(), out));
    int faults = session.output().faults(checked.value());
    return Math.max(faults, session.output().messages(checked.messages()));
  }
}
