package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// What is on a tape.
///
/// @param file the image
/// @param volser its VOL1, if it is labelled
/// @param owner the owner in VOL1, if it has one
/// @param dataSets in the order of the tape
public record TapeListing(
    String file, Optional<String> volser, Optional<String> owner, List<DataSet> dataSets) {

  public TapeListing {
    dataSets = List.copyOf(dataSets);
  }

  /// A data set of a tape.
  ///
  /// @param sequence what `tape extract` calls it
  /// @param dsn the name in HDR1, at most the last 17 characters of it; `FILE` and a number without
  ///   label
  /// @param recfm as HDR2 has it
  /// @param lrecl as HDR2 has it
  /// @param blksize as HDR2 has it
  /// @param blocks how many blocks
  /// @param bytes bytes of all blocks
  /// @param longest bytes of the longest block
  /// @param created the day in HDR1
  /// @param content `unload` for an IEBCOPY unload, `mcs` and `relfile` for those files of a
  ///   product, else `data`
  public record DataSet(
      int sequence,
      String dsn,
      Optional<String> recfm,
      Optional<Integer> lrecl,
      Optional<Integer> blksize,
      int blocks,
      long bytes,
      int longest,
      Optional<String> created,
      String content) {}
}
