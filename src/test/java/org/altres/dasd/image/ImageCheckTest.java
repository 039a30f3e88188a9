package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCheckTest {

  @TempDir Path folder;

  @Test
  void theImagesOfTheCorpusAreSound() {
    List<String> findings = new ArrayList<>();
    for (Path file : Images.all(folder)) {
      findings.addAll(check(file));
    }
    assertThat(findings).isEmpty();
  }

  private static List<String> check(Path file, Path... shadows) {
    List<String> findings = new ArrayList<>();
    try (VolumeImage image = Images.open(file, shadows)) {
      ImageCheck.structure(image).forEach(finding -> findings.add(finding.toString()));
      ImageCheck.tracks(image, CopyTask.PLAIN).forEach(found -> findings.add(found.toString()));
    }
    return findings;
  }

  @Test
  void aShadowFileIsSound() {
    assertThat(check(Corpus.file("made/shbase.cckd"), Corpus.file("made/shbase_1.cckd"))).isEmpty();
  }
}
