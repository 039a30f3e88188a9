package org.altres.workbench.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.altres.dasd.image.ImageFormat;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.workbench.Libraries.UnloadRequest;
import org.altres.workbench.LibraryChanges.PutRequest;
import org.altres.workbench.RecordForm;
import org.altres.workbench.Transmissions.ReceiveRequest;
import org.altres.workbench.Watch;
import org.altres.workbench.Workbench;
import org.altres.workbench.view.CheckResult;
import org.altres.workbench.view.LibraryChange;
import org.altres.workbench.view.MemberListing;
import org.altres.workbench.view.ModuleListing;
import org.altres.workbench.view.UnloadReport;
import org.altres.workbench.view.VolumeContents;
import org.altres.workbench.view.VolumeListing;

/// The main job on the sample volume, step by step, in a new workspace. What comes out of a step is
/// compared with what must come out, and the tour ends at the first step that differs.
public final class Tour {

  private static final String WORKSPACE = "workspace";
  private static final String TEXT = "SAY 'THE TOUR WAS HERE'\n";
  private static final String LONGER = TEXT + "EXIT 0\n";

  private final Workbench workbench;
  private final Path folder;
  private final Consumer<TourStep> report;
  private final Watch watch;
  private final SampleVolume sample = SampleVolume.read();
  private final String volser = sample.volser().value();
  private int number;

  /// A tour.
  ///
  /// @param workbench of the folder `workspace` in the tour's folder
  /// @param folder a folder that is empty or not there
  /// @param report is told of each step when it was taken
  public Tour(Workbench workbench, Path folder, Consumer<TourStep> report, Watch watch) {
    this.workbench = workbench;
    this.folder = folder;
    this.report = report;
    this.watch = watch;
  }

  /// The workspace folder of a tour.
  public static Path workspace(Path folder) {
    return folder.resolve(WORKSPACE);
  }

  /// Takes all steps.
  ///
  /// @throws AltresException if one gives something else than it must
  public void run() {
    look();
    change();
    carry();
    takeOut();
    new ZoneTour(workbench, watch, this::step).run(folder.resolve("zones"));
  }

  private void look() {
    step(
        "Make a workspace with the sample volume",
        "init --sample",
        () -> {
          workbench.initialize(true);
          VolumeListing volumes = workbench.volumes().list(watch).value();
          expect(volser, volumes.volumes().getFirst().volser());
          return "volume " + volser + " built";
        });
    step(
        "See what is on it",
        "volume show " + volser,
        () -> {
          VolumeContents contents = workbench.volumes().show(volser, List.of(), watch).value();
          long expected = sample.dataSets();
          expect(expected, (long) contents.dataSets().size());
          return expected + " data sets, " + contents.freeTracks() + " tracks free";
        });
    step("Check every track, label, directory and block", "volume check " + volser, this::check);
    step(
        "List a library with its ISPF statistics",
        "library members ALT.PARMLIB",
        () -> {
          MemberListing members =
              workbench.libraries().members("ALT.PARMLIB", Optional.empty(), watch).value();
          expect(List.of("COMMND00", "IEASYS00", "LNKLST00"), names(members));
          return names(members).size() + " members";
        });
    step(
        "Map a load module",
        "library map 'ALT.LINKLIB(ALTMAIN)'",
        () -> {
          ModuleListing map = map("ALT.LINKLIB");
          expect(List.of("ALTMAIN", "ALTSUB"), sections(map));
          return "CSECTs "
              + String.join(", ", sections(map))
              + "; alias "
              + String.join(", ", map.aliases());
        });
  }

  private void change() {
    Path file = folder.resolve("TOUR.txt");
    step("Put a new member", "library put 'ALT.CLIST(TOUR)' " + file, () -> put(file, TEXT));
    step("Replace it", "library put 'ALT.CLIST(TOUR)' " + file, () -> put(file, LONGER));
    step(
        "Delete it",
        "library delete 'ALT.CLIST(TOUR)'",
        () -> {
          workbench.libraryChanges().delete("ALT.CLIST(TOUR)", false, Optional.empty(), watch);
          MemberListing members =
              workbench.libraries().members("ALT.CLIST", Optional.empty(), watch).value();
          expect(List.of("ALTALLOC"), names(members));
          return "gone; its blocks are dead space";
        });
    step(
        "Take the dead space out",
        "library compress ALT.CLIST",
        () -> {
          LibraryChange done =
              workbench.libraryChanges().compress("ALT.CLIST", Optional.empty(), watch);
          expect("ALT.CLIST", done.dsn());
          return check();
        });
  }

  private void carry() {
    Path file = folder.resolve("LINKLIB.XMI");
    step(
        "Write a load library as a TSO TRANSMIT file",
        "library xmit ALT.LINKLIB " + file,
        () -> {
          workbench.transmissions().transmit("ALT.LINKLIB", Optional.empty(), file, false, watch);
          return bytes(file) + " bytes";
        });
    step(
        "Receive it as another library",
        "library receive " + file + " ALT.COPY --on " + volser,
        () -> {
          ReceiveRequest request = new ReceiveRequest(file, "ALT.COPY", volser, false);
          LibraryChange done = workbench.transmissions().receive(request, watch).value();
          ModuleListing original = map("ALT.LINKLIB");
          ModuleListing copy = map("ALT.COPY");
          expect(original.sections(), copy.sections());
          expect(original.attributes(), copy.attributes());
          return done.members() + " names; the map of the copy is that of the original";
        });
  }

  private void takeOut() {
    Path texts = folder.resolve("unload");
    step(
        "Unload everything as text",
        "library unload '**' " + texts + " --text",
        () -> {
          UnloadReport done = unload(Optional.empty(), texts, RecordForm.TEXT);
          for (Map.Entry<String, String> made : sample.files().entrySet()) {
            String name = made.getKey().replace("(", "/").replace(")", "");
            expect(SampleFiles.text(made.getValue()), read(texts.resolve(name)));
          }
          return done.members() + " members; each is what went in";
        });
    Path image = folder.resolve(volser + ".cckd");
    step(
        "Export the volume as a compressed image",
        "volume export " + volser + " " + image + " --format cckd",
        () -> {
          workbench.volumeStore().export(volser, image, ImageFormat.CCKD, watch);
          return bytes(image) + " bytes";
        });
    step(
        "Unload from that image and compare all bytes",
        "library unload '**' " + folder.resolve("cckd") + " --on " + image,
        () -> {
          unload(Optional.of(image.toString()), folder.resolve("cckd"), RecordForm.BINARY);
          unload(Optional.empty(), folder.resolve("ckd"), RecordForm.BINARY);
          SortedMap<String, byte[]> from = tree(folder.resolve("ckd"));
          SortedMap<String, byte[]> to = tree(folder.resolve("cckd"));
          expect(List.copyOf(from.keySet()), List.copyOf(to.keySet()));
          from.forEach((name, all) -> expect(true, Arrays.equals(all, to.get(name))));
          return from.size() + " files are the same";
        });
    step("Check the volume once more", "volume check " + volser, this::check);
  }

  private String check() {
    CheckResult result = workbench.volumes().check(volser, List.of(), watch).value();
    expect(List.of(), result.faults());
    return "sound: " + result.blocks() + " blocks on " + result.tracks() + " tracks";
  }

  private String put(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PutRequest request = new PutRequest("ALT.CLIST(TOUR)", file, RecordForm.TEXT, Optional.empty());
    LibraryChange done = workbench.libraryChanges().put(request, Optional.empty(), watch).value();
    expect(text.lines().count(), done.records());
    return done.records() + (done.records() == 1 ? " record" : " records");
  }

  private ModuleListing map(String library) {
    return workbench.libraries().map(library + "(ALTMAIN)", Optional.empty(), watch);
  }

  private UnloadReport unload(Optional<String> on, Path target, RecordForm form) {
    UnloadRequest request = new UnloadRequest("**", on, target, form, false);
    var done = workbench.libraries().unload(request, watch);
    expect(List.of(), done.messages());
    return done.value();
  }

  private static List<String> names(MemberListing listing) {
    return listing.members().stream().map(MemberListing.Member::member).toList();
  }

  private static List<String> sections(ModuleListing map) {
    return map.sections().stream().map(ModuleListing.Section::csect).toList();
  }

  private void step(String title, String command, Supplier<String> work) {
    watch.cancellation().check();
    number++;
    long begun = System.nanoTime();
    String result = work.get();
    long millis = (System.nanoTime() - begun) / 1_000_000;
    String line = "altres -w " + workbench.folder() + " " + command;
    report.accept(new TourStep(number, title, line, result, millis));
  }

  private void expect(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AltresException(
          SampleMessages.TOUR_DIFFERS, Place.of("step", number), expected, found);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, byte[]> tree(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> all = new ArrayList<>(found.filter(Files::isRegularFile).toList());
      for (Path file : all) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
