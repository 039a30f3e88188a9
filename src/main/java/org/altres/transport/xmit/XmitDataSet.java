package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.transport.unload.UnloadedLibrary;

/// A file of a transmission with its data: a data set, or the message that goes with it.
///
/// @param description what the transmission says of it
/// @param data its records, without descriptor words
public record XmitDataSet(XmitDescription description, List<Bytes> data) {

  public XmitDataSet {
    data = List.copyOf(data);
  }

  /// Its number, from 1.
  public int number() {
    return description.number();
  }

  /// The data set name, where the sender gave one.
  public Optional<String> name() {
    return description.name();
  }

  /// Whether it is a library that IEBCOPY unloaded.
  public boolean isLibrary() {
    return description.isLibrary();
  }

  /// RECFM, LRECL and BLKSIZE of the data set as it was before it was sent.
  public RecordFormat recordFormat() {
    return description.recordFormat();
  }

  /// The library.
  ///
  /// @throws AltresException if it is none, or one of a kind that cannot be read
  /// @throws DamagedDataException if the unload in it is damaged
  public UnloadedLibrary library() {
    description.checkLibrary();
    return UnloadedLibrary.ofRecords(data, description.here());
  }

  /// The records of a sequential data set or message, without descriptor words.
  ///
  /// @throws AltresException if it is a library
  /// @throws DamagedDataException if a record is not of the length
  public List<Bytes> records() {
    List<Bytes> records = new ArrayList<>();
    Consumer<Bytes> splitter = description.splitter(records::add);
    data.forEach(splitter);
    return records;
  }
}
