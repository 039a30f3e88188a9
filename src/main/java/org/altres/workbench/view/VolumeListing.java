package org.altres.workbench.view;

import java.util.List;
import java.util.Optional;

/// The volumes of a workspace.
///
/// @param workspace its folder
/// @param volumes in the order of their volsers
public record VolumeListing(String workspace, List<Volume> volumes) {

  public VolumeListing {
    volumes = List.copyOf(volumes);
  }

  /// A volume.
  ///
  /// @param volser its serial
  /// @param type device type
  /// @param cylinders how many it has, alternates included
  /// @param tracks how many can be given to data sets
  /// @param freeTracks how many of them nothing has
  /// @param dataSets how many it holds
  /// @param readOnly why it cannot be written to, if it cannot
  /// @param file its image
  public record Volume(
      String volser,
      String type,
      int cylinders,
      int tracks,
      int freeTracks,
      int dataSets,
      Optional<String> readOnly,
      String file) {}
}
