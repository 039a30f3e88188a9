package org.altres.workbench.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dataset.Blocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.SequentialWriter;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.IspfStatistics;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.text.TextFile;
import org.altres.workbench.NewDataSet;

/// The sample volume of sample-zones/ALTSMP.volume; sample-zones/README.md has the language. The
/// description comes with the program, so that a mistake in it is one of the program's.
public final class SampleVolume {

  private static final String DESCRIPTION = "ALTSMP.volume";
  private static final int FIRST_OPTION = 2;

  /// A statement: its verb, what stands behind it, and the words that are pairs.
  private record Statement(List<String> words) {

    String verb() {
      return words.getFirst();
    }

    String word(int index) {
      return words.get(index);
    }

    Optional<String> option(String name) {
      int at = words.indexOf(name);
      return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    int number(String name) {
      return option(name).map(Integer::parseInt).orElse(0);
    }

    /// All words behind `userdata` together.
    Bytes userData() {
      int at = words.indexOf("userdata");
      return at < 0
          ? Bytes.EMPTY
          : Bytes.ofHex(String.join("", words.subList(at + 1, words.size())));
    }
  }

  /// A library in the making.
  private record Library(LibraryEditor editor, RecordFormat format, Place place) {}

  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, String> files = new HashMap<>();

  private SampleVolume() {
    for (String line : SampleFiles.lines(DESCRIPTION)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        statements.add(new Statement(Arrays.asList(line.strip().split(" +"))));
      }
    }
    String dsn = "";
    for (Statement statement : statements) {
      switch (statement.verb()) {
        case "library", "sequential" -> dsn = statement.word(1);
        case "member" -> files.put(dsn + "(" + statement.word(1) + ")", statement.word(2));
        case "records" -> files.put(dsn, statement.word(1));
        default -> {}
      }
    }
  }

  /// Reads the description.
  public static SampleVolume read() {
    return new SampleVolume();
  }

  /// Its volser.
  public Volser volser() {
    return new Volser(statements.getFirst().word(1));
  }

  /// Its device type and size.
  public DeviceGeometry geometry() {
    Statement volume = statements.getFirst();
    return new DeviceGeometry(
        DeviceType.parse(volume.word(2)).orElseThrow(), Integer.parseInt(volume.word(3)));
  }

  /// How many data sets it has.
  long dataSets() {
    return statements.stream()
        .filter(each -> each.verb().equals("library") || each.verb().equals("sequential"))
        .count();
  }

  /// The text files that members and data sets were made of, by `DSN(MEMBER)` and by `DSN`.
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /// Builds it.
  ///
  /// @param volume a new image of its geometry
  /// @param today the day that the labels of its data sets show
  public void build(TrackWriter volume, LocalDate today) {
    VolumeInitializer.Options options =
        VolumeInitializer.Options.standard(geometry())
            .withOwner(statements.getFirst().option("owner").orElse(""));
    VolumeInitializer.initialize(volume, volser(), options);
    Optional<Library> library = Optional.empty();
    Optional<DataSetLabel> sequential = Optional.empty();
    for (Statement statement : statements.subList(1, statements.size())) {
      switch (statement.verb()) {
        case "library" -> library = Optional.of(library(statement, volume, today));
        case "member" -> member(statement, library.orElseThrow());
        case "module" -> module(statement, library.orElseThrow());
        case "alias" -> alias(statement, library.orElseThrow());
        case "sequential" -> sequential = Optional.of(dataSet(statement).create(volume, today));
        case "records" -> records(statement, sequential.orElseThrow(), volume);
        default -> throw new IllegalStateException("no statement: " + statement.words());
      }
    }
  }

  private static Library library(Statement statement, TrackWriter volume, LocalDate today) {
    DataSetLabel label = dataSet(statement).create(volume, today);
    Place place = volume.place().with("data set", label.dsname());
    return new Library(LibraryEditor.open(volume, label), format(label), place);
  }

  private static NewDataSet dataSet(Statement statement) {
    return new NewDataSet(
        statement.word(1),
        statement.option("recfm").orElseThrow(),
        statement.number("lrecl"),
        Optional.of(statement.number("blksize")),
        false,
        statement.number("tracks"),
        statement.number("secondary"),
        statement.number("directory"));
  }

  private static RecordFormat format(DataSetLabel label) {
    return RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
  }

  private static void member(Statement statement, Library library) {
    List<Bytes> records = records(statement.word(FIRST_OPTION), library.format());
    List<Bytes> blocks = Blocker.blocks(library.format(), records, library.place());
    MemberName name = MemberName.of(statement.word(1));
    Bytes userData =
        statement.words().contains("ispf")
            ? statistics(statement, records.size()).toBytes()
            : statement.userData();
    library.editor().add(MemberContents.of(DirectoryEntry.of(name, Ttr.NONE, userData), blocks));
  }

  private static IspfStatistics statistics(Statement statement, int lines) {
    int at = statement.words().indexOf("ispf");
    String[] version = statement.word(at + 1).split("\\.");
    return new IspfStatistics(
        Integer.parseInt(version[0]),
        Integer.parseInt(version[1]),
        0,
        LocalDate.parse(statement.word(at + 2)),
        LocalDateTime.parse(statement.word(at + 3)),
        lines,
        lines,
        0,
        statement.word(at + 4));
  }

  private static void module(Statement statement, Library library) {
    List<MemberBlock> blocks = new ArrayList<>();
    for (Bytes block : SampleFiles.blocks(statement.word(FIRST_OPTION))) {
      blocks.add(new MemberBlock(new Ttr(0, blocks.size() + 1), block));
    }
    DirectoryEntry entry =
        new DirectoryEntry(
            MemberName.of(statement.word(1)),
            new Ttr(0, 1),
            indicator(statement),
            statement.userData());
    library.editor().add(new MemberContents(List.of(entry), blocks));
  }

  private static int indicator(Statement statement) {
    return Integer.parseInt(statement.option("indicator").orElseThrow(), 16);
  }

  /// An alias has the user data of its member, or its own; the TTR of the first text record in it
  /// is then that of the member.
  private static void alias(Statement statement, Library library) {
    MemberName name = MemberName.of(statement.word(1));
    MemberName member = MemberName.of(statement.word(FIRST_OPTION));
    if (statement.option("indicator").isEmpty()) {
      library.editor().addAlias(member, name);
      return;
    }
    DirectoryEntry main = library.editor().find(member).orElseThrow();
    DirectoryEntry own =
        new DirectoryEntry(name, main.ttr(), indicator(statement), statement.userData());
    library.editor().putAlias(member, own.withUserTtrs(main.userTtrs()));
  }

  private static void records(Statement statement, DataSetLabel label, TrackWriter volume) {
    RecordFormat format = format(label);
    SequentialWriter.write(volume, label, format, records(statement.word(1), format));
  }

  private static List<Bytes> records(String file, RecordFormat format) {
    TextFile text = TextFile.of(SampleFiles.text(file), CodePage.IBM037, Place.of("file", file));
    return format.recfm().form() == Recfm.Form.FIXED
        ? text.padded(format.fixedLength())
        : text.lines();
  }
}
