package org.altres.dataset.pds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// What ISPF keeps in the user data of a text member ("ISPF Services Guide", SC19-3626, LMMSTATS).
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 1 | version |
/// | 1 | 1 | modification level |
/// | 2 | 1 | flags: X'80' SCLM, X'20' the extended part is there |
/// | 3 | 1 | second of the last change, packed without sign |
/// | 4 | 4 | created: century (00 is 19..), YYDDD packed with sign F |
/// | 8 | 4 | changed, likewise |
/// | 12 | 2 | hour and minute of the last change, packed without sign |
/// | 14 | 2 | lines now |
/// | 16 | 2 | lines at first |
/// | 18 | 2 | lines modified |
/// | 20 | 8 | user |
/// | 28 | 2 | blanks, or the first bytes of the extended part |
/// | 28 | 12 | extended: the three counts, four bytes each |
///
/// It has 30 bytes, or 40 with the extended part. Only what [#toBytes()] gives back byte for byte
/// is taken for statistics; anything else stays user data.
///
/// @param version 0 to 255
/// @param modification 0 to 255
/// @param flags the byte of flags, 0 to 255
/// @param created the day
/// @param changed the moment, to the second
/// @param lines now
/// @param initialLines at first
/// @param modifiedLines modified
/// @param user 1 to 8 characters, or none
public record IspfStatistics(
    int version,
    int modification,
    int flags,
    LocalDate created,
    LocalDateTime changed,
    long lines,
    long initialLines,
    long modifiedLines,
    String user) {

  /// Bytes without the extended part.
  public static final int LENGTH = 30;

  /// Bytes with the extended part.
  public static final int EXTENDED_LENGTH = 40;

  private static final int EXTENDED = 0x20;
  private static final int MOST_LINES = 0xFFFF;

  public IspfStatistics {
    if (version < 0 || version > 255 || modification < 0 || modification > 255) {
      throw new IllegalArgumentException("no version is " + version + "." + modification);
    }
    if (flags < 0 || flags > 255 || user.length() > 8) {
      throw new IllegalArgumentException("flags " + flags + ", user " + user);
    }
    if (created.getYear() < 1900 || changed.getYear() < 1900) {
      throw new IllegalArgumentException("created " + created + ", changed " + changed);
    }
  }

  /// Whether it has the extended part.
  public boolean isExtended() {
    return (flags & EXTENDED) != 0;
  }

  /// The statistics that user data is, if it is.
  public static Optional<IspfStatistics> read(Bytes userData) {
    boolean extended = userData.length() == EXTENDED_LENGTH;
    if (!extended && userData.length() != LENGTH) {
      return Optional.empty();
    }
    if (extended != ((userData.u8(2) & EXTENDED) != 0)) {
      return Optional.empty();
    }
    Optional<LocalDate> created = day(userData, 4);
    Optional<LocalDateTime> changed = moment(userData);
    if (created.isEmpty() || changed.isEmpty()) {
      return Optional.empty();
    }
    IspfStatistics read =
        new IspfStatistics(
            userData.u8(0),
            userData.u8(1),
            userData.u8(2),
            created.get(),
            changed.get(),
            extended ? userData.u32(28) : userData.u16(14),
            extended ? userData.u32(32) : userData.u16(16),
            extended ? userData.u32(36) : userData.u16(18),
            CodePage.IBM037.decodeTrimmed(userData.slice(20, 8)));
    return read.toBytes().equals(userData) ? Optional.of(read) : Optional.empty();
  }

  /// The user data that it is.
  public Bytes toBytes() {
    Bytes.Builder bytes =
        new Bytes.Builder(EXTENDED_LENGTH)
            .u8(version)
            .u8(modification)
            .u8(flags)
            .u8(pack(changed.getSecond()))
            .add(packDay(created))
            .add(packDay(changed.toLocalDate()))
            .u8(pack(changed.getHour()))
            .u8(pack(changed.getMinute()))
            .u16((int) Math.min(lines, MOST_LINES))
            .u16((int) Math.min(initialLines, MOST_LINES))
            .u16((int) Math.min(modifiedLines, MOST_LINES))
            .add(CodePage.IBM037.encodePadded(user, 8));
    if (isExtended()) {
      return bytes.u32(lines).u32(initialLines).u32(modifiedLines).build();
    }
    return bytes.padTo(LENGTH, 0x40).build();
  }

  private static Optional<LocalDateTime> moment(Bytes userData) {
    int hour = unpack(userData.u8(12));
    int minute = unpack(userData.u8(13));
    int second = unpack(userData.u8(3));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return Optional.empty();
    }
    return day(userData, 8).map(day -> day.atTime(hour, minute, second));
  }

  private static Optional<LocalDate> day(Bytes bytes, int offset) {
    int century = bytes.u8(offset);
    int year = unpack(bytes.u8(offset + 1));
    int tens = unpack(bytes.u8(offset + 2));
    int ones = bytes.u8(offset + 3) >>> 4;
    int day = tens * 10 + ones;
    if (century > 99 || year < 0 || tens < 0 || ones > 9 || (bytes.u8(offset + 3) & 15) != 15) {
      return Optional.empty();
    }
    int fullYear = 1900 + 100 * century + year;
    LocalDate first = LocalDate.ofYearDay(fullYear, 1);
    return day < 1 || day > first.lengthOfYear()
        ? Optional.empty()
        : Optional.of(first.withDayOfYear(day));
  }

  private static Bytes packDay(LocalDate day) {
    int since1900 = day.getYear() - 1900;
    int ofYear = day.getDayOfYear();
    return new Bytes.Builder(4)
        .u8(since1900 / 100)
        .u8(pack(since1900 % 100))
        .u8(pack(ofYear / 10))
        .u8(ofYear % 10 << 4 | 15)
        .build();
  }

  private static int pack(int twoDigits) {
    return twoDigits / 10 << 4 | twoDigits % 10;
  }

  private static int unpack(int packed) {
    return packed >>> 4 > 9 || (packed & 15) > 9 ? -1 : (packed >>> 4) * 10 + (packed & 15);
  }
}
