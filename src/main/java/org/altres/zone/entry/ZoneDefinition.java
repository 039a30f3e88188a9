package org.altres.zone.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.Fmid;
import org.altres.mcs.Srel;
import org.altres.zone.CsiName;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// The entry that defines a zone (SMP/E Reference, GLOBALZONE, TARGETZONE and DLIBZONE entry).
///
/// @param entry it
public record ZoneDefinition(ZoneEntry entry) {

  public ZoneDefinition {
    if (entry.type().group() != EntryType.Group.ZONE) {
      throw new IllegalArgumentException(entry.key().toString());
    }
  }

  /// A zone as the ZONEINDEX of a global zone has it.
  ///
  /// @param id where it is
  /// @param kind TARGET or DLIB
  public record Indexed(ZoneId id, ZoneKind kind) {

    /// As the subentry holds it.
    public String tuple() {
      return ZoneEntry.tuple(id.name().value(), id.csi().value(), kind.name());
    }
  }

  /// What the zone describes.
  public ZoneKind kind() {
    for (ZoneKind kind : ZoneKind.values()) {
      if (kind.definition().equals(entry.type())) {
        return kind;
      }
    }
    throw new IllegalStateException(entry.type().name());
  }

  /// The zones that belong to a global zone, in order; what is no zone there is left out.
  public List<Indexed> index() {
    List<Indexed> index = new ArrayList<>();
    for (String tuple :
        entry.type().name().equals("GLOBALZONE") ? entry.values("ZONEINDEX") : List.<String>of()) {
      List<String> parts = ZoneEntry.parts(tuple);
      if (parts.size() == 3) {
        indexed(parts).ifPresent(index::add);
      }
    }
    return index;
  }

  private static Optional<Indexed> indexed(List<String> parts) {
    Optional<ZoneName> name = ZoneName.parse(parts.get(0));
    Optional<CsiName> csi = CsiName.parse(parts.get(1));
    Optional<ZoneKind> kind =
        switch (parts.get(2)) {
          case "TARGET" -> Optional.of(ZoneKind.TARGET);
          case "DLIB" -> Optional.of(ZoneKind.DLIB);
          default -> Optional.empty();
        };
    return name.isEmpty() || csi.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new Indexed(new ZoneId(csi.get(), name.get()), kind.get()));
  }

  /// The zone that this one is a pair with.
  public Optional<ZoneName> related() {
    return entry.value("RELATED").flatMap(ZoneName::parse);
  }

  /// The systems that it is for.
  public List<Srel> srels() {
    return Typed.srels(entry, 0);
  }

  /// The functions whose service a global zone receives.
  public List<Fmid> fmids() {
    return entry.values("FMID").stream().filter(Fmid::isValid).map(Fmid::new).toList();
  }

  /// Its OPTIONS entry.
  public Optional<String> options() {
    return entry.value("OPTIONS");
  }

  /// The zones whose load modules have modules of this one, or the other way round.
  public List<ZoneName> tiedTo() {
    return Typed.zones(entry, "TIEDTO");
  }

  /// Whether load modules of other zones are linked with APPLY, and not later.
  public boolean linksElsewhereAtOnce() {
    return entry.value("XZLINK").filter("AUTOMATIC"::equals).isPresent();
  }

  /// Whether ACCEPT processes inline JCLIN.
  public boolean acceptsJclin() {
    return entry.has("ACCJCLIN");
  }
}
