package org.altres.zone.smp4;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.zone.ZoneKind;

/// The data sets of SMP4 that hold zones.
public enum Smp4Kind {
  /// SMPCDS: what is in the target libraries.
  CDS(ZoneKind.TARGET),
  /// SMPACDS: what is in the distribution libraries.
  ACDS(ZoneKind.DLIB),
  /// SMPPTS: what was received.
  PTS(ZoneKind.GLOBAL),
  /// SMPCRQ or SMPACRQ: the conditional requisites of a target or distribution zone.
  CRQ(ZoneKind.TARGET);

  private final ZoneKind zone;

  Smp4Kind(ZoneKind zone) {
    this.zone = zone;
  }

  /// The kind of zone that it becomes; conditional requisites become part of one that is there.
  public ZoneKind zone() {
    return zone;
  }

  /// What a data set is, by its entries; empty if it is none of these. A CDS that was made as a
  /// copy of an ACDS has the end markers of both and is a CDS.
  public static Optional<Smp4Kind> of(Iterable<Bytes> keys) {
    boolean distribution = false;
    boolean conditions = false;
    for (Bytes key : keys) {
      Optional<String> end = PackedKey.of(key).filter(k -> k.type() == 0xe9).map(PackedKey::name);
      if (end.filter("CDSEOF"::equals).isPresent()) {
        return Optional.of(CDS);
      }
      distribution |= end.filter("ACDEOF"::equals).isPresent();
      if (key.u8(0) == 0x01 && VariableList.text(key.from(1)).equals("SYSTEM")) {
        return Optional.of(PTS);
      }
      conditions |= key.u8(0) == 0xe2 || key.u8(0) == 0xc6;
    }
    if (distribution) {
      return Optional.of(ACDS);
    }
    return conditions ? Optional.of(CRQ) : Optional.empty();
  }
}
