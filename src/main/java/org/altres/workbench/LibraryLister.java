package org.altres.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.workbench.view.MemberListing;

/// Lists the members of many libraries, several libraries at a time. The order of what it gives is
/// that of the names, whoever is done first; a batch of libraries is held and no more.
final class LibraryLister {

  private static final int LIBRARIES_IN_A_BATCH = 16;

  private final Host host;
  private final VolumeAccess access;
  private final Optional<String> on;
  private final Watch watch;
  private final List<Message> messages = new ArrayList<>();

  /// @param on the volume that was named, if one was
  LibraryLister(Host host, VolumeAccess access, Optional<String> on, Watch watch) {
    this.host = host;
    this.access = access;
    this.on = on;
    this.watch = watch;
  }

  /// A library to list, and what came of it. One worker at a time has it.
  private static final class Job {

    private final VolumeImage image;
    private final String volser;
    private final DataSetLabel label;
    private final List<Message> messages = new ArrayList<>();
    private Optional<MemberListing> listing = Optional.empty();

    Job(VolumeImage image, String volser, DataSetLabel label) {
      this.image = image;
      this.volser = volser;
      this.label = label;
    }

    /// That it failed is a message: it is one of several.
    void run() {
      try {
        PartitionedDataSet library = PartitionedDataSet.open(image, label);
        listing = Optional.of(MemberViews.listing(volser, label, library));
        messages.addAll(library.directory().faults());
      } catch (AltresException e) {
        Place place = image.place().with("data set", label.dsname());
        messages.add(Unloader.failed(place, e.problem()));
      }
    }
  }

  /// Lists the libraries that a pattern names on some volumes.
  ///
  /// @param consumer gets the listings in the order of name and volser, in the caller's thread
  /// @return what is wrong with them
  List<Message> run(
      DsnPattern pattern, List<VolumeFinder.Named> volumes, Consumer<MemberListing> consumer) {
    List<VolumeImage> opened = new ArrayList<>();
    try {
      List<Job> jobs = new ArrayList<>();
      for (VolumeFinder.Named volume : volumes) {
        jobs.addAll(jobs(pattern, volume, opened));
      }
      if (jobs.isEmpty() && messages.isEmpty()) {
        throw Unloader.nothing(pattern, on);
      }
      jobs.sort(
          Comparator.comparing((Job job) -> job.label.dsname().value())
              .thenComparing(job -> job.volser));
      while (!jobs.isEmpty()) {
        List<Job> batch = jobs.subList(0, Math.min(LIBRARIES_IN_A_BATCH, jobs.size()));
        list(List.copyOf(batch), consumer);
        batch.clear();
      }
    } finally {
      opened.forEach(VolumeImage::close);
    }
    return messages;
  }

  private void list(List<Job> batch, Consumer<MemberListing> consumer) {
    host.workers()
        .forEach(
            batch,
            job -> {
              watch.cancellation().check();
              job.run();
            });
    for (Job job : batch) {
      messages.addAll(job.messages);
      job.listing.ifPresent(consumer);
    }
  }

  /// The libraries of one volume. One of several that cannot be read is a part that failed, and one
  /// that was only labelled has none; the volume that was named is refused.
  private List<Job> jobs(DsnPattern pattern, VolumeFinder.Named volume, List<VolumeImage> opened) {
    try {
      VolumeImage image = access.read(volume, watch);
      opened.add(image);
      Optional<Vtoc> vtoc =
          on.isPresent()
              ? Optional.of(Vtoc.read(image))
              : Vtoc.find(image, VolumeLabel.read(image));
      return vtoc.map(found -> jobs(pattern, image, found)).orElse(List.of());
    } catch (DamagedDataException e) {
      if (on.isPresent()) {
        throw e;
      }
      messages.add(Unloader.failed(Place.of("volume", volume), e.problem()));
      return List.of();
    }
  }

  private static List<Job> jobs(DsnPattern pattern, VolumeImage image, Vtoc vtoc) {
    return vtoc.dataSets().stream()
        .filter(label -> label.dsorg() == DataSetOrganization.PO)
        .filter(label -> pattern.matches(label.dsname()))
        .map(label -> new Job(image, vtoc.label().volserText(), label))
        .toList();
  }
}
