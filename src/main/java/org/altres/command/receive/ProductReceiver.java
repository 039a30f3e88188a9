package org.altres.command.receive;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.Fmid;
import org.altres.mcs.FreeMcs;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.Value;
import org.altres.render.receive.ProductSummary;
import org.altres.render.receive.ReceiveSummary;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// Receives ++FEATURE and ++PRODUCT statements.
final class ProductReceiver {

  private final ReceiveRequest request;
  private final GlobalDraft draft;
  private final Knowledge knowledge;
  private final LocalDateTime now;
  private final ReceiveNotes notes;

  ProductReceiver(
      ReceiveRequest request,
      GlobalDraft draft,
      Knowledge knowledge,
      LocalDateTime now,
      ReceiveNotes notes) {
    this.request = request;
    this.draft = draft;
    this.knowledge = knowledge;
    this.now = now;
    this.notes = notes;
  }

  void feature(FreeMcs.Feature feature) {
    boolean wanted = feature.fmids().stream().anyMatch(fmid -> knowledge.wants(fmid.value()));
    if (!wanted) {
      return;
    }
    Statement statement = feature.statement();
    List<String> product = pair(statement.words("PRODUCT"));
    ZoneEntryEditor entry = begin("FEATURE", feature.name(), statement);
    entry.set("FMID", feature.fmids().stream().map(Fmid::value).toList());
    if (product.size() == 2) {
      entry.set("PRODUCT", ZoneEntry.tuple(product.getFirst(), product.getLast()));
    }
    boolean received = put(entry.build());
    line(feature.name(), product.size() == 2 ? product.getLast() : "", statement, received);
    if (received) {
      feature.fmids().forEach(fmid -> associate(fmid.value(), feature.name()));
    }
  }

  void product(FreeMcs.Product product) {
    if (!request.fmids().isEmpty()) {
      return;
    }
    Statement statement = product.statement();
    ZoneEntryEditor entry = begin("PRODUCT", product.id() + " " + product.level(), statement);
    entry.set("SREL", statement.words("SREL"));
    entry.set(
        "PRODSUP",
        statement.groups("PRODSUP").stream()
            .map(Value.Group::words)
            .filter(words -> words.size() == 2)
            .map(words -> ZoneEntry.tuple(words.getFirst(), words.getLast()))
            .toList());
    statement.first("URL").ifPresent(url -> entry.set("URL", url));
    statement.first("VENDOR").ifPresent(vendor -> entry.set("VENDOR", vendor));
    line(product.id(), product.level(), statement, put(entry.build()));
  }

  private ZoneEntryEditor begin(String type, String name, Statement statement) {
    ZoneEntryEditor entry = ZoneEntry.of(EntryKey.of(type, name)).edit();
    statement.first("DESCRIPTION").ifPresent(text -> entry.set("DESCRIPTION", text));
    statement.first("REWORK").ifPresent(level -> entry.set("REWORK", level));
    entry.set("RECDATE", Statements.date(now));
    entry.set("RECTIME", Statements.time(now));
    return entry;
  }

  /// Writes an entry that is new, or reworked.
  private boolean put(ZoneEntry entry) {
    Optional<ZoneEntry> there = draft.entry(entry.key());
    boolean newer = there.isEmpty() || rework(entry) > rework(there.get());
    if (newer) {
      draft.put(entry);
    }
    return newer;
  }

  private static int rework(ZoneEntry entry) {
    return entry.value("REWORK").map(Integer::parseInt).orElse(0);
  }

  private void associate(String sysmod, String feature) {
    if (draft.isReceived(sysmod)) {
      ZoneEntry entry = draft.sysmod(sysmod).orElseThrow();
      draft.put(entry.edit().add("FEATURE", List.of(feature)).build());
      notes.sysmods.add(
          new ReceiveSummary.Line(
              sysmod,
              ReceiveSummary.Status.ASSOCIATED,
              entry.value("SMODTYPE").orElse(""),
              "",
              feature,
              ""));
    }
  }

  private void line(String name, String level, Statement statement, boolean received) {
    notes.products.add(
        new ProductSummary.Line(
            name,
            level,
            statement.keyword(),
            received ? "RECEIVED" : "NOT RECEIVED",
            received ? statement.first("DESCRIPTION").orElse("") : "ALREADY RECEIVED"));
  }

  private static List<String> pair(List<String> words) {
    return words.size() == 2 ? words : List.of();
  }
}
