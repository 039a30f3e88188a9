package org.altres.zone.entry;

import org.altres.zone.ZoneName;

/// A module or load module of another zone (XZMOD, XZLMOD).
public record ZonedName(String name, ZoneName zone) {}
