package org.altres.dasd.vtoc;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.text.CodePage;

/// Makes a volume ready for data sets, as ICKDSF INIT does ("Device Support Facilities",
/// GC35-0033): IPL records that load a wait state, the volume label, an empty VTOC. The other
/// tracks are left as they are; those of a new image are formatted already.
///
/// The three records of the first track fit on it on every device type, the 2311 included: a
/// program to be loaded, which would not, is not written.
public final class VolumeInitializer {

  private static final Bytes IPL1 =
      Bytes.ofHex("000600000000000F 0300000000000001 0000000000000000");
  private static final int IPL2_LENGTH = 144;
  private static final int CYLINDERS_OF_SMALL_VOLUME = 50;
  private static final int CYLINDERS_PER_VTOC_CYLINDER = 3000;
  private static final int OWNER_LENGTH = 14;

  private VolumeInitializer() {}

  /// How a volume is to be made.
  ///
  /// @param owner up to 14 characters
  /// @param vtoc the tracks of the VTOC
  /// @param alternateCylinders cylinders at the end of the image that are kept for bad tracks and
  ///   not given to data sets
  public record Options(String owner, Extent vtoc, int alternateCylinders) {

    /// Checks that the owner is one.
    ///
    /// @throws AltresException if it is too long, or has characters that EBCDIC has not
    public Options {
      if (owner.length() > OWNER_LENGTH
          || CodePage.IBM037.firstUnmappable(owner).isPresent()
          || alternateCylinders < 0) {
        throw new AltresException(
            VtocMessages.REQUEST_WRONG,
            org.altres.message.Place.nowhere(),
            "not an owner of up to 14 characters: " + owner);
      }
    }

    /// No owner; the VTOC behind the first track, up to the end of the first cylinder, shorter on a
    /// volume of less than 50 cylinders and a cylinder longer for each 3,000; the alternate
    /// cylinders of the model that has so many cylinders in all.
    public static Options standard(DeviceGeometry geometry) {
      int heads = geometry.type().heads();
      int cylinders = geometry.cylinders();
      int size =
          cylinders < CYLINDERS_OF_SMALL_VOLUME
              ? Math.max(1, (heads - 1) * cylinders / CYLINDERS_OF_SMALL_VOLUME)
              : heads - 1 + heads * (cylinders / CYLINDERS_PER_VTOC_CYLINDER);
      return new Options("", Extent.ofTracks(1, size), alternates(geometry));
    }

    private static int alternates(DeviceGeometry geometry) {
      return geometry.type().models().stream()
          .filter(model -> model.cylinders() + model.alternates() == geometry.cylinders())
          .mapToInt(DeviceType.Model::alternates)
          .findFirst()
          .orElse(0);
    }

    /// With an owner.
    public Options withOwner(String name) {
      return new Options(name, vtoc, alternateCylinders);
    }

    /// With the VTOC elsewhere.
    public Options withVtoc(Extent tracks) {
      return new Options(owner, tracks, alternateCylinders);
    }
  }

  /// Makes a volume ready; whatever its first track and the tracks of the VTOC held is lost.
  ///
  /// @throws AltresException if the VTOC cannot be where the options say
  public static Vtoc initialize(TrackWriter tracks, Volser volser, Options options) {
    DeviceGeometry geometry = tracks.geometry();
    int dataTracks =
        (geometry.cylinders() - options.alternateCylinders()) * geometry.type().heads();
    Extent vtoc = options.vtoc();
    if (vtoc.first() < 1 || vtoc.last() >= dataTracks) {
      throw new AltresException(
          VtocMessages.VTOC_PLACE_WRONG, tracks.place(), vtoc.first(), vtoc.last(), dataTracks - 1);
    }
    int slots = vtoc.tracks() * geometry.type().dscbsPerTrack();
    if (slots > 0xFFFF) {
      throw new AltresException(VtocMessages.VTOC_TOO_LARGE, tracks.place(), slots);
    }
    tracks.write(firstTrack(geometry, volser, options));
    Format4Dscb format4 = format4(geometry, options, slots - 2);
    for (int track = vtoc.first(); track <= vtoc.last(); track++) {
      Cchh address = geometry.address(track);
      tracks.write(vtocTrack(geometry, options, address, track == vtoc.first(), format4));
    }
    return Vtoc.read(tracks);
  }

  private static Track firstTrack(DeviceGeometry geometry, Volser volser, Options options) {
    Bytes label =
        new Bytes.Builder(VolumeLabel.LENGTH)
            .add(VolumeLabel.KEY)
            .add(volser.toBytes())
            .u8(0x40)
            .add(new Cchhr(geometry.address(options.vtoc().first()), 1).toBytes())
            .padTo(37, 0x40)
            .add(CodePage.IBM037.encodePadded(options.owner(), OWNER_LENGTH))
            .padTo(VolumeLabel.LENGTH, 0x40)
            .build();
    return Track.builder(new Cchh(0, 0))
        .add(CodePage.IBM037.encode("IPL1"), IPL1)
        .add(CodePage.IBM037.encode("IPL2"), Bytes.zeros(IPL2_LENGTH))
        .add(VolumeLabel.KEY, label)
        .build();
  }

  private static Track vtocTrack(
      DeviceGeometry geometry, Options options, Cchh address, boolean first, Format4Dscb format4) {
    Track.Builder track = Track.builder(address);
    if (first) {
      add(track, format4);
      add(track, format5(geometry, options));
    }
    while (track.size() < geometry.type().dscbsPerTrack()) {
      add(track, Format0Dscb.EMPTY);
    }
    return track.build();
  }

  private static void add(Track.Builder track, Dscb dscb) {
    track.add(dscb.key(), dscb.data());
  }

  private static Format5Dscb format5(DeviceGeometry geometry, Options options) {
    int usable = (geometry.cylinders() - options.alternateCylinders()) * geometry.type().heads();
    List<Extent> used = List.of(new Extent(0, 0), options.vtoc());
    return Format5Dscb.of(
        usable > VtocChange.MOST_FORMAT5_TRACKS
            ? List.of()
            : VtocChange.entries(FreeSpace.besides(used, usable), geometry.type().heads()),
        Optional.empty());
  }

  private static Format4Dscb format4(DeviceGeometry geometry, Options options, int freeSlots) {
    DeviceType type = geometry.type();
    int dataCylinders = geometry.cylinders() - options.alternateCylinders();
    boolean format5 = dataCylinders * type.heads() <= VtocChange.MOST_FORMAT5_TRACKS;
    Extent vtoc = options.vtoc();
    Cchhr format5Slot = new Cchhr(geometry.address(vtoc.first()), 2);
    Bytes bytes =
        new Bytes.Builder(Dscb.LENGTH)
            .fill(Dscb.KEY_LENGTH, 0x04)
            .u8(0xF4)
            .add(format5Slot.toBytes())
            .u16(freeSlots)
            .u16(dataCylinders)
            .u16(0)
            .u16(options.alternateCylinders() * type.heads())
            .u8(format5 ? 0 : Format4Dscb.F5_NOT_VALID)
            .u8(1)
            .u16(0)
            .u16(geometry.cylinders())
            .u16(type.heads())
            .add(DeviceConstants.of(type))
            .padTo(105, 0)
            .add(ExtentEntry.of(ExtentEntry.DATA, 0, vtoc, geometry).toBytes())
            .padTo(Dscb.LENGTH, 0)
            .build();
    return new Format4Dscb(bytes);
  }
}
