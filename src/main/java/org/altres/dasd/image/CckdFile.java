package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// One file of a compressed image, base or shadow: its headers, its L1 table, and its L2 tables as
/// they are asked for. Keeps a bounded number of L2 tables. May be asked by several workers.
final class CckdFile implements AutoCloseable {

  /// L2 tables kept, of 2 or 4 KiB each.
  private static final int TABLES_KEPT = 64;

  private static final Bytes NO_TABLE = Bytes.EMPTY;

  private final StoredFile file;
  private final long size;
  private final DeviceHeader device;
  private final CckdHeader header;
  private final DeviceGeometry geometry;
  private final Bytes l1;
  private final Map<Integer, Bytes> tables = new LinkedHashMap<>(TABLES_KEPT * 2, 0.75f, true);

  private CckdFile(StoredFile file, DeviceHeader device, CckdHeader header) {
    this.file = file;
    this.size = file.size();
    this.device = device;
    this.header = header;
    this.geometry = new DeviceGeometry(device.type(), header.cylinders());
    if (header.tablesEnd() > size) {
      throw new DamagedDataException(ImageMessages.L1_OUTSIDE, place(), header.l1Entries(), size);
    }
    int needed = CckdHeader.l1Needed(geometry) * header.l1EntryLength();
    this.l1 = FileParts.read(file, CckdHeader.L1_OFFSET, needed);
  }

  /// Opens a file.
  ///
  /// @param shadow whether it must be a shadow file, or must be none
  static CckdFile open(Storage storage, Path path, boolean shadow) {
    StoredFile file = storage.openForReading(path);
    try {
      DeviceHeader device = device(file, shadow);
      return new CckdFile(file, device, header(file, device));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static DeviceHeader device(StoredFile file, boolean shadow) {
    Place place = FileParts.place(file);
    DeviceHeader device = DeviceHeader.read(FileParts.head(file, DeviceHeader.LENGTH), place);
    if (shadow && !device.kind().isShadow()) {
      throw new AltresException(ImageMessages.NO_SHADOW, place, device.kind().id());
    }
    if (!shadow && device.kind().isShadow()) {
      throw new AltresException(ImageMessages.SHADOW_ALONE, place);
    }
    return device;
  }

  private static CckdHeader header(StoredFile file, DeviceHeader device) {
    Bytes bytes = FileParts.read(file, DeviceHeader.LENGTH, CckdHeader.LENGTH);
    boolean wide = device.kind().format() == ImageFormat.CCKD64;
    return CckdHeader.read(bytes, device.type(), wide, FileParts.place(file));
  }

  DeviceType type() {
    return device.type();
  }

  CckdHeader header() {
    return header;
  }

  DeviceGeometry geometry() {
    return geometry;
  }

  ImageFormat format() {
    return device.kind().format();
  }

  boolean isShadow() {
    return device.kind().isShadow();
  }

  /// Its length in bytes, when it was opened.
  long size() {
    return size;
  }

  Path path() {
    return file.path();
  }

  Place place() {
    return FileParts.place(file);
  }

  /// An L1 entry: the offset of an L2 table, 0, or all ones.
  long l1Entry(int index) {
    CckdHeader.Fields fields = new CckdHeader.Fields(l1, header.bigEndian());
    return header.wide() ? fields.s64(index * 8) : fields.u32(index * 4);
  }

  /// Whether an offset is all ones: what it stands for is in the next lower file.
  boolean isLower(long offset) {
    return header.wide() ? offset == -1L : offset == 0xFFFF_FFFFL;
  }

  /// Where the file keeps a track.
  ///
  /// @param track the relative track
  /// @throws DamagedDataException if its L2 table or its image is not in the file
  TrackEntry entry(int track) {
    int index = track / CckdHeader.L2_ENTRIES;
    long offset = l1Entry(index);
    if (offset == 0) {
      return new TrackEntry.Null(nullFormat(header.nullFormat()));
    }
    if (isLower(offset)) {
      return TrackEntry.Lower.INSTANCE;
    }
    return entry(table(index, offset), track);
  }

  private TrackEntry entry(Bytes table, int track) {
    int at = track % CckdHeader.L2_ENTRIES * header.l2EntryLength();
    CckdHeader.Fields fields = new CckdHeader.Fields(table, header.bigEndian());
    long offset = header.wide() ? fields.s64(at) : fields.u32(at);
    int lengths = at + header.l1EntryLength();
    int length = fields.u16(lengths);
    if (offset == 0) {
      return new TrackEntry.Null(nullFormat(length));
    }
    if (isLower(offset)) {
      return TrackEntry.Lower.INSTANCE;
    }
    if (offset < header.tablesEnd() || offset > size - length) {
      throw new DamagedDataException(
          ImageMessages.IMAGE_OUTSIDE, placeOf(track), offset, length, size);
    }
    return new TrackEntry.Image(offset, length, fields.u16(lengths + 2));
  }

  /// The null format of a number; one that is unknown means that of the header, as for Hercules.
  private NullFormat nullFormat(int number) {
    return NullFormat.of(number)
        .or(() -> NullFormat.of(header.nullFormat()))
        .orElse(NullFormat.FORMATTED);
  }

  /// Sees that the L2 table of an L1 entry that is the offset of one is in the file.
  ///
  /// @throws DamagedDataException if it is not
  void checkTable(int index) {
    long offset = l1Entry(index);
    if (offset < header.tablesEnd() || offset > size - header.l2Length()) {
      Place place = placeOf(index * CckdHeader.L2_ENTRIES);
      throw new DamagedDataException(ImageMessages.L2_OUTSIDE, place, offset, size);
    }
  }

  private Bytes table(int index, long offset) {
    synchronized (tables) {
      Bytes found = tables.getOrDefault(index, NO_TABLE);
      if (!found.isEmpty()) {
        return found;
      }
    }
    checkTable(index);
    Bytes table = FileParts.read(file, offset, header.l2Length());
    synchronized (tables) {
      tables.put(index, table);
      if (tables.size() > TABLES_KEPT) {
        Iterator<Integer> eldest = tables.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    }
    return table;
  }

  /// Reads a track image as it is stored.
  void read(TrackEntry.Image image, byte[] target) {
    FileParts.read(file, image.offset(), target, image.length());
  }

  /// Reads a part of the file.
  Bytes read(long offset, int count) {
    return FileParts.read(file, offset, count);
  }

  /// Where a track is, for messages.
  Place placeOf(int track) {
    return place()
        .with("cylinder", geometry.address(track).cylinder())
        .with("head", geometry.address(track).head());
  }

  @Override
  public void close() {
    file.close();
  }
}
