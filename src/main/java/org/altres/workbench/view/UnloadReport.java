package org.altres.workbench.view;

import java.util.List;

/// What an unload wrote.
///
/// @param folder where it wrote
/// @param dataSets what it unloaded, in the order of their names
/// @param skipped what the pattern names and cannot be unloaded
public record UnloadReport(String folder, List<Unloaded> dataSets, List<Skipped> skipped) {

  public UnloadReport {
    dataSets = List.copyOf(dataSets);
    skipped = List.copyOf(skipped);
  }

  /// A library or sequential data set.
  ///
  /// @param dsn its name
  /// @param volser its volume
  /// @param file its folder with a file for each member, or the file of a sequential data set
  /// @param members how many files of members, aliases among them; 0 for a sequential data set
  /// @param records how many records
  /// @param bytes how many bytes the files have
  public record Unloaded(
      String dsn, String volser, String file, int members, long records, long bytes) {}

  /// A data set that is listed only.
  ///
  /// @param dsn its name
  /// @param volser its volume
  /// @param dsorg why: its organisation
  public record Skipped(String dsn, String volser, String dsorg) {}

  /// Files of members in all.
  public long members() {
    return dataSets.stream().mapToLong(Unloaded::members).sum();
  }

  /// Bytes in all.
  public long bytes() {
    return dataSets.stream().mapToLong(Unloaded::bytes).sum();
  }
}
