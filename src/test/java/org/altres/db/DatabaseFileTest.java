package org.altres.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.altres.db.Database.Compaction;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.storage.FileStorage;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.testing.FaultyStorage;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

  private static final ZoneId ZONE = new ZoneId(new CsiName("A.CSI"), new ZoneName("TGT"));

  @TempDir private Path workspace;
  private final Storage storage = new FileStorage();
  private Path file;

  @BeforeEach
  void nameFile() {
    file = workspace.resolve("database/altres.mv.db");
  }

  @Test
  void whatWasCommittedIsThereWhenItIsOpenedAgain() {
    make();
    try (Csi csi = open();
        CsiView view = csi.view()) {
      ZoneReader zone = view.zone(ZONE).orElseThrow();
      assertThat(zone.entry(module(7).key())).contains(module(7));
    }
  }

  @Test
  void whoFindsItOpenIsToldWhoHasIt() {
    Csi csi = open();
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            InUseException.class, e -> assertThat(e.holder()).isEqualTo("process 1, testing"));
    csi.close();
    open().close();
  }

  @Test
  void aFileThatIsNoDatabaseIsDamaged() throws IOException {
    Files.createDirectories(workspace.resolve("database"));
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    Files.write(file, noise);
    refused("ALT3602S", () -> open().close());
    assertThat(Files.readAllBytes(file)).isEqualTo(noise);
  }

  @Test
  void aDatabaseOfALaterFormIsRefused() {
    make();
    change(database -> database.setProperty(SchemaUpgrade.PROPERTY, "99"));
    refused("ALT3603S", this::open);
  }

  @Test
  void aDatabaseOfTooOldAFormIsRefused() {
    make();
    change(database -> database.setProperty(SchemaUpgrade.PROPERTY, "0"));
    refused("ALT3604S", this::open);
  }

  @Test
  void aDatabaseWhoseFormIsNoNumberIsDamaged() {
    make();
    change(database -> database.setProperty(SchemaUpgrade.PROPERTY, "one"));
    refused("ALT3602S", this::open);
  }

  @Test
  void aRowThatWasSpoiltIsNamed() {
    make();
    try (Database database = database();
        DatabaseSession session = database.change()) {
      EntryRow row = session.entries().find(1, "MOD", "M00007");
      session.entries().delete(1, "MOD", "M00007");
      session.entries().insert(new EntryRow(1, "MOD", "M00007", row.body() + "x", row.digest()));
      session.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    try (Csi csi = open();
        CsiView view = csi.view()) {
      ZoneReader zone = view.zone(ZONE).orElseThrow();
      assertThat(zone.entry(module(6).key())).isPresent();
      assertThatThrownBy(() -> zone.entry(module(7).key()))
          .hasMessageContaining("ALT3602S")
          .hasMessageContaining("MOD entry M00007");
    }
  }

  @Test
  void aPathWithASemicolonIsRefused() {
    refused(
        "ALT3610S",
        () -> new H2CsiStore(storage, () -> "here").open(workspace.resolve("a;b"), "a test"));
  }

  @Test
  void aChangeThatTheDiskHasNoRoomForIsRefusedBefore() {
    FaultyStorage small = new FaultyStorage();
    Path folder = Path.of("/workspace").toAbsolutePath();
    small.createFolders(folder);
    small.setUsableSpace(100_000);
    try (Csi csi = new H2CsiStore(small, () -> "here").open(folder, "a test");
        CsiTransaction change = csi.begin("a test")) {
      List<ZoneEntry> entries =
          IntStream.range(0, 40_000).mapToObj(DatabaseFileTest::module).toList();
      refused("ALT3609S", () -> change.create(ZONE, ZoneKind.TARGET).putAll(entries));
    }
  }

  private static void refused(String id, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AltresException.class, e -> assertThat(e.problem().id()).isEqualTo(MessageId.of(id)));
  }

  private void make() {
    try (Csi csi = open();
        CsiTransaction change = csi.begin("a test")) {
      change
          .create(ZONE, ZoneKind.TARGET)
          .putAll(IntStream.range(0, 50).mapToObj(DatabaseFileTest::module).toList());
      change.commit();
    }
  }

  private void change(Consumer<Database> work) {
    try (Database database = database()) {
      work.accept(database);
    }
  }

  private Database database() {
    return Database.open(storage, workspace.resolve("database/altres"), Compaction.USUAL);
  }

  private Csi open() {
    return new H2CsiStore(storage, () -> "here").open(workspace, "process 1, testing");
  }

  private static ZoneEntry module(int number) {
    return ZoneEntry.of(EntryKey.of("MOD", "M%05d".formatted(number)))
        .edit()
        .set("LMOD", "L" + number % 3)
        .build();
  }
}
