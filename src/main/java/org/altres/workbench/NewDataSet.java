package org.altres.workbench;

import java.time.LocalDate;
import java.util.Optional;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.AllocationRequest.Attributes;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.SpaceUnit;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// What a new data set is to be, in the words of a DD statement.
///
/// @param dsn its name
/// @param recfm RECFM, as `FB`
/// @param lrecl LRECL; 0 with U
/// @param blksize BLKSIZE; none for the largest that stands twice on a track
/// @param inCylinders whether the quantities count cylinders, else tracks
/// @param primary the quantity at once
/// @param secondary the quantity each time it is full
/// @param directory directory blocks; 0 makes a sequential data set
public record NewDataSet(
    String dsn,
    String recfm,
    int lrecl,
    Optional<Integer> blksize,
    boolean inCylinders,
    int primary,
    int secondary,
    int directory) {

  /// Makes it on a volume, a library with an empty directory.
  public DataSetLabel create(TrackWriter volume, LocalDate today) {
    Dsname name = VolumeFinder.dsname(dsn);
    RecordFormat format = format(volume.geometry().type());
    Place place = volume.place().with("data set", name);
    format.check(place);
    if (format.blockSize() > volume.geometry().type().longestRecord()) {
      throw new AltresException(
          WorkbenchMessages.BLOCK_TOO_LONG,
          place,
          format.blockSize(),
          volume.geometry().type(),
          volume.geometry().type().longestRecord());
    }
    boolean library = directory > 0;
    Attributes attributes =
        new Attributes(
            library ? Attributes.PARTITIONED : Attributes.SEQUENTIAL,
            format.recfm().bits(),
            format.recordLength(),
            format.blockSize(),
            0);
    SpaceUnit unit = inCylinders ? SpaceUnit.CYLINDERS : SpaceUnit.TRACKS;
    Space space = new Space(unit, primary, secondary, directory, false, 0);
    DataSetLabel label =
        new VtocEditor(volume).allocate(new AllocationRequest(name, space, attributes, today));
    return library ? LibraryEditor.format(volume, label, directory).label() : label;
  }

  private RecordFormat format(DeviceType type) {
    Recfm form =
        Recfm.parse(recfm.toUpperCase(java.util.Locale.ROOT))
            .orElseThrow(
                () -> new AltresException(WorkbenchMessages.NOT_A_RECFM, Place.nowhere(), recfm));
    int length = form.form() == Recfm.Form.UNDEFINED ? 0 : lrecl;
    int block = blksize.orElseGet(() -> blockSize(form, length, type));
    if (length < 0 || length > 0xFFFF || block < 0 || block > 0xFFFF) {
      throw new AltresException(WorkbenchMessages.LENGTH_WRONG, Place.nowhere(), length, block);
    }
    return new RecordFormat(form, length, block);
  }

  /// The largest block of which two stand on a track, of whole records.
  private static int blockSize(Recfm form, int length, DeviceType type) {
    int most = Math.min(RecordFormat.LONGEST_BLOCK, type.longestRecord());
    while (most > 1 && type.recordsPerTrack(0, most) < 2) {
      most--;
    }
    return switch (form.form()) {
      case FIXED -> form.isBlocked() && length > 0 ? Math.max(1, most / length) * length : length;
      case VARIABLE -> form.isBlocked() || form.isSpanned() ? most : length + 4;
      case UNDEFINED, NONE -> most;
    };
  }
}
