package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Volser;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.db.H2CsiStore;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.storage.FileStorage;
import org.altres.task.Workers;
import org.altres.testing.LibraryGenerator;
import org.altres.workbench.view.MemberListing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More libraries than a batch holds, on one image.
class LibraryListerTest {

  private static final int LIBRARIES = 150;
  private static final FileStorage STORAGE = new FileStorage();

  /// Workers who are done in an order of their own: the last item first.
  private static final Workers BACKWARDS =
      new Workers() {
        @Override
        public int width() {
          return 2;
        }

        @Override
        public <T> void forEach(List<T> items, Consumer<T> work) {
          items.reversed().forEach(work);
        }
      };

  @TempDir private Path folder;
  private Path image;

  @BeforeEach
  void makeTheVolume() {
    image = folder.resolve("many.ckd");
    DeviceGeometry geometry = new DeviceGeometry(DeviceType.T3390, 60);
    try (PlainImageWriter writer = PlainImageWriter.create(STORAGE, image, geometry)) {
      new LibraryGenerator(7, LIBRARIES, 2 * LIBRARIES, 300_000).generate(writer, new Volser("M1"));
      writer.publish();
    }
  }

  @Test
  void allAreListedInOrderOfTheirNamesWhoeverIsDoneFirst() {
    List<MemberListing> backwards = new ArrayList<>();
    assertThat(list(BACKWARDS, "**", backwards)).isEmpty();
    List<MemberListing> inline = new ArrayList<>();
    assertThat(list(Workers.INLINE, "**", inline)).isEmpty();
    assertThat(backwards).isEqualTo(inline);
    assertThat(inline).hasSize(LIBRARIES).extracting(MemberListing::dsn).isSorted();
  }

  @Test
  void eachIsListedAsItIsAlone() {
    List<MemberListing> several = new ArrayList<>();
    list(BACKWARDS, "GEN.D01%.*", several);
    assertThat(several)
        .hasSize(10)
        .allSatisfy(listing ->
            assertThat(listing)
                .isEqualTo(
                    libraries(Workers.INLINE)
                        .members(listing.dsn(), Optional.of(image.toString()), Watch.NOBODY)
                        .value()));
  }

  @Test
  void damagedOnesAreMessagesInOrderAndTheOthersAreListed() throws IOException {
    List<MemberListing> sound = new ArrayList<>();
    list(Workers.INLINE, "**", sound);
    List<String> damaged = List.of("GEN.D003.CNTL", "GEN.D004.CNTL", "GEN.D140.CNTL");
    for (String dsn : damaged) {
      damageDirectory(dsn);
    }
    List<MemberListing> listed = new ArrayList<>();
    List<Message> messages = list(BACKWARDS, "**", listed);
    sound.removeIf(listing -> damaged.contains(listing.dsn()));
    assertThat(listed).isEqualTo(sound);
    assertThat(messages).hasSize(damaged.size());
    IntStream.range(0, damaged.size())
        .forEach(i ->
            assertThat(messages.get(i).toString())
                .startsWith(WorkbenchMessages.PART_FAILED.toString())
                .contains(damaged.get(i)));
    assertThat(list(Workers.INLINE, "**", new ArrayList<>())).isEqualTo(messages);
  }

  @Test
  void aPatternThatNamesNoneIsRefusedBeforeAnythingIsGiven() {
    assertThatThrownBy(() -> list(Workers.INLINE, "NO.*", new ArrayList<>()))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("NO.*");
  }

  private List<Message> list(Workers workers, String pattern, List<MemberListing> listed) {
    return libraries(workers)
        .members(pattern, Optional.of(image.toString()), Watch.NOBODY, listed::add);
  }

  private Libraries libraries(Workers workers) {
    Host host =
        new Host(
            STORAGE,
            new H2CsiStore(STORAGE, () -> "testhost"),
            workers,
            InstantSource.fixed(Instant.EPOCH),
            () -> "id",
            () -> "testhost",
            4711);
    return new Workbench(folder.resolve("none"), host).libraries();
  }

  private void damageDirectory(String dsn) throws IOException {
    int track;
    try (VolumeImage opened = VolumeImages.open(STORAGE, image)) {
      track = Vtoc.read(opened).find(Dsname.of(dsn)).orElseThrow().extents().getFirst().first();
    }
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.seek(512 + (long) track * DeviceType.T3390.trackImageSize());
      file.write(new byte[] {(byte) 0xEE, (byte) 0xEE});
    }
  }
}
