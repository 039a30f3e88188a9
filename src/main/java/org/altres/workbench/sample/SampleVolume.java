package org.altres.workbench.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.text.TextFile;
import org.altres.workbench.NewDataSet;

/// The sample volume of sample-zones/ALTSMP.volume; sample-zones/README.md has the language. A
/// mistake in a description is refused with its line.
public final class SampleVolume {

  private static final String DESCRIPTION = "ALTSMP.volume";

  /// A library in the making.
  private record Library(LibraryEditor editor, RecordFormat format, Place place) {}

  private final SampleStatement first;
  private final List<SampleStatement> statements;
  private final Function<String, Optional<String>> texts;
  private final Volser volser;
  private final DeviceGeometry geometry;
  private final Map<String, String> files = new HashMap<>();

  private SampleVolume(List<SampleStatement> all, Function<String, Optional<String>> texts) {
    this.first = all.getFirst();
    this.statements = all.subList(1, all.size());
    this.texts = texts;
    this.volser = first.volser(0);
    this.geometry = geometry(first);
    String dsn = "";
    for (SampleStatement statement : statements) {
      switch (statement.verb()) {
        case LIBRARY, SEQUENTIAL -> dsn = statement.operand(0);
        case MEMBER -> files.put(dsn + "(" + statement.operand(0) + ")", statement.operand(1));
        case RECORDS -> files.put(dsn, statement.operand(0));
        case VOLUME, MODULE, ALIAS -> {}
      }
    }
  }

  /// Reads the description that comes with the program.
  public static SampleVolume read() {
    String description = SampleFiles.text(DESCRIPTION);
    return parse(description, Place.of("file", DESCRIPTION), SampleFiles::find);
  }

  /// Reads a description.
  ///
  /// @param place the file that it is, for messages
  /// @param texts the text of a file that it names, if there is one
  /// @throws AltresException if a line of it is wrong, saying which; what is seen only when it is
  ///   built, as that the volume is full, [#build] refuses
  static SampleVolume parse(
      String description, Place place, Function<String, Optional<String>> texts) {
    List<SampleStatement> statements = SampleStatement.all(description, place);
    if (statements.isEmpty() || statements.getFirst().verb() != SampleStatement.Verb.VOLUME) {
      throw SampleStatement.wrong(place, "its first statement is not volume");
    }
    return new SampleVolume(statements, texts);
  }

  private static DeviceGeometry geometry(SampleStatement volume) {
    DeviceType type =
        DeviceType.parse(volume.operand(1))
            .orElseThrow(() -> volume.wrong(volume.operand(1) + " is no device type"));
    int cylinders = SampleStatement.decimal(volume.operand(2)).orElse(0);
    if (cylinders < 1 || cylinders > DeviceGeometry.MOST_CYLINDERS) {
      throw volume.wrong("no volume has " + volume.operand(2) + " cylinders");
    }
    return new DeviceGeometry(type, cylinders);
  }

  /// Its volser.
  public Volser volser() {
    return volser;
  }

  /// Its device type and size.
  public DeviceGeometry geometry() {
    return geometry;
  }

  /// How many data sets it has.
  long dataSets() {
    return statements.stream().filter(each -> each.verb().makesDataSet()).count();
  }

  /// The text files that members and data sets were made of, by `DSN(MEMBER)` and by `DSN`.
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /// Builds it.
  ///
  /// @param volume a new image of its geometry
  /// @param today the day that the labels of its data sets show
  /// @throws AltresException if a statement cannot be done, with its line
  public void build(TrackWriter volume, LocalDate today) {
    Building building = new Building(volume, today);
    at(first, building::initialize);
    statements.forEach(statement -> at(statement, () -> building.add(statement)));
  }

  private static void at(SampleStatement statement, Runnable work) {
    try {
      work.run();
    } catch (AltresException e) {
      throw statement.place().equals(e.problem().place()) ? e : statement.within(e);
    }
  }

  /// The volume while it is built.
  private final class Building {

    private final TrackWriter volume;
    private final LocalDate today;
    private Optional<Library> library = Optional.empty();
    private Optional<DataSetLabel> sequential = Optional.empty();

    Building(TrackWriter volume, LocalDate today) {
      this.volume = volume;
      this.today = today;
    }

    void initialize() {
      VolumeInitializer.Options options =
          VolumeInitializer.Options.standard(geometry).withOwner(first.option("owner").orElse(""));
      VolumeInitializer.initialize(volume, volser, options);
    }

    void add(SampleStatement statement) {
      switch (statement.verb()) {
        case VOLUME -> throw statement.wrong("there is a statement volume already");
        case LIBRARY -> library = Optional.of(library(statement));
        case MEMBER -> member(statement, current(statement));
        case MODULE -> module(statement, current(statement));
        case ALIAS -> alias(statement, current(statement));
        case SEQUENTIAL -> sequential = Optional.of(dataSet(statement, 0).create(volume, today));
        case RECORDS -> records(statement);
      }
    }

    private Library current(SampleStatement statement) {
      return library.orElseThrow(() -> statement.wrong("there is no library before it"));
    }

    private Library library(SampleStatement statement) {
      int directory = statement.number("directory");
      if (directory == 0) {
        throw statement.wrong("a library has at least one directory block");
      }
      DataSetLabel label = dataSet(statement, directory).create(volume, today);
      Place place = volume.place().with("data set", label.dsname());
      return new Library(LibraryEditor.open(volume, label), format(label), place);
    }

    private void records(SampleStatement statement) {
      DataSetLabel label =
          sequential.orElseThrow(() -> statement.wrong("there is no data set before it"));
      RecordFormat format = format(label);
      SequentialWriter.write(
          volume, label, format, SampleVolume.this.records(statement, 0, format));
    }
  }

  private static NewDataSet dataSet(SampleStatement statement, int directory) {
    return new NewDataSet(
        statement.operand(0),
        statement.option("recfm").orElseThrow(() -> statement.wrong("recfm is missing")),
        statement.number("lrecl"),
        Optional.of(statement.number("blksize")),
        false,
        statement.number("tracks"),
        statement.number("secondary"),
        directory);
  }

  private static RecordFormat format(DataSetLabel label) {
    return RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
  }

  private void member(SampleStatement statement, Library library) {
    List<Bytes> records = records(statement, 1, library.format());
    List<Bytes> blocks = Blocker.blocks(library.format(), records, library.place());
    Bytes userData =
        statement
            .statistics(records.size())
            .map(IspfStatistics::toBytes)
            .orElseGet(statement::userData);
    DirectoryEntry entry = DirectoryEntry.of(statement.member(0), Ttr.NONE, userData);
    library.editor().add(MemberContents.of(entry, blocks));
  }

  private void module(SampleStatement statement, Library library) {
    List<MemberBlock> blocks = new ArrayList<>();
    for (Bytes block : SampleFiles.blocks(text(statement, 1), statement.operand(1))) {
      blocks.add(new MemberBlock(new Ttr(0, blocks.size() + 1), block));
    }
    DirectoryEntry entry =
        new DirectoryEntry(
            statement.member(0), new Ttr(0, 1), statement.indicator(), statement.userData());
    library.editor().add(new MemberContents(List.of(entry), blocks));
  }

  /// An alias has the user data of its member, or its own; the TTR of the first text record in it
  /// is then that of the member.
  private static void alias(SampleStatement statement, Library library) {
    MemberName name = statement.member(0);
    MemberName member = statement.member(1);
    DirectoryEntry main =
        library
            .editor()
            .find(member)
            .orElseThrow(() -> statement.wrong("there is no member " + member));
    if (statement.option("indicator").isEmpty()) {
      library.editor().addAlias(member, name);
      return;
    }
    DirectoryEntry own =
        new DirectoryEntry(name, main.ttr(), statement.indicator(), statement.userData());
    if (own.userTtrs().size() != main.userTtrs().size()) {
      throw statement.wrong("its user data does not have as many TTRs as that of " + member);
    }
    library.editor().putAlias(member, own.withUserTtrs(main.userTtrs()));
  }

  private List<Bytes> records(SampleStatement statement, int operand, RecordFormat format) {
    Place file = Place.of("file", statement.operand(operand));
    TextFile text = TextFile.of(text(statement, operand), CodePage.IBM037, file);
    return format.recfm().form() == Recfm.Form.FIXED
        ? text.padded(format.fixedLength())
        : text.lines();
  }

  private String text(SampleStatement statement, int operand) {
    String name = statement.operand(operand);
    return texts.apply(name).orElseThrow(() -> statement.wrong("there is no file " + name));
  }
}
