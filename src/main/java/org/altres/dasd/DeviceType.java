package org.altres.dasd;

import java.util.List;
import java.util.Optional;

/// A CKD device type: its geometry, and how much of a track a record takes. Figures: the device
/// reference manuals (3380, GA26-1664; 3390, GC26-4574; SR20-4738 for the older ones); costs as
/// TRKCALC and the device characteristics table have them ("DFSMSdfp Advanced Services",
/// SC23-6861).
///
/// The track image size is `up(37 + longest record, 512)`: home address 5, R0 16, count 8, end of
/// track 8.
public enum DeviceType {
  // code, heads, image size, R1 max, capacity, DSCB/track, dir blocks/track, models, cost
  T2305(
      "2305",
      0x05,
      8,
      14848,
      14660,
      14858,
      34,
      26,
      List.of(new Model("2305-2", 96, 0)),
      new Cost.Additive(198, 91)),
  /// The 2305 model 1, the one model whose tracks are not those of its type.
  T2305_1(
      "2305",
      0x05,
      8,
      14336,
      14136,
      14568,
      18,
      16,
      List.of(new Model("2305-1", 48, 0)),
      new Cost.Additive(432, 202)),
  T2311(
      "2311",
      0x11,
      10,
      4096,
      3625,
      3625,
      16,
      10,
      List.of(new Model("2311", 200, 3)),
      new Cost.Ratio(61, 20, 537, 512)),
  T2314(
      "2314",
      0x14,
      20,
      7680,
      7294,
      7294,
      25,
      17,
      List.of(new Model("2314", 200, 3)),
      new Cost.Ratio(101, 45, 2137, 2048)),
  T3330(
      "3330",
      0x30,
      19,
      13312,
      13030,
      13165,
      39,
      28,
      List.of(new Model("3330-1", 404, 7), new Model("3330-11", 808, 7)),
      new Cost.Additive(135, 56)),
  T3340(
      "3340",
      0x40,
      12,
      8704,
      8368,
      8535,
      22,
      16,
      List.of(new Model("3340-35", 348, 1), new Model("3340-70", 696, 2)),
      new Cost.Additive(167, 75)),
  T3350(
      "3350",
      0x50,
      30,
      19456,
      19069,
      19254,
      47,
      36,
      List.of(new Model("3350", 555, 5)),
      new Cost.Additive(185, 82)),
  T3375(
      "3375",
      0x75,
      12,
      35840,
      35616,
      36000,
      51,
      43,
      List.of(new Model("3375", 959, 1)),
      new Cost.Rounded(384, 160)),
  T3380(
      "3380",
      0x80,
      15,
      47616,
      47476,
      47968,
      53,
      46,
      List.of(
          new Model("3380-A", 885, 1), new Model("3380-E", 1770, 2), new Model("3380-K", 2655, 3)),
      new Cost.Rounded(492, 236)),
  T3390(
      "3390",
      0x90,
      15,
      56832,
      56664,
      58786,
      50,
      45,
      List.of(
          new Model("3390-1", 1113, 1),
          new Model("3390-2", 2226, 1),
          new Model("3390-3", 3339, 1),
          new Model("3390-9", 10017, 3),
          new Model("3390-27", 32760, 3),
          new Model("3390-54", 65520, 3)),
      new Cost.Cells(34, 19, 9, 6, 116, 6)),
  T9345(
      "9345",
      0x45,
      15,
      46592,
      46456,
      48280,
      45,
      40,
      List.of(new Model("9345-1", 1440, 0), new Model("9345-2", 2156, 0)),
      new Cost.Cells(34, 18, 7, 6, 116, 6));

  /// A model of a device type.
  ///
  /// @param name as IBM has it
  /// @param cylinders for data
  /// @param alternates alternate cylinders behind those
  public record Model(String name, int cylinders, int alternates) {}

  private final String number;
  private final int code;
  private final int heads;
  private final int trackImageSize;
  private final int longestRecord;
  private final int capacity;
  private final int dscbsPerTrack;
  private final int directoryBlocksPerTrack;
  private final List<Model> models;
  private final Cost cost;

  DeviceType(
      String number,
      int code,
      int heads,
      int trackImageSize,
      int longestRecord,
      int capacity,
      int dscbsPerTrack,
      int directoryBlocksPerTrack,
      List<Model> models,
      Cost cost) {
    this.number = number;
    this.code = code;
    this.heads = heads;
    this.trackImageSize = trackImageSize;
    this.longestRecord = longestRecord;
    this.capacity = capacity;
    this.dscbsPerTrack = dscbsPerTrack;
    this.directoryBlocksPerTrack = directoryBlocksPerTrack;
    this.models = models;
    this.cost = cost;
  }

  /// The type that an image header's device byte names.
  public static Optional<DeviceType> ofCode(int code) {
    return List.of(values()).stream().filter(type -> type.code == code).findFirst();
  }

  /// The type that an image header's device byte and track image size name; where no type has both,
  /// the one that has the device byte.
  public static Optional<DeviceType> ofCode(int code, long trackImageSize) {
    return List.of(values()).stream()
        .filter(type -> type.code == code && type.trackImageSize == trackImageSize)
        .findFirst()
        .or(() -> ofCode(code));
  }

  /// The type of a number, "3390", or of one of its models, "3390-3".
  public static Optional<DeviceType> parse(String text) {
    return List.of(values()).stream()
        .filter(type -> type.models.stream().anyMatch(model -> model.name().equals(text)))
        .findFirst()
        .or(() -> List.of(values()).stream().filter(type -> type.number.equals(text)).findFirst());
  }

  /// "3390".
  public String number() {
    return number;
  }

  /// The low byte of the type number, as an image header has it.
  public int code() {
    return code;
  }

  /// Tracks per cylinder.
  public int heads() {
    return heads;
  }

  /// Bytes that a track takes in an image.
  public int trackImageSize() {
    return trackImageSize;
  }

  /// The longest data of a record without key, in bytes.
  public int longestRecord() {
    return longestRecord;
  }

  /// What a track holds in the units of [#cost] (DS4DEVTK).
  public int capacity() {
    return capacity;
  }

  /// VTOC records on a track (DS4DEVDT).
  public int dscbsPerTrack() {
    return dscbsPerTrack;
  }

  /// PDS directory blocks on a track (DS4DEVDB).
  public int directoryBlocksPerTrack() {
    return directoryBlocksPerTrack;
  }

  /// The models, smallest first.
  public List<Model> models() {
    return models;
  }

  /// How many alternate cylinders a volume of so many data cylinders has: those of the model, else
  /// 0.
  public int alternatesOf(int cylinders) {
    return models.stream()
        .filter(model -> model.cylinders() == cylinders)
        .mapToInt(Model::alternates)
        .findFirst()
        .orElse(0);
  }

  /// What a record takes of the capacity.
  ///
  /// @param keyLength bytes of key, 0 for none
  /// @param dataLength bytes of data
  /// @param last whether no record is behind it on the track
  public int cost(int keyLength, int dataLength, boolean last) {
    return cost.of(keyLength, dataLength, last);
  }

  /// How many records of one size fit on a track.
  public int recordsPerTrack(int keyLength, int dataLength) {
    int used = 0;
    int count = 0;
    while (used + cost(keyLength, dataLength, true) <= capacity) {
      used += cost(keyLength, dataLength, false);
      count++;
    }
    return count;
  }

  @Override
  public String toString() {
    return number;
  }

  private sealed interface Cost {
    int of(int keyLength, int dataLength, boolean last);

    /// 2311, 2314: a tolerance on all but the last record.
    record Ratio(int overhead, int keyed, int numerator, int denominator) implements Cost {
      @Override
      public int of(int keyLength, int dataLength, boolean last) {
        int length = keyLength + dataLength;
        int key = keyLength > 0 ? keyed : 0;
        return last ? length + key : length * numerator / denominator + key + overhead;
      }
    }

    /// 2305, 3330, 3340, 3350: a constant for each record.
    record Additive(int overhead, int keyed) implements Cost {
      @Override
      public int of(int keyLength, int dataLength, boolean last) {
        return overhead + keyLength + dataLength + (keyLength > 0 ? keyed : 0);
      }
    }

    /// 3375, 3380: data and key each rounded up to 32.
    record Rounded(int data, int key) implements Cost {
      @Override
      public int of(int keyLength, int dataLength, boolean last) {
        return up(dataLength + data, 32) * 32 + (keyLength > 0 ? up(keyLength + key, 32) * 32 : 0);
      }
    }

    /// 3390, 9345: cells, with a cell more for each stretch of data.
    record Cells(int f1, int f2, int f3, int f4, int f5, int f6) implements Cost {
      @Override
      public int of(int keyLength, int dataLength, boolean last) {
        return field(f2, dataLength) + (keyLength > 0 ? field(f3, keyLength) : 0);
      }

      private int field(int cells, int length) {
        int bytes = f1 * cells + length + f6 + f4 * up(length + f6, 2 * f5);
        return up(bytes, f1) * f1;
      }
    }

    static int up(int value, int unit) {
      return (value + unit - 1) / unit;
    }
  }
}
