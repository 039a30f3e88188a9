package org.altres.workbench.smp;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.mcs.syntax.SourceText;
import org.altres.storage.FileStorage;
import org.altres.workbench.Watch;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Decks run one after the other on some zones, and what they left.
final class ScratchStep {

  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 0, 0);
  static final String GLOBAL_CSI = "ALTRES.GLOBAL.CSI";

  private final Csi csi;
  private final Path folder;
  private final Map<String, Path> files = new HashMap<>();
  private Optional<String> global = Optional.empty();
  private boolean check;

  ScratchStep(Csi csi, Path folder) {
    this.csi = csi;
    this.folder = folder;
  }

  /// What a deck gave.
  ///
  /// @param code the highest code
  /// @param outcomes of each command
  /// @param outputs what was printed, by ddname
  record Result(int code, List<SmpOutcome> outcomes, Map<String, List<String>> outputs) {

    List<Integer> codes() {
      return outcomes.stream().map(SmpOutcome::code).toList();
    }

    List<Boolean> ran() {
      return outcomes.stream().map(SmpOutcome::ran).toList();
    }

    /// The ids of all messages but those of completion.
    List<String> ids() {
      return outcomes.stream()
          .flatMap(outcome -> outcome.messages().stream())
          .map(message -> message.id().value())
          .filter(id -> !id.equals("GIM20501I"))
          .toList();
    }

    List<String> texts() {
      return outcomes.stream()
          .flatMap(outcome -> outcome.messages().stream())
          .map(Object::toString)
          .toList();
    }

    /// What is said of statements in error.
    List<String> problems() {
      return outcomes.stream()
          .flatMap(outcome -> outcome.problems().stream())
          .map(problem -> problem.render())
          .toList();
    }

    String punch() {
      return String.join("\n", outputs.getOrDefault("SMPPUNCH", List.of())) + "\n";
    }
  }

  ScratchStep withFile(String ddname, Path file) {
    files.put(ddname, file);
    return this;
  }

  ScratchStep onGlobal(String name) {
    global = Optional.of(name);
    return this;
  }

  ScratchStep rehearsing(boolean only) {
    check = only;
    return this;
  }

  Result run(String deck) {
    List<SmpOutcome> outcomes = new ArrayList<>();
    Map<String, List<String>> outputs = new HashMap<>();
    SmpRequest request =
        new SmpRequest(
            Deck.of(SourceText.of(deck)),
            List.of(),
            List.of(),
            Optional.empty(),
            files,
            global,
            check);
    int code =
        new SmpStep(csi, new FileStorage(), folder, () -> NOW)
            .run(
                request,
                new SmpListener() {
                  @Override
                  public void output(String ddname, String title, Consumer<Consumer<String>> body) {
                    body.accept(outputs.computeIfAbsent(ddname, d -> new ArrayList<>())::add);
                  }

                  @Override
                  public void ended(SmpOutcome outcome) {
                    outcomes.add(outcome);
                  }
                },
                Watch.NOBODY);
    return new Result(code, outcomes, outputs);
  }

  /// Runs a deck that must end with code 0.
  Result ok(String deck) {
    Result result = run(deck);
    if (result.code() != 0) {
      throw new AssertionError("code " + result.code() + ": " + result.texts() + result.problems());
    }
    return result;
  }

  static ZoneId zone(String csi, String name) {
    return new ZoneId(new CsiName(csi), new ZoneName(name));
  }

  /// The body of an entry, its tabs as blanks; empty if it is not there.
  String entry(ZoneId zone, String type, String name) {
    try (CsiView view = csi.view()) {
      return view.zone(zone)
          .flatMap(reader -> reader.entry(EntryKey.of(type, name)))
          .map(ScratchStep::shown)
          .orElse("");
    }
  }

  private static String shown(ZoneEntry entry) {
    return entry.body().replace('\t', ' ').replace(ZoneEntry.JOINT, ',');
  }

  /// All entries of a zone but the log, in order.
  List<ZoneEntry> entries(ZoneId zone) {
    List<ZoneEntry> entries = new ArrayList<>();
    try (CsiView view = csi.view()) {
      ZoneReader reader = view.zone(zone).orElseThrow();
      reader.types().stream()
          .filter(type -> !type.name().equals("LOG"))
          .forEach(type -> reader.forEach(type, "", entries::add));
    }
    return entries;
  }

  boolean has(ZoneId zone) {
    try (CsiView view = csi.view()) {
      return view.zone(zone).isPresent();
    }
  }
}
