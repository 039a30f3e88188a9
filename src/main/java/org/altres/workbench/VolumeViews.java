package org.altres.workbench;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Format1Dscb;
import org.altres.dasd.vtoc.FreeSpace;
import org.altres.dasd.vtoc.LabelDate;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.Recfm;
import org.altres.message.Message;
import org.altres.workbench.view.VolumeContents;
import org.altres.workbench.view.VolumeListing;

/// What is shown of volumes.
final class VolumeViews {

  private static final String NO_VTOC = "it was labelled, but never made ready for data sets";

  private VolumeViews() {}

  static VolumeListing.Volume summary(String volser, VolumeImage image, Vtoc vtoc) {
    return new VolumeListing.Volume(
        volser,
        image.geometry().type().number(),
        image.geometry().cylinders(),
        vtoc.usableTracks(),
        vtoc.freeSpace().tracks(),
        vtoc.dataSets().size(),
        readOnly(vtoc),
        image.files().getFirst().toString());
  }

  static VolumeContents contents(VolumeImage image, Vtoc vtoc) {
    DeviceGeometry geometry = image.geometry();
    int heads = geometry.type().heads();
    FreeSpace free = vtoc.freeSpace();
    return new VolumeContents(
        vtoc.label().volserText(),
        vtoc.label().owner().strip(),
        true,
        image.format().toString(),
        image.files().stream().map(Path::toString).toList(),
        geometry.type().number(),
        model(geometry),
        geometry.cylinders(),
        heads,
        vtoc.label().isIplable(),
        vtoc.usableTracks(),
        free.tracks(),
        free.cylinders(heads),
        free.largestRun(),
        vtoc.format4().freeSlots(),
        vtoc.extent().first(),
        vtoc.extent().tracks(),
        readOnly(vtoc),
        dataSets(vtoc));
  }

  /// A volume that was only labelled.
  static VolumeContents contents(VolumeImage image, VolumeLabel label) {
    DeviceGeometry geometry = image.geometry();
    return new VolumeContents(
        label.volserText(),
        label.owner().strip(),
        false,
        image.format().toString(),
        image.files().stream().map(Path::toString).toList(),
        geometry.type().number(),
        model(geometry),
        geometry.cylinders(),
        geometry.type().heads(),
        label.isIplable(),
        geometry.tracks(),
        0,
        0,
        0,
        0,
        0,
        0,
        Optional.of(NO_VTOC),
        List.of());
  }

  /// A volume of a list that was only labelled.
  static VolumeListing.Volume summary(String volser, VolumeImage image) {
    return new VolumeListing.Volume(
        volser,
        image.geometry().type().number(),
        image.geometry().cylinders(),
        image.geometry().tracks(),
        0,
        0,
        Optional.of(NO_VTOC),
        image.files().getFirst().toString());
  }

  private static Optional<String> readOnly(Vtoc vtoc) {
    return vtoc.writeProtection().map(Message::text);
  }

  private static Optional<String> model(DeviceGeometry geometry) {
    return geometry.type().models().stream()
        .filter(model ->
            model.cylinders() == geometry.cylinders()
                || model.cylinders() + model.alternates() == geometry.cylinders())
        .map(DeviceType.Model::name)
        .findFirst();
  }

  private static List<VolumeContents.DataSet> dataSets(Vtoc vtoc) {
    return vtoc.dataSets().stream()
        .sorted(Comparator.comparing(DataSetLabel::dsname))
        .map(VolumeViews::dataSet)
        .toList();
  }

  static VolumeContents.DataSet dataSet(DataSetLabel label) {
    Format1Dscb format1 = label.format1();
    return new VolumeContents.DataSet(
        label.dsname().value(),
        label.dsorg().shortName(),
        new Recfm(label.recfmByte()).toString(),
        label.recordLength(),
        label.blockSize(),
        label.extents().size(),
        label.tracks(),
        tracksUsed(label),
        secondary(label, format1),
        format1.created().map(VolumeViews::day),
        format1.expires().map(VolumeViews::day));
  }

  /// DS1LSTAR names the last track with data; a data set that was never written to has zeros there.
  private static Optional<Integer> tracksUsed(DataSetLabel label) {
    boolean said =
        label.dsorg() == DataSetOrganization.PS || label.dsorg() == DataSetOrganization.PO;
    if (!said) {
      return Optional.empty();
    }
    return Optional.of(label.lastUsed() == 0 ? 0 : (label.lastUsed() >>> 8) + 1);
  }

  private static Optional<String> secondary(DataSetLabel label, Format1Dscb format1) {
    int quantity = format1.secondaryQuantity();
    if (quantity == 0) {
      return Optional.empty();
    }
    String unit =
        switch (format1.unit()) {
          case ABSOLUTE_TRACKS -> "ABSTR";
          case BLOCKS -> "BLK";
          case TRACKS -> "TRK";
          case CYLINDERS -> "CYL";
        };
    return Optional.of(quantity + " " + unit);
  }

  private static String day(LabelDate date) {
    return date.toLocalDate().map(Object::toString).orElseGet(date::toString);
  }
}
