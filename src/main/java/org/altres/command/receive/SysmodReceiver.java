package org.altres.command.receive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.FreeMcs;
import org.altres.mcs.Hold;
import org.altres.mcs.McsPiece;
import org.altres.mcs.Sysmod;
import org.altres.mcs.SysmodType;
import org.altres.mcs.syntax.CardSource;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.render.receive.ReceiveSummary;
import org.altres.render.receive.ReceiveSummary.Status;
import org.altres.text.CodePage;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// Receives SYSMODs ("SMP/E Commands", RECEIVE: processing SYSMODs). One that cannot be received
/// stops no other.
final class SysmodReceiver {

  private final ReceiveRequest request;
  private final GlobalDraft draft;
  private final Knowledge knowledge;
  private final ZoneGroup group;
  private final RelativeFileCheck relfiles;
  private final FixCategories categories;
  private final LocalDateTime now;
  private final ReceiveNotes notes;
  private final Set<String> seen = new HashSet<>();
  private final List<FreeMcs> later = new ArrayList<>();
  private CodePage codePage = CodePage.IBM037;
  private Place place = Place.nowhere();

  /// Why a SYSMOD is not received.
  ///
  /// @param comment for the report
  /// @param message empty if there is nothing more to say
  private record Obstacle(String comment, Optional<Message> message) {}

  SysmodReceiver(
      ReceiveRun run, Knowledge knowledge, RelativeFileCheck relfiles, FixCategories categories) {
    this.request = run.request();
    this.draft = run.draft();
    this.group = run.group();
    this.now = run.now();
    this.notes = run.notes();
    this.knowledge = knowledge;
    this.relfiles = relfiles;
    this.categories = categories;
  }

  /// Reads a deck.
  void read(McsDeck deck) {
    CardSource cards = deck.cards().get();
    codePage = cards.codePage();
    place = cards.place();
    deck.forEach(piece -> piece(deck, piece));
  }

  /// What can be done only when all SYSMODs are there, and what there is to say about the whole.
  void finish() {
    ProductReceiver products = new ProductReceiver(request, draft, knowledge, now, notes);
    for (FreeMcs mcs : later) {
      switch (mcs) {
        case FreeMcs.Assign assign -> assign(assign);
        case FreeMcs.Feature feature -> products.feature(feature);
        case FreeMcs.Product product -> products.product(product);
        case FreeMcs.ExternalHold hold -> {}
        case FreeMcs.Release release -> {}
        case FreeMcs.NullMcs nothing -> {}
      }
    }
    for (String id : request.select()) {
      if (!seen.contains(id) && !request.exclude().contains(id)) {
        notes.say(Message.of(ReceiveMessages.SELECTED_NOT_FOUND, place, id));
      }
    }
    if (notes.received == 0) {
      notes.say(Message.of(ReceiveMessages.NOTHING_SATISFIED, Place.nowhere(), "RECEIVE"));
    }
  }

  private void piece(McsDeck deck, McsPiece piece) {
    switch (piece) {
      case Sysmod sysmod -> sysmod(deck, sysmod);
      case McsPiece.SysmodInError error -> inError(error);
      case McsPiece.Free free -> {
        notes.tell(free.problems());
        later.add(free.mcs());
      }
      case McsPiece.Refused refused -> notes.tell(refused.problems());
      case McsPiece.Blank blank -> {}
    }
  }

  private void inError(McsPiece.SysmodInError error) {
    if (error.id().isPresent() && !request.wants(error.id().get())) {
      return;
    }
    String id = error.id().map(Object::toString).orElse("");
    seen.add(id);
    notes.tell(error.problems());
    notes.say(at(error, ReceiveMessages.IN_ERROR, id.isEmpty() ? "++" + error.type() : id));
    line(id, Status.NOT_RECEIVED, error.type(), "MCS IN ERROR");
  }

  private void sysmod(McsDeck deck, Sysmod sysmod) {
    if (!request.wants(sysmod.id()) || !knowledge.wants(sysmod)) {
      return;
    }
    String id = sysmod.id().value();
    seen.add(id);
    Optional<Obstacle> obstacle = obstacle(deck, sysmod);
    if (obstacle.isPresent()) {
      refuse(sysmod, obstacle.get());
    } else {
      receive(sysmod);
    }
  }

  private void refuse(Sysmod sysmod, Obstacle obstacle) {
    String id = sysmod.id().value();
    boolean serious =
        obstacle
            .message
            .filter(message -> message.severity().compareTo(Severity.ERROR) >= 0)
            .isPresent();
    obstacle.message.ifPresent(notes::say);
    if (request.select().contains(id) && !serious) {
      notes.say(at(sysmod, ReceiveMessages.SELECTED_FAILED, id, obstacle.comment));
    }
    line(id, Status.NOT_RECEIVED, sysmod.type(), obstacle.comment);
  }

  private Optional<Obstacle> obstacle(McsDeck deck, Sysmod sysmod) {
    String id = sysmod.id().value();
    if (deck.isPartial(sysmod)) {
      return obstacle("NOT ALL OF IT IS THERE", at(sysmod, ReceiveMessages.PARTIAL, id));
    }
    if (!knowledge.isApplicable(sysmod)) {
      return obstacle(
          "NO APPLICABLE ++VER", at(sysmod, ReceiveMessages.NO_APPLICABLE_VER, "RECEIVE", id));
    }
    if (draft.isReceived(id) && !isNewer(sysmod)) {
      return Optional.of(new Obstacle("ALREADY RECEIVED", Optional.empty()));
    }
    Optional<ZoneGroup.Found> installed =
        group.find(id).stream()
            .filter(found -> found.state() == InstalledState.INSTALLED)
            .findFirst();
    if (installed.isPresent()) {
      ZoneGroup.Found found = installed.get();
      String how =
          switch (found.zone().kind()) {
            case TARGET -> "APPLIED IN ";
            case DLIB -> "ACCEPTED IN ";
            case GLOBAL -> "IN ";
          };
      return Optional.of(new Obstacle(how + found.zone().id().name(), Optional.empty()));
    }
    return relfiles
        .obstacle(sysmod, place)
        .flatMap(found -> obstacle(found.comment(), found.message()));
  }

  private static Optional<Obstacle> obstacle(String comment, Message message) {
    return Optional.of(new Obstacle(comment, Optional.of(message)));
  }

  /// Whether a SYSMOD takes the place of the one that is there: its REWORK is higher, or that one
  /// is in error.
  private boolean isNewer(Sysmod sysmod) {
    ZoneEntry there = draft.sysmod(sysmod.id().value()).orElseThrow();
    int level = there.value("REWORK").map(Integer::parseInt).orElse(0);
    return there.has("ERROR") || sysmod.rework().orElse(0) > level;
  }

  private void receive(Sysmod sysmod) {
    String id = sysmod.id().value();
    Optional<ZoneEntry> before = draft.sysmod(id);
    boolean again = draft.isReceived(id);
    Map<String, List<String>> external = draft.externalHolds(id);
    draft.internalHolds(id).forEach(key -> draft.delete(key.entryKey()));
    ZoneEntryEditor entry = SysmodEntries.of(sysmod, before, external, now).edit();
    Set<String> sources = new LinkedHashSet<>(categories.stored(id));
    request.sourceId().ifPresent(sources::add);
    entry.add("SOURCEID", sources);
    relfiles.note(sysmod, entry);
    draft.put(entry.build());
    draft.keepMcs(id, sysmod.records());
    for (Hold hold : sysmod.holds()) {
      HoldKey key = HoldEntries.internal(id, hold);
      draft.putInternalHold(key, HoldEntries.of(key, hold, codePage));
    }
    if (sysmod.type() == SysmodType.FUNCTION) {
      knowledge.add(id);
    }
    notes.received++;
    notes.tell(sysmod.warnings());
    line(id, again ? Status.RE_RECEIVED : Status.RECEIVED, sysmod.type(), "");
    if (request.list()) {
      notes.listing.addAll(HoldEntries.lines(sysmod.records(), codePage));
    }
  }

  private void assign(FreeMcs.Assign assign) {
    assign
        .to()
        .forEach(target -> {
          String id = target.value();
          boolean there = draft.isReceived(id);
          Optional<ZoneEntry> entry = draft.sysmod(id).filter(found -> there);
          entry.ifPresent(
              found -> draft.put(found.edit().add("SOURCEID", List.of(assign.sourceId())).build()));
          notes.sysmods.add(
              new ReceiveSummary.Line(
                  id,
                  there ? Status.ASSIGNED : Status.NOT_ASSIGNED,
                  entry.flatMap(found -> found.value("SMODTYPE")).orElse(""),
                  assign.sourceId(),
                  "",
                  there ? "" : "NOT RECEIVED"));
        });
  }

  private void line(String id, Status status, SysmodType type, String comment) {
    boolean received = status == Status.RECEIVED || status == Status.RE_RECEIVED;
    String source = received ? request.sourceId().orElse("") : "";
    notes.sysmods.add(new ReceiveSummary.Line(id, status, type.name(), source, "", comment));
  }

  private Message at(McsPiece piece, MessageId id, Object... arguments) {
    return Message.of(id, place.with("line", piece.firstLine()), arguments);
  }
}
