package org.altres.workbench.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.altres.command.ZoneIndex;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.Likeness;
import org.altres.zone.CsiName;
import org.altres.zone.CsiView;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// Finds the zones and the types of entry that a user's words name.
final class ZoneFinder {

  private static final String ALL = "*";
  private static final Comparator<ZoneReader> ORDER =
      Comparator.comparing((ZoneReader zone) -> zone.id().csi())
          .thenComparing(ZoneReader::kind)
          .thenComparing(ZoneReader::id);

  private final CsiView view;
  private final Optional<CsiName> csi;

  /// @param csi looks only at the zones of this CSI, and at those that its global zone knows
  ZoneFinder(CsiView view, Optional<CsiName> csi) {
    this.view = view;
    this.csi = csi;
  }

  /// The zones that are looked at: CSI by CSI, first GLOBAL, then target and DLIB zones.
  List<ZoneReader> all() {
    List<ZoneReader> zones = new ArrayList<>();
    for (ZoneId id : view.zones()) {
      if (csi.isEmpty() || csi.get().equals(id.csi()) || indexed(csi.get(), id)) {
        view.zone(id).ifPresent(zones::add);
      }
    }
    zones.sort(ORDER);
    return zones;
  }

  private boolean indexed(CsiName name, ZoneId zone) {
    return view.zone(ZoneId.global(name)).filter(global -> knows(global, zone)).isPresent();
  }

  private static boolean knows(ZoneReader global, ZoneId zone) {
    return ZoneIndex.of(global.definition())
        .find(zone.name())
        .filter(line -> line.id().equals(zone))
        .isPresent();
  }

  /// The one zone of a name.
  ///
  /// @throws AltresException if there is none, or several CSIs have one
  ZoneReader one(String word) {
    String name = upper(word);
    List<ZoneReader> all = all();
    List<ZoneReader> found =
        all.stream().filter(zone -> zone.id().name().value().equals(name)).toList();
    if (found.isEmpty()) {
      throw noSuchZone(name, all);
    }
    if (found.size() > 1) {
      List<String> csis = found.stream().map(zone -> zone.id().csi().value()).toList();
      throw new AltresException(
          ZoneMessages.SEVERAL_ZONES, Place.nowhere(), name, String.join(", ", csis));
    }
    return found.getFirst();
  }

  private AltresException noSuchZone(String name, List<ZoneReader> all) {
    if (all.isEmpty()) {
      return new AltresException(ZoneMessages.NO_ZONES, Place.nowhere());
    }
    List<String> names = all.stream().map(zone -> zone.id().name().value()).distinct().toList();
    return new AltresException(
        ZoneMessages.NO_SUCH_ZONE, Place.nowhere(), name, likely(name, names));
  }

  /// The zones that a word of a query means: GLOBAL, ALLTZONES, ALLDZONES, ALLZONES, `*`, or names
  /// with commas between them.
  List<ZoneReader> several(String words) {
    return Stream.of(words.split(",")).flatMap(word -> several(all(), upper(word))).toList();
  }

  private Stream<ZoneReader> several(List<ZoneReader> all, String word) {
    return switch (word) {
      case ALL -> all.stream();
      case "ALLZONES" -> all.stream().filter(zone -> zone.kind() != ZoneKind.GLOBAL);
      case "ALLTZONES" -> all.stream().filter(zone -> zone.kind() == ZoneKind.TARGET);
      case "ALLDZONES" -> all.stream().filter(zone -> zone.kind() == ZoneKind.DLIB);
      case "GLOBAL" -> {
        List<ZoneReader> globals =
            all.stream().filter(zone -> zone.kind() == ZoneKind.GLOBAL).toList();
        if (globals.isEmpty()) {
          throw noSuchZone(word, all);
        }
        yield globals.stream();
      }
      default -> Stream.of(one(word));
    };
  }

  /// The global zone that knows a zone: a global zone itself; else that of the same CSI, if its
  /// index has the zone or no other has; else the one that has.
  ///
  /// @throws AltresException if there is none
  ZoneReader globalOf(ZoneReader zone) {
    if (zone.kind() == ZoneKind.GLOBAL) {
      return zone;
    }
    List<ZoneReader> globals =
        view.zones().stream()
            .flatMap(id -> view.zone(id).stream())
            .filter(each -> each.kind() == ZoneKind.GLOBAL)
            .toList();
    Optional<ZoneReader> own =
        globals.stream().filter(each -> each.id().csi().equals(zone.id().csi())).findFirst();
    return own.filter(global -> knows(global, zone.id()))
        .or(() -> globals.stream().filter(global -> knows(global, zone.id())).findFirst())
        .or(() -> own)
        .orElseThrow(() -> new AltresException(ZoneMessages.NO_GLOBAL, Place.nowhere(), zone.id()));
  }

  /// The type of entry that a word means.
  ///
  /// @throws AltresException if there is none such
  static EntryType type(String word) {
    String name = upper(word);
    return EntryType.findOperand(name)
        .orElseThrow(() -> {
          List<String> names = EntryType.all().stream().map(EntryType::name).toList();
          return new AltresException(
              ZoneMessages.NO_SUCH_TYPE, Place.nowhere(), name, likely(name, names));
        });
  }

  /// The type of entry that a word means in a zone of a kind.
  ///
  /// @throws AltresException if such zones have none such
  static EntryType type(String word, ZoneReader zone) {
    EntryType type = type(word);
    if (!type.zones().contains(zone.kind())) {
      throw new AltresException(
          ZoneMessages.TYPE_NOT_IN_KIND, Place.nowhere(), type, zone.kind(), zone.id().name());
    }
    return type;
  }

  static String upper(String word) {
    return word.strip().toUpperCase(Locale.ROOT);
  }

  /// What was probably meant, as a sentence; else all there is, if that is little.
  private static String likely(String given, List<String> names) {
    Optional<String> near = Likeness.nearest(given, names);
    if (near.isPresent()) {
      return "Did you mean " + near.get() + "?";
    }
    return names.size() > 12 ? "" : "There are: " + String.join(", ", names) + ".";
  }
}
