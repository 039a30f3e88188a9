package org.altres.zone;

import java.util.Comparator;

/// Which zone: the CSI that it lies in and its name there.
public record ZoneId(CsiName csi, ZoneName name) implements Comparable<ZoneId> {

  private static final Comparator<ZoneId> ORDER =
      Comparator.comparing(ZoneId::csi).thenComparing(ZoneId::name);

  /// The global zone of a CSI.
  public static ZoneId global(CsiName csi) {
    return new ZoneId(csi, ZoneName.GLOBAL);
  }

  @Override
  public int compareTo(ZoneId other) {
    return ORDER.compare(this, other);
  }

  /// `ZONE in CSI.NAME`.
  @Override
  public String toString() {
    return name + " in " + csi;
  }
}
