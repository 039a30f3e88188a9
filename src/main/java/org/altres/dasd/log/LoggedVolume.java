package org.altres.dasd.log;

import org.altres.dasd.DeviceGeometry;

/// A volume that a transaction is about.
///
/// @param name the volume's name with its [CommitPoint], which finds the image by it
/// @param geometry of its image
public record LoggedVolume(String name, DeviceGeometry geometry) {

  public LoggedVolume {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a volume has a name");
    }
  }
}
