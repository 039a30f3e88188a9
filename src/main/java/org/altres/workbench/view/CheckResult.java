package org.altres.workbench.view;

import java.util.List;

/// What a check of a volume found.
///
/// @param volume what was checked: volser or file
/// @param sound whether nothing but information was found
/// @param tracks how many tracks were read
/// @param dataSets how many sequential and partitioned data sets
/// @param members how many members
/// @param blocks how many blocks
/// @param loadModules how many of the members are load modules
/// @param faults what is wrong, each with its place
public record CheckResult(
    String volume,
    boolean sound,
    long tracks,
    long dataSets,
    long members,
    long blocks,
    long loadModules,
    List<Fault> faults) {

  public CheckResult {
    faults = List.copyOf(faults);
  }

  /// A fault.
  ///
  /// @param id the message
  /// @param text what is wrong
  /// @param place where: volume, cylinder, head, record, data set, member
  /// @param todo what to do about it
  public record Fault(String id, String text, String place, String todo) {}
}
