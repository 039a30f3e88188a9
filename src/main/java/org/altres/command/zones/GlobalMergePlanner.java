package org.altres.command.zones;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.mcs.command.SmpCommand;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.CsiName;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;

/// `GZONEMERGE FROMCSI(dsn) [CONTENT] [DEFINITION] [FORFMID(...)]` ("SMP/E Commands", GZONEMERGE):
/// what another global zone of the workspace has goes into this one; nothing that is here is
/// replaced. CONTENT is SYSMOD, HOLDDATA, FEATURE, PRODUCT and the MCS of SMPPTS; DEFINITION is
/// DDDEF, FMIDSET, OPTIONS, ORDER, UTILITY, ZONESET and the ZONEINDEX; both without either. SREL
/// and FMID of the GLOBALZONE entry are united.
public final class GlobalMergePlanner implements SmpCommandPlanner {

  private static final List<String> CONTENT =
      List.of("SYSMOD", "MCS", "HOLDDATA", "FEATURE", "PRODUCT");
  private static final List<String> DEFINITION =
      List.of("DDDEF", "FMIDSET", "OPTIONS", "ORDER", "UTILITY", "ZONESET");
  private static final String LINE = "%-12s %-24s %-12s %-30s %-10s %s";

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    CsiName csi = request.csi("FROMCSI");
    ZoneId other = ZoneId.global(csi);
    if (other.equals(context.global())) {
      throw request.refusal(ZoneMessages.SAME_CSI, other, context.global(), csi);
    }
    ZoneReader from =
        context.view().zone(other).orElseThrow(() -> request.refusal(ZoneMessages.NO_GLOBAL, csi));
    Merge merge = new Merge(from, context.reader(), fmids(request, context));
    boolean content = request.statement().has("CONTENT");
    boolean definition = request.statement().has("DEFINITION");
    if (content || !definition) {
      CONTENT.forEach(merge::entries);
    }
    if (definition || !content) {
      DEFINITION.forEach(merge::entries);
    }
    merge.definition(content || !definition, definition || !content);
    List<Message> notes =
        merge.libraries
            ? List.of(Message.of(ZoneMessages.TLIB_NOT_COPIED, Place.nowhere()))
            : List.of();
    Plan plan =
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global(), other),
            merge.steps(),
            notes);
    return new Planned(
        plan,
        List.of(
            new CommandOutput(CommandOutput.SMPRPT, "GZONEMERGE REPORT", merge.report::forEach)));
  }

  /// The FMIDs that are asked for; empty for all. A name is first taken for that of an FMIDSET.
  private static Set<String> fmids(ZoneRequest request, SetContext context) {
    Set<String> fmids = new HashSet<>();
    for (String name : request.statement().words("FORFMID")) {
      Optional<ZoneEntry> set = context.reader().entry(EntryKey.of("FMIDSET", name));
      set.ifPresentOrElse(entry -> fmids.addAll(entry.values("FMID")), () -> fmids.add(name));
    }
    return fmids;
  }

  /// The merge of two global zones, as far as it has come.
  private static final class Merge {

    private final ZoneReader from;
    private final ZoneReader to;
    private final Set<String> fmids;
    private final List<ZoneEntry> added = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> srels = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> report = new ArrayList<>();
    private boolean libraries;

    Merge(ZoneReader from, ZoneReader to, Set<String> fmids) {
      this.from = from;
      this.to = to;
      this.fmids = fmids;
      report.add(
          LINE.formatted(
              "ENTRY TYPE", "ENTRY NAME", "SUBENTRY", "SUBENTRY VALUE", "ACTION", "REASON"));
    }

    void entries(String name) {
      EntryType type = EntryType.of(name);
      from.forEach(type, "", this::entry);
    }

    private void entry(ZoneEntry entry) {
      if (!isWanted(entry)) {
        return;
      }
      if (to.has(entry.key())) {
        say(entry, "NOT MERGED", "ALREADY THERE");
        return;
      }
      added.add(entry);
      say(entry, "MERGED", "");
      if (entry.type().name().equals("SYSMOD")) {
        taken.add(entry.name());
        libraries |= entry.has("TLIBPREFIX");
        for (int version : entry.versions()) {
          srels.addAll(entry.values("SREL", version));
        }
      }
    }

    private boolean isWanted(ZoneEntry entry) {
      if (fmids.isEmpty()) {
        return true;
      }
      return switch (entry.type().name()) {
        case "SYSMOD" -> isForFmid(entry);
        case "MCS" -> taken.contains(entry.name());
        case "HOLDDATA" -> entry.value("HOLDFMID").filter(fmids::contains).isPresent();
        case "FEATURE", "FMIDSET" -> entry.values("FMID").stream().anyMatch(fmids::contains);
        case "PRODUCT" -> false;
        default -> true;
      };
    }

    private boolean isForFmid(ZoneEntry sysmod) {
      return fmids.contains(sysmod.name())
          || sysmod.versions().stream()
              .anyMatch(v -> sysmod.value("FMID", v).filter(fmids::contains).isPresent());
    }

    void definition(boolean content, boolean index) {
      Optional<ZoneEntry> before = to.definition();
      Optional<ZoneEntry> other = from.definition();
      if (before.isEmpty() || other.isEmpty()) {
        return;
      }
      Set<String> functions = new LinkedHashSet<>(other.get().values("FMID"));
      if (fmids.isEmpty()) {
        srels.addAll(other.get().values("SREL"));
      } else {
        functions.retainAll(fmids);
      }
      ZoneEntry after = before.get();
      if (content) {
        after = after.edit().add("SREL", srels).add("FMID", functions).build();
        united(before.get(), "SREL", srels);
        united(before.get(), "FMID", functions);
      }
      if (index) {
        after = withIndex(after, other.get());
      }
      if (!after.equals(before.get())) {
        steps.add(new Step.PutEntry(to.id(), before, after));
      }
    }

    private ZoneEntry withIndex(ZoneEntry entry, ZoneEntry other) {
      List<String> lines = new ArrayList<>(entry.values("ZONEINDEX"));
      Set<String> names = new HashSet<>();
      lines.forEach(line -> names.add(ZoneEntry.parts(line).getFirst()));
      for (String line : other.values("ZONEINDEX")) {
        boolean free = names.add(ZoneEntry.parts(line).getFirst());
        if (free) {
          lines.add(line);
        }
        say("ZONEINDEX", line.replace(ZoneEntry.JOINT, ','), free);
      }
      return entry.edit().set("ZONEINDEX", lines).build();
    }

    private void united(ZoneEntry before, String subentry, Set<String> values) {
      List<String> there = before.values(subentry);
      values.forEach(value -> say(subentry, value, !there.contains(value)));
    }

    private void say(ZoneEntry entry, String action, String reason) {
      report.add(
          LINE.formatted(entry.type().name(), entry.name(), "", "", action, reason)
              .stripTrailing());
    }

    private void say(String subentry, String value, boolean merged) {
      report.add(
          LINE.formatted(
                  "GLOBALZONE",
                  "",
                  subentry,
                  value,
                  merged ? "MERGED" : "NOT MERGED",
                  merged ? "" : "ALREADY THERE")
              .stripTrailing());
    }

    List<Step> steps() {
      if (!added.isEmpty()) {
        steps.add(new Step.PutEntries(to.id(), added));
      }
      return steps;
    }
  }
}
