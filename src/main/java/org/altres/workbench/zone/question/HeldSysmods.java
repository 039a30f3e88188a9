package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.mcs.SmartData;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.HoldDataAge;
import org.altres.zone.HoldKey;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What is held and why.
///
/// @param csi the CSI of the global zone that has the holds
/// @param zone the zone that was asked about
/// @param newest the latest day of all ++HOLDs that the global zone got, as `2026.123`
/// @param received the day when it last got HOLDDATA, as `2026.130`; none if it never did
/// @param holds the holds, by SYSMOD
public record HeldSysmods(
    String csi, String zone, Optional<String> newest, Optional<String> received, List<Held> holds) {

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
  /// @param resolvers what would resolve it: the RESOLVER of a fix category, the FIX that enhanced
  ///   HOLDDATA names, and received SYSMODs that are the reason or supersede it
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
    private final Map<String, Optional<SysmodState>> known = new HashMap<>();
    private final List<Held> holds = new ArrayList<>();

    Question(ZoneReader global, ZoneReader zone) {
      this.global = global;
      this.zone = zone;
    }

    HeldSysmods ask(Optional<String> sysmod) {
      global.forEach(Hold.HOLDDATA, sysmod.map(id -> id + " ").orElse(""), this::take);
      Optional<HoldDataAge> age = global.definition().flatMap(HoldDataAge::of);
      return new HeldSysmods(
          global.id().csi().value(),
          zone.id().name().value(),
          age.flatMap(HoldDataAge::newest).map(SysmodState::day),
          age.map(HoldDataAge::received).map(SysmodState::day),
          holds);
    }

    private void take(ZoneEntry hold) {
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
      Optional<SysmodState> got = received(key.sysmod());
      Optional<SysmodState> state = state(key.sysmod());
      return new Held(
          key.sysmod(),
          got.flatMap(SysmodState::type).or(() -> state.flatMap(SysmodState::type)),
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
      SmartData.ofRecords(hold.values("HOLDDATA"))
          .ifPresent(data -> data.fixes().forEach(fix -> all.add(fix.value())));
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
      return known.computeIfAbsent(sysmod, id -> state(global, id));
    }

    private static Optional<SysmodState> state(ZoneReader zone, String sysmod) {
      return zone.entry(new EntryKey(SYSMOD, sysmod))
          .map(entry -> new SysmodState(entry, zone.kind()));
    }
  }
}
