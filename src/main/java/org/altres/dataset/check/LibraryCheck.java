package org.altres.dataset.check;

import java.util.Optional;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Format1Dscb;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.MemberVisitor;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.module.LoadModuleAttributes;
import org.altres.task.Cancellation;

/// Checks a library: its directory, that each member lies in it and ends, the blocks and load
/// modules, and that its label says where the used space ends.
final class LibraryCheck implements MemberVisitor {

  /// What was looked at.
  ///
  /// @param members members, aliases not counted
  /// @param blocks their blocks
  /// @param loadModules those that are load modules
  record Counts(long members, long blocks, long loadModules) {

    static final Counts NONE = new Counts(0, 0, 0);
  }

  private static final String MADE_BY_DASDLOAD = "HERCULES";

  private final PartitionedDataSet library;
  private final Format1Dscb format1;
  private final RecordFormat format;
  private final Findings findings;
  private final Cancellation cancellation;
  private final DataSetTracks tracks;
  private final boolean checkable;
  private Optional<BlockCheck> blockCheck = Optional.empty();
  private Optional<ModuleCheck> moduleCheck = Optional.empty();
  private long members;
  private long blocks;
  private long modules;

  private LibraryCheck(
      TrackReader volume, DataSetLabel label, Findings findings, Cancellation cancellation) {
    this.library = PartitionedDataSet.open(volume, label);
    this.format1 = label.format1();
    this.format = RecordFormat.of(label);
    this.findings = findings;
    this.cancellation = cancellation;
    this.tracks = library.tracks();
    this.checkable = BlockCheck.isCheckable(format, tracks.place());
  }

  /// Checks a data set of organisation PO.
  static Counts check(
      TrackReader volume, DataSetLabel label, Findings findings, Cancellation cancellation) {
    try {
      LibraryCheck check = new LibraryCheck(volume, label, findings, cancellation);
      check.run();
      return new Counts(check.members, check.blocks, check.modules);
    } catch (AltresException e) {
      findings.add(e.problem());
      return Counts.NONE;
    }
  }

  private void run() {
    findings.addAll(library.faults());
    library.entries().forEach(this::checkAlias);
    library.forEachMember(this);
    if (!checkable && blocks > 0) {
      findings.add(CheckMessages.NO_FORMAT, tracks.place(), format);
    }
    compareLastUsed();
  }

  /// The alias of a load module says whose it is; that name may be gone, but not mean another
  /// member.
  private void checkAlias(DirectoryEntry entry) {
    if (!entry.isAlias()
        || !LoadModuleAttributes.isLoadModule(entry.indicator(), entry.userData())) {
      return;
    }
    LoadModuleAttributes.read(entry.indicator(), entry.userData())
        .mainMember()
        .filter(main -> !main.name().key().isAll(0xFF))
        .flatMap(main -> library.find(new MemberName(main.name().key())))
        .filter(main -> !main.ttr().equals(entry.ttr()))
        .ifPresent(main ->
            findings.add(
                CheckMessages.ALIAS_OF_ANOTHER,
                tracks.placeOf(entry.ttr()).with("member", entry.name()),
                main.name(),
                main.ttr(),
                entry.ttr()));
  }

  @Override
  public void begin(LibraryMember member) {
    cancellation.check();
    members++;
    Place place = tracks.place().with("member", member.name());
    blockCheck =
        checkable
            ? Optional.of(new BlockCheck(format, format1.keyLength(), place, findings))
            : Optional.empty();
    moduleCheck = ModuleCheck.of(tracks, member, format, findings);
  }

  @Override
  public void block(MemberBlock block) {
    blocks++;
    blockCheck.ifPresent(check -> check.block(block.key(), block.data(), placeOf(block.ttr())));
    moduleCheck.ifPresent(check -> check.block(block));
  }

  private Place placeOf(Ttr ttr) {
    return tracks.placeOf(ttr);
  }

  @Override
  public void end(LibraryMember member) {
    blockCheck.ifPresent(BlockCheck::end);
    moduleCheck.ifPresent(check -> {
      modules++;
      check.end();
    });
  }

  /// Nothing: the faults of the library have it.
  @Override
  public void damaged(LibraryMember member, DamagedDataException damage) {}

  private void compareLastUsed() {
    Ttr lastUsed = library.lastUsed();
    if (lastUsed.isNone() || lastUsed.track() >= tracks.count()) {
      return; // of the latter the check of the VTOC tells
    }
    Track track = tracks.read(lastUsed.track());
    int record = lastUsed.record();
    if (record < 1 || record > track.recordCount() || !track.isEndOfFile(record)) {
      findings.add(CheckMessages.LAST_USED_NOT_END, tracks.place(), lastUsed);
      return;
    }
    DeviceType type = tracks.volume().geometry().type();
    int balance = track.balance(type, record);
    if (Math.max(0, balance) != format1.trackBalance()) {
      boolean dasdload = format1.systemCode().equals(MADE_BY_DASDLOAD);
      findings.add(
          dasdload ? CheckMessages.BALANCE_OTHERWISE : CheckMessages.BALANCE_WRONG,
          tracks.place(),
          format1.trackBalance(),
          balance);
    }
  }
}
