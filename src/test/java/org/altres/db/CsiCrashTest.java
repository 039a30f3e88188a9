package org.altres.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Changes of zones, cut off at each of their operations.
class CsiCrashTest {

  private static final CsiName CSI = new CsiName("MVS.CSI");
  private static final ZoneId FIRST = new ZoneId(CSI, new ZoneName("FIRST"));
  private static final ZoneId THIRD = new ZoneId(CSI, new ZoneName("THIRD"));
  private static final ZoneId SECOND = new ZoneId(CSI, new ZoneName("SECOND"));

  @Test
  void theFirstChangeOfAWorkspaceIsWholeOrNot() {
    assertWhole("the first change", change -> {}, CsiCrashTest::makeFirst);
  }

  @Test
  void aFewEntriesChangeTogether() {
    assertWhole(
        "a few entries",
        CsiCrashTest::makeFirst,
        change -> {
          ZoneWriter zone = change.writer(FIRST).orElseThrow();
          zone.put(mod(1, "NEW"));
          zone.put(mod(1000, "NEW"));
          zone.delete(mod(2, "").key());
          change.create(SECOND, ZoneKind.DLIB).put(mod(1, "L"));
        });
  }

  @Test
  void manyEntriesChangeTogether() {
    assertWhole(
        "many entries",
        CsiCrashTest::makeFirst,
        change -> change.writer(FIRST).orElseThrow().putAll(mods(50, 700, "NEW")));
  }

  @Test
  void aZoneIsCopiedWholeOrNot() {
    assertWhole(
        "a copy",
        CsiCrashTest::makeFirst,
        change -> {
          change.create(SECOND, ZoneKind.TARGET);
          change.copy(FIRST, SECOND, Set.of());
        });
  }

  @Test
  void aZoneOfThousandsOfEntriesIsThereWholeOrNot() {
    assertWhole(
        "a zone of thousands of entries and its copy",
        CsiCrashTest::makeFirst,
        change -> {
          change.create(SECOND, ZoneKind.TARGET).putAll(mods(0, 2300, "L"));
          change.create(THIRD, ZoneKind.TARGET);
          change.copy(FIRST, THIRD, Set.of());
          change.copy(SECOND, FIRST, Set.of(EntryType.of("MAC")));
          change.writer(SECOND).orElseThrow().delete(mod(2, "").key());
        });
  }

  @Test
  void aZoneIsDroppedWholeOrNot() {
    assertWhole(
        "a drop",
        change -> {
          makeFirst(change);
          change.create(SECOND, ZoneKind.TARGET).putAll(mods(0, 500, "L"));
        },
        change -> change.drop(SECOND));
  }

  @Test
  void aFileThatIsMadeSmallerKeepsWhatIsCommitted() {
    CsiCrash.Result result =
        CsiCrash.takeCompacting(
            "a closing that makes the file smaller",
            CsiCrashTest::makeFirst,
            change -> change.writer(FIRST).orElseThrow().putAll(mods(50, 600, "NEW")));
    assertThat(result.torn()).isEmpty();
  }

  /// H2 alone loses its file to one in six of these.
  @Test
  @Tag("long")
  void powerFailuresThatKeepAnySectorsLoseNothing() {
    CsiCrash.Result result =
        CsiCrash.take(
            "a few entries, many times",
            500,
            CsiCrashTest::makeFirst,
            change -> change.writer(FIRST).orElseThrow().putAll(mods(50, 700, "NEW")));
    assertThat(result.torn()).isEmpty();
  }

  private static void assertWhole(
      String name, Consumer<CsiTransaction> before, Consumer<CsiTransaction> change) {
    CsiCrash.Result result = CsiCrash.take(name, before, change);
    assertThat(result.torn()).isEmpty();
    assertThat(result.old()).isPositive().isLessThan(result.points());
  }

  private static void makeFirst(CsiTransaction change) {
    change.create(FIRST, ZoneKind.TARGET).putAll(mods(0, 300, "L"));
  }

  private static List<ZoneEntry> mods(int from, int to, String lmod) {
    return IntStream.range(from, to).mapToObj(i -> mod(i, lmod)).toList();
  }

  private static ZoneEntry mod(int number, String lmod) {
    return ZoneEntry.of(EntryKey.of("MOD", "M%05d".formatted(number)))
        .edit()
        .set("LMOD", List.of(lmod, lmod + number % 7))
        .set("LEPARM", "x".repeat(40))
        .build();
  }
}
