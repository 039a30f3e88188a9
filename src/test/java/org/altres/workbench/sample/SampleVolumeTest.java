package org.altres.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class SampleVolumeTest {

  @Test
  void aMistakeInADescriptionIsRefusedWithFileAndLine() {
    assertThat(refusal("library A.B\n"))
        .isEqualTo("its first statement is not volume (file a.volume)");
    assertThat(refusal("volume A 2311 x\n"))
        .isEqualTo("no volume has x cylinders (file a.volume, line 1)");
    assertThat(refusal("volume A 2311 1\n\nlibary A.B\n"))
        .isEqualTo("there is no statement libary (file a.volume, line 3)");
    assertThat(refusal("volume A 2311 1\nmember A\n"))
        .isEqualTo("member has 2 words behind it (file a.volume, line 2)");
    assertThat(refusal("volume A 2311 1\nsequential A.S recfm\n"))
        .isEqualTo(
            "the option recfm is not one of sequential, or not whole (file a.volume, line 2)");
    assertThat(refusal("volume A 2311 1\nmember A a/X.txt\n"))
        .isEqualTo("there is no library before it (file a.volume, line 2)");
    assertThat(refusal("volume A 2311 1\nlibrary A.B recfm FB lrecl 80 blksize 81 directory 1\n"))
        .contains("81")
        .endsWith("(file a.volume, line 2)");
    String library =
        "volume A 2311 1\nlibrary A.B recfm FB lrecl 80 blksize 80 tracks 2 directory 1\n";
    assertThat(refusal(library + "member A a/X.txt\n"))
        .isEqualTo("there is no file a/X.txt (file a.volume, line 3)");
    assertThat(refusal(library + "alias A B\n"))
        .isEqualTo("there is no member B (file a.volume, line 3)");
    assertThat(refusal(library + "module A a/A.hex indicator 2E\n"))
        .isEqualTo("its last block is not there (file a/A.hex, line 1) (file a.volume, line 3)");
  }

  private static String refusal(String description) {
    try {
      SampleVolume sample =
          SampleVolume.parse(
              description,
              Place.of("file", "a.volume"),
              name -> name.equals("a/A.hex") ? Optional.of("01+") : Optional.empty());
      sample.build(new MemoryTracks(sample.geometry()), LocalDate.of(2026, 11, 20));
      return "taken";
    } catch (AltresException e) {
      String text = e.problem().text();
      return text.replaceFirst("^The description of the sample volume is wrong: ", "")
          .replaceFirst("^The description of the sample volume is wrong: ", "")
          .concat(" (" + e.problem().place() + ")");
    }
  }
}
