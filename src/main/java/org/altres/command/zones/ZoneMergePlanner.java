package org.altres.command.zones;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// `ZONEMERGE(z1[,type]) INTO(z2[,type]) [CONTENT] [DEFINITION] [REPLACE|NOREPLACE] [BYPASS(IFREQ)]
/// [CHECK] [VERIFY]` ("SMP/E Commands", ZONEMERGE processing). CONTENT, which is what goes without
/// saying, is ASSEM, elements, DLIB, LMOD and SYSMOD; DEFINITION is DDDEF. What one zone's SYSMODs
/// require if a function is there, and the other zone has that function, must be there as well.
/// CHECK and VERIFY say what would be done.
public final class ZoneMergePlanner implements SmpCommandPlanner {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final EntryType DDDEF = EntryType.of("DDDEF");
  private static final int MOST_NAMED = 20;

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    ZoneIndex.Line from = zone(request, "");
    ZoneIndex.Line to = zone(request, "INTO");
    request.requireSetTo(to.id().name());
    if (from.equals(to)) {
      throw request.refusal(ZoneMessages.SAME_NAME, to.id().name());
    }
    request.requireKinds(from.id().name(), from.kind(), to.id().name(), to.kind());
    ZoneReader source = request.made(from);
    ZoneReader target = request.made(to);
    Statement statement = request.statement();
    boolean replace = !statement.has("NOREPLACE");
    Set<EntryType> types = types(statement, source);
    List<Message> notes = types.contains(SYSMOD) ? conditions(request, source, target) : List.of();
    ZoneConversion conversion =
        new ZoneConversion(
            to.id().name(), from.kind(), to.kind(), Optional.empty(), Optional.empty());
    boolean only = statement.has("CHECK") || statement.has("VERIFY");
    List<Step> steps = only ? List.of() : steps(source, target, types, replace, conversion);
    Plan plan =
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global(), from.id(), to.id()),
            steps,
            notes);
    CommandOutput report =
        new CommandOutput(
            CommandOutput.SMPLIST,
            "ZONEMERGE SUMMARY REPORT",
            out -> report(source, target, types, replace, out));
    return new Planned(plan, List.of(report));
  }

  private static ZoneIndex.Line zone(ZoneRequest request, String operand) {
    ZoneIndex.Line line = request.indexed(request.name(operand));
    if (line.kind() == ZoneKind.GLOBAL) {
      throw request.refusal(ZoneMessages.NOT_GLOBAL, request.statement().keyword());
    }
    List<String> words = request.statement().words(operand);
    if (words.size() > 1 && !line.kind().name().equals(words.get(1).toUpperCase(Locale.ROOT))) {
      throw request.refusal(ZoneMessages.OTHER_TYPE, line.id().name(), line.kind(), words.get(1));
    }
    return line;
  }

  private static Set<EntryType> types(Statement statement, ZoneReader source) {
    boolean definition = statement.has("DEFINITION");
    boolean content = statement.has("CONTENT") || !definition;
    Set<EntryType> types = new HashSet<>();
    for (EntryType type : source.types()) {
      if (type.equals(DDDEF) ? definition : content && isContent(type)) {
        types.add(type);
      }
    }
    return types;
  }

  private static boolean isContent(EntryType type) {
    return type.isElement()
        || type.equals(SYSMOD)
        || Set.of("ASSEM", "DLIB", "LMOD").contains(type.name());
  }

  private static List<Step> steps(
      ZoneReader source,
      ZoneReader target,
      Set<EntryType> types,
      boolean replace,
      ZoneConversion conversion) {
    List<Step> steps = new ArrayList<>();
    Set<EntryType> whole = new HashSet<>();
    for (EntryType type : types) {
      boolean converted = type.equals(SYSMOD) && !conversion.keepsEntries();
      if (target.count(type) == 0 && !converted) {
        whole.add(type);
      } else {
        List<ZoneEntry> entries = new ArrayList<>();
        source.forEach(
            type,
            "",
            entry -> {
              if (replace || !target.has(entry.key())) {
                entries.add(type.equals(SYSMOD) ? conversion.sysmod(entry) : entry);
              }
            });
        steps.add(new Step.PutEntries(target.id(), entries));
      }
    }
    if (!whole.isEmpty()) {
      steps.add(new Step.CopyEntries(source.id(), target.id(), whole));
    }
    return steps;
  }

  private static void report(
      ZoneReader source,
      ZoneReader target,
      Set<EntryType> types,
      boolean replace,
      Consumer<String> out) {
    out.accept("ENTRY TYPE    NAME      ACTION");
    for (EntryType type : new java.util.TreeSet<>(types)) {
      source.forEachKey(
          type,
          key -> {
            boolean there = target.has(key);
            String action = !there ? "ADDED" : replace ? "REPLACED" : "NOT REPLACED";
            out.accept("%-13s %-9s %s".formatted(type.name(), key.name(), action));
          });
    }
  }

  /// What is required if a function is there, and is not there when both are one.
  private static List<Message> conditions(
      ZoneRequest request, ZoneReader source, ZoneReader target) {
    Set<String> unmet = new java.util.TreeSet<>();
    unmet(source, target, unmet);
    unmet(target, source, unmet);
    if (unmet.isEmpty()) {
      return List.of();
    }
    String named = String.join(", ", unmet.stream().limit(MOST_NAMED).toList());
    String all = unmet.size() > MOST_NAMED ? named + ", …" : named;
    if (!request.statement().words("BYPASS").contains("IFREQ")) {
      throw request.refusal(ZoneMessages.CONDITION, all);
    }
    return List.of(Message.of(ZoneMessages.CONDITION_BYPASSED, Place.nowhere(), all));
  }

  private static void unmet(ZoneReader causers, ZoneReader others, Set<String> unmet) {
    causers.forEach(
        SYSMOD,
        "",
        sysmod -> {
          for (String tuple : sysmod.values("IFREQ")) {
            List<String> parts = ZoneEntry.parts(tuple);
            String required = parts.getLast();
            boolean asked = isInstalled(others, parts.getFirst());
            if (asked && !isThere(causers, required) && !isThere(others, required)) {
              unmet.add(sysmod.name() + " (" + required + ")");
            }
          }
        });
  }

  private static boolean isInstalled(ZoneReader zone, String sysmod) {
    return find(zone, sysmod)
        .filter(entry -> entry.has("APPLY") || entry.has("ACCEPT"))
        .filter(entry -> !entry.has("ERROR"))
        .isPresent();
  }

  private static boolean isThere(ZoneReader zone, String sysmod) {
    return isInstalled(zone, sysmod)
        || find(zone, sysmod)
            .filter(entry -> entry.has("SUPBY") || entry.has("LASTSUP"))
            .isPresent();
  }

  private static Optional<ZoneEntry> find(ZoneReader zone, String sysmod) {
    return sysmod.isEmpty() ? Optional.empty() : zone.entry(new EntryKey(SYSMOD, sysmod));
  }
}
