package org.altres.dataset.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.altres.dasd.TrackReader;
import org.altres.dasd.image.ImageCheck;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dasd.vtoc.VtocCheck;
import org.altres.message.AltresException;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;

/// Checks a whole volume: the tables of a compressed image, every track, label and VTOC, every
/// library with its directory, members and load modules, every sequential data set. It goes on
/// after a fault; what it finds does not depend on how many workers there are, and the memory that
/// it takes does not grow with the volume.
public final class VolumeCheck {

  private static final int TRACKS_AT_A_TIME = 64;
  private static final int RUNS_IN_A_BATCH = 32;
  private static final int DATA_SETS_IN_A_BATCH = 64;

  private final TrackReader volume;
  private final Workers workers;
  private final Progress progress;
  private final Cancellation cancellation;
  private final Findings findings = new Findings();
  private final AtomicLong dataSets = new AtomicLong();
  private final AtomicLong members = new AtomicLong();
  private final AtomicLong blocks = new AtomicLong();
  private final AtomicLong modules = new AtomicLong();

  private VolumeCheck(
      TrackReader volume, Workers workers, Progress progress, Cancellation cancellation) {
    this.volume = volume;
    this.workers = workers;
    this.progress = progress;
    this.cancellation = cancellation;
  }

  /// Checks a volume.
  ///
  /// @throws org.altres.task.CancelledException if that is wanted
  /// @throws org.altres.storage.StorageException if its files cannot be read
  public static CheckReport run(
      TrackReader volume, Workers workers, Progress progress, Cancellation cancellation) {
    return new VolumeCheck(volume, workers, progress, cancellation).run();
  }

  private CheckReport run() {
    if (volume instanceof VolumeImage image) {
      findings.addAll(ImageCheck.structure(image));
    }
    List<DataSetLabel> labels = labels();
    checkTracks(new DataSetMap(labels));
    checkDataSets(labels);
    return new CheckReport(
        findings.messages(volume.place()),
        new CheckReport.Counts(
            volume.geometry().tracks(),
            dataSets.get(),
            members.get(),
            blocks.get(),
            modules.get()));
  }

  private List<DataSetLabel> labels() {
    try {
      Optional<Vtoc> vtoc = Vtoc.find(new CheckedTracks(volume), VolumeLabel.read(volume));
      if (vtoc.isEmpty()) {
        findings.add(CheckMessages.NO_VTOC, volume.place());
        return List.of();
      }
      findings.addAll(VtocCheck.check(vtoc.get()));
      return vtoc.get().dataSets();
    } catch (AltresException e) {
      findings.add(e.problem());
      return List.of();
    }
  }

  private void checkTracks(DataSetMap map) {
    int tracks = volume.geometry().tracks();
    TrackCheck check = new TrackCheck(volume, map);
    progress.begin("checking tracks", tracks, "tracks");
    int batch = TRACKS_AT_A_TIME * RUNS_IN_A_BATCH;
    for (int first = 0; first < tracks; first += batch) {
      int end = Math.min(tracks, first + batch);
      List<Unit<Integer>> runs = new ArrayList<>();
      for (int run = first; run < end; run += TRACKS_AT_A_TIME) {
        runs.add(new Unit<>(run, new Findings()));
      }
      workers.forEach(
          runs,
          run -> {
            cancellation.check();
            int last = Math.min(tracks, run.subject() + TRACKS_AT_A_TIME);
            IntStream.range(run.subject(), last)
                .forEach(track -> check.check(track, run.findings()));
            progress.advance(last - run.subject());
          });
      runs.forEach(run -> findings.addAll(run.findings()));
    }
    progress.end();
  }

  private void checkDataSets(List<DataSetLabel> labels) {
    CheckedTracks tracks = new CheckedTracks(volume);
    progress.begin("checking data sets", labels.size(), "data sets");
    for (int first = 0; first < labels.size(); first += DATA_SETS_IN_A_BATCH) {
      int end = Math.min(labels.size(), first + DATA_SETS_IN_A_BATCH);
      List<Unit<DataSetLabel>> batch =
          labels.subList(first, end).stream()
              .map(label -> new Unit<>(label, new Findings()))
              .toList();
      workers.forEach(
          batch,
          unit -> {
            cancellation.check();
            checkDataSet(tracks, unit.subject(), unit.findings());
            progress.advance(1);
          });
      batch.forEach(unit -> findings.addAll(unit.findings()));
    }
    progress.end();
  }

  private void checkDataSet(TrackReader tracks, DataSetLabel label, Findings found) {
    if (label.extents().isEmpty()) {
      return; // it has none, or the check of the VTOC says what is wrong with them
    }
    if (label.dsorg() == DataSetOrganization.PO) {
      LibraryCheck.Counts counts = LibraryCheck.check(tracks, label, found, cancellation);
      dataSets.incrementAndGet();
      members.addAndGet(counts.members());
      blocks.addAndGet(counts.blocks());
      modules.addAndGet(counts.loadModules());
    } else if (label.dsorg() == DataSetOrganization.PS) {
      blocks.addAndGet(SequentialCheck.check(tracks, label, found));
      dataSets.incrementAndGet();
    }
  }

  /// A piece of work with what it finds.
  private record Unit<T>(T subject, Findings findings) {}
}
