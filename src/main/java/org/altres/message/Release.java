package org.altres.message;

/// Which Altres this is.
public final class Release {

  /// The version of this build.
  public static final String VERSION = "0.1.0";

  /// What the heads of listings and reports say wrote them.
  public static final String PRODUCT = "ALTRES " + VERSION;

  private Release() {}
}
