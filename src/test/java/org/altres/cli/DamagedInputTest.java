package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.testing.Corpus;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of every kind, spoilt, before every command that reads that kind: the command does it, in
/// part or as a whole, or refuses it. It never breaks off, shows no stack trace, takes no more than
/// ten seconds of the processor, and has written nothing when it refuses.
///
/// `altres.damage.seed` repeats a run, `altres.damage.kind` takes one kind only.
class DamagedInputTest {

  private static final int FEW = 1;
  private static final int MANY = 200;
  private static final long LONGEST_NANOS = 10_000_000_000L;
  private static final int BROKE_OFF = 16;
  private static final int REFUSED = 12;

  private static final int HEADER = 512;
  private static final int SEQUENCE = 17;
  private static final int CYLINDERS = 3;

  private static final List<String> TAPE =
      List.of(
          "tape list IN",
          "--json tape list IN",
          "mcs check IN",
          "tape extract IN 1 DIR/out/1",
          "tape extract IN 2 DIR/out/2 --text",
          "tape extract IN 2 DIR/out/l2 --library --text",
          "tape extract IN 3 DIR/out/l3 --library",
          "tape extract IN 3 DIR/out/l3 --library --replace");

  private static final List<String> MCS = List.of("mcs check IN", "--json mcs check IN");

  private static final List<String> XMIT =
      List.of(
          "library receive IN NEW.ONE --on WORK01",
          "library receive IN NEW.ONE --on WORK01 --replace",
          "library receive IN A.FB --on WORK01",
          "library receive IN A.U --on WORK01",
          "volume check WORK01",
          "library unload NEW.ONE DIR/out/new",
          "library members NEW.ONE");

  private static final List<String> SHOW =
      List.of(
          "volume show IN",
          "--json volume show IN",
          "volume check IN",
          "volume add IN",
          "volume add IN --volser OTHER1");

  private static final List<String> LOOK =
      List.of(
          "volume export IN DIR/out/a.ckd --format ckd",
          "volume export IN DIR/out/a.cckd --format cckd",
          "library members ALT.PARMLIB --on IN",
          "--json library members ALT.LINKLIB --on IN",
          "library map ALT.LINKLIB(ALTMAIN) --on IN",
          "library unload ** DIR/out/all --on IN",
          "library unload ** DIR/out/all --on IN --text --replace",
          "library unload ALT.LINKLIB DIR/out/link --on IN",
          "library unload ALT.SEQVB DIR/out/vb --on IN",
          "library xmit ALT.PARMLIB DIR/out/parm.xmi --on IN",
          "library xmit ALT.LINKLIB DIR/out/link.xmi --on IN",
          "library xmit ALT.SEQVBS DIR/out/vbs.xmi --on IN");

  private static final List<String> CHANGE =
      List.of(
          "library put ALT.PARMLIB(NEW) DIR/a.txt --on IN",
          "library put ALT.PARMLIB(IEASYS00) DIR/a.txt --on IN",
          "library alias ALT.LINKLIB(ALTMAIN) OTHER --on IN",
          "library rename ALT.PARMLIB(COMMND00) COMMND01 --on IN",
          "library delete ALT.LINKLIB(IEFBR14X) --on IN --aliases",
          "library compress ALT.LINKLIB --on IN",
          "library compress ALT.PARMLIB --on IN",
          "library create A.NEW --on IN --recfm FB --lrecl 80 --blksize 800 --tracks 1",
          "library rename ALT.SEQFB ALT.SEQ --on IN",
          "library receive DIR/made/vb.xmi NEW.ONE --on IN",
          "library scratch ALT.EMPTY --on IN",
          "library scratch ALT.PARMLIB --on IN",
          "volume check IN",
          "volume show IN");

  private static final List<String> SHADOWED =
      List.of(
          "volume show IN --shadow IN2",
          "volume check IN --shadow IN2",
          "volume add IN --shadow IN2",
          "volume check WORK01");

  private static final List<String> PUT =
      List.of(
          "library put A.FB(NEW) IN",
          "library put A.FB(NEW) IN --binary",
          "library put A.VB(NEW) IN --text --user ME",
          "library put A.VB(ONE) IN --binary",
          "library put A.U(NEW) IN --binary",
          "library members A.VB",
          "library compress A.VB",
          "volume check WORK01");

  /// A kind of file.
  ///
  /// @param files the files it consists of, without what is spoilt; the first is named in commands
  /// @param commands command lines, in which `IN` is the first file, `IN2` the second
  private record Kind(String name, List<Path> files, List<String> commands) {}

  @TempDir private Path temporary;
  private TestLine line;
  private final List<String> faults = new ArrayList<>();

  @Test
  void spoiltFilesAreTakenOrRefused() throws IOException {
    spoil(FEW);
  }

  @Test
  @Tag("long")
  void manySpoiltFilesAreTakenOrRefused() throws IOException {
    spoil(MANY);
  }

  private void spoil(int times) throws IOException {
    line = new TestLine(temporary);
    long seed = Long.getLong("altres.damage.seed", new Random().nextLong());
    System.out.println("spoilt files: " + times + " a kind, seed " + seed);
    prepare();
    String only = System.getProperty("altres.damage.kind", "");
    for (Kind kind : kinds()) {
      if (only.isEmpty() || kind.name().equals(only)) {
        SortedMap<Integer, Integer> codes = new TreeMap<>();
        for (int i = 0; i < times; i++) {
          spoil(kind, new Random(seed ^ kind.name().hashCode() * 31L + i), i, codes);
        }
        System.out.println("  " + kind.name() + ": exit codes " + codes);
      }
    }
    assertThat(faults).isEmpty();
  }

  /// A small workspace, which each spoilt file finds as it was, and input that goes with it.
  private void prepare() throws IOException {
    line.ok("init");
    line.ok("volume", "init", "WORK01", "--type", "3330", "--cylinders", "2");
    library("A.FB", "FB", "80", "800");
    library("A.VB", "VB", "84", "844");
    library("A.U", "U", "0", "800");
    line.file("a.txt", "A LINE\nAND ANOTHER\n");
    line.ok("library", "put", "A.FB(ONE)", "DIR/a.txt");
    line.ok("library", "put", "A.VB(ONE)", "DIR/a.txt", "--user", "ME");
    line.ok("library", "unload", "A.VB", "DIR/made/vb");
    line.ok("library", "xmit", "A.VB", "DIR/made/vb.xmi");
    Path image = temporary.resolve("made").resolve("a.ckd");
    line.ok("volume", "export", corpus("made/alt330.cckd"), image.toString(), "--format", "ckd");
    part(image, 1, 0, 2);
    part(image, 2, 2, 3);
    FileUtils.moveDirectory(temporary.resolve("w").toFile(), temporary.resolve("good").toFile());
  }

  private void library(String dsn, String recfm, String lrecl, String blksize) {
    String[] space = {"--tracks", "2", "--directory", "2", "--on", "WORK01"};
    String[] create = {"library", "create", dsn, "--recfm", recfm, "--lrecl", lrecl};
    String[] block = {"--blksize", blksize};
    line.ok(Stream.of(create, block, space).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private static String corpus(String file) {
    return Corpus.file(file).toString();
  }

  /// The cylinders of an image from one to before another, as a file of a set.
  private static void part(Path image, int number, int from, int to) throws IOException {
    byte[] whole = Files.readAllBytes(image);
    int cylinder = (whole.length - HEADER) / CYLINDERS;
    byte[] part = Arrays.copyOf(whole, HEADER + (to - from) * cylinder);
    System.arraycopy(whole, HEADER + from * cylinder, part, HEADER, (to - from) * cylinder);
    part[SEQUENCE] = (byte) number;
    part[SEQUENCE + 1] = (byte) (to == CYLINDERS ? 0 : to - 1);
    Files.write(image.resolveSibling("a_" + number + ".ckd"), part);
  }

  private List<Kind> kinds() {
    Path made = temporary.resolve("made");
    List<String> compressed = join(List.of(SHOW, LOOK));
    return List.of(
        kind("AWS", TAPE, "made/alttap.aws"),
        kind("HET zlib", TAPE, "made/alttap.het"),
        kind("HET bzip2", TAPE, "made/alttap-bz2.het"),
        kind("HET chunks", TAPE, "made/chunk4k.het"),
        kind("XMIT of a load library", XMIT, "made/link.xmi"),
        kind("XMIT of cards", XMIT, "made/parm.xmi"),
        kind("XMIT of a sequential data set", XMIT, "xmit/test_seq.xmi"),
        new Kind("XMIT of variable records", List.of(made.resolve("vb.xmi")), XMIT),
        kind("CCKD uncompressed", compressed, "made/alt330.cckd"),
        kind("CCKD zlib", compressed, "made/alt350.cckd"),
        kind("CCKD bzip2", compressed, "made/alt380.cckd"),
        kind("CCKD64", compressed, "dasd/hyperion-3330.cckd64"),
        kind("CCKD with a shadow", SHADOWED, "made/shbase.cckd", "made/shbase_1.cckd"),
        new Kind("plain CKD", List.of(made.resolve("a.ckd")), join(List.of(SHOW, LOOK, CHANGE))),
        new Kind(
            "plain CKD of two files",
            List.of(made.resolve("a_1.ckd"), made.resolve("a_2.ckd")),
            join(List.of(SHOW, LOOK, CHANGE))),
        kind("MCS in a job", MCS, "mcs/tk4/SYS1.UMODCNTL/zp60031.mac"),
        kind("MCS in EBCDIC", MCS, "mcs/ibm-ptf/UZ56759.ebcdic"),
        kind("MCS in members", MCS, "mcs/tk4/CBTCOV.FILE065/trwmods.mac"),
        kind("object deck", PUT, "made/altmain.obj"),
        new Kind("unloaded records", List.of(made.resolve("vb/ONE")), PUT));
  }

  private static Kind kind(String name, List<String> commands, String... files) {
    return new Kind(name, Stream.of(files).map(Corpus::file).toList(), commands);
  }

  private static List<String> join(List<List<String>> commands) {
    return commands.stream().flatMap(List::stream).toList();
  }

  private void spoil(Kind kind, Random random, int number, SortedMap<Integer, Integer> codes)
      throws IOException {
    for (String folder : List.of("in", "out", "w")) {
      FileUtils.deleteDirectory(temporary.resolve(folder).toFile());
    }
    FileUtils.copyDirectory(temporary.resolve("good").toFile(), temporary.resolve("w").toFile());
    Path in = Files.createDirectory(temporary.resolve("in"));
    Files.createDirectory(temporary.resolve("out"));
    int spoilt = random.nextInt(kind.files().size());
    for (int i = 0; i < kind.files().size(); i++) {
      byte[] whole = Files.readAllBytes(kind.files().get(i));
      byte[] bytes = i == spoilt ? new Spoiler(random).spoil(whole) : whole;
      Files.write(in.resolve(kind.files().get(i).getFileName().toString()), bytes);
    }
    for (String command : kind.commands()) {
      run(kind, command, number, codes);
    }
  }

  private void run(Kind kind, String command, int number, SortedMap<Integer, Integer> codes) {
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      for (int file = kind.files().size(); file > 0; file--) {
        String name = kind.files().get(file - 1).getFileName().toString();
        words[i] = words[i].replace(file == 1 ? "IN" : "IN" + file, "DIR/in/" + name);
      }
    }
    SortedMap<String, String> before = state();
    // Of the processor, so that others on the machine and its disk do not count.
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    TestLine.Result result = line.run(words);
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    codes.merge(result.exitCode(), 1, Integer::sum);
    String where = kind.name() + " " + number + ", " + command + ": ";
    String said = result.out() + result.err();
    if (result.exitCode() >= BROKE_OFF || said.contains("Exception") || said.contains("\tat ")) {
      faults.add(where + result + traces());
    }
    if (result.exitCode() != 0 && result.err().isBlank()) {
      faults.add(where + "no message with exit code " + result.exitCode());
    }
    if (result.exitCode() == REFUSED && !state().equals(before)) {
      SortedMap<String, String> after = state();
      after.entrySet().removeAll(before.entrySet());
      faults.add(where + "refused, and written: " + after + " " + result.err());
    }
    if (took > LONGEST_NANOS) {
      faults.add(where + took / 1_000_000 + " ms");
    }
  }

  private SortedMap<String, String> state() {
    SortedMap<String, String> state = new TreeMap<>();
    for (String folder : List.of("in", "out", "w")) {
      FolderState.of(temporary.resolve(folder))
          .forEach((name, what) -> state.put(folder + "/" + name, what));
    }
    return state;
  }

  /// The stack traces that were written, which are then deleted.
  private String traces() {
    StringBuilder all = new StringBuilder();
    for (File file : FileUtils.listFiles(temporary.toFile(), new String[] {"trace"}, false)) {
      try {
        all.append('\n').append(Files.readString(file.toPath()));
        Files.delete(file.toPath());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }
}
