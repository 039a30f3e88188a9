package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.altres.bytes.Bytes;
import org.altres.dasd.TrackReader;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.Recfm;
import org.altres.dataset.SequentialDataSet;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.text.CodePage;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.UnloadReport;

/// Unloads libraries into folders, several at a time. A folder that is not there yet is made under
/// another name and gets its own when it is complete.
final class Unloader {

  private final Host host;
  private final Storage storage;
  private final Libraries.UnloadRequest request;
  private final Watch watch;
  private final List<UnloadReport.Unloaded> unloaded =
      Collections.synchronizedList(new ArrayList<>());
  private final List<UnloadReport.Skipped> skipped = new ArrayList<>();
  private final List<Message> messages = Collections.synchronizedList(new ArrayList<>());

  Unloader(Host host, Libraries.UnloadRequest request, Watch watch) {
    this.host = host;
    this.storage = host.storage();
    this.request = request;
    this.watch = watch;
  }

  /// One data set to unload.
  ///
  /// @param target the folder of a library, or the file of a sequential data set
  private record Job(TrackReader volume, String volser, DataSetLabel label, Path target) {

    Place place() {
      return volume.place().with("data set", label.dsname());
    }
  }

  /// Unloads what a pattern names on some volumes.
  Outcome<UnloadReport> run(
      DsnPattern pattern, List<VolumeFinder.Named> volumes, VolumeAccess access) {
    return NewFolders.around(storage, request.folder(), () -> runAll(pattern, volumes, access));
  }

  private Outcome<UnloadReport> runAll(
      DsnPattern pattern, List<VolumeFinder.Named> volumes, VolumeAccess access) {
    List<VolumeImage> opened = new ArrayList<>();
    try {
      List<Job> jobs = new ArrayList<>();
      for (VolumeFinder.Named volume : volumes) {
        jobs.addAll(jobs(pattern, volume, access, opened));
      }
      List<Job> ready = targets(pattern, jobs);
      watch
          .progress()
          .begin("unloading", ready.stream().mapToLong(Unloader::tracks).sum(), "tracks");
      // The largest first, so that no worker is left with one of them at the end.
      List<Job> order = new ArrayList<>(ready);
      order.sort(Comparator.comparingInt(Unloader::tracks).reversed());
      if (order.size() == 1) {
        unload(order.getFirst());
      } else {
        host.workers().forEach(order, this::unloadPart);
      }
      watch.progress().end();
    } finally {
      opened.forEach(VolumeImage::close);
    }
    unloaded.sort(
        Comparator.comparing(UnloadReport.Unloaded::dsn)
            .thenComparing(UnloadReport.Unloaded::volser));
    return new Outcome<>(
        new UnloadReport(request.folder().toString(), unloaded, skipped), messages);
  }

  private static int tracks(Job job) {
    return job.label().tracks();
  }

  /// What there is to unload of one volume. One of several that cannot be read is a part that
  /// failed, and one that was only labelled has nothing; the volume that was named is refused.
  private List<Job> jobs(
      DsnPattern pattern,
      VolumeFinder.Named volume,
      VolumeAccess access,
      List<VolumeImage> opened) {
    try {
      VolumeImage image = access.read(volume, watch);
      opened.add(image);
      Optional<Vtoc> vtoc =
          request.on().isPresent()
              ? Optional.of(Vtoc.read(image))
              : Vtoc.find(image, VolumeLabel.read(image));
      return vtoc.map(found -> jobs(pattern, image, found)).orElse(List.of());
    } catch (DamagedDataException e) {
      if (request.on().isPresent()) {
        throw e;
      }
      messages.add(failed(Place.of("volume", volume), e.problem()));
      return List.of();
    }
  }

  private List<Job> jobs(DsnPattern pattern, VolumeImage image, Vtoc vtoc) {
    List<Job> jobs = new ArrayList<>();
    for (DataSetLabel label : vtoc.dataSets()) {
      if (!pattern.matches(label.dsname())) {
        continue;
      }
      String volser = vtoc.label().volserText();
      if (isUnloadable(label.dsorg())) {
        jobs.add(new Job(image, volser, label, request.folder()));
      } else {
        skipped.add(
            new UnloadReport.Skipped(label.dsname().value(), volser, label.dsorg().shortName()));
      }
    }
    return jobs;
  }

  private static boolean isUnloadable(DataSetOrganization dsorg) {
    return switch (dsorg) {
      case PO, PS -> true;
      case PDSE, DA, IS, VS, HFS, NONE, OTHER -> false;
    };
  }

  /// Gives each data set its target: a library alone the folder itself, else each one named as it
  /// is in the folder; where two volumes have the same data set, with the volser behind.
  private List<Job> targets(DsnPattern pattern, List<Job> jobs) {
    Map<String, Integer> times = new HashMap<>();
    jobs.forEach(job -> times.merge(fileName(job), 1, Integer::sum));
    List<Job> ready = new ArrayList<>();
    for (Job job : jobs) {
      boolean alone =
          pattern.isPlain() && jobs.size() == 1 && job.label().dsorg() == DataSetOrganization.PO;
      String name =
          fileName(job) + (times.getOrDefault(fileName(job), 0) > 1 ? ".on." + job.volser() : "");
      Path target = alone ? request.folder() : request.folder().resolve(name);
      ready.add(new Job(job.volume(), job.volser(), job.label(), target));
    }
    return ready;
  }

  /// A data set's name as a file name: names that JCL would not take as their bytes.
  private static String fileName(Job job) {
    return job.label().dsname().isValid()
        ? job.label().dsname().value()
        : "X-" + job.label().dsname().key().hex();
  }

  /// One of several: that it failed is a message.
  private void unloadPart(Job job) {
    try {
      unload(job);
    } catch (AltresException e) {
      messages.add(failed(job.place(), e.problem()));
    }
  }

  private void unload(Job job) {
    watch.cancellation().check();
    if (job.label().dsorg() == DataSetOrganization.PO) {
      unloadLibrary(job);
    } else {
      unloadSequential(job);
    }
  }

  /// A part that failed, as the whole sees it.
  static Message failed(Place place, Message problem) {
    Place where = problem.place().isNowhere() ? place : problem.place();
    return Message.of(
        WorkbenchMessages.PART_FAILED, where, problem.id(), problem.text(), problem.whatToDo());
  }

  private void unloadLibrary(Job job) {
    PartitionedDataSet library = PartitionedDataSet.open(job.volume(), job.label());
    storage.createFolders(Storage.folderOf(job.target()));
    boolean fresh = !storage.exists(job.target());
    Path folder = fresh ? NewFile.asideOf(job.target()) : job.target();
    if (fresh) {
      removeLeftover(folder);
    }
    storage.createFolders(folder);
    MemberUnloader members =
        new MemberUnloader(
            storage,
            folder,
            request.form(),
            request.replace(),
            library.tracks().place(),
            messages::add,
            watch);
    boolean complete = false;
    try {
      members.unload(library, job.label());
      complete = true;
    } catch (AltresException e) {
      if (members.replaced() == 0) {
        throw e;
      }
      messages.add(failed(job.place(), e.problem()));
      complete = true;
    } finally {
      if (!complete) {
        members.discard();
      }
      if (fresh && !complete) {
        removeLeftover(folder);
      }
    }
    if (fresh) {
      storage.rename(folder, job.target());
    }
    watch.progress().advance(job.label().tracks());
    unloaded.add(
        new UnloadReport.Unloaded(
            job.label().dsname().value(),
            job.volser(),
            job.target().toString(),
            members.files(),
            members.records(),
            members.bytes()));
  }

  /// What an unload that was cut off has left under the other name.
  private void removeLeftover(Path folder) {
    storage.list(folder).forEach(storage::delete);
    storage.delete(folder);
  }

  private void unloadSequential(Job job) {
    SequentialDataSet dataSet = SequentialDataSet.open(job.volume(), job.label());
    storage.createFolders(Storage.folderOf(job.target()));
    Recfm recfm = dataSet.format().recfm();
    AtomicLong records = new AtomicLong();
    Bytes.Builder line = new Bytes.Builder();
    try (NewFile out = NewFile.create(storage, job.target(), request.replace())) {
      dataSet.records(record -> {
        request.form().append(record, recfm, CodePage.IBM037, job.place(), line);
        out.append(line.view().toBuffer());
        line.clear();
        records.incrementAndGet();
      });
      long bytes = out.size();
      out.publish();
      watch.progress().advance(job.label().tracks());
      unloaded.add(
          new UnloadReport.Unloaded(
              job.label().dsname().value(),
              job.volser(),
              job.target().toString(),
              0,
              records.get(),
              bytes));
    }
  }

  /// The data sets that there are none of.
  static AltresException nothing(DsnPattern pattern, Optional<String> on) {
    return new AltresException(
        WorkbenchMessages.NO_SUCH_DATA_SET,
        Place.nowhere(),
        pattern,
        on.orElse("the volumes of the workspace"));
  }
}
