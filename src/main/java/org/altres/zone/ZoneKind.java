package org.altres.zone;

/// What a zone describes (SMP/E Reference, zone definition entries).
public enum ZoneKind {
  /// What was received, HOLDDATA, options and the index of the other zones.
  GLOBAL("GLOBALZONE"),
  /// The inventory of target libraries.
  TARGET("TARGETZONE"),
  /// The inventory of distribution libraries.
  DLIB("DLIBZONE");

  private final String definition;

  ZoneKind(String definition) {
    this.definition = definition;
  }

  /// The type of the one entry that defines such a zone.
  public EntryType definition() {
    return EntryType.of(definition);
  }
}
