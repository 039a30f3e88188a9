package org.altres.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.text.CodePage;
import org.altres.transport.tape.RelfileProduct;
import org.altres.transport.tape.TapeDataSet;
import org.altres.transport.tape.TapeFile;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.tape.TapeLabel;
import org.altres.transport.tape.TapeVolume;

/// Tapes in AWS and HET files.
public final class Tapes {

  private static final Bytes COPYR1_MARK = Bytes.ofHex("CA6D0F");
  private static final int COPYR1_MARK_OFFSET = 9;

  private final Storage storage;

  Tapes(Host host) {
    this.storage = host.storage();
  }

  /// What is on a tape.
  public Outcome<TapeListing> list(Path file) {
    try (TapeImage image = TapeImage.open(storage, file)) {
      TapeVolume tape = TapeVolume.read(image);
      TapeListing listing =
          new TapeListing(
              file.toString(),
              tape.label().map(TapeLabel.Volume::serial),
              tape.label().map(TapeLabel.Volume::owner).filter(owner -> !owner.isBlank()),
              tape.dataSets().stream().map(dataSet -> entry(tape, dataSet)).toList());
      return new Outcome<>(listing, tape.problems());
    }
  }

  private static TapeListing.DataSet entry(TapeVolume tape, TapeDataSet dataSet) {
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
        content(tape, dataSet));
  }

  private static String content(TapeVolume tape, TapeDataSet dataSet) {
    for (RelfileProduct product : RelfileProduct.find(tape)) {
      if (product.mcs().equals(dataSet)) {
        return "mcs";
      }
      if (product.files().stream().anyMatch(file -> file.dataSet().equals(dataSet))) {
        return "relfile";
      }
    }
    return isUnload(tape, dataSet) ? "unload" : "data";
  }

  private static boolean isUnload(TapeVolume tape, TapeDataSet dataSet) {
    if (dataSet.data().isEmpty() || dataSet.data().get().blocks() == 0) {
      return false;
    }
    Bytes block = tape.image().reader(dataSet.data().get()).next().data();
    return block.length() >= COPYR1_MARK_OFFSET + COPYR1_MARK.length()
        && block.slice(COPYR1_MARK_OFFSET, COPYR1_MARK.length()).equals(COPYR1_MARK);
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
      Place place = tape.place().with("data set", dataSet.name());
      Recfm recfm = dataSet.recordFormat().map(RecordFormat::recfm).orElse(Recfm.U);
      AtomicLong records = new AtomicLong();
      tape.records(
          dataSet,
          record -> {
            form.append(record, recfm, CodePage.IBM037, place, out.content());
            out.written();
            records.incrementAndGet();
          });
      long bytes = out.size();
      out.publish();
      Extraction done = new Extraction(dataSet.name(), target.toString(), records.get(), bytes);
      return new Outcome<>(done, tape.problems());
    }
  }
}
