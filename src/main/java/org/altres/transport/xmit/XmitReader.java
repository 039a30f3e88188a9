package org.altres.transport.xmit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dataset.RecordSource;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.transport.unload.UnloadReader;
import org.altres.transport.unload.UnloadVisitor;

/// Takes the data set out of a transmission of any size: the file is read from its begin to its end
/// each time it is asked, and one record, or one member, is held.
public final class XmitReader implements RecordSource, AutoCloseable {

  private final StoredFile file;
  private final Place place;
  private final XmitDescription dataSet;

  private XmitReader(StoredFile file) {
    this.file = file;
    this.place = Place.of("file", file.path());
    Pass pass = new Pass(description -> record -> {});
    pass.run();
    this.dataSet =
        pass.found.orElseThrow(() -> new AltresException(XmitMessages.NO_DATA_SET, place));
  }

  /// Opens a transmission and reads it once to its end.
  ///
  /// @throws DamagedDataException if it is none, was cut off or damaged on its way; the message
  ///   says which, and where
  /// @throws AltresException if it has a message and no data set
  public static XmitReader open(Storage storage, Path path) {
    StoredFile file = storage.openForReading(path);
    try {
      return new XmitReader(file);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /// What the transmission says of its first file that is a data set.
  public XmitDescription dataSet() {
    return dataSet;
  }

  /// Gives the records of the data set, without descriptor words.
  ///
  /// @throws AltresException if it is a library
  /// @throws DamagedDataException if a record is not of the length
  @Override
  public void forEach(Consumer<Bytes> records) {
    new Pass(description -> description.splitter(records)).run();
  }

  /// Shows the library that the data set is.
  ///
  /// @return which members are damaged, and how; empty if none is
  /// @throws AltresException if it is none, or one of a kind that cannot be read
  /// @throws DamagedDataException if the unload in it is damaged; some members may have been shown
  ///   by then
  public List<Message> library(UnloadVisitor visitor) {
    dataSet.checkLibrary();
    UnloadReader reader = new UnloadReader(dataSet.here(), visitor);
    new Pass(description -> reader::accept).run();
    return reader.end();
  }

  @Override
  public void close() {
    file.close();
  }

  /// Makes what takes the data of a file.
  @FunctionalInterface
  private interface Opening {
    Consumer<Bytes> open(XmitDescription description);
  }

  /// Reads the file and hands out the data of the first data set.
  private final class Pass implements XmitReading.Sink {

    private final Opening opening;
    private Optional<XmitDescription> found = Optional.empty();
    private Consumer<Bytes> consumer = record -> {};

    Pass(Opening opening) {
      this.opening = opening;
    }

    void run() {
      new XmitReading(place, this).read(SegmentInput.of(file), record -> {});
    }

    @Override
    public void begin(XmitDescription description) {
      consumer = record -> {};
      if (found.isEmpty() && !description.isMessage()) {
        found = Optional.of(description);
        consumer = opening.open(description);
      }
    }

    @Override
    public void data(Bytes record) {
      consumer.accept(record);
    }
  }
}
