package org.altres.workbench.smp;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.zone.Csi;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;

/// How a deck reaches the zones: for good, each change committed by itself, or to rehearse, in one
/// transaction that all commands share and that is never committed.
sealed interface ZoneAccess {

  /// The zones as the commands before left them. To be closed.
  CsiView view();

  /// Makes a change as a whole.
  void change(String doing, Consumer<CsiTransaction> change);

  /// For good.
  record Lasting(Csi csi) implements ZoneAccess {
    @Override
    public CsiView view() {
      return csi.view();
    }

    @Override
    public void change(String doing, Consumer<CsiTransaction> change) {
      try (CsiTransaction transaction = csi.begin(doing)) {
        change.accept(transaction);
        transaction.commit();
      }
    }
  }

  /// To rehearse.
  record Rehearsal(CsiTransaction transaction) implements ZoneAccess {
    @Override
    public CsiView view() {
      return new Shared(transaction);
    }

    @Override
    public void change(String doing, Consumer<CsiTransaction> change) {
      change.accept(transaction);
    }
  }

  /// A view that stays open when it is closed.
  record Shared(CsiView view) implements CsiView {
    @Override
    public List<ZoneId> zones() {
      return view.zones();
    }

    @Override
    public Optional<ZoneReader> zone(ZoneId id) {
      return view.zone(id);
    }

    @Override
    public void forEachKeyOnlyIn(
        ZoneId zone, ZoneId other, EntryType type, Consumer<EntryKey> consumer) {
      view.forEachKeyOnlyIn(zone, other, type, consumer);
    }

    @Override
    public void close() {}
  }
}
