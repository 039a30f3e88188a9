package org.altres.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script, in a copy of the project whose Maven is a script that counts its runs.
class LauncherTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      case "$1" in -v) echo "Apache Maven 3.9.9"; exit 0;; esac
      echo run >>"$RUNS"
      sleep 1
      [ -e "$RUNS.fail" ] && { echo "[ERROR] it does not compile"; exit 1; }
      for word in "$@"; do
        case $word in -Daltres.buildDirectory=*) target=${word#*=};; esac
      done
      mkdir -p "$target/lib" && : >"$target/altres.jar" && : >"$target/lib/a.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do last=$word; done
      echo "started with $last"
      """;

  @TempDir private Path temporary;

  @BeforeAll
  static void needsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
  }

  @Test
  void twoLaunchersAtOnceBuildOnce() throws Exception {
    copyProject();
    Process one = launch("one");
    Process two = launch("two");
    assertThat(List.of(output(one), output(two)))
        .allSatisfy(text -> assertThat(text).contains("started with"));
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void whatIsBuiltIsNotBuiltAgainUntilASourceChanges() throws Exception {
    copyProject();
    assertThat(output(launch("a"))).contains("building Altres (first start)");
    assertThat(output(launch("b"))).isEqualTo("started with b\n");
    Files.writeString(temporary.resolve("p/src/main/A.java"), "class A { }");
    assertThat(output(launch("c"))).contains("building Altres (the sources changed)");
    assertThat(runs()).isEqualTo(2);
  }

  @Test
  void aBuildThatFailsShowsWhyAndLeavesTheOldOne() throws Exception {
    copyProject();
    output(launch("a"));
    String before = Files.readString(temporary.resolve("p/.build/current"));
    Files.writeString(temporary.resolve("p/src/main/A.java"), "class A {");
    Files.writeString(temporary.resolve("runs.fail"), "");
    Process failing = launch("b");
    assertThat(output(failing)).contains("it does not compile").doesNotContain("started");
    assertThat(failing.exitValue()).isEqualTo(16);
    assertThat(temporary.resolve("p/.build/current")).hasContent(before);
  }

  @Test
  void itStartsThroughASymbolicLinkFromAnotherFolder() throws Exception {
    copyProject();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("p/altres"));
    assertThat(output(start(link, "x"))).contains("started with x");
  }

  private void copyProject() throws IOException {
    Path project = temporary.resolve("p");
    Files.createDirectories(project.resolve("src/main"));
    Files.createDirectories(project.resolve("sample-zones"));
    Files.writeString(project.resolve("src/main/A.java"), "class A {}");
    Files.writeString(project.resolve("pom.xml"), "");
    script(project.resolve("altres"), Files.readString(Path.of("altres")));
    script(temporary.resolve("bin/mvn"), MAVEN);
    script(temporary.resolve("jdk/bin/java"), JAVA);
    script(temporary.resolve("jdk/bin/javac"), JAVA);
    Files.writeString(temporary.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Process launch(String word) throws IOException {
    return start(temporary.resolve("p/altres"), word);
  }

  private Process start(Path launcher, String word) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString(), word));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", temporary.resolve("jdk").toString());
    environment.put("RUNS", temporary.resolve("runs").toString());
    environment.put("PATH", temporary.resolve("bin") + ":" + System.getenv("PATH"));
    return builder.directory(temporary.toFile()).start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  private long runs() throws IOException {
    try (Stream<String> lines = Files.lines(temporary.resolve("runs"))) {
      return lines.count();
    }
  }
}
