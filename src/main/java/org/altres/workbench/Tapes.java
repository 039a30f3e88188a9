package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.text.CodePage;
import org.altres.transport.tape.RelfileProduct;
import org.altres.transport.tape.TapeDataSet;
import org.altres.transport.tape.TapeFile;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.tape.TapeLabel;
import org.altres.transport.tape.TapeVolume;
import org.altres.transport.unload.UnloadVisitor;
import org.altres.workbench.view.Extraction;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.TapeListing;
import org.altres.workbench.view.UnloadReport;

/// Tapes in AWS and HET files.
public final class Tapes {

  private final Storage storage;

  Tapes(Host host) {
    this.storage = host.storage();
  }

  /// What is on a tape.
  public Outcome<TapeListing> list(Path file) {
    try (TapeImage image = TapeImage.open(storage, file)) {
      TapeVolume tape = TapeVolume.read(image);
      List<RelfileProduct> products = RelfileProduct.find(tape);
      TapeListing listing =
          new TapeListing(
              file.toString(),
              tape.label().map(TapeLabel.Volume::serial),
              tape.label().map(TapeLabel.Volume::owner).filter(owner -> !owner.isBlank()),
              tape.dataSets().stream().map(dataSet -> entry(tape, products, dataSet)).toList());
      return new Outcome<>(listing, tape.problems());
    }
  }

  private static TapeListing.DataSet entry(
      TapeVolume tape, List<RelfileProduct> products, TapeDataSet dataSet) {
    Optional<TapeFile.Summary> summary = dataSet.data().map(tape.image()::summary);
    Optional<RecordFormat> format = dataSet.recordFormat();
    return new TapeListing.DataSet(
        dataSet.sequence().orElse(dataSet.position()),
        dataSet.name(),
        format.map(known -> known.recfm().toString()),
        format.map(RecordFormat::recordLength),
        format.map(RecordFormat::blockSize),
        dataSet.data().map(TapeFile::blocks).orElse(0),
        summary.map(TapeFile.Summary::bytes).orElse(0L),
        summary.map(TapeFile.Summary::longest).orElse(0),
        dataSet.header1().flatMap(TapeLabel.First::created).map(Object::toString),
        content(tape, products, dataSet));
  }

  private static String content(
      TapeVolume tape, List<RelfileProduct> products, TapeDataSet dataSet) {
    for (RelfileProduct product : products) {
      if (product.mcs().equals(dataSet)) {
        return "mcs";
      }
      if (product.files().stream().anyMatch(file -> file.dataSet().equals(dataSet))) {
        return "relfile";
      }
    }
    return tape.isUnloaded(dataSet) ? "unload" : "data";
  }

  /// Writes the members of an IEBCOPY unload on a tape into a folder.
  ///
  /// @param sequence the number that the listing gives it
  /// @param folder the folder for them
  /// @param replace whether files that are there already are replaced
  public Outcome<UnloadReport> extractLibrary(
      Path file, int sequence, Path folder, RecordForm form, boolean replace, Watch watch) {
    try (TapeImage image = TapeImage.open(storage, file)) {
      TapeVolume tape = TapeVolume.read(image);
      TapeDataSet dataSet = tape.bySequence(sequence);
      refuseDamaged(tape, dataSet);
      Place place = tape.place().with("data set", dataSet.name());
      List<Message> messages = new ArrayList<>(elsewhere(tape));
      tape.library(dataSet, UnloadVisitor.NONE)
          .forEach(problem -> messages.add(Unloader.failed(place, problem)));
      MemberUnloader members =
          new MemberUnloader(storage, folder, form, replace, place, messages::add, watch);
      NewFolders.around(
          storage,
          folder,
          () -> {
            extract(tape, dataSet, folder, members, messages);
            return members;
          });
      UnloadReport.Unloaded done =
          new UnloadReport.Unloaded(
              dataSet.name(),
              tape.label().map(TapeLabel.Volume::serial).orElse(""),
              folder.toString(),
              members.files(),
              members.records(),
              members.bytes());
      return new Outcome<>(new UnloadReport(folder.toString(), List.of(done), List.of()), messages);
    }
  }

  private void extract(
      TapeVolume tape,
      TapeDataSet dataSet,
      Path folder,
      MemberUnloader members,
      List<Message> messages) {
    boolean done = false;
    try {
      storage.createFolders(folder);
      tape.library(dataSet, members);
      done = true;
    } catch (AltresException e) {
      if (members.replaced() == 0) {
        throw e;
      }
      messages.add(Unloader.failed(tape.place().with("data set", dataSet.name()), e.problem()));
      done = true;
    } finally {
      if (!done) {
        members.discard();
      }
    }
  }

  /// Writes the records of a data set into a file.
  ///
  /// @param sequence the number that the listing gives it
  /// @param replace whether a file that is there already is replaced
  public Outcome<Extraction> extract(
      Path file, int sequence, Path target, RecordForm form, boolean replace) {
    try (TapeImage image = TapeImage.open(storage, file);
        NewFile out = NewFile.create(storage, target, replace)) {
      TapeVolume tape = TapeVolume.read(image);
      TapeDataSet dataSet = tape.bySequence(sequence);
      refuseDamaged(tape, dataSet);
      Place place = tape.place().with("data set", dataSet.name());
      Recfm recfm = dataSet.recordFormat().map(RecordFormat::recfm).orElse(Recfm.U);
      AtomicLong records = new AtomicLong();
      Bytes.Builder line = new Bytes.Builder();
      tape.records(
          dataSet,
          record -> {
            form.append(record, recfm, CodePage.IBM037, place, line);
            out.append(line.view().toBuffer());
            line.clear();
            records.incrementAndGet();
          });
      long bytes = out.size();
      out.publish();
      Extraction done = new Extraction(dataSet.name(), target.toString(), records.get(), bytes);
      return new Outcome<>(done, elsewhere(tape));
    }
  }

  /// The damage of a tape from which a data set that is whole was taken: no more than a warning.
  private static List<Message> elsewhere(TapeVolume tape) {
    return tape.problems().stream()
        .map(problem ->
            problem.severity().compareTo(Severity.ERROR) < 0
                ? problem
                : Message.of(
                    WorkbenchMessages.TAPE_DAMAGED_ELSEWHERE,
                    problem.place(),
                    problem.id(),
                    problem.text()))
        .toList();
  }

  /// A data set is taken whole or not at all: damage elsewhere on the tape does not matter.
  private static void refuseDamaged(TapeVolume tape, TapeDataSet dataSet) {
    Place.Part name = new Place.Part("data set", dataSet.name());
    Optional<Place.Part> data =
        dataSet.data().map(file -> new Place.Part("tape file", String.valueOf(file.number())));
    for (Message problem : tape.problems()) {
      List<Place.Part> parts = problem.place().parts();
      boolean here = parts.contains(name) || data.map(parts::contains).orElse(false);
      if (here && problem.severity().compareTo(Severity.ERROR) >= 0) {
        throw new AltresException(
            Message.of(
                WorkbenchMessages.TAPE_DATA_SET_DAMAGED,
                problem.place(),
                dataSet.name(),
                problem.id(),
                problem.text()));
      }
    }
  }
}
