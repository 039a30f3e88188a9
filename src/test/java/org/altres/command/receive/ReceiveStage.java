package org.altres.command.receive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.execute.ContentStore;
import org.altres.execute.PlanExecutor;
import org.altres.mcs.McsInput;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.plan.Plan;
import org.altres.task.Cancellation;
import org.altres.testing.MemoryCsi;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ReceivedMcs;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;
import org.altres.zone.ZoneWriter;

/// A global zone with a target and a distribution zone, in memory, and a hand that runs RECEIVE and
/// REJECT on them as the runner of decks does.
final class ReceiveStage implements ReceiveInputs {

  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 34, 56);
  private static final CsiName CSI = new CsiName("SMPE.GLOBAL.CSI");
  static final ZoneId GLOBAL = ZoneId.global(CSI);

  final Csi csi = new MemoryCsi();
  ContentStore contents = new MemoryContents();
  final Map<String, RelativeFiles.Checked> relfiles = new HashMap<>();
  private final List<McsDeck> ptfin = new ArrayList<>();
  private final List<McsDeck> holddata = new ArrayList<>();

  /// What a command did.
  record Ran(int code, List<String> ids, List<Message> messages, String print, Plan plan) {}

  /// Contents in memory.
  static final class MemoryContents implements ContentStore {

    private final Map<Fingerprint, Bytes> kept = new HashMap<>();

    @Override
    public Optional<Bytes> find(Fingerprint fingerprint) {
      return Optional.ofNullable(kept.get(fingerprint));
    }

    @Override
    public void keep(Fingerprint fingerprint, Bytes bytes) {
      kept.put(fingerprint, bytes);
    }

    @Override
    public void force() {}
  }

  ReceiveStage(String srel, String... fmids) {
    change(transaction -> {
      ZoneWriter global = transaction.create(GLOBAL, ZoneKind.GLOBAL);
      transaction.create(zone("TGT1"), ZoneKind.TARGET);
      transaction.create(zone("DLB1"), ZoneKind.DLIB);
      global.put(
          ZoneEntry.of(EntryKey.of("GLOBALZONE", "GLOBAL"))
              .edit()
              .set("SREL", List.of(srel))
              .set("FMID", List.of(fmids))
              .add(
                  "ZONEINDEX",
                  List.of(
                      ZoneEntry.tuple("TGT1", CSI.value(), "TARGET"),
                      ZoneEntry.tuple("DLB1", CSI.value(), "DLIB")))
              .build());
    });
  }

  /// B1 of the examples.
  static ReceiveStage b1() {
    return new ReceiveStage("Z038", "HAA1100", "JAA1101", "HBB1200");
  }

  static ZoneId zone(String name) {
    return new ZoneId(CSI, new ZoneName(name));
  }

  @FunctionalInterface
  interface Change {
    void make(CsiTransaction transaction);
  }

  void change(Change change) {
    try (CsiTransaction transaction = csi.begin("a test")) {
      change.make(transaction);
      transaction.commit();
    }
  }

  void put(String zone, ZoneEntry entry) {
    change(transaction -> transaction.writer(zone(zone)).orElseThrow().put(entry));
  }

  static ZoneEntry sysmod(String id, String... indicators) {
    var entry = ZoneEntry.of(EntryKey.of("SYSMOD", id)).edit();
    for (String indicator : indicators) {
      int at = indicator.indexOf('=');
      if (at < 0) {
        entry.indicate(indicator, true);
      } else {
        entry.set(indicator.substring(0, at), List.of(indicator.substring(at + 1).split(" ")));
      }
    }
    return entry.build();
  }

  /// Sets SMPPTFIN.
  ReceiveStage ptfin(String... lines) {
    SourceText text = SourceText.of(String.join("\n", lines) + "\n");
    return ptfin(text);
  }

  ReceiveStage ptfin(SourceText text) {
    ptfin.clear();
    ptfin.add(new McsDeck(McsInput.SMPPTFIN, text::source));
    return this;
  }

  /// Sets SMPHOLD.
  ReceiveStage hold(String... lines) {
    return hold(SourceText.of(String.join("\n", lines) + "\n"));
  }

  ReceiveStage hold(SourceText text) {
    holddata.clear();
    holddata.add(new McsDeck(McsInput.SMPHOLD, text::source));
    return this;
  }

  ReceiveStage decks(List<McsDeck> decks) {
    ptfin.clear();
    ptfin.addAll(decks);
    return this;
  }

  /// Runs commands; the last one counts.
  Ran run(String command) {
    List<SmpCommand> commands = CommandReader.read(SourceText.of(command + "\n")).commands();
    Ran ran = new Ran(0, List.of(), List.of(), "", Plan.reading("", List.of()));
    for (SmpCommand each : commands) {
      ran = run(each);
    }
    return ran;
  }

  private Ran run(SmpCommand command) {
    if (command instanceof SmpCommand.InError error) {
      return ran(error.problems().stream().map(problem -> problem.message()).toList(), "", 12);
    }
    SmpCommandPlanner planner =
        switch (command.verb()) {
          case "RECEIVE" -> new ReceivePlanner(this);
          case "REJECT" -> new RejectPlanner();
          default -> throw new IllegalArgumentException(command.verb());
        };
    try (CsiView view = csi.view()) {
      SetContext context =
          new SetContext(view, GLOBAL, GLOBAL, ZoneKind.GLOBAL, Optional.of("OPT"), contents, NOW);
      Planned planned = planner.plan(command, context);
      StringBuilder print = new StringBuilder();
      for (CommandOutput output : planned.outputs()) {
        output.body().write(line -> print.append(line).append('\n'));
      }
      change(transaction ->
          new PlanExecutor(contents).execute(planned.plan(), transaction, Cancellation.NEVER));
      Plan plan = planned.plan();
      List<Message> messages = new ArrayList<>(plan.messages());
      planned.problems().forEach(problem -> messages.add(problem.message()));
      return new Ran(planned.returnCode(), ids(messages), messages, print.toString(), plan);
    } catch (AltresException e) {
      return ran(List.of(e.problem()), "", e.problem().severity().returnCode());
    }
  }

  private static Ran ran(List<Message> messages, String print, int code) {
    return new Ran(code, ids(messages), messages, print, Plan.reading("", List.of()));
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(message -> message.id().value()).toList();
  }

  /// An entry of the global zone as text; empty if it is not there.
  String entry(String type, String name) {
    try (CsiView view = csi.view()) {
      return view.zone(GLOBAL)
          .flatMap(zone -> zone.entry(EntryKey.of(type, name)))
          .map(ZoneEntry::body)
          .orElse("");
    }
  }

  String values(String type, String name, String subentry) {
    try (CsiView view = csi.view()) {
      return view.zone(GLOBAL)
          .flatMap(zone -> zone.entry(EntryKey.of(type, name)))
          .map(entry -> String.join(" ", entry.values(subentry)).replace(ZoneEntry.JOINT, '/'))
          .orElse("-");
    }
  }

  /// All entries of a type by name.
  Map<String, ZoneEntry> all(String type) {
    Map<String, ZoneEntry> all = new TreeMap<>();
    try (CsiView view = csi.view()) {
      view.zone(GLOBAL)
          .orElseThrow()
          .forEach(EntryType.of(type), "", entry -> all.put(entry.name(), entry));
    }
    return all;
  }

  Optional<Bytes> mcs(String sysmod) {
    try (CsiView view = csi.view()) {
      ZoneReader global = view.zone(GLOBAL).orElseThrow();
      return ReceivedMcs.find(global, contents, sysmod);
    }
  }

  /// Everything in all zones.
  String everything() {
    StringBuilder all = new StringBuilder();
    try (CsiView view = csi.view()) {
      for (ZoneId id : view.zones()) {
        ZoneReader zone = view.zone(id).orElseThrow();
        for (EntryType type : zone.types()) {
          zone.forEach(type, "", entry -> all.append(id).append(' ').append(entry).append('\n'));
        }
      }
    }
    return all.toString();
  }

  @Override
  public List<McsDeck> ptfin() {
    return ptfin;
  }

  @Override
  public List<McsDeck> holddata() {
    return holddata;
  }

  @Override
  public RelativeFiles relfiles() {
    return name -> Optional.ofNullable(relfiles.get(name.toString()));
  }

  @Override
  public ReceiveInputs ofPackage(String packageId) {
    return this;
  }
}
