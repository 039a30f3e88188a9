package org.altres.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.Blocker;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.IspfStatistics;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.workbench.view.LibraryChange;
import org.altres.workbench.view.Outcome;

/// Libraries made, scratched, renamed and compressed, members put and deleted. Each method is one
/// transaction on one volume.
public final class LibraryChanges {

  /// The most bytes of a file that becomes a member.
  private static final int LARGEST_MEMBER = 64 << 20;

  private final Host host;
  private final VolumeAccess access;
  private final VolumeFinder finder;

  LibraryChanges(Path folder, Host host) {
    this.host = host;
    this.access = new VolumeAccess(folder, host);
    this.finder = new VolumeFinder(folder, host, access);
  }

  /// What to put.
  ///
  /// @param member `DSN(MEMBER)`
  /// @param file the file of the workstation
  /// @param form lines, or records as they are
  /// @param user who is noted in ISPF statistics; a new member gets them only if this is said, one
  ///   that has them keeps and counts them on
  public record PutRequest(String member, Path file, RecordForm form, Optional<String> user) {}

  /// Makes a library, or a sequential data set.
  ///
  /// @param on the volume or image
  public LibraryChange create(NewDataSet wanted, String on, Watch watch) {
    VolumeFinder.Named volume = finder.find(on);
    String name = VolumeFinder.dsname(wanted.dsn()).value();
    return access.change(
        volume,
        "creating " + name,
        watch,
        tracks -> {
          DataSetLabel label = wanted.create(tracks, today());
          return LibraryChange.of("created", name, volser(tracks)).withTracks(label.tracks());
        });
  }

  /// Takes a data set off its volume.
  public LibraryChange scratch(String dsn, Optional<String> on, Watch watch) {
    return change(
        "scratching",
        dsn,
        on,
        watch,
        (tracks, label) -> {
          new VtocEditor(tracks).scratch(label.dsname());
          return LibraryChange.of("scratched", label.dsname().value(), volser(tracks))
              .withTracks(label.tracks());
        });
  }

  /// Gives a data set another name.
  public LibraryChange rename(String dsn, String newDsn, Optional<String> on, Watch watch) {
    Dsname to = VolumeFinder.dsname(newDsn);
    return change(
        "renaming",
        dsn,
        on,
        watch,
        (tracks, label) -> {
          new VtocEditor(tracks).rename(label.dsname(), to);
          return LibraryChange.of("renamed", to.value(), volser(tracks))
              .from(label.dsname().value());
        });
  }

  /// Takes the dead space out of a library.
  public LibraryChange compress(String dsn, Optional<String> on, Watch watch) {
    return change(
        "compressing",
        dsn,
        on,
        watch,
        (tracks, label) -> {
          LibraryEditor library = LibraryEditor.open(tracks, label);
          int freed = library.compress();
          return LibraryChange.of("compressed", label.dsname().value(), volser(tracks))
              .withMembers(library.entries().size())
              .withTracks(freed);
        });
  }

  /// Puts a file into a library as a member, in the place of one of that name. Aliases of that one
  /// keep its old contents, as STOW has it, and a warning names them.
  public Outcome<LibraryChange> put(PutRequest request, Optional<String> on, Watch watch) {
    MemberReference reference = MemberReference.of(request.member());
    Place file = Place.of("file", request.file());
    Bytes content = Bytes.of(host.storage().read(request.file(), LARGEST_MEMBER));
    return change(
        "putting " + reference.member() + " into",
        reference.dsn(),
        on,
        watch,
        (tracks, label) -> {
          RecordFormat format =
              RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
          List<Bytes> records = request.form().records(content, format, file);
          Place place = tracks.place().with("data set", label.dsname());
          List<Bytes> blocks = Blocker.blocks(format, records, place);
          LibraryEditor library = LibraryEditor.open(tracks, label);
          DirectoryEntry entry =
              entry(reference.member(), library.find(reference.member()), records, request.user());
          List<MemberName> aliases = aliases(library, reference.member());
          library.replace(MemberContents.of(entry, blocks));
          return new Outcome<>(
              LibraryChange.of("put", label.dsname().value(), volser(tracks))
                  .about(reference.member().value())
                  .withFile(request.file().toString())
                  .withRecords(records.size()),
              left(WorkbenchMessages.ALIASES_OLD, reference.member(), aliases, label, tracks));
        });
  }

  /// The entry of a member that is put: ISPF statistics counted on as ISPF does when it saves.
  private DirectoryEntry entry(
      MemberName name, Optional<DirectoryEntry> old, List<Bytes> records, Optional<String> user) {
    Optional<IspfStatistics> before = old.flatMap(DirectoryEntry::statistics);
    if (before.isEmpty() && user.isEmpty()) {
      return DirectoryEntry.of(name, Ttr.NONE);
    }
    LocalDateTime now =
        LocalDateTime.ofInstant(host.clock().instant(), ZoneId.systemDefault()).withNano(0);
    IspfStatistics now1 =
        before
            .map(was ->
                new IspfStatistics(
                    was.version(),
                    Math.min(99, was.modification() + 1),
                    0,
                    was.created(),
                    now,
                    records.size(),
                    was.initialLines(),
                    records.size(),
                    user.orElse(was.user())))
            .orElseGet(() ->
                new IspfStatistics(
                    1,
                    0,
                    0,
                    now.toLocalDate(),
                    now,
                    records.size(),
                    records.size(),
                    0,
                    user.orElseThrow()));
    return DirectoryEntry.of(name, Ttr.NONE, now1.toBytes());
  }

  /// Takes a member, or an alias, out of a library. Aliases of a member stay, with what they point
  /// to, and a warning names them, unless they are to go as well.
  ///
  /// @param withAliases whether the member's aliases are deleted as well
  public Outcome<LibraryChange> delete(
      String member, boolean withAliases, Optional<String> on, Watch watch) {
    MemberReference reference = MemberReference.of(member);
    return change(
        "deleting " + reference.member() + " from",
        reference.dsn(),
        on,
        watch,
        (tracks, label) -> {
          LibraryEditor library = LibraryEditor.open(tracks, label);
          MemberName name = existing(library, reference.member(), label, tracks).name();
          List<MemberName> aliases = aliases(library, name);
          library.batch(() -> {
            library.delete(name);
            if (withAliases) {
              aliases.forEach(library::delete);
            }
          });
          LibraryChange change =
              LibraryChange.of("deleted", label.dsname().value(), volser(tracks))
                  .about(name.value());
          return withAliases
              ? Outcome.of(change.withAliases(names(aliases)))
              : new Outcome<>(
                  change, left(WorkbenchMessages.ALIASES_LEFT, name, aliases, label, tracks));
        });
  }

  /// Gives a member, or an alias, another name.
  ///
  /// @param newName a member name, or the same library with another member
  public Outcome<LibraryChange> renameMember(
      String member, String newName, Optional<String> on, Watch watch) {
    MemberReference reference = MemberReference.of(member);
    MemberName to = reference.other(newName);
    return change(
        "renaming " + reference.member() + " in",
        reference.dsn(),
        on,
        watch,
        (tracks, label) -> {
          LibraryEditor library = LibraryEditor.open(tracks, label);
          MemberName from = existing(library, reference.member(), label, tracks).name();
          library.rename(from, to);
          return new Outcome<>(
              LibraryChange.of("renamed", label.dsname().value(), volser(tracks))
                  .about(to.value())
                  .fromMember(from.value()),
              library.notes());
        });
  }

  /// Gives a member another name besides.
  ///
  /// @param alias a member name
  public Outcome<LibraryChange> alias(
      String member, String alias, Optional<String> on, Watch watch) {
    MemberReference reference = MemberReference.of(member);
    MemberName name = reference.other(alias);
    return change(
        "naming " + reference.member() + " in",
        reference.dsn(),
        on,
        watch,
        (tracks, label) -> {
          LibraryEditor library = LibraryEditor.open(tracks, label);
          DirectoryEntry entry = existing(library, reference.member(), label, tracks);
          library.addAlias(entry.name(), name);
          return Outcome.of(
              LibraryChange.of("aliased", label.dsname().value(), volser(tracks))
                  .about(entry.name().value())
                  .withAliases(List.of(name.value())));
        });
  }

  private static DirectoryEntry existing(
      LibraryEditor library, MemberName name, DataSetLabel label, TrackWriter tracks) {
    return library
        .find(name)
        .orElseThrow(() ->
            new AltresException(
                WorkbenchMessages.NO_SUCH_MEMBER,
                tracks.place().with("data set", label.dsname()),
                name));
  }

  /// The aliases that point to where a member begins; an alias has none.
  private static List<MemberName> aliases(LibraryEditor library, MemberName name) {
    Optional<DirectoryEntry> main = library.find(name).filter(entry -> !entry.isAlias());
    return library.entries().stream()
        .filter(DirectoryEntry::isAlias)
        .filter(entry -> main.isPresent() && entry.ttr().equals(main.get().ttr()))
        .map(DirectoryEntry::name)
        .toList();
  }

  private static List<String> names(List<MemberName> names) {
    return names.stream().map(MemberName::value).toList();
  }

  private static List<Message> left(
      MessageId id,
      MemberName name,
      List<MemberName> aliases,
      DataSetLabel label,
      TrackWriter tracks) {
    if (aliases.isEmpty()) {
      return List.of();
    }
    Place place =
        Place.of("volume", volser(tracks)).with("data set", label.dsname()).with("member", name);
    return List.of(Message.of(id, place, String.join(", ", names(aliases))));
  }

  private <T> T change(
      String doing,
      String dsn,
      Optional<String> on,
      Watch watch,
      BiFunction<TrackWriter, DataSetLabel, T> work) {
    VolumeFinder.Named volume;
    Dsname name;
    try (VolumeFinder.Found found = finder.dataSet(dsn, on, watch)) {
      volume = found.volume();
      name = found.label().dsname();
    }
    return access.change(
        volume,
        doing + " " + name,
        watch,
        tracks -> work.apply(tracks, VolumeFinder.label(tracks, name, volume)));
  }

  static String volser(TrackWriter tracks) {
    return org.altres.dasd.vtoc.VolumeLabel.read(tracks).volserText();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(host.clock().instant(), ZoneId.systemDefault());
  }
}
