package org.altres.workbench.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class SampleVolumeFuzzTest {

  private static final Place FILE = Place.of("file", "a.volume");
  private static final int MOST_TRACKS = 100;
  private static final Map<String, String> TEXTS =
      Map.of("a/A.txt", "ONE LINE\nANOTHER\n", "a/B.txt", "\n", "a/M.hex", "01020304\n0506\n");

  @Test
  void aDescriptionIsTakenAndBuiltOrRefusedWithItsLine() {
    List<Bytes> seeds =
        List.of(
            bytes(
                """
                volume SMALL1 2311 2 owner ME
                library A.B recfm FB lrecl 80 blksize 800 tracks 1 directory 1
                member ONE a/A.txt ispf 01.02 2026-05-30 2026-06-01T16:34:00 ME
                member TWO a/A.txt userdata 01020304
                alias THREE ONE
                """),
            bytes(
                """
                volume SMALL2 2311 1
                # a comment
                library A.L recfm U lrecl 0 blksize 600 tracks 1 secondary 1 directory 1
                module M a/M.hex indicator 2E userdata 000001000000 0000 C2E20000280028000028 00000098000100010203
                alias N M indicator A2 userdata 00000100
                """),
            bytes(
                """
                volume SMALL3 2311 1
                sequential A.S recfm VB lrecl 84 blksize 800 tracks 1
                records a/A.txt
                """));
    seeds.forEach(SampleVolumeFuzzTest::read);
    Fuzz.run("sample description", seeds, SampleVolumeFuzzTest::read);
  }

  @Test
  void aFileOfBlocksIsTakenOrRefusedWithItsLine() {
    List<Bytes> seeds = List.of(bytes("# a module\n0102 03+\n04\n05060708\n"));
    Fuzz.run("blocks", seeds, spoilt -> SampleFiles.blocks(text(spoilt), "a.hex"));
  }

  private static void read(Bytes spoilt) {
    SampleVolume sample =
        SampleVolume.parse(text(spoilt), FILE, name -> Optional.ofNullable(TEXTS.get(name)));
    if (sample.geometry().tracks() <= MOST_TRACKS) {
      sample.build(new MemoryTracks(sample.geometry()), LocalDate.of(2026, 11, 20));
    }
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
