package org.altres.dasd;

/// A device type with a number of cylinders.
///
/// @param type the device type
/// @param cylinders cylinders of the image, alternates included; 1 to 65520
public record DeviceGeometry(DeviceType type, int cylinders) {

  /// The most cylinders of a volume that is addressed by 16-bit cylinder numbers.
  public static final int MOST_CYLINDERS = 65520;

  public DeviceGeometry {
    if (cylinders < 1 || cylinders > MOST_CYLINDERS) {
      throw new IllegalArgumentException("no volume has " + cylinders + " cylinders");
    }
  }

  /// How many tracks.
  public int tracks() {
    return cylinders * type.heads();
  }

  /// The address of a relative track.
  public Cchh address(int track) {
    return new Cchh(track / type.heads(), track % type.heads());
  }

  /// The relative track of an address; one whose head this type does not have is not on the volume.
  public int index(Cchh address) {
    return address.cylinder() * type.heads() + address.head();
  }

  /// Whether a track of this address exists.
  public boolean contains(Cchh address) {
    return address.cylinder() < cylinders && address.head() < type.heads();
  }

  /// Bytes of a plain image of all of it, its header of 512 included.
  public long plainImageSize() {
    return 512L + (long) tracks() * type.trackImageSize();
  }
}
