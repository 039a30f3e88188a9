package org.altres.command.receive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.altres.mcs.SysmodType;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.render.receive.RejectSummary;
import org.altres.render.receive.RejectSummary.Status;
import org.altres.zone.EntryKey;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// Chooses what is rejected and puts the global zone without it into the draft.
final class RejectRun {

  private final RejectRequest request;
  private final GlobalDraft draft;
  private final Set<String> known;
  private final List<Message> messages = new ArrayList<>();
  private final List<RejectSummary.Line> lines = new ArrayList<>();
  private final Set<String> functions = new TreeSet<>();
  private int rejected;
  private int holds;

  RejectRun(RejectRequest request, GlobalDraft draft) {
    this.request = request;
    this.draft = draft;
    this.known = new HashSet<>(draft.definition().values("FMID"));
  }

  List<Message> messages() {
    return messages;
  }

  List<RejectSummary.Line> lines() {
    return lines;
  }

  void run() {
    forget();
    switch (request.mode()) {
      case SELECT -> request.select().forEach(this::select);
      case MASS -> received().forEach(this::mass);
      case PURGE -> received().forEach(this::purge);
      case NOFMID -> noFmid();
    }
    if (!functions.isEmpty()) {
      removeFmids(functions);
    }
    if (rejected == 0 && holds == 0) {
      say(ReceiveMessages.NOTHING_SATISFIED, "REJECT");
    }
    say(ReceiveMessages.REJECTED, rejected);
  }

  /// DELETEFMID.
  private void forget() {
    for (String fmid : request.forgotten()) {
      if (!known.remove(fmid)) {
        say(ReceiveMessages.NO_SUCH_FMID, fmid);
      }
    }
    removeFmids(request.forgotten());
  }

  private void removeFmids(Set<String> fmids) {
    ZoneEntry definition = draft.definition();
    ZoneEntry without = definition.edit().remove("FMID", fmids).build();
    if (!without.equals(definition)) {
      draft.put(without);
    }
  }

  private List<ZoneEntry> received() {
    List<ZoneEntry> all = new ArrayList<>();
    draft
        .zone()
        .forEach(
            GlobalDraft.SYSMOD,
            "",
            entry -> {
              if (entry.has("SMODTYPE") && !request.exclude().contains(entry.name())) {
                all.add(entry);
              }
            });
    return all;
  }

  private void select(String id) {
    if (request.exclude().contains(id)) {
      return;
    }
    Optional<ZoneEntry> entry = draft.sysmod(id).filter(found -> found.has("SMODTYPE"));
    if (entry.isEmpty() && request.holddata() && draft.sysmod(id).isPresent()) {
      deleteHolds(id);
      draft.delete(new EntryKey(GlobalDraft.SYSMOD, id));
      holds++;
      lines.add(new RejectSummary.Line(id, Status.HOLDS_DELETED, "", "", "HOLDDATA ONLY"));
      return;
    }
    if (entry.isEmpty()) {
      say(ReceiveMessages.NOT_RECEIVED, id);
      lines.add(new RejectSummary.Line(id, Status.NOT_FOUND, "", "", ""));
      return;
    }
    List<ZoneGroup.Found> installed = installed(id);
    if (installed.isEmpty()) {
      reject(entry.get());
    } else {
      String where = inWords(installed);
      say(ReceiveMessages.STILL_INSTALLED, id, where);
      line(entry.get(), Status.NOT_REJECTED, where);
    }
  }

  private void mass(ZoneEntry entry) {
    if (isWanted(entry) && installed(entry.name()).isEmpty()) {
      reject(entry);
    }
  }

  private void purge(ZoneEntry entry) {
    if (isWanted(entry)
        && isDone(entry, request.purge())
        && (request.target().zones().isEmpty() || isDone(entry, request.target()))) {
      reject(entry);
    }
  }

  private boolean isWanted(ZoneEntry entry) {
    return entry
            .value("SMODTYPE")
            .map(SysmodType::valueOf)
            .filter(request.types()::contains)
            .isPresent()
        && isForFmid(entry)
        && hasSourceId(entry);
  }

  private boolean isForFmid(ZoneEntry entry) {
    return request.fmids().isEmpty()
        || request.fmids().contains(entry.name())
        || fmids(entry).stream().anyMatch(request.fmids()::contains);
  }

  private boolean hasSourceId(ZoneEntry entry) {
    return request.sourceIds().isEmpty()
        || request.sourceIds().stream()
            .anyMatch(mask ->
                entry.values("SOURCEID").stream().anyMatch(id -> SourceMask.matches(mask, id)));
  }

  /// Whether zones are done with a SYSMOD: at least one of them has it, and each that has one of
  /// its functions.
  private boolean isDone(ZoneEntry entry, ZoneGroup zones) {
    boolean any = false;
    for (var line : zones.zones()) {
      Optional<ZoneReader> zone = zones.view().zone(line.id());
      boolean has = zone.filter(reader -> ZoneGroup.hasInstalled(reader, entry.name())).isPresent();
      boolean hasFunction =
          zone.filter(reader ->
                  fmids(entry).stream().anyMatch(fmid -> ZoneGroup.hasInstalled(reader, fmid)))
              .isPresent();
      if (hasFunction && !has) {
        return false;
      }
      any |= has;
    }
    return any;
  }

  private void noFmid() {
    for (ZoneEntry entry : received()) {
      boolean none =
          fmids(entry).stream().noneMatch(known::contains) && !known.contains(entry.name());
      if (none && installed(entry.name()).isEmpty()) {
        reject(entry);
      }
    }
    if (request.holddata()) {
      List<HoldKey> gone = new ArrayList<>();
      draft
          .zone()
          .forEach(
              GlobalDraft.HOLDDATA,
              "",
              entry -> {
                HoldKey key = HoldKey.ofEntryName(entry.name());
                boolean unknown = entry.value("HOLDFMID").filter(known::contains).isEmpty();
                if (unknown && key.originator().isEmpty()) {
                  gone.add(key);
                }
              });
      gone.forEach(this::release);
    }
  }

  /// Takes a hold of HOLDDATA away, and the entry of a SYSMOD that was there for it only.
  private void release(HoldKey key) {
    if (draft.entry(key.entryKey()).isEmpty()) {
      return;
    }
    draft.delete(key.entryKey());
    holds++;
    HeldSysmod sysmod = new HeldSysmod(key.sysmod(), draft.sysmod(key.sysmod()));
    sysmod.release("HOLD" + key.type(), key.reason());
    sysmod.writeTo(draft);
  }

  private List<ZoneGroup.Found> installed(String id) {
    return request.looked().find(id).stream().filter(found -> found.state().counts()).toList();
  }

  private void reject(ZoneEntry entry) {
    String id = entry.name();
    request.looked().find(id).stream()
        .filter(found -> found.state() == InstalledState.IN_ERROR)
        .forEach(found -> say(ReceiveMessages.HALF_INSTALLED, id, found.zone().id().name()));
    entry
        .value("TLIBPREFIX")
        .filter(prefix -> entry.has("RELFILE") || entry.values("SMP4").contains("FLAG=RELFILE"))
        .ifPresent(prefix -> say(ReceiveMessages.LIBRARIES_STAY, prefix + "." + id));
    Map<String, List<String>> external = draft.externalHolds(id);
    draft.internalHolds(id).forEach(key -> draft.delete(key.entryKey()));
    if (request.holddata()) {
      deleteHolds(id);
    }
    Optional<ZoneEntry> rest =
        request.holddata() ? Optional.empty() : SysmodEntries.onlyHolds(entry, external);
    rest.ifPresentOrElse(draft::put, () -> draft.delete(entry.key()));
    draft.dropMcs(id);
    if (entry.value("SMODTYPE").filter(SysmodType.FUNCTION.name()::equals).isPresent()) {
      functions.add(id);
    }
    rejected++;
    line(entry, Status.REJECTED, rest.isPresent() ? "HOLDDATA KEPT" : "");
  }

  private void deleteHolds(String id) {
    List<EntryKey> keys = new ArrayList<>();
    draft.zone().forEach(GlobalDraft.HOLDDATA, id + " ", entry -> keys.add(entry.key()));
    keys.forEach(draft::delete);
  }

  private static Set<String> fmids(ZoneEntry entry) {
    Set<String> fmids = new TreeSet<>();
    for (int version : entry.versions()) {
      fmids.addAll(entry.values("FMID", version));
    }
    if (fmids.isEmpty()) {
      fmids.add(entry.name());
    }
    return fmids;
  }

  private static String inWords(List<ZoneGroup.Found> installed) {
    return installed.stream()
        .map(found -> {
          String how =
              found.state() == InstalledState.SUPERSEDED
                  ? "SUPERSEDED"
                  : found.zone().kind() == ZoneKind.TARGET ? "APPLIED" : "ACCEPTED";
          return how + " IN " + found.zone().id().name();
        })
        .collect(Collectors.joining(", "));
  }

  private void line(ZoneEntry entry, Status status, String comment) {
    String fmid = entry.value("FMID", 1).orElse("");
    lines.add(
        new RejectSummary.Line(
            entry.name(), status, entry.value("SMODTYPE").orElse(""), fmid, comment));
  }

  private void say(MessageId id, Object... arguments) {
    messages.add(Message.of(id, Place.nowhere(), arguments));
  }
}
