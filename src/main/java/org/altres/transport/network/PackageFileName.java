package org.altres.transport.network;

import java.util.Optional;

/// The name of a file in a package or in one of its archives: names separated by `/`, none of them
/// empty, `.` or `..`, so that it never leads out.
///
/// @param value `SMPPTFIN/S0001.SMPMCS.pax.Z`
public record PackageFileName(String value) implements Comparable<PackageFileName> {

  private static final int LONGEST = 1023;

  public PackageFileName {
    if (!isOne(value)) {
      throw new IllegalArgumentException("no name within a package: " + value);
    }
  }

  /// The name that a text is, if it does not lead out; `./` before it is left out.
  public static Optional<PackageFileName> parse(String text) {
    String name = text.startsWith("./") ? text.substring(2) : text;
    return isOne(name) ? Optional.of(new PackageFileName(name)) : Optional.empty();
  }

  /// The part behind the last `/`.
  public String last() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  private static boolean isOne(String name) {
    if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\\') >= 0) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return name.chars().noneMatch(Character::isISOControl) && !hasDrive(name);
  }

  /// Whether a workstation would take it for the name of a drive.
  private static boolean hasDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':';
  }

  @Override
  public int compareTo(PackageFileName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
