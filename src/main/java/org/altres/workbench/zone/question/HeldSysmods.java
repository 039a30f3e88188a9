package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.HoldKey;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What is held and why.
///
/// @param csi the CSI of the global zone that has the holds
/// @param zone the zone that was asked about
/// @param newest the day of the newest ++HOLD of all that were looked at, as `2026.123`: so old the
///   HOLDDATA is at least
/// @param holds the holds, by SYSMOD
public record HeldSysmods(String csi, String zone, Optional<String> newest, List<Held> holds) {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final String ERROR = "ERROR";
  private static final String FIXCAT = "FIXCAT";

  public HeldSysmods {
    holds = List.copyOf(holds);
  }

  /// A hold.
  ///
  /// @param sysmod what is held
  /// @param smodtype PTF, APAR, USERMOD or FUNCTION
  /// @param status what the zone says of it, in the words of LIST; empty if nothing
  /// @param type ERROR, SYSTEM, USER or FIXCAT
  /// @param reason the reason id
  /// @param holdClass HIPER, PE and the like
  /// @param date of the ++HOLD
  /// @param fmid the function that the held SYSMOD belongs to
  /// @param originator of an internal hold: the SYSMOD id on the ++HOLD
  /// @param resolvers what would resolve it: the RESOLVER of a fix category, and received SYSMODs
  ///   that are the reason or supersede it
  /// @param resolverReceived whether one of them was received
  /// @param categories the fix categories
  public record Held(
      String sysmod,
      Optional<String> smodtype,
      String status,
      String type,
      String reason,
      Optional<String> holdClass,
      Optional<String> date,
      Optional<String> fmid,
      Optional<String> originator,
      List<String> resolvers,
      boolean resolverReceived,
      List<String> categories) {

    public Held {
      resolvers = List.copyOf(resolvers);
      categories = List.copyOf(categories);
    }
  }

  /// Asks a global zone for all its holds.
  ///
  /// @param sysmod only of this SYSMOD
  public static HeldSysmods ask(ZoneReader global, Optional<String> sysmod) {
    return new Question(global, global).ask(sysmod);
  }

  /// Asks what is held in a target or DLIB zone: SYSMODs that were received and not installed, each
  /// with the holds that are not resolved there; and those that are installed and turned out to be
  /// in error, or to need a fix of a category, that is not there.
  ///
  /// @param global the global zone that knows it
  /// @param sysmod only of this SYSMOD
  public static HeldSysmods ask(ZoneReader global, ZoneReader zone, Optional<String> sysmod) {
    return new Question(global, zone).ask(sysmod);
  }

  /// One question.
  private static final class Question {

    private final ZoneReader global;
    private final ZoneReader zone;
    private final Map<String, Optional<SysmodState>> states = new HashMap<>();
    private final Map<String, Optional<SysmodState>> received = new HashMap<>();
    private final List<Held> holds = new ArrayList<>();
    private String newest = "";

    Question(ZoneReader global, ZoneReader zone) {
      this.global = global;
      this.zone = zone;
    }

    HeldSysmods ask(Optional<String> sysmod) {
      global.forEach(Hold.HOLDDATA, sysmod.map(id -> id + " ").orElse(""), this::take);
      return new HeldSysmods(
          global.id().csi().value(),
          zone.id().name().value(),
          newest.isEmpty() ? Optional.empty() : Optional.of(SysmodState.day(newest)),
          holds);
    }

    private void take(ZoneEntry hold) {
      String date = hold.value("HOLDDATE").orElse("");
      if (date.compareTo(newest) > 0) {
        newest = date;
      }
      HoldKey key = HoldKey.ofEntryName(hold.name());
      if (zone.kind() == ZoneKind.GLOBAL || isOpen(key)) {
        holds.add(held(hold, key));
      }
    }

    private boolean isOpen(HoldKey hold) {
      Optional<SysmodState> there = state(hold.sysmod());
      boolean installed = there.filter(SysmodState::installed).isPresent();
      if (there.filter(SysmodState::present).isPresent() && !installed) {
        return false;
      }
      boolean resolvable = hold.type().equals(ERROR) || hold.type().equals(FIXCAT);
      if (resolvable && state(hold.reason()).filter(SysmodState::present).isPresent()) {
        return false;
      }
      return installed
          ? resolvable
          : !hold.type().equals(FIXCAT)
              && received(hold.sysmod()).filter(SysmodState::received).isPresent();
    }

    private Held held(ZoneEntry hold, HoldKey key) {
      List<String> resolvers = resolvers(hold, key);
      Optional<SysmodState> known = received(key.sysmod());
      Optional<SysmodState> state = state(key.sysmod());
      return new Held(
          key.sysmod(),
          known.flatMap(SysmodState::type).or(() -> state.flatMap(SysmodState::type)),
          state.map(SysmodState::status).orElse(""),
          key.type(),
          key.reason(),
          hold.value("HOLDCLASS"),
          hold.value("HOLDDATE").map(SysmodState::day),
          hold.value("HOLDFMID"),
          key.originator(),
          resolvers,
          resolvers.stream().anyMatch(id -> received(id).filter(SysmodState::received).isPresent()),
          hold.values("HOLDFIXCAT"));
    }

    private List<String> resolvers(ZoneEntry hold, HoldKey key) {
      List<String> all = new ArrayList<>(hold.values("HOLDRESOLVER"));
      if (key.type().equals(ERROR) || key.type().equals(FIXCAT)) {
        if (received(key.reason()).filter(SysmodState::received).isPresent()) {
          all.add(key.reason());
        }
        global.referrers(Relation.SUPERSEDES, key.reason()).stream()
            .filter(referrer -> referrer.type().equals(SYSMOD))
            .map(EntryKey::name)
            .filter(id -> !all.contains(id))
            .forEach(all::add);
      }
      return all;
    }

    private Optional<SysmodState> state(String sysmod) {
      return states.computeIfAbsent(sysmod, id -> state(zone, id));
    }

    private Optional<SysmodState> received(String sysmod) {
      return received.computeIfAbsent(sysmod, id -> state(global, id));
    }

    private static Optional<SysmodState> state(ZoneReader zone, String sysmod) {
      return zone.entry(new EntryKey(SYSMOD, sysmod))
          .map(entry -> new SysmodState(entry, zone.kind()));
    }
  }
}
