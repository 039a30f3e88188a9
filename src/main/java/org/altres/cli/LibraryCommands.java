package org.altres.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.workbench.Libraries;
import org.altres.workbench.LibraryChanges;
import org.altres.workbench.RecordForm;
import org.altres.workbench.Transmissions;
import org.altres.workbench.view.LibraryChange;
import org.altres.workbench.view.MemberListing;
import org.altres.workbench.view.ModuleListing;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.UnloadReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres library …`.
@Command(name = "library", header = "Libraries and their members.")
final class LibraryCommands {

  private final Session session;

  LibraryCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Show the members of a library, or of all that a pattern names.")
  int members(
      @Parameters(
              paramLabel = "DSN",
              description = "The library, or a pattern: * within a qualifier, ** across them.")
          String dsn,
      @Mixin VolumeOption on) {
    if (Libraries.isPattern(dsn)) {
      return membersOfSeveral(dsn, on.volume());
    }
    Outcome<MemberListing> listing =
        session.run(watch -> libraries().members(dsn, on.volume(), watch));
    session.output().answer(listing.value(), out -> MemberTables.print(listing.value(), out));
    return session.output().messages(listing.messages());
  }

  private int membersOfSeveral(String pattern, Optional<String> on) {
    Output output = session.output();
    Output.Answers<MemberListing> answers = output.answers("libraries", MemberTables::print);
    List<Message> messages =
        session.run(watch -> libraries().members(pattern, on, watch, answers::add));
    answers.end();
    return output.messages(messages);
  }

  @Command(header = "Show the map of a load module: CSECTs, entry points, IDR.")
  int map(
      @Parameters(paramLabel = "'DSN(MEMBER)'", description = "The load module.") String member,
      @Mixin VolumeOption on) {
    ModuleListing map = session.run(watch -> libraries().map(member, on.volume(), watch));
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
    session.output().answer(done.value(), out -> LibraryTables.print(done.value(), out));
    return session.output().messages(done.messages());
  }

  private Libraries libraries() {
    return session.workbench().libraries();
  }

  @Command(header = "Make a library, or with --directory 0 a sequential data set.")
  int create(
      @Parameters(paramLabel = "DSN", description = "Its name.") String dsn,
      @Mixin TargetVolumeOption on,
      @Mixin SpaceOptions space) {
    return answer(session.run(watch -> changes().create(space.request(dsn), on.volume(), watch)));
  }

  @Command(header = "Take a data set off its volume.")
  int scratch(
      @Parameters(paramLabel = "DSN", description = "The data set.") String dsn,
      @Mixin VolumeOption on) {
    return answer(session.run(watch -> changes().scratch(dsn, on.volume(), watch)));
  }

  @Command(header = "Give a data set, or a member, another name.")
  int rename(
      @Parameters(paramLabel = "DSN or 'DSN(MEMBER)'", description = "The data set or member.")
          String dsn,
      @Parameters(paramLabel = "NEW", description = "The name it gets.") String newDsn,
      @Mixin VolumeOption on) {
    if (dsn.contains("(")) {
      return outcome(session.run(watch -> changes().renameMember(dsn, newDsn, on.volume(), watch)));
    }
    return answer(session.run(watch -> changes().rename(dsn, newDsn, on.volume(), watch)));
  }

  @Command(
      header = "Give a member another name besides.",
      description = "The alias gets the member's user data; a load module is better linked again.")
  int alias(
      @Parameters(paramLabel = "'DSN(MEMBER)'", description = "The member.") String member,
      @Parameters(paramLabel = "ALIAS", description = "The name it gets besides.") String alias,
      @Mixin VolumeOption on) {
    return outcome(session.run(watch -> changes().alias(member, alias, on.volume(), watch)));
  }

  @Command(header = "Take the dead space out of a library.")
  int compress(
      @Parameters(paramLabel = "DSN", description = "The library.") String dsn,
      @Mixin VolumeOption on) {
    return answer(session.run(watch -> changes().compress(dsn, on.volume(), watch)));
  }

  @Command(
      header = "Put a file into a library as a member.",
      description = "A member of that name is replaced; its ISPF statistics are counted on.")
  int put(
      @Parameters(paramLabel = "'DSN(MEMBER)'", description = "The member.") String member,
      @Parameters(paramLabel = "FILE", description = "The file.") Path file,
      @Mixin VolumeOption on,
      @Option(names = "--text", description = "Lines; this is what is taken if nothing is said.")
          boolean text,
      @Option(names = "--binary", description = "Records as library unload writes them.")
          boolean binary,
      @Option(
              names = "--user",
              paramLabel = "ID",
              description = "Keep ISPF statistics, changed by this user.")
          @Nullable String user) {
    if (text && binary) {
      throw new AltresException(CliMessages.TEXT_AND_BINARY, Place.nowhere());
    }
    RecordForm form = binary ? RecordForm.BINARY : RecordForm.TEXT;
    LibraryChanges.PutRequest request =
        new LibraryChanges.PutRequest(member, file, form, Optional.ofNullable(user));
    return outcome(session.run(watch -> changes().put(request, on.volume(), watch)));
  }

  @Command(header = "Take a member or an alias out of a library.")
  int delete(
      @Parameters(paramLabel = "'DSN(MEMBER)'", description = "The member.") String member,
      @Mixin VolumeOption on,
      @Option(names = "--aliases", description = "Delete the member's aliases as well.")
          boolean aliases) {
    return outcome(session.run(watch -> changes().delete(member, aliases, on.volume(), watch)));
  }

  @Command(header = "Write a library or a sequential data set as a TSO TRANSMIT file.")
  int xmit(
      @Parameters(paramLabel = "DSN", description = "The data set.") String dsn,
      @Parameters(paramLabel = "FILE", description = "The file to write.") Path file,
      @Mixin VolumeOption on,
      @Option(names = "--replace", description = "Replace a file that exists.") boolean replace) {
    return answer(
        session.run(watch ->
            session.workbench().transmissions().transmit(dsn, on.volume(), file, replace, watch)));
  }

  @Command(
      header = "Take a TSO TRANSMIT file into a data set.",
      description = "A data set that is not there is made as the transmission says.")
  int receive(
      @Parameters(paramLabel = "FILE", description = "The transmission.") Path file,
      @Parameters(paramLabel = "DSN", description = "The data set.") String dsn,
      @Mixin TargetVolumeOption on,
      @Option(names = "--replace", description = "Replace members or records that are there.")
          boolean replace) {
    Transmissions.ReceiveRequest request =
        new Transmissions.ReceiveRequest(file, dsn, on.volume(), replace);
    return outcome(
        session.run(watch -> session.workbench().transmissions().receive(request, watch)));
  }

  private int answer(LibraryChange change) {
    session.output().answer(change, out -> out.print(LibraryTables.sentence(change) + "\n"));
    return 0;
  }

  private int outcome(Outcome<LibraryChange> done) {
    answer(done.value());
    return session.output().messages(done.messages());
  }

  private LibraryChanges changes() {
    return session.workbench().libraryChanges();
  }
}
