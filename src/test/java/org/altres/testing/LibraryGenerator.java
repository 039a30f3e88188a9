package org.altres.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.AllocationRequest.Attributes;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.IspfStatistics;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.text.CodePage;

/// Makes volumes full of libraries, the same ones for the same seed: mostly cards in blocks of
/// several sizes, one library in twenty of variable records, one in twenty of undefined blocks.
/// Every second member of cards has ISPF statistics; every tenth member an alias.
public final class LibraryGenerator {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int[] BLOCK_SIZES = {27920, 19040, 6160, 3120, 8800};
  private static final int POOL_CARDS = 8192;
  private static final int CARD = 80;

  private final long seed;
  private final int libraries;
  private final int members;
  private final long bytes;
  private final Bytes pool;

  /// A library as it is made.
  ///
  /// @param name GEN.D000.CNTL and so on
  /// @param format its record format
  /// @param members its members in order of name
  public record Library(Dsname name, RecordFormat format, List<MemberContents> members) {}

  /// A generator.
  ///
  /// @param seed what everything depends on
  /// @param libraries how many
  /// @param members how many in all of them, at least one each
  /// @param bytes of all members together, about
  public LibraryGenerator(long seed, int libraries, int members, long bytes) {
    this.seed = seed;
    this.libraries = libraries;
    this.members = members;
    this.bytes = bytes;
    this.pool = pool(new Random(seed));
  }

  /// 200 libraries with 30,000 members, 445 MB, for a 3390-3.
  public static LibraryGenerator full() {
    return new LibraryGenerator(20261120L, 200, 30_000, 445_000_000L);
  }

  /// How many libraries.
  public int libraries() {
    return libraries;
  }

  /// Makes the volume.
  public void generate(TrackWriter volume, Volser volser) {
    VolumeInitializer.initialize(
        volume, volser, VolumeInitializer.Options.standard(volume.geometry()));
    VtocEditor vtoc = new VtocEditor(volume);
    for (int i = 0; i < libraries; i++) {
      write(volume, vtoc, library(i));
    }
  }

  /// A library, by its number from 0.
  public Library library(int number) {
    Random random = new Random(seed * 31 + number);
    Recfm recfm = number % 20 == 7 ? Recfm.VB : number % 20 == 13 ? Recfm.U : Recfm.FB;
    RecordFormat format =
        switch (recfm.form()) {
          case VARIABLE -> new RecordFormat(recfm, 255, 6233);
          case UNDEFINED -> RecordFormat.undefined(6144);
          case FIXED, NONE -> RecordFormat.cards(BLOCK_SIZES[number % BLOCK_SIZES.length]);
        };
    int first = (int) ((long) members * number / libraries);
    int last = (int) ((long) members * (number + 1) / libraries);
    SortedMap<MemberName, MemberContents> all = new TreeMap<>();
    for (int i = first; i < last; i++) {
      MemberName name = MemberName.of("M%07d".formatted(i * 7919L % 10_000_000L));
      MemberContents contents = contents(name, format, random, i);
      all.put(name, contents);
    }
    String type =
        switch (recfm.form()) {
          case VARIABLE -> "TEXT";
          case UNDEFINED -> "LOAD";
          case FIXED, NONE -> "CNTL";
        };
    Dsname name = Dsname.of("GEN.D%03d.%s".formatted(number, type));
    return new Library(name, format, List.copyOf(all.values()));
  }

  private MemberContents contents(MemberName name, RecordFormat format, Random random, int number) {
    double average = (double) bytes / members / CARD;
    int cards = 1 + (int) Math.min(-Math.log(1 - random.nextDouble()) * average, average * 20);
    List<Bytes> blocks =
        switch (format.recfm().form()) {
          case VARIABLE -> variable(format, cards, random);
          case UNDEFINED, FIXED, NONE -> slices(format, cards, random);
        };
    DirectoryEntry entry =
        number % 2 == 0 && format.recfm().form() == Recfm.Form.FIXED
            ? DirectoryEntry.of(name, Ttr.NONE, statistics(cards, random).toBytes())
            : DirectoryEntry.of(name, Ttr.NONE);
    MemberContents contents = MemberContents.of(entry, blocks);
    if (number % 10 != 0) {
      return contents;
    }
    MemberName alias = MemberName.of("A" + name.value().substring(1));
    return new MemberContents(
        List.of(entry, entry.withName(alias).withAlias(true)), contents.blocks());
  }

  private List<Bytes> slices(RecordFormat format, int cards, Random random) {
    int perBlock = format.blockSize() / CARD;
    List<Bytes> blocks = new ArrayList<>();
    for (int left = cards; left > 0; left -= perBlock) {
      int count = Math.min(left, perBlock);
      int at = random.nextInt(POOL_CARDS - count);
      blocks.add(pool.slice(at * CARD, count * CARD));
    }
    return blocks;
  }

  private List<Bytes> variable(RecordFormat format, int cards, Random random) {
    List<Bytes> blocks = new ArrayList<>();
    Bytes.Builder records = new Bytes.Builder(format.blockSize());
    for (int i = 0; i < cards; i++) {
      int length = 1 + random.nextInt(CARD * 2);
      if (records.length() + length + 4 > format.blockSize() - 4) {
        blocks.add(block(records));
        records = new Bytes.Builder(format.blockSize());
      }
      int at = random.nextInt(POOL_CARDS - 4) * CARD;
      records.u16(length + 4).u16(0).add(pool.slice(at, length));
    }
    blocks.add(block(records));
    return blocks;
  }

  private static Bytes block(Bytes.Builder records) {
    return new Bytes.Builder(records.length() + 4)
        .u16(records.length() + 4)
        .u16(0)
        .add(records.build())
        .build();
  }

  private static IspfStatistics statistics(int lines, Random random) {
    LocalDate created = DAY.minusDays(random.nextInt(3000));
    LocalDateTime changed = DAY.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    return new IspfStatistics(1, random.nextInt(100), 0, created, changed, lines, lines, 0, "GEN");
  }

  private void write(TrackWriter volume, VtocEditor vtoc, Library library) {
    SortedMap<MemberName, DirectoryEntry> entries = new TreeMap<>();
    for (MemberContents member : library.members()) {
      member.entries().forEach(entry -> entries.put(entry.name(), entry));
    }
    int directory = PdsDirectory.blocksFor(entries.values()) + 2;
    RecordFormat format = library.format();
    Attributes attributes =
        new Attributes(
            Attributes.PARTITIONED,
            format.recfm().bits(),
            format.recordLength(),
            format.blockSize(),
            0);
    int tracks = tracks(volume.geometry().type(), directory, library);
    DataSetLabel label =
        vtoc.allocate(
            new AllocationRequest(
                library.name(), Space.tracks(tracks, 5).withDirectory(directory), attributes, DAY));
    LibraryEditor editor = LibraryEditor.format(volume, label, directory);
    editor.batch(() -> library.members().forEach(editor::add));
  }

  /// How many tracks a library takes.
  private static int tracks(DeviceType type, int directoryBlocks, Library library) {
    Filling filling = new Filling(type);
    for (int i = 0; i < directoryBlocks; i++) {
      filling.add(8, 256);
    }
    filling.add(0, 0);
    for (MemberContents member : library.members()) {
      member.blocks().forEach(block -> filling.add(0, block.data().length()));
      filling.add(0, 0);
    }
    return filling.tracks;
  }

  private static final class Filling {

    private final DeviceType type;
    private int tracks = 1;
    private int used;

    Filling(DeviceType type) {
      this.type = type;
    }

    void add(int keyLength, int dataLength) {
      if (used + type.cost(keyLength, dataLength, true) > type.capacity()) {
        tracks++;
        used = 0;
      }
      used += type.cost(keyLength, dataLength, false);
    }
  }

  private static Bytes pool(Random random) {
    String[] words = {
      "MVC",
      "LA",
      "R1,",
      "R15,",
      "BALR",
      "DC",
      "C'TEXT'",
      "USING",
      "//STEP",
      "EXEC",
      "PGM=",
      "DSN=",
      "SYS1.LINKLIB",
      "DISP=SHR",
      "++MOD",
      "FMID",
      "VER",
      "REP",
      "0700",
      "47F0",
      "*",
      "LOOP",
      "EQU"
    };
    StringBuilder text = new StringBuilder(POOL_CARDS * CARD);
    for (int card = 0; card < POOL_CARDS; card++) {
      int end = text.length() + 20 + random.nextInt(52);
      while (text.length() < end) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      int column = Math.min(72, text.length() - card * CARD);
      text.setLength(card * CARD + column);
      text.append(" ".repeat(72 - column)).append("%08d".formatted(card * 10));
    }
    return CodePage.IBM037.encode(text.toString());
  }
}
