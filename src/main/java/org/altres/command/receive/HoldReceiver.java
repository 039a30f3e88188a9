package org.altres.command.receive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.altres.bytes.Bytes;
import org.altres.mcs.FreeMcs;
import org.altres.mcs.Hold;
import org.altres.mcs.HoldType;
import org.altres.mcs.McsPiece;
import org.altres.mcs.SmartData;
import org.altres.mcs.Sysmod;
import org.altres.mcs.syntax.Statement;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.render.receive.HoldSummary;
import org.altres.render.receive.HoldSummary.Status;
import org.altres.text.CodePage;
import org.altres.zone.EntryKey;
import org.altres.zone.HoldDataAge;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;

/// Receives HOLDDATA ("SMP/E Commands", RECEIVE: processing ++HOLD and ++RELEASE statements), in
/// the order of the input: of two ++HOLDs for the same SYSMOD, type and reason the later one stays.
final class HoldReceiver {

  private static final int YYDDD = 5;

  private final ReceiveRun run;
  private final Knowledge knowledge;
  private final FixCategories categories;
  private final Map<String, HeldSysmod> sysmods = new HashMap<>();
  private Optional<String> newest = Optional.empty();
  private CodePage codePage = CodePage.IBM037;

  HoldReceiver(ReceiveRun run, Knowledge knowledge, FixCategories categories) {
    this.run = run;
    this.knowledge = knowledge;
    this.categories = categories;
  }

  /// Reads a deck.
  void read(McsDeck deck) {
    codePage = deck.cards().get().codePage();
    deck.forEach(this::piece);
  }

  /// Puts what was read into the draft.
  void finish() {
    sysmods.values().forEach(sysmod -> sysmod.writeTo(run.draft()));
    categories
        .fresh()
        .forEach((resolver, names) -> {
          if (run.draft().isReceived(resolver)) {
            ZoneEntry entry = run.draft().sysmod(resolver).orElseThrow();
            run.draft().put(entry.edit().add("SOURCEID", names).build());
          }
        });
    HoldDataAge age = HoldDataAge.at(run.now(), newest);
    run.draft().put(age.noteIn(run.draft().definition()));
    run.notes()
        .say(
            Message.of(
                ReceiveMessages.HOLDS,
                Place.nowhere(),
                run.notes().held,
                run.notes().released,
                run.notes().holds.size() - run.notes().held - run.notes().released));
  }

  private void piece(McsPiece piece) {
    switch (piece) {
      case McsPiece.Free free -> {
        run.notes().tell(free.problems());
        free(free.mcs());
      }
      case McsPiece.Refused refused -> run.notes().tell(refused.problems());
      case McsPiece.SysmodInError error -> run.notes().tell(error.problems());
      case Sysmod sysmod -> {}
      case McsPiece.Blank blank -> {}
    }
  }

  private void free(FreeMcs mcs) {
    switch (mcs) {
      case FreeMcs.ExternalHold external -> hold(external.hold());
      case FreeMcs.Release release -> release(release);
      case FreeMcs.NullMcs nothing -> {}
      case FreeMcs.Assign assign -> {}
      case FreeMcs.Feature feature -> {}
      case FreeMcs.Product product -> {}
    }
  }

  private void hold(Hold hold) {
    HoldKey key = HoldEntries.external(hold);
    Optional<Status> unwanted = unwanted(key, hold.fmid().value());
    if (unwanted.isPresent()) {
      line(key, unwanted.get(), hold.fmid().value(), cards(hold.statement()));
      return;
    }
    ZoneEntry entry = HoldEntries.of(key, hold, codePage);
    run.draft().put(entry);
    of(key.sysmod()).hold(HoldEntries.subentry(hold.type()), HoldEntries.listed(key));
    if (hold.type() == HoldType.FIXCAT) {
      hold.resolver().ifPresent(resolver -> categories.add(resolver.value(), hold.categories()));
    }
    noteAge(hold);
    run.notes().held++;
    line(key, Status.HELD, hold.fmid().value(), () -> entry.values("HOLDDATA"));
  }

  private void release(FreeMcs.Release release) {
    HoldKey key =
        new HoldKey(
            release.sysmod().value(), release.type().name(), release.reason(), Optional.empty());
    String fmid = release.fmid().value();
    Status status = unwanted(key, fmid).orElseGet(() -> release(key));
    line(key, status, fmid, cards(release.statement()));
  }

  private Status release(HoldKey key) {
    HeldSysmod sysmod = of(key.sysmod());
    String subentry = "HOLD" + key.type();
    if (!sysmod.isThere()) {
      return Status.SYSMOD_NOT_FOUND;
    }
    if (!sysmod.release(subentry, key.reason())) {
      return sysmod.isInternal(subentry, key.reason()) ? Status.INTERNAL : Status.REASON_NOT_FOUND;
    }
    delete(key.entryKey());
    if (!key.type().equals(HoldType.SYSTEM.name())) {
      run.draft().internalHolds(key.sysmod()).stream()
          .filter(inner -> inner.type().equals(key.type()) && inner.reason().equals(key.reason()))
          .forEach(inner -> delete(inner.entryKey()));
    }
    run.notes().released++;
    return Status.RELEASED;
  }

  private void delete(EntryKey key) {
    if (run.draft().entry(key).isPresent()) {
      run.draft().delete(key);
    }
  }

  /// Why a statement is passed over, if it is. EXCLUDE names SYSMODs; for functions that the global
  /// zone has not, or that FORFMID and SELECT do not want, it is not applicable.
  private Optional<Status> unwanted(HoldKey key, String fmid) {
    ReceiveRequest request = run.request();
    if (request.exclude().contains(key.sysmod())) {
      return Optional.of(Status.EXCLUDED);
    }
    boolean applicable =
        knowledge.knows(fmid) && knowledge.wants(fmid) && request.wants(key.sysmod());
    return applicable ? Optional.empty() : Optional.of(Status.NOT_APPLICABLE);
  }

  private HeldSysmod of(String id) {
    return sysmods.computeIfAbsent(id, key -> new HeldSysmod(key, run.draft().sysmod(key)));
  }

  private void noteAge(Hold hold) {
    hold.date()
        .filter(date -> date.length() == YYDDD)
        .map(HoldEntries::century)
        .ifPresent(this::noteAge);
    hold.comment().flatMap(SmartData::of).flatMap(SmartData::changed).ifPresent(this::noteAge);
  }

  private void noteAge(String day) {
    if (newest.isEmpty() || newest.get().compareTo(day) < 0) {
      newest = Optional.of(day);
    }
  }

  private Supplier<List<String>> cards(Statement statement) {
    Bytes cards = statement.cards().compact();
    CodePage page = codePage;
    return () -> HoldEntries.lines(cards, page);
  }

  private void line(HoldKey key, Status status, String fmid, Supplier<List<String>> statement) {
    run.notes()
        .holds
        .add(new HoldSummary.Line(key.sysmod(), key.type(), status, key.reason(), fmid, statement));
  }
}
