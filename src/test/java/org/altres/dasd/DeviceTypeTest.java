package org.altres.dasd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeviceTypeTest {

  private static final List<DeviceType> TYPES =
      List.of(
          DeviceType.T2314,
          DeviceType.T3330,
          DeviceType.T3340,
          DeviceType.T3350,
          DeviceType.T3375,
          DeviceType.T3380,
          DeviceType.T3390,
          DeviceType.T9345);

  @Test
  void asManyBlocksFitOnATrackAsTheReferenceManualsSay() {
    // Block length, then blocks per track of 2314 3330 3340 3350 3375 3380 3390 9345, without key.
    assertThat(perTrack(80)).isEqualTo("40 61 34 72 75 83 78 67");
    assertThat(perTrack(800)).isEqualTo("7 14 8 19 30 36 39 33");
    assertThat(perTrack(3120)).isEqualTo("2 4 2 5 10 13 15 12");
    assertThat(perTrack(6144)).isEqualTo("1 2 1 3 5 7 8 6");
    assertThat(perTrack(13030)).isEqualTo("0 1 0 1 2 3 4 3");
    assertThat(perTrack(19069)).isEqualTo("0 0 0 1 1 2 2 2");
    assertThat(perTrack(27998)).isEqualTo("0 0 0 0 1 1 2 1");
  }

  @Test
  void asManyDscbsAndDirectoryBlocksFitAsTheDeviceConstantsSay() {
    for (DeviceType type : TYPES) {
      assertThat(type.recordsPerTrack(44, 96)).as(type + " DSCBs").isEqualTo(type.dscbsPerTrack());
      assertThat(type.recordsPerTrack(8, 256))
          .as(type + " directory blocks")
          .isEqualTo(type.directoryBlocksPerTrack());
    }
  }

  @Test
  void theTrackImageHoldsTheLongestRecordRoundedUpTo512() {
    assertThat(
            Arrays.stream(DeviceType.values())
                .filter(
                    type -> type.trackImageSize() != (37 + type.longestRecord() + 511) / 512 * 512))
        .isEmpty();
  }

  @Test
  void aTypeIsFoundByNumberModelAndHeader() {
    assertThat(DeviceType.parse("3390-9")).contains(DeviceType.T3390);
    assertThat(DeviceType.parse("2305")).contains(DeviceType.T2305);
    assertThat(DeviceType.parse("2305-1")).contains(DeviceType.T2305_1);
    assertThat(DeviceType.ofCode(0x05, 14336)).contains(DeviceType.T2305_1);
    assertThat(DeviceType.ofCode(0x05, 14848)).contains(DeviceType.T2305);
    assertThat(DeviceType.ofCode(0x90, 1)).contains(DeviceType.T3390);
    assertThat(DeviceType.ofCode(0x91, 1)).isEmpty();
  }

  private static String perTrack(int blockLength) {
    return TYPES.stream()
        .map(type -> String.valueOf(type.recordsPerTrack(0, blockLength)))
        .collect(Collectors.joining(" "));
  }
}
