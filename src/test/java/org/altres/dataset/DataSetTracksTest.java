package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.message.DamagedDataException;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class DataSetTracksTest {

  private static final Dsname NAME = Dsname.of("A.LIBRARY");
  private final MemoryTracks volume =
      new MemoryTracks(new DeviceGeometry(DeviceType.T3330, 2)); // 38 tracks

  @Test
  void tracksAreCountedThroughTheExtents() {
    DataSetTracks tracks =
        DataSetTracks.of(
            volume, NAME, List.of(new Extent(20, 21), new Extent(5, 5), new Extent(30, 37)));
    assertThat(tracks.count()).isEqualTo(11);
    assertThat(tracks.volumeTrack(0)).isEqualTo(20);
    assertThat(tracks.volumeTrack(2)).isEqualTo(5);
    assertThat(tracks.volumeTrack(10)).isEqualTo(37);
    for (int relative = 0; relative < tracks.count(); relative++) {
      assertThat(tracks.relativeTrack(tracks.volumeTrack(relative))).hasValue(relative);
    }
    assertThat(tracks.relativeTrack(6)).isEmpty();
    assertThatThrownBy(() -> tracks.volumeTrack(11)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aPlaceNamesTheTrackOfTheVolumeAndTheDataSet() {
    DataSetTracks tracks = DataSetTracks.of(volume, NAME, List.of(new Extent(20, 21)));
    assertThat(tracks.placeOf(new Ttr(1, 3)))
        .hasToString("volume in memory, cylinder 1, head 2, record 3, data set A.LIBRARY");
    assertThat(tracks.placeOf(new Ttr(2, 1))).hasToString("volume in memory, data set A.LIBRARY");
  }

  @Test
  void extentsThatAreNotOnTheVolumeAreRefused() {
    assertThatThrownBy(() -> DataSetTracks.of(volume, NAME, List.of(new Extent(37, 38))))
        .isInstanceOf(DamagedDataException.class)
        .hasMessage(
            "ALT2301S The extent from track 37 to 38 is not on the volume, which has 38 tracks"
                + " (volume in memory, data set A.LIBRARY)");
    assertThatThrownBy(
            () -> DataSetTracks.of(volume, NAME, List.of(new Extent(0, 37), new Extent(0, 0))))
        .isInstanceOf(DamagedDataException.class);
  }
}
