package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;
import org.altres.dataset.Blocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// Unloads members as IEBCOPY does: the newer form of COPYR1, a library of one extent on a 3390,
/// the directory without unused blocks, the members in the order of their TTRs. Each end of file is
/// the last of its logical record, since a reload by IEBCOPY loses what stands behind it.
public final class UnloadWriter {

  private static final int DSORG_PO = 0x0200;
  private static final long DEVICE_3390 = 0x3010200FL;
  private static final int LARGEST_BLOCK = 0x7FF8;
  private static final int TRACK_LENGTH = 0xE5A2;
  private static final int HEADER_RECORDS = 2;
  private static final int SHORTEST_RECORD = 280;

  private final RecordFormat library;
  private final MemberLayout layout;
  private final PdsDirectory directory;
  private final RecordFormat unload;

  private UnloadWriter(RecordFormat library, MemberLayout layout, Place place) {
    this.library = library;
    this.layout = layout;
    List<DirectoryEntry> entries = layout.entries();
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i - 1).name().equals(entries.get(i).name())) {
        throw new AltresException(UnloadMessages.NAME_TWICE, place, entries.get(i).name());
      }
    }
    this.directory = PdsDirectory.pack(entries, PdsDirectory.blocksFor(entries)).orElseThrow();
    this.unload =
        format(Math.max(library.blockSize(), layout.longestBlock()) + layout.longestKey());
  }

  /// An unload of members.
  ///
  /// @param library RECFM, LRECL and BLKSIZE of the library
  /// @param members with different names; what [MemberContents] of one library keep their TTRs
  /// @param place the library, for messages
  /// @throws AltresException if two entries have one name, or members from different libraries hold
  ///   TTRs that cannot be changed
  public static UnloadWriter of(RecordFormat library, List<MemberContents> members, Place place) {
    List<MemberContents> inOrder = new ArrayList<>(members);
    inOrder.sort(Comparator.comparing(member -> member.main().ttr()));
    return new UnloadWriter(library, MemberLayout.of(inOrder, members, place), place);
  }

  /// An unload of the members of one library of any size, of which one is held at a time.
  ///
  /// @param library RECFM, LRECL and BLKSIZE of the library
  /// @param members in the order in which they lie; they are read two times and more, the first
  ///   time now, the last time by [#records(Consumer)]
  /// @param place the library, for messages
  /// @throws AltresException if two entries have one name
  public static UnloadWriter streaming(
      RecordFormat library, Iterable<MemberContents> members, Place place) {
    return new UnloadWriter(library, MemberLayout.of(members, members, place), place);
  }

  /// RECFM, LRECL and BLKSIZE of the unload.
  public RecordFormat recordFormat() {
    return unload;
  }

  /// How many directory blocks the members take.
  public int directoryBlocks() {
    return directory.blocks().size();
  }

  /// Bytes of all logical records together.
  public long size() {
    long blocks = directory.blocks().size();
    long each = UnloadBlock.HEADER_LENGTH + PdsDirectory.KEY_LENGTH + PdsDirectory.DATA_LENGTH;
    return CopyHeader.LENGTH
        + CopyExtents.LENGTH
        + blocks * each
        + UnloadBlock.HEADER_LENGTH
        + layout.length();
  }

  /// The logical records, without descriptor words: what a transmission carries.
  public List<Bytes> records() {
    List<Bytes> records = new ArrayList<>();
    records(records::add);
    return records;
  }

  /// Gives the logical records one after the other, without descriptor words.
  ///
  /// @throws AltresException if the members are not what they were when this was made
  public void records(Consumer<Bytes> records) {
    records.accept(header());
    records.accept(CopyExtents.ofOneExtent(layout.tracks(), MemberLayout.DEVICE.heads()));
    Packer packer = new Packer(records);
    for (Bytes block : directory.blocks()) {
      Bytes key = block.slice(0, PdsDirectory.KEY_LENGTH);
      packer.add(new UnloadBlock(Bytes.zeros(5), key, block.from(PdsDirectory.KEY_LENGTH)));
    }
    packer.add(new UnloadBlock(Bytes.zeros(5), Bytes.EMPTY, Bytes.EMPTY));
    layout.forEach(placed -> {
      for (MemberBlock block : placed.member().blocks()) {
        packer.add(new UnloadBlock(MemberLayout.address(block.ttr()), block.key(), block.data()));
      }
      packer.add(new UnloadBlock(MemberLayout.address(placed.end()), Bytes.EMPTY, Bytes.EMPTY));
    });
  }

  /// The blocks, RECFM VS: what a tape carries.
  public List<Bytes> blocks(Place place) {
    return Blocker.blocks(unload, records(), place);
  }

  /// The logical records one behind the other: what Hercules' dasdload takes by its method VS.
  public Bytes bareRecords() {
    Bytes.Builder all = new Bytes.Builder();
    records(all::add);
    return all.build();
  }

  /// @param longest bytes of the longest key and data of a block
  private static RecordFormat format(int longest) {
    int record =
        Math.max(SHORTEST_RECORD, longest + UnloadBlock.HEADER_LENGTH + RecordFormat.DESCRIPTOR);
    int block = Math.min(record + RecordFormat.DESCRIPTOR, RecordFormat.LONGEST_BLOCK);
    boolean extended = record > RecordFormat.LONGEST_BLOCK;
    return new RecordFormat(Recfm.VS, extended ? RecordFormat.EXTENDED_LENGTH : record, block);
  }

  private Bytes header() {
    int heads = MemberLayout.DEVICE.heads();
    int cylinders = (layout.tracks() + heads - 1) / heads;
    return new Bytes.Builder(CopyHeader.LENGTH)
        .u32(0x00CA6D0FL)
        .u16(DSORG_PO)
        .u16(library.blockSize())
        .u16(library.recordLength())
        .u8(library.recfm().bits())
        .u8(layout.longestKey())
        .u16(0)
        .u16(unload.blockSize())
        .u32(DEVICE_3390)
        .u32(LARGEST_BLOCK)
        .u16(volume(cylinders))
        .u16(heads)
        .u16(TRACK_LENGTH)
        .padTo(36, 0)
        .u16(HEADER_RECORDS)
        .padTo(49, 0)
        .add(layout.end().toBytes())
        .padTo(CopyHeader.LENGTH, 0)
        .build();
  }

  /// The cylinders of the smallest model that has so many.
  private static int volume(int cylinders) {
    return MemberLayout.DEVICE.models().stream()
        .mapToInt(DeviceType.Model::cylinders)
        .filter(model -> model >= cylinders)
        .findFirst()
        .orElse(cylinders);
  }

  /// Puts blocks into logical records, as many as fit; an end of file ends its record.
  private final class Packer {

    private final Consumer<Bytes> records;
    private final Bytes.Builder record = new Bytes.Builder();
    private final int most =
        Math.max(
            SHORTEST_RECORD,
            unload.recordLength() == RecordFormat.EXTENDED_LENGTH ? 0 : unload.recordLength());

    Packer(Consumer<Bytes> records) {
      this.records = records;
    }

    void add(UnloadBlock block) {
      if (record.length() + block.length() > most - RecordFormat.DESCRIPTOR) {
        end();
      }
      block.addTo(record);
      if (block.isEndOfFile()) {
        end();
      }
    }

    private void end() {
      if (record.length() > 0) {
        records.accept(record.build());
        record.clear();
      }
    }
  }
}
