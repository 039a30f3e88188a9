package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.SequentialDataSet;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.text.Card;
import org.altres.transport.Extraction;
import org.altres.transport.network.ContentHash;
import org.altres.workbench.mcs.FileTexts;
import org.altres.workbench.mcs.McsText;

/// Finds the texts of MCS and commands that a user's words name: a file, a tape, a package of
/// GIMZIP, a data set or a member on a volume.
public final class McsTexts {

  private final Storage storage;
  private final FileTexts files;
  private final VolumeFinder finder;

  McsTexts(Path folder, Host host) {
    this.storage = host.storage();
    this.files = new FileTexts(storage);
    this.finder = new VolumeFinder(folder, host, new VolumeAccess(folder, host));
  }

  /// The texts that a word names.
  ///
  /// @param word a file or the folder of a package; `DSN(MEMBER)` or `DSN` in capitals, where `on`
  ///   is given or there is no such file; of a library each member
  /// @param on a volume or an image
  /// @throws AltresException if it names nothing, or what it names cannot be read
  public List<McsText> find(String word, Optional<String> on, Watch watch) {
    Path path = VolumeFinder.path(word);
    if (on.isEmpty() && (storage.exists(path) || !mayBeDataSet(word))) {
      return files.of(path, word);
    }
    return dataSet(word, on, watch);
  }

  /// The texts of a package whose GIMPAF.XML must have a hash.
  public List<McsText> ofPackage(Path path, Optional<ContentHash> hash) {
    return files.ofPackage(path, hash);
  }

  private static boolean mayBeDataSet(String word) {
    int member = word.indexOf('(');
    String dsn = member < 0 ? word : word.substring(0, member);
    boolean name = Dsname.parse(dsn).isPresent() && dsn.equals(dsn.toUpperCase(Locale.ROOT));
    return name && (member >= 0 || dsn.indexOf('.') > 0);
  }

  private List<McsText> dataSet(String word, Optional<String> on, Watch watch) {
    Optional<MemberReference> member =
        word.indexOf('(') < 0 ? Optional.empty() : Optional.of(MemberReference.of(word));
    String dsn = member.map(MemberReference::dsn).orElse(word);
    try (VolumeFinder.Found found = finder.dataSet(dsn, on, watch)) {
      RecordFormat format = RecordFormat.of(found.label());
      if (format.recfm().form() != Recfm.Form.FIXED || format.recordLength() != Card.LENGTH) {
        throw new AltresException(
            WorkbenchMessages.NOT_CARDS, found.place(), format.recfm(), format.recordLength());
      }
      if (found.label().dsorg() == DataSetOrganization.PS) {
        return List.of(sequential(found, dsn));
      }
      PartitionedDataSet library = PartitionedDataSet.open(found.image(), found.label());
      return member.isPresent()
          ? List.of(text(found, format, contents(found, library, member.get().member())))
          : members(found, library, format);
    }
  }

  private static McsText sequential(VolumeFinder.Found found, String dsn) {
    Bytes.Builder records = new Bytes.Builder();
    SequentialDataSet.open(found.image(), found.label()).records(records::add);
    return new McsText(dsn, found.place(), records.build());
  }

  private static List<McsText> members(
      VolumeFinder.Found found, PartitionedDataSet library, RecordFormat format) {
    List<McsText> texts = new ArrayList<>();
    for (MemberContents member : library.allContents()) {
      texts.add(text(found, format, member));
    }
    return texts;
  }

  private static MemberContents contents(
      VolumeFinder.Found found, PartitionedDataSet library, MemberName name) {
    return library
        .member(name)
        .orElseThrow(() ->
            new AltresException(
                WorkbenchMessages.NO_SUCH_MEMBER, found.place().with("member", name), name));
  }

  private static McsText text(
      VolumeFinder.Found found, RecordFormat format, MemberContents member) {
    Place place = found.place().with("member", member.name());
    Bytes records = Extraction.bytes(Extraction.records(format, member, found.place()));
    return new McsText(found.label().dsname() + "(" + member.name() + ")", place, records);
  }
}
