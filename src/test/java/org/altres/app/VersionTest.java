package org.altres.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.altres.render.Program;
import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>altres</artifactId>\n  <version>" + Main.VERSION + "</version>");
    assertThat(Program.LEVEL).isEqualTo("ALTRES " + Main.VERSION);
  }
}
