package org.altres.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.module.LoadModule;
import org.altres.module.LoadModuleAttributes;
import org.altres.workbench.view.MemberListing;
import org.altres.workbench.view.ModuleListing;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.UnloadReport;

/// Libraries and what is in them, to look at and to take out.
public final class Libraries {

  private final Host host;
  private final VolumeFinder finder;
  private final VolumeAccess access;

  Libraries(Path folder, Host host) {
    this.host = host;
    this.access = new VolumeAccess(folder, host);
    this.finder = new VolumeFinder(folder, host, access);
  }

  /// What to unload.
  ///
  /// @param pattern a data set name; `*`, `**` and `%` stand for others
  /// @param on a volume or an image; else all volumes of the workspace
  /// @param folder where the files go
  /// @param form how records stand in the files
  /// @param replace whether files that are there already are replaced
  public record UnloadRequest(
      String pattern, Optional<String> on, Path folder, RecordForm form, boolean replace) {}

  /// The members of a library.
  ///
  /// @param on its volume or image, where the name does not say enough
  public Outcome<MemberListing> members(String dsn, Optional<String> on, Watch watch) {
    try (VolumeFinder.Found found = finder.dataSet(dsn, on, watch)) {
      PartitionedDataSet library = PartitionedDataSet.open(found.image(), found.label());
      return new Outcome<>(
          MemberViews.listing(found.volser(), found.label(), library),
          library.directory().faults());
    }
  }

  /// Whether a text names data sets by a pattern: has `*` or `%` in it.
  public static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('%') >= 0;
  }

  /// The members of all libraries that a pattern names. A library that cannot be read is among the
  /// messages, and the others are listed.
  ///
  /// @param pattern a data set name; `*`, `**` and `%` stand for others
  /// @param on a volume or an image; else all volumes of the workspace
  /// @param consumer gets each library in the order of their names; nothing before it is clear that
  ///   there is one
  /// @return what is wrong with them, none if all is well
  public List<Message> members(
      String pattern, Optional<String> on, Watch watch, Consumer<MemberListing> consumer) {
    return new LibraryLister(host, access, on, watch)
        .run(pattern(pattern), finder.candidates(on), consumer);
  }

  private static DsnPattern pattern(String text) {
    return DsnPattern.parse(text)
        .orElseThrow(() -> new AltresException(WorkbenchMessages.NOT_A_DSN, Place.nowhere(), text));
  }

  /// The map of a load module.
  ///
  /// @param member `DSN(MEMBER)`
  public ModuleListing map(String member, Optional<String> on, Watch watch) {
    MemberReference reference = MemberReference.of(member);
    try (VolumeFinder.Found found = finder.dataSet(reference.dsn(), on, watch)) {
      PartitionedDataSet library = PartitionedDataSet.open(found.image(), found.label());
      Place place = found.place().with("member", reference.member());
      DirectoryEntry entry = entry(library, reference.member(), place);
      LibraryMember all = library.findMember(reference.member()).orElseThrow();
      LoadModuleAttributes attributes =
          MemberViews.module(entry)
              .orElseThrow(() -> new AltresException(WorkbenchMessages.NOT_A_MODULE, place));
      MemberContents contents = library.contents(all);
      List<Bytes> blocks = contents.blocks().stream().map(MemberBlock::data).toList();
      try {
        return ModuleViews.listing(found, entry, all, LoadModule.read(blocks, attributes));
      } catch (DamagedDataException e) {
        throw e.within(place);
      }
    }
  }

  static DirectoryEntry entry(PartitionedDataSet library, MemberName name, Place place) {
    return library
        .find(name)
        .orElseThrow(() -> new AltresException(WorkbenchMessages.NO_SUCH_MEMBER, place, name));
  }

  /// Unloads libraries into folders, and sequential data sets into files.
  public Outcome<UnloadReport> unload(UnloadRequest request, Watch watch) {
    DsnPattern pattern = pattern(request.pattern());
    if (pattern.isPlain()) {
      try (VolumeFinder.Found found = finder.dataSet(request.pattern(), request.on(), watch)) {
        return new Unloader(host, request, watch).run(pattern, List.of(found.volume()), access);
      }
    }
    Outcome<UnloadReport> done =
        new Unloader(host, request, watch).run(pattern, finder.candidates(request.on()), access);
    boolean nothing = done.value().dataSets().isEmpty() && done.value().skipped().isEmpty();
    if (nothing && done.messages().isEmpty()) {
      throw Unloader.nothing(pattern, request.on());
    }
    return done;
  }
}
