package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// A volume: its label, its geometry, its space and what its VTOC says of each data set.
///
/// @param volser as its label says
/// @param owner as its label says
/// @param hasVtoc whether it has a VTOC: one that was only labelled has none
/// @param format how its image keeps the tracks
/// @param files the files of its image
/// @param type device type
/// @param model the model that has as many cylinders, if one has
/// @param cylinders how many, alternates included
/// @param heads tracks per cylinder
/// @param iplable whether it has IPL records
/// @param tracks how many can be given to data sets
/// @param freeTracks how many of them nothing has
/// @param freeCylinders whole cylinders of them
/// @param largestFree tracks of the largest free run
/// @param freeDscbs records of the VTOC that are still free
/// @param vtocTrack the first track of the VTOC
/// @param vtocTracks how many tracks the VTOC has
/// @param readOnly why it cannot be written to, if it cannot
/// @param dataSets in the order of their names
public record VolumeContents(
    String volser,
    String owner,
    boolean hasVtoc,
    String format,
    List<String> files,
    String type,
    Optional<String> model,
    int cylinders,
    int heads,
    boolean iplable,
    int tracks,
    int freeTracks,
    int freeCylinders,
    int largestFree,
    int freeDscbs,
    int vtocTrack,
    int vtocTracks,
    Optional<String> readOnly,
    List<DataSet> dataSets) {

  public VolumeContents {
    files = List.copyOf(files);
    dataSets = List.copyOf(dataSets);
  }

  /// A data set.
  ///
  /// @param dsn its name
  /// @param dsorg PS, PO, PO-E, DA, IS, VS, `**` for never opened
  /// @param recfm record format, empty if nothing is said
  /// @param lrecl bytes of a record
  /// @param blksize bytes of a block
  /// @param extents how many runs of tracks it has
  /// @param tracks how many tracks are its own
  /// @param tracksUsed how many of them hold data, where the VTOC says so
  /// @param secondary what it gets more when it is full: a number, and TRK, CYL or BLK
  /// @param created the day
  /// @param expires the day, if there is one
  public record DataSet(
      String dsn,
      String dsorg,
      String recfm,
      int lrecl,
      int blksize,
      int extents,
      int tracks,
      Optional<Integer> tracksUsed,
      Optional<String> secondary,
      Optional<String> created,
      Optional<String> expires) {}
}
