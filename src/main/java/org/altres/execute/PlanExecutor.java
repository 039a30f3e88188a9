package org.altres.execute;

import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.task.Cancellation;
import org.altres.zone.CsiTransaction;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;
import org.altres.zone.ZoneWriter;

/// Does the steps of a plan in a transaction, which the caller commits, or abandons where the plan
/// was only rehearsed. Holds the plan to its basis first: what it was planned on must still be so.
public final class PlanExecutor {

  private static final EntryType MCS = EntryType.of("MCS");

  private final ContentStore contents;

  /// @param contents keeps the MCS that the plan keeps; in a rehearsal one that forgets
  public PlanExecutor(ContentStore contents) {
    this.contents = contents;
  }

  /// Does all steps. Until the caller commits, nothing of it lasts but contents that nobody names.
  ///
  /// @param plan not refused
  /// @param transaction sees what was committed since the plan was made
  /// @throws AltresException if the plan is stale, or a step cannot be done
  /// @throws IllegalArgumentException if the plan is refused
  public void execute(Plan plan, CsiTransaction transaction, Cancellation cancellation) {
    if (plan.isRefused()) {
      throw new IllegalArgumentException("refused: " + plan.title());
    }
    holdToBasis(plan, transaction);
    boolean kept = false;
    for (Step step : plan.steps()) {
      cancellation.check();
      execute(step, transaction);
      kept |= step instanceof Step.KeepMcs;
    }
    if (kept) {
      contents.force();
    }
  }

  private static void holdToBasis(Plan plan, CsiTransaction transaction) {
    for (Map.Entry<ZoneId, Long> planned : plan.basis().generations().entrySet()) {
      ZoneId zone = planned.getKey();
      long now = transaction.zone(zone).map(ZoneReader::generation).orElse(0L);
      if (now != planned.getValue()) {
        throw new AltresException(
            ExecuteMessages.STALE,
            Place.of("zone", zone),
            plan.title(),
            planned.getValue(),
            zone.name(),
            now);
      }
    }
  }

  private void execute(Step step, CsiTransaction transaction) {
    switch (step) {
      case Step.PutEntry put -> writer(put, transaction).put(put.after());
      case Step.PutEntries put -> writer(put, transaction).putAll(put.entries());
      case Step.DeleteEntry delete -> writer(delete, transaction).delete(delete.before().key());
      case Step.DeleteEntries delete -> {
        ZoneWriter zone = writer(delete, transaction);
        delete.keys().forEach(zone::delete);
      }
      case Step.CreateZone create -> transaction.create(create.zone(), create.kind());
      case Step.CopyEntries copy -> transaction.copy(copy.from(), copy.zone(), copy.types());
      case Step.DropZone drop -> transaction.drop(drop.zone());
      case Step.KeepMcs keep -> keep(keep, transaction);
      case Step.DropMcs drop -> writer(drop, transaction).delete(new EntryKey(MCS, drop.sysmod()));
      case Step.AppendLog log -> writer(log, transaction).put(log.entry());
    }
  }

  private void keep(Step.KeepMcs keep, CsiTransaction transaction) {
    Bytes bytes =
        keep.source()
            .find(keep.content())
            .orElseThrow(() ->
                new AltresException(
                    ExecuteMessages.CONTENT_MISSING,
                    Place.of("zone", keep.zone()),
                    keep.sysmod(),
                    keep.content()));
    try {
      contents.keep(keep.content(), bytes);
    } catch (AltresException e) {
      Message why =
          Message.of(
              ExecuteMessages.MCS_NOT_SAVED,
              e.problem().place(),
              keep.sysmod(),
              e.problem().text());
      throw new AltresException(why, e);
    }
    ZoneEntry entry =
        ZoneEntry.of(new EntryKey(MCS, keep.sysmod()))
            .edit()
            .set("CONTENT", keep.content().hex())
            .set("RECORDS", String.valueOf(keep.records()))
            .build();
    writer(keep, transaction).put(entry);
  }

  private static ZoneWriter writer(Step step, CsiTransaction transaction) {
    Optional<ZoneWriter> writer = transaction.writer(step.zone());
    return writer.orElseThrow(
        () -> new AltresException(ExecuteMessages.ZONE_GONE, Place.nowhere(), step.zone()));
  }
}
