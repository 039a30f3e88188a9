package org.altres.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.SequentialDataSet;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.transport.xmit.XmitHeader;
import org.altres.transport.xmit.XmitReader;
import org.altres.transport.xmit.XmitWriter;
import org.altres.workbench.view.LibraryChange;
import org.altres.workbench.view.Outcome;

/// TSO TRANSMIT files, out and in.
public final class Transmissions {

  private static final String WHO = "ALTRES";

  private final Host host;
  private final Storage storage;
  private final VolumeAccess access;
  private final VolumeFinder finder;

  Transmissions(Path folder, Host host) {
    this.host = host;
    this.storage = host.storage();
    this.access = new VolumeAccess(folder, host);
    this.finder = new VolumeFinder(folder, host, access);
  }

  /// Writes a library or a sequential data set as a transmission.
  ///
  /// @param replace whether a file that is there already is replaced
  public LibraryChange transmit(
      String dsn, Optional<String> on, Path target, boolean replace, Watch watch) {
    NewFile.refuseExisting(storage, target, replace);
    try (VolumeFinder.Found found = finder.dataSet(dsn, on, watch)) {
      LocalDateTime now = LocalDateTime.ofInstant(host.clock().instant(), ZoneOffset.UTC);
      XmitWriter writer =
          new XmitWriter(new XmitHeader(WHO, WHO, WHO, WHO, Optional.of(now.withNano(0))));
      DataSetLabel label = found.label();
      String name = label.dsname().value();
      LibraryChange change = LibraryChange.of("transmitted", name, found.volser());
      try (NewFile out = NewFile.create(storage, target, replace)) {
        Consumer<Bytes> sink =
            part -> {
              watch.cancellation().check();
              out.append(part.toBuffer());
            };
        if (label.dsorg() == DataSetOrganization.PO) {
          PartitionedDataSet library = PartitionedDataSet.open(found.image(), label);
          RecordFormat format =
              RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
          writer.library(label.dsname(), format, library.allContents(), sink);
          change = change.withMembers(library.entries().size());
        } else {
          SequentialDataSet dataSet = SequentialDataSet.open(found.image(), label);
          AtomicLong records = new AtomicLong();
          dataSet.records(record -> records.incrementAndGet());
          writer.sequential(label.dsname(), dataSet.format(), dataSet::records, sink);
          change = change.withRecords(Math.toIntExact(records.get()));
        }
        out.publish();
      }
      return change.withFile(target.toString());
    }
  }

  /// What to receive.
  ///
  /// @param file the transmission
  /// @param dsn the data set to be; one that is there takes the members that it does not have
  /// @param on the volume or image
  /// @param replace whether members that are there, or the records of a sequential data set, are
  ///   replaced
  public record ReceiveRequest(Path file, String dsn, String on, boolean replace) {}

  /// Takes a transmission into a data set, which is made with the attributes that the transmission
  /// says if it is not there.
  public Outcome<LibraryChange> receive(ReceiveRequest request, Watch watch) {
    try (XmitReader sent = XmitReader.open(storage, request.file())) {
      VolumeFinder.Named volume = finder.find(request.on());
      Receipt receipt = new Receipt(sent, request, today(), watch);
      String doing = "receiving " + VolumeFinder.dsname(request.dsn());
      LibraryChange change = access.change(volume, doing, watch, receipt::into);
      return new Outcome<>(change.withFile(request.file().toString()), receipt.problems());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(host.clock().instant(), ZoneId.systemDefault());
  }
}
