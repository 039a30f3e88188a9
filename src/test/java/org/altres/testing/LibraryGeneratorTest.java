package org.altres.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Volser;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dasd.vtoc.VtocCheck;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberSize;
import org.altres.dataset.pds.MemberVisitor;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.DamagedDataException;
import org.altres.storage.FileStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class LibraryGeneratorTest {

  @TempDir Path folder;

  @Test
  void whatWasGeneratedIsReadBack() {
    LibraryGenerator generator = new LibraryGenerator(7, 20, 300, 2_000_000);
    MemoryTracks volume = new MemoryTracks(new DeviceGeometry(DeviceType.T3390, 20));
    generator.generate(volume, new Volser("GEN001"));
    assertThat(VtocCheck.check(volume)).isEmpty();
    Vtoc vtoc = Vtoc.read(volume);
    for (int i = 0; i < generator.libraries(); i++) {
      LibraryGenerator.Library made = generator.library(i);
      PartitionedDataSet found =
          PartitionedDataSet.open(volume, vtoc.find(made.name()).orElseThrow());
      assertThat(found.faults()).isEmpty();
      assertThat(found.members()).hasSameSizeAs(made.members());
      for (MemberContents member : made.members()) {
        MemberContents read = found.member(member.name()).orElseThrow();
        assertThat(data(read)).isEqualTo(data(member));
        assertThat(read.entries()).hasSameSizeAs(member.entries());
        assertThat(read.main().userData()).isEqualTo(member.main().userData());
      }
    }
  }

  private static List<Bytes> data(MemberContents member) {
    return member.blocks().stream().map(MemberBlock::data).toList();
  }

  /// Run with `-Daltres.generate=NAME`: makes the full volume in target/NAME, or reads the one that
  /// is there, and says how long that takes.
  @Test
  @EnabledIfSystemProperty(named = "altres.generate", matches = ".+")
  void theFullVolumeIsMadeAndListedInTime() {
    FileStorage storage = new FileStorage();
    Path image = Path.of("target", System.getProperty("altres.generate"));
    if (!Files.exists(image)) {
      long begun = System.nanoTime();
      try (PlainImageWriter writer =
          PlainImageWriter.create(storage, image, new DeviceGeometry(DeviceType.T3390, 3339))) {
        LibraryGenerator.full().generate(writer, new Volser("GEN001"));
        writer.publish();
      }
      report("generated", begun);
    }
    for (int round = 0; round < 4; round++) {
      list(storage, image);
    }
    for (int round = 0; round < 4; round++) {
      walk(storage, image);
    }
  }

  private static void list(FileStorage storage, Path image) {
    long begun = System.nanoTime();
    int members = 0;
    long bytes = 0;
    try (VolumeImage volume = VolumeImages.open(storage, image)) {
      List<DataSetLabel> labels = Vtoc.read(volume).dataSets();
      for (DataSetLabel label : labels) {
        PartitionedDataSet library = PartitionedDataSet.open(volume, label);
        members += library.members().size();
        for (MemberSize size : library.sizes().values()) {
          bytes += size.bytes();
        }
      }
    }
    report("listed " + members + " members, " + bytes + " bytes", begun);
  }

  private static void walk(FileStorage storage, Path image) {
    long begun = System.nanoTime();
    List<Integer> lengths = new ArrayList<>();
    try (VolumeImage volume = VolumeImages.open(storage, image)) {
      for (DataSetLabel label : Vtoc.read(volume).dataSets()) {
        PartitionedDataSet.open(volume, label)
            .forEachMember(
                new MemberVisitor() {
                  @Override
                  public void begin(LibraryMember member) {}

                  @Override
                  public void block(MemberBlock block) {
                    lengths.add(block.data().length());
                  }

                  @Override
                  public void end(LibraryMember member) {}

                  @Override
                  public void damaged(LibraryMember member, DamagedDataException damage) {
                    throw damage;
                  }
                });
      }
    }
    report("walked " + lengths.size() + " blocks", begun);
  }

  private static void report(String what, long begun) {
    System.out.printf(
        "%s in %.3f s, CPU of all so far %.3f s%n",
        what,
        (System.nanoTime() - begun) / 1e9,
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9);
  }
}
