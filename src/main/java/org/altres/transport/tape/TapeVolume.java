package org.altres.transport.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dataset.Deblocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.transport.unload.CopyHeader;
import org.altres.transport.unload.UnloadReader;
import org.altres.transport.unload.UnloadVisitor;
import org.altres.transport.unload.UnloadedLibrary;

/// The data sets of a tape. On a tape with IBM standard labels each is three files: headers, data,
/// trailers. On one without, each file that has blocks is a data set.
public final class TapeVolume {

  /// A block descriptor word and a segment descriptor word.
  private static final int DESCRIPTORS = 2 * RecordFormat.DESCRIPTOR;

  /// How IEBCOPY's records lie in blocks.
  private static final RecordFormat SPANNED =
      new RecordFormat(Recfm.VS, RecordFormat.EXTENDED_LENGTH, 0);

  private final TapeImage image;
  private final List<TapeDataSet> dataSets = new ArrayList<>();
  private final Set<Message> problems = new LinkedHashSet<>();
  private Optional<TapeLabel.Volume> label = Optional.empty();

  private TapeVolume(TapeImage image) {
    this.image = image;
    this.problems.addAll(image.problems());
  }

  /// Reads the labels of a tape.
  public static TapeVolume read(TapeImage image) {
    TapeVolume volume = new TapeVolume(image);
    boolean labelled = !image.files().isEmpty() && !volume.labels(1).isEmpty();
    if (labelled) {
      volume.readLabelled();
    } else {
      volume.readUnlabelled();
    }
    return volume;
  }

  /// The tape's image.
  public TapeImage image() {
    return image;
  }

  /// VOL1, if the tape has one.
  public Optional<TapeLabel.Volume> label() {
    return label;
  }

  /// The data sets, in order.
  public List<TapeDataSet> dataSets() {
    return Collections.unmodifiableList(dataSets);
  }

  /// What is wrong with the image or its labels, and where; empty if nothing is.
  public List<Message> problems() {
    return List.copyOf(problems);
  }

  /// The data set that `LABEL=(n)` of a DD statement addresses: the one with that number in its
  /// HDR1, on an unlabelled tape the one at that place.
  ///
  /// @throws AltresException if there is none
  public TapeDataSet bySequence(int number) {
    return dataSets.stream()
        .filter(dataSet -> dataSet.sequence().orElse(dataSet.position()) == number)
        .findFirst()
        .orElseThrow(() -> new AltresException(TapeMessages.NO_SUCH_SEQUENCE, place(), number));
  }

  /// The first data set of a name, of which a tape keeps the last 17 characters.
  ///
  /// @throws AltresException if there is none
  public TapeDataSet byName(String name) {
    String kept = name.substring(Math.max(0, name.length() - 17));
    return dataSets.stream()
        .filter(dataSet -> dataSet.name().equals(kept))
        .findFirst()
        .orElseThrow(() -> new AltresException(TapeMessages.NO_SUCH_NAME, place(), name));
  }

  /// Reads the records of a data set, one after the other. Without a label that says how they lie
  /// in the blocks, each block is a record.
  ///
  /// @throws DamagedDataException where a block cannot be unpacked or is not of the format
  public void records(TapeDataSet dataSet, Consumer<Bytes> consumer) {
    RecordFormat blocks = RecordFormat.undefined(ChunkReader.LONGEST_BLOCK);
    records(dataSet, dataSet.recordFormat().orElse(blocks), consumer);
  }

  private void records(TapeDataSet dataSet, RecordFormat format, Consumer<Bytes> consumer) {
    if (dataSet.data().isEmpty()) {
      return;
    }
    Place place = place().with("data set", dataSet.name());
    Deblocker deblocker = new Deblocker(format, place, consumer);
    image.blocks(
        dataSet.data().get(),
        block -> deblocker.block(block.data(), place.with("block", block.number())));
    deblocker.end(place);
  }

  /// Whether a data set is a library that IEBCOPY unloaded, as its first block shows.
  ///
  /// @throws DamagedDataException if that block cannot be unpacked
  public boolean isUnloaded(TapeDataSet dataSet) {
    if (dataSet.data().isEmpty() || dataSet.data().get().blocks() == 0) {
      return false;
    }
    Bytes first = image.reader(dataSet.data().get()).next().data();
    return first.length() > DESCRIPTORS && CopyHeader.isOne(first.from(DESCRIPTORS));
  }

  /// The library that IEBCOPY unloaded into a data set, as a whole.
  ///
  /// @throws DamagedDataException if the data set is none, or is damaged
  public UnloadedLibrary library(TapeDataSet dataSet) {
    Place place = place().with("data set", dataSet.name());
    return UnloadedLibrary.of(records -> records(dataSet, SPANNED, records), place);
  }

  /// Shows the library that IEBCOPY unloaded into a data set, of any size.
  ///
  /// @return which members are damaged, and how; empty if none is
  /// @throws DamagedDataException if the data set is none, or is damaged; some members may have
  ///   been shown by then
  public List<Message> library(TapeDataSet dataSet, UnloadVisitor visitor) {
    UnloadReader reader = new UnloadReader(place().with("data set", dataSet.name()), visitor);
    records(dataSet, SPANNED, reader::accept);
    return reader.end();
  }

  /// The tape, for messages: its file, and its serial where it has one.
  public Place place() {
    return label.map(vol1 -> image.place().with("volume", vol1.serial())).orElse(image.place());
  }

  private void readUnlabelled() {
    for (TapeFile file : image.files()) {
      if (file.blocks() > 0) {
        int position = dataSets.size() + 1;
        dataSets.add(new TapeDataSet(position, List.of(), Optional.of(file), List.of()));
      }
    }
  }

  private void readLabelled() {
    int number = 1;
    while (number <= image.files().size()) {
      List<TapeLabel> headers = labels(number);
      number++;
      for (TapeLabel each : headers) {
        if (each instanceof TapeLabel.Volume vol1 && label.isEmpty()) {
          label = Optional.of(vol1);
        }
      }
      if (headers.stream().anyMatch(each -> each.id().equals("HDR1"))) {
        number = addDataSet(headers, number);
      }
    }
  }

  /// @return the number of the file behind the data set
  private int addDataSet(List<TapeLabel> headers, int dataNumber) {
    Optional<TapeFile> data = Optional.empty();
    List<TapeLabel> trailers = List.of();
    int next = dataNumber;
    if (next <= image.files().size()) {
      data = Optional.of(image.file(next));
      next++;
    }
    if (next <= image.files().size() && isTrailer(labels(next))) {
      trailers = labels(next);
      next++;
    }
    int position = dataSets.size() + 1;
    List<TapeLabel> own =
        headers.stream().filter(each -> !(each instanceof TapeLabel.Volume)).toList();
    TapeDataSet dataSet = new TapeDataSet(position, own, data, trailers);
    dataSets.add(dataSet);
    check(dataSet);
    return next;
  }

  private void check(TapeDataSet dataSet) {
    Place place = place().with("data set", dataSet.name());
    if (dataSet.trailer1().isEmpty()) {
      problems.add(Message.of(TapeMessages.TRAILER_MISSING, place));
      return;
    }
    int found = dataSet.data().map(TapeFile::blocks).orElse(0) % 1_000_000;
    dataSet
        .trailer1()
        .get()
        .blockCount()
        .ifPresent(said -> {
          if (said != found) {
            problems.add(Message.of(TapeMessages.BLOCK_COUNT_WRONG, place, said, found));
          }
        });
  }

  private static boolean isTrailer(List<TapeLabel> labels) {
    return !labels.isEmpty() && labels.getFirst().id().startsWith("EO");
  }

  /// The labels that a file begins with, up to a block that cannot be unpacked; none if its first
  /// block is no label.
  private List<TapeLabel> labels(int number) {
    List<TapeLabel> labels = new ArrayList<>();
    BlockReader reader = image.reader(image.file(number));
    while (reader.hasNext()) {
      Optional<TapeLabel> read;
      try {
        read = TapeLabel.read(reader.next().data());
      } catch (DamagedDataException e) {
        problems.add(e.problem());
        break;
      }
      if (read.isEmpty()) {
        break;
      }
      labels.add(read.get());
    }
    return labels;
  }
}
