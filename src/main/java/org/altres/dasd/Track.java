package org.altres.dasd;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// A track: home address, R0, the records behind it, end of track. Immutable; what was read is kept
/// as it is.
///
/// | part | length | content |
/// |---|---|---|
/// | home address | 5 | X'00' CC HH |
/// | R0 | 16 | count with data length 8, and 8 bytes |
/// | R1 to Rn | 8 + key + data each | |
/// | end of track | 8 | X'FF' |
public final class Track {

  /// Bytes of the home address.
  public static final int HOME_ADDRESS_LENGTH = 5;

  /// Bytes of home address, R0 and end of track: the image of a track without records.
  public static final int EMPTY_LENGTH = 29;

  private static final int R0_LENGTH = 16;

  private final Cchh address;
  private final Bytes image;
  private final int[] recordOffsets;

  private Track(Cchh address, Bytes image, int[] recordOffsets) {
    this.address = address;
    this.image = image;
    this.recordOffsets = recordOffsets;
  }

  /// Reads a track image.
  ///
  /// @param address the track that it must be
  /// @param image home address and all behind it; what follows the end of track does not count
  /// @param volume where it was read, for messages
  /// @throws DamagedDataException if home address, R0, a count field or the end of track is wrong
  public static Track read(Cchh address, Bytes image, Place volume) {
    if (image.length() < EMPTY_LENGTH
        || image.u8(0) != 0
        || image.u16(1) != address.cylinder()
        || image.u16(3) != address.head()) {
      throw damaged(DasdMessages.HOME_ADDRESS_WRONG, address, volume);
    }
    int r0 = HOME_ADDRESS_LENGTH;
    if (image.u8(r0 + 4) != 0 || image.u8(r0 + 5) != 0 || image.u16(r0 + 6) != 8) {
      throw damaged(DasdMessages.R0_WRONG, address, volume);
    }
    int[] offsets = new int[16];
    int count = 0;
    int at = r0 + R0_LENGTH;
    while (!isEndOfTrack(image, at)) {
      if (at + CkdRecord.COUNT_LENGTH > image.length()) {
        throw damaged(DasdMessages.END_OF_TRACK_MISSING, address, volume);
      }
      checkCount(address, image, at, count + 1, volume);
      if (count == offsets.length) {
        offsets = java.util.Arrays.copyOf(offsets, count * 2);
      }
      offsets[count++] = at;
      at += CkdRecord.COUNT_LENGTH + image.u8(at + 5) + image.u16(at + 6);
    }
    int length = at + CkdRecord.COUNT_LENGTH;
    return new Track(address, image.slice(0, length), java.util.Arrays.copyOf(offsets, count));
  }

  private static boolean isEndOfTrack(Bytes image, int at) {
    return at + CkdRecord.COUNT_LENGTH <= image.length() && image.s64(at) == -1L;
  }

  private static void checkCount(Cchh address, Bytes image, int at, int number, Place volume) {
    boolean sameTrack =
        (image.u16(at) & 0x7FFF) == (address.cylinder() & 0x7FFF)
            && image.u16(at + 2) == address.head();
    if (!sameTrack || image.u8(at + 4) != number) {
      throw new DamagedDataException(
          DasdMessages.COUNT_FIELD_WRONG,
          place(address, volume).with("record", number),
          image.slice(at, CkdRecord.COUNT_LENGTH).hex());
    }
  }

  private static DamagedDataException damaged(
      org.altres.message.MessageId id, Cchh address, Place volume) {
    return new DamagedDataException(id, place(address, volume));
  }

  /// Where a track is, for messages.
  static Place place(Cchh address, Place volume) {
    return volume.with("cylinder", address.cylinder()).with("head", address.head());
  }

  /// A track without records.
  public static Track empty(Cchh address) {
    return builder(address).build();
  }

  /// A formatted track: an end-of-file record and nothing else (null format 0).
  public static Track formatted(Cchh address) {
    return builder(address).add(Bytes.EMPTY, Bytes.EMPTY).build();
  }

  /// Puts a track together, record by record.
  public static Builder builder(Cchh address) {
    return new Builder(address);
  }

  /// Where it is.
  public Cchh address() {
    return address;
  }

  /// Home address to end of track, both included.
  public Bytes image() {
    return image;
  }

  /// How many records are behind R0.
  public int recordCount() {
    return recordOffsets.length;
  }

  /// The data of R0, 8 bytes.
  public Bytes r0() {
    return image.slice(HOME_ADDRESS_LENGTH + 8, 8);
  }

  /// A record by its number, 1 to [#recordCount()].
  public CkdRecord record(int number) {
    int at = recordOffsets[number - 1];
    int keyLength = image.u8(at + 5);
    int dataLength = image.u16(at + 6);
    return new CkdRecord(
        image.slice(at, CkdRecord.COUNT_LENGTH),
        image.slice(at + CkdRecord.COUNT_LENGTH, keyLength),
        image.slice(at + CkdRecord.COUNT_LENGTH + keyLength, dataLength));
  }

  /// The key length of a record, without making it.
  public int keyLength(int number) {
    return image.u8(recordOffsets[number - 1] + 5);
  }

  /// The data length of a record, without making it.
  public int dataLength(int number) {
    return image.u16(recordOffsets[number - 1] + 6);
  }

  /// A record by its number, if the track has it.
  public Optional<CkdRecord> find(int number) {
    return number >= 1 && number <= recordCount() ? Optional.of(record(number)) : Optional.empty();
  }

  /// The records behind R0, in order.
  public List<CkdRecord> records() {
    return new AbstractList<>() {
      @Override
      public CkdRecord get(int index) {
        return record(index + 1);
      }

      @Override
      public int size() {
        return recordCount();
      }
    };
  }

  /// How much of the capacity the records take, the last one as last.
  public int used(DeviceType type) {
    return used(type, recordCount());
  }

  /// How much of the capacity the first records take, the last of them as last.
  public int used(DeviceType type, int records) {
    int used = 0;
    for (int number = 1; number <= records; number++) {
      used += type.cost(keyLength(number), dataLength(number), number == records);
    }
    return used;
  }

  /// What DSCB and directory call the track balance: the capacity less all records up to one, each
  /// counted as not the last (DS1TRBAL).
  ///
  /// @param records how many records count
  public int balance(DeviceType type, int records) {
    int balance = type.capacity();
    for (int number = 1; number <= records; number++) {
      int data = isEndOfFile(number) ? 1 : dataLength(number);
      balance -= type.cost(keyLength(number), data, false);
    }
    return balance;
  }

  /// Whether a record says: end of file.
  public boolean isEndOfFile(int number) {
    return keyLength(number) == 0 && dataLength(number) == 0;
  }

  /// Whether another record would fit behind those that are here.
  public boolean hasRoomFor(DeviceType type, int keyLength, int dataLength) {
    int used = 0;
    for (int number = 1; number <= recordCount(); number++) {
      used += type.cost(keyLength(number), dataLength(number), false);
    }
    return recordCount() < 255
        && used + type.cost(keyLength, dataLength, true) <= type.capacity()
        && image.length() + CkdRecord.COUNT_LENGTH + keyLength + dataLength
            <= type.trackImageSize();
  }

  /// This track with other records from one number on.
  ///
  /// @param kept how many records stay
  /// @return a builder that has those records already
  public Builder keep(int kept) {
    Builder builder = new Builder(address);
    builder.r0 = r0();
    for (int number = 1; number <= kept; number++) {
      builder.add(record(number));
    }
    return builder;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Track that && address.equals(that.address) && image.equals(that.image);
  }

  @Override
  public int hashCode() {
    return image.hashCode();
  }

  @Override
  public String toString() {
    return "track " + address.cylinder() + "/" + address.head() + ", " + recordCount() + " records";
  }

  /// Puts a track together. Whether the records fit is for who adds them to ask.
  public static final class Builder {

    private final Cchh address;
    private final List<CkdRecord> records = new ArrayList<>();
    private Bytes r0 = Bytes.zeros(8);

    private Builder(Cchh address) {
      this.address = address;
    }

    /// Adds a record behind the others; its number is the next one.
    public Builder add(Bytes key, Bytes data) {
      records.add(CkdRecord.of(address, records.size() + 1, key, data));
      return this;
    }

    /// Adds a record as it is, with its own count field.
    public Builder add(CkdRecord record) {
      records.add(record);
      return this;
    }

    /// How many records there are.
    public int size() {
      return records.size();
    }

    /// Whether another record would fit.
    public boolean hasRoomFor(DeviceType type, int keyLength, int dataLength) {
      int used = 0;
      int length = EMPTY_LENGTH;
      for (CkdRecord record : records) {
        used += type.cost(record.key().length(), record.data().length(), false);
        length += record.imageLength();
      }
      return records.size() < 255
          && used + type.cost(keyLength, dataLength, true) <= type.capacity()
          && length + CkdRecord.COUNT_LENGTH + keyLength + dataLength <= type.trackImageSize();
    }

    public Track build() {
      int length = EMPTY_LENGTH;
      for (CkdRecord record : records) {
        length += record.imageLength();
      }
      Bytes.Builder image = new Bytes.Builder(length).u8(0).add(address.toBytes());
      image.add(CkdRecord.of(address, 0, Bytes.EMPTY, r0).count()).add(r0);
      int[] offsets = new int[records.size()];
      for (int i = 0; i < offsets.length; i++) {
        CkdRecord record = records.get(i);
        offsets[i] = image.length();
        image.add(record.count()).add(record.key()).add(record.data());
      }
      return new Track(address, image.fill(CkdRecord.COUNT_LENGTH, 0xFF).build(), offsets);
    }
  }
}
