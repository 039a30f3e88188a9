package org.altres.dasd.vtoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Volser;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.DasdlsLine;
import org.altres.testing.Hercules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Volumes that are made here, seen by dasdls.
class VtocInteropTest {

  @TempDir Path folder;

  @Test
  void dasdlsListsAVolumeOfEveryDeviceTypeAsItWasMade() {
    for (DeviceType type : DeviceType.values()) {
      Path file = folder.resolve("v" + type.name() + ".ckd");
      try (PlainImageWriter image =
          PlainImageWriter.create(new FileStorage(), file, new DeviceGeometry(type, 40))) {
        VolumeInitializer.initialize(
            image,
            new Volser("ALT" + (type.number().length() == 4 ? type.number().substring(1) : "000")),
            VolumeInitializer.Options.standard(image.geometry()).withOwner("ALTRES"));
        fill(new VtocEditor(image));
        image.publish();
      }
      List<DasdlsLine> ours = new ArrayList<>();
      try (VolumeImage image = VolumeImages.open(new FileStorage(), file)) {
        Vtoc vtoc = Vtoc.read(image);
        assertThat(VtocCheck.check(vtoc)).isEmpty();
        vtoc.dataSets().forEach(dataSet -> ours.add(DasdlsLine.of(dataSet)));
      }
      assertThat(DasdlsLine.parse(Hercules.run(folder, "dasdls", "-info", file.toString())))
          .as(type.number())
          .hasSize(5)
          .isEqualTo(ours);
    }
  }

  @Test
  void dasdlsListsAVolumeOfDasdloadAsItWasChanged() {
    Path original = Corpus.copy(Corpus.file("dasd/SRC001.2314.ckd.gz"), folder);
    Path file = folder.resolve("changed.ckd");
    try (VolumeImage from = VolumeImages.open(new FileStorage(), original);
        PlainImageWriter to = PlainImageWriter.create(new FileStorage(), file, from.geometry())) {
      for (int track = 0; track < from.geometry().tracks(); track++) {
        to.write(from.read(track));
      }
      VtocEditor editor = new VtocEditor(to);
      editor.rename(Dsname.of("CUTIL.MACLIB"), Dsname.of("ALT.MACLIB"));
      fill(editor);
      VtocEditor.relabel(to, new Volser("ALT314"));
      to.publish();
    }
    List<String> lines = Hercules.run(folder, "dasdls", "-info", file.toString());

    assertThat(lines).anyMatch(line -> line.endsWith("VOLSER=ALT314"));
    try (VolumeImage image = VolumeImages.open(new FileStorage(), file)) {
      assertThat(DasdlsLine.parse(lines))
          .hasSize(7)
          .isEqualTo(Vtoc.read(image).dataSets().stream().map(DasdlsLine::of).toList());
    }
  }

  private static void fill(VtocEditor editor) {
    editor.allocate(Drawn.sequential("ALT.CARDS", Space.tracks(3, 2)));
    DataSetLabel grows = editor.allocate(Drawn.sequential("ALT.GROWS", Space.tracks(1, 1)));
    editor.allocate(Drawn.library("ALT.LIB", Space.cylinders(2, 1).withDirectory(20)));
    for (int i = 0; i < 5; i++) {
      editor.allocate(Drawn.sequential("ALT.FENCE" + i, Space.tracks(1, 0)));
      grows = editor.extend(grows);
    }
    for (int i = 0; i < 4; i++) {
      editor.scratch(Dsname.of("ALT.FENCE" + i));
    }
    editor.allocate(Drawn.sequential("ALT.BLOCKS", Space.blocks(800, 50, 10)));
  }
}
