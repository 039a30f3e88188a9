package org.altres.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of zones keeps to.
public abstract class CsiContractTest {

  private static final CsiName CSI = new CsiName("MVS.GLOBAL.CSI");
  private static final ZoneId GLOBAL = ZoneId.global(CSI);
  private static final ZoneId TARGET = new ZoneId(CSI, new ZoneName("TGT1"));
  private static final ZoneId OTHER = new ZoneId(CSI, new ZoneName("TGT2"));
  private static final EntryType MOD = EntryType.of("MOD");
  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final String AWKWARD = "{$#@}\\ 'x' \"y\" ${z} #{w} %_?;--/*\u00e9\u20ac";

  private Csi csi;

  /// An empty store.
  protected abstract Csi open();

  @BeforeEach
  final void openStore() {
    csi = open();
  }

  @AfterEach
  final void closeStore() {
    csi.close();
  }

  @Test
  void aNewStoreHasNoZones() {
    assertThat(read(CsiView::zones)).isEmpty();
    try (CsiView view = csi.view()) {
      assertThat(view.zone(TARGET)).isEmpty();
    }
  }

  @Test
  void aZoneThatWasMadeAndCommittedIsThere() {
    change(change -> change.create(TARGET, ZoneKind.TARGET));
    try (CsiView view = csi.view()) {
      assertThat(view.zones()).containsExactly(TARGET);
      ZoneReader zone = view.zone(TARGET).orElseThrow();
      assertThat(zone.id()).isEqualTo(TARGET);
      assertThat(zone.kind()).isEqualTo(ZoneKind.TARGET);
      assertThat(zone.generation()).isEqualTo(1);
      assertThat(zone.types()).isEmpty();
      assertThat(zone.definition()).isEmpty();
    }
  }

  @Test
  void zonesStandInTheOrderOfTheirCsisAndNames() {
    ZoneId otherGlobal = ZoneId.global(new CsiName("MVS.A.CSI"));
    change(change -> {
      change.create(OTHER, ZoneKind.TARGET);
      change.create(GLOBAL, ZoneKind.GLOBAL);
      change.create(otherGlobal, ZoneKind.GLOBAL);
      change.create(TARGET, ZoneKind.TARGET);
      assertThat(change.zones()).containsExactly(otherGlobal, GLOBAL, TARGET, OTHER);
    });
    assertThat(read(CsiView::zones)).containsExactly(otherGlobal, GLOBAL, TARGET, OTHER);
  }

  @Test
  void zonesOfOneNameInTwoCsisAreTwo() {
    ZoneId elsewhere = new ZoneId(new CsiName("TEST.CSI"), TARGET.name());
    change(change -> {
      change.create(TARGET, ZoneKind.TARGET).put(mod("A", "LMODA"));
      change.create(elsewhere, ZoneKind.DLIB).put(mod("B", "LMODB"));
    });
    assertThat(entries(TARGET, MOD)).containsExactly(mod("A", "LMODA"));
    assertThat(entries(elsewhere, MOD)).containsExactly(mod("B", "LMODB"));
  }

  @Test
  void aZoneThatIsThereIsNotMadeAgain() {
    withTarget();
    try (CsiTransaction change = csi.begin("a test")) {
      assertThatIllegalArgumentException().isThrownBy(() -> change.create(TARGET, ZoneKind.TARGET));
      assertThatIllegalArgumentException().isThrownBy(() -> change.drop(OTHER));
      assertThat(change.writer(OTHER)).isEmpty();
    }
  }

  @Test
  void anEntryIsReadAsItWasWritten() {
    ZoneEntry entry = mod("IEFAB4B0", "IEFW21SD", "IEFAB4E5");
    withTarget(entry);
    assertThat(entry(TARGET, entry.key())).contains(entry);
    assertThat(entry(TARGET, EntryKey.of("MOD", "IEFAB4B"))).isEmpty();
    assertThat(entry(TARGET, EntryKey.of("MAC", "IEFAB4B0"))).isEmpty();
  }

  @Test
  void anEntryReplacesThatOfTheSameKey() {
    withTarget(mod("A", "LMODA"), mod("B", "LMODA"));
    change(change -> target(change).put(mod("A", "LMODB")));
    assertThat(entries(TARGET, MOD)).containsExactly(mod("A", "LMODB"), mod("B", "LMODA"));
    assertThat(referrers(Relation.IN_LMOD, "LMODA")).containsExactly("B");
    assertThat(referrers(Relation.IN_LMOD, "LMODB")).containsExactly("A");
  }

  @Test
  void theLastOfOneKeyIsKept() {
    withTarget();
    change(change -> target(change).putAll(List.of(mod("A", "X"), mod("B"), mod("A", "Y"))));
    assertThat(entries(TARGET, MOD)).containsExactly(mod("A", "Y"), mod("B"));
    assertThat(referrers(Relation.IN_LMOD, "X")).isEmpty();
    assertThat(referrers(Relation.IN_LMOD, "Y")).containsExactly("A");
  }

  @Test
  void aDeletedEntryIsGone() {
    withTarget(mod("A", "L"), mod("B", "L"));
    change(change -> {
      assertThat(target(change).delete(EntryKey.of("MOD", "A"))).isTrue();
      assertThat(target(change).delete(EntryKey.of("MOD", "A"))).isFalse();
      assertThat(target(change).delete(EntryKey.of("MAC", "B"))).isFalse();
    });
    assertThat(entries(TARGET, MOD)).containsExactly(mod("B", "L"));
    assertThat(referrers(Relation.IN_LMOD, "L")).containsExactly("B");
  }

  @Test
  void entriesStandInTheOrderOfTheirNamesByCodeUnit() {
    List<String> names = List.of("#A", "$A", "0A", "@A", "A", "A#", "A$", "A0", "A@", "AA", "a");
    withTarget(names.reversed().stream().map(name -> mod(name)).toArray(ZoneEntry[]::new));
    assertThat(entries(TARGET, MOD)).extracting(ZoneEntry::name).containsExactlyElementsOf(names);
    assertThat(keys(TARGET, MOD)).extracting(EntryKey::name).containsExactlyElementsOf(names);
  }

  @Test
  void aPrefixGivesTheNamesThatBeginSo() {
    withTarget(mod("IEF"), mod("IEFA"), mod("IEFB"), mod("IEG"), mod("I"), mod("IE\uffffZ"));
    assertThat(names("IEF")).containsExactly("IEF", "IEFA", "IEFB");
    assertThat(names("IE")).containsExactly("IEF", "IEFA", "IEFB", "IEG", "IE\uffffZ");
    assertThat(names("IE\uffff")).containsExactly("IE\uffffZ");
    assertThat(names("IEFB")).containsExactly("IEFB");
    assertThat(names("J")).isEmpty();
    assertThat(names("%")).isEmpty();
    assertThat(names("")).hasSize(6);
  }

  @Test
  void namesAndValuesMayHoldAnyCharacter() {
    ZoneEntry entry =
        ZoneEntry.of(EntryKey.of("MOD", AWKWARD))
            .edit()
            .set("LMOD", List.of(AWKWARD, "tab\tend", "line\nend", "back\\slash", " "))
            .set("LEPARM", List.of("", "a,b"))
            .build();
    withTarget(entry, mod("a"));
    assertThat(entry(TARGET, entry.key())).contains(entry);
    assertThat(names(AWKWARD.substring(0, 5))).containsExactly(AWKWARD);
    for (String lmod : entry.values("LMOD")) {
      assertThat(referrers(Relation.IN_LMOD, lmod)).containsExactly(AWKWARD);
    }
    change(change -> assertThat(target(change).delete(entry.key())).isTrue());
    assertThat(referrers(Relation.IN_LMOD, AWKWARD)).isEmpty();
  }

  @Test
  void namesThatDifferInCaseOrBlanksAreDifferent() {
    withTarget(mod("A", "l"), mod("a", "L"), mod("A ", "L "));
    assertThat(names("")).containsExactly("A", "A ", "a");
    assertThat(referrers(Relation.IN_LMOD, "L")).containsExactly("a");
    assertThat(referrers(Relation.IN_LMOD, "l")).containsExactly("A");
    assertThat(referrers(Relation.IN_LMOD, "L ")).containsExactly("A ");
  }

  @Test
  void aNameMayHaveAllTheCharactersThatANameMayHave() {
    String longest = "x".repeat(EntryKey.LONGEST_NAME - 1);
    withTarget(mod(longest + "b", longest), mod(longest + "a", longest));
    assertThat(entry(TARGET, EntryKey.of("MOD", longest + "a")))
        .contains(mod(longest + "a", longest));
    assertThat(names(longest)).containsExactly(longest + "a", longest + "b");
    assertThat(referrers(Relation.IN_LMOD, longest)).containsExactly(longest + "a", longest + "b");
  }

  @Test
  void aBodyMayBeLong() {
    for (int values : List.of(11_000, 400_000)) {
      ZoneEntry entry =
          mod(
              "BIG",
              IntStream.range(0, values).mapToObj("L%07d"::formatted).toArray(String[]::new));
      assertThat(entry.body()).hasSizeGreaterThan(values * 9);
      ZoneId zone = new ZoneId(CSI, new ZoneName("Z" + values));
      change(change -> change.create(zone, ZoneKind.TARGET).putAll(List.of(mod("A"), entry)));
      assertThat(entry(zone, entry.key())).contains(entry);
      assertThat(entries(zone, MOD)).containsExactly(mod("A"), entry);
      assertThat(keys(zone, MOD)).hasSize(2);
      try (CsiView view = csi.view()) {
        assertThat(view.zone(zone).orElseThrow().count(MOD)).isEqualTo(2);
      }
      change(change -> change.writer(zone).orElseThrow().put(mod("BIG", "L")));
      assertThat(entries(zone, MOD)).containsExactly(mod("A"), mod("BIG", "L"));
    }
  }

  @Test
  void referrersAreFoundByRelationAndTargetInOrder() {
    ZoneEntry mac =
        ZoneEntry.of(EntryKey.of("MAC", "M"))
            .edit()
            .set("MALIAS", "SAME")
            .set("GENASM", "A")
            .build();
    ZoneEntry lmod = ZoneEntry.of(EntryKey.of("LMOD", "L")).edit().set("LMODALIAS", "SAME").build();
    ZoneEntry module = mod("A", "L", "SAME");
    withTarget(module, mac, mod("B", "L"), lmod);
    try (CsiView view = csi.view()) {
      ZoneReader zone = view.zone(TARGET).orElseThrow();
      assertThat(zone.referrers(Relation.IN_LMOD, "L"))
          .containsExactly(module.key(), EntryKey.of("MOD", "B"));
      assertThat(zone.referrers(Relation.IN_LMOD, "SAME")).containsExactly(module.key());
      assertThat(zone.referrers(Relation.ALIAS, "SAME")).containsExactly(lmod.key(), mac.key());
      assertThat(zone.referrers(Relation.ASSEMBLES, "A")).containsExactly(mac.key());
      assertThat(zone.referrers(Relation.ASSEMBLES, "B")).isEmpty();
      assertThat(zone.referrers(Relation.ALIAS, "SAM")).isEmpty();
    }
  }

  @Test
  void manyMayReferToOne() {
    List<ZoneEntry> modules =
        IntStream.range(0, 3_000).mapToObj(i -> mod("M%06d".formatted(i), "ALL", "L" + i)).toList();
    withTarget();
    change(change -> target(change).putAll(modules));
    change(change -> modules.subList(0, 1_000).forEach(m -> target(change).delete(m.key())));
    change(change -> modules.subList(0, 10).forEach(m -> target(change).put(m)));
    List<String> left = new ArrayList<>();
    modules.subList(0, 10).forEach(m -> left.add(m.name()));
    modules.subList(1_000, 3_000).forEach(m -> left.add(m.name()));
    assertThat(referrers(Relation.IN_LMOD, "ALL")).containsExactlyElementsOf(left);
    assertThat(referrers(Relation.IN_LMOD, "L999")).isEmpty();
    assertThat(referrers(Relation.IN_LMOD, "L1000")).containsExactly("M001000");
  }

  @Test
  void countsAndTypesAreThoseOfTheEntries() {
    withTarget(mod("A"), mod("B"), sysmod("UZ00001"), ZoneEntry.of(EntryKey.of("DDDEF", "X")));
    try (CsiView view = csi.view()) {
      ZoneReader zone = view.zone(TARGET).orElseThrow();
      assertThat(zone.types()).containsExactly(EntryType.of("DDDEF"), EntryType.of("MOD"), SYSMOD);
      assertThat(zone.count(MOD)).isEqualTo(2);
      assertThat(zone.count(SYSMOD)).isEqualTo(1);
      assertThat(zone.count(EntryType.of("MAC"))).isZero();
    }
  }

  @Test
  void aChangeReadsWhatItWrote() {
    withTarget(mod("A", "L"), mod("B", "L"));
    try (CsiTransaction change = csi.begin("a test")) {
      ZoneWriter zone = target(change);
      zone.put(mod("C", "L"));
      assertThat(zone.delete(EntryKey.of("MOD", "A"))).isTrue();
      assertThat(zone.entry(EntryKey.of("MOD", "C"))).contains(mod("C", "L"));
      assertThat(zone.has(EntryKey.of("MOD", "A"))).isFalse();
      assertThat(zone.count(MOD)).isEqualTo(2);
      assertThat(zone.referrers(Relation.IN_LMOD, "L"))
          .containsExactly(EntryKey.of("MOD", "B"), EntryKey.of("MOD", "C"));
      zone.put(mod("B", "M"));
      zone.put(mod("A", "M"));
      assertThat(zone.referrers(Relation.IN_LMOD, "L")).containsExactly(EntryKey.of("MOD", "C"));
      assertThat(zone.referrers(Relation.IN_LMOD, "M"))
          .containsExactly(EntryKey.of("MOD", "A"), EntryKey.of("MOD", "B"));
      assertThat(change.zone(TARGET).orElseThrow().entry(EntryKey.of("MOD", "C"))).isPresent();
      assertThat(zone.generation()).isEqualTo(1);
      change.commit();
    }
    assertThat(entries(TARGET, MOD)).containsExactly(mod("A", "M"), mod("B", "M"), mod("C", "L"));
    assertThat(referrers(Relation.IN_LMOD, "M")).containsExactly("A", "B");
  }

  @Test
  void whatIsNotCommittedIsTakenBack() {
    withTarget(mod("A", "L"));
    try (CsiTransaction change = csi.begin("a test")) {
      target(change).put(mod("A", "M"));
      target(change).put(mod("B", "M"));
      target(change).delete(EntryKey.of("MOD", "A"));
      change.create(OTHER, ZoneKind.TARGET).put(mod("X"));
      change.copy(TARGET, OTHER, Set.of());
      change.drop(TARGET);
    }
    assertThat(read(CsiView::zones)).containsExactly(TARGET);
    assertThat(entries(TARGET, MOD)).containsExactly(mod("A", "L"));
    assertThat(referrers(Relation.IN_LMOD, "L")).containsExactly("A");
    assertThat(referrers(Relation.IN_LMOD, "M")).isEmpty();
    assertThat(generation(TARGET)).isEqualTo(1);
  }

  @Test
  void aViewIsNotChangedByLaterCommits() {
    withTarget(mod("A", "L"), mod("B", "L"));
    try (CsiView view = csi.view()) {
      change(change -> {
        target(change).put(mod("A", "M"));
        target(change).delete(EntryKey.of("MOD", "B"));
        target(change).put(mod("C", "L"));
        change.create(OTHER, ZoneKind.TARGET);
      });
      assertThat(view.zones()).containsExactly(TARGET);
      ZoneReader zone = view.zone(TARGET).orElseThrow();
      assertThat(all(zone, MOD)).containsExactly(mod("A", "L"), mod("B", "L"));
      assertThat(zone.referrers(Relation.IN_LMOD, "L"))
          .containsExactly(EntryKey.of("MOD", "A"), EntryKey.of("MOD", "B"));
      assertThat(zone.generation()).isEqualTo(1);
      change(change -> change.drop(TARGET));
      assertThat(zone.count(MOD)).isEqualTo(2);
      assertThat(zone.entry(EntryKey.of("MOD", "B"))).isPresent();
    }
    assertThat(read(CsiView::zones)).containsExactly(OTHER);
  }

  @Test
  void aViewSeesNothingOfAnOpenChange() {
    withTarget(mod("A"));
    try (CsiTransaction change = csi.begin("a test")) {
      target(change).put(mod("B"));
      assertThat(entries(TARGET, MOD)).containsExactly(mod("A"));
      change.commit();
      assertThat(entries(TARGET, MOD)).containsExactly(mod("A"), mod("B"));
    }
  }

  @Test
  void theGenerationRisesOnceForACommitAndChangedZone() {
    withTarget(mod("A"));
    change(change -> change.create(OTHER, ZoneKind.TARGET));
    assertThat(generation(TARGET)).isEqualTo(1);
    change(change -> {
      target(change).put(mod("B"));
      target(change).put(mod("C"));
      target(change).delete(EntryKey.of("MOD", "B"));
    });
    assertThat(generation(TARGET)).isEqualTo(2);
    assertThat(generation(OTHER)).isEqualTo(1);
    change(change -> assertThat(target(change).delete(EntryKey.of("MOD", "NONE"))).isFalse());
    change(change -> assertThat(target(change).count(MOD)).isEqualTo(2));
    change(change -> target(change).putAll(List.of()));
    assertThat(generation(TARGET)).isEqualTo(2);
    change(change -> change.copy(TARGET, OTHER, Set.of()));
    assertThat(generation(TARGET)).isEqualTo(2);
    assertThat(generation(OTHER)).isEqualTo(2);
  }

  @Test
  void aCopyHasAllEntriesAndReferences() {
    withTarget(mod("A", "L"), mod("B", "L"), sysmod("UZ00001", "UZ00002"));
    change(change -> {
      target(change).put(mod("C", "L"));
      change.create(OTHER, ZoneKind.DLIB);
      change.copy(TARGET, OTHER, Set.of());
    });
    assertThat(entries(OTHER, MOD)).isEqualTo(entries(TARGET, MOD)).hasSize(3);
    assertThat(entries(OTHER, SYSMOD)).containsExactly(sysmod("UZ00001", "UZ00002"));
    change(change -> target(change).delete(EntryKey.of("MOD", "A")));
    assertThat(names(OTHER, Relation.IN_LMOD, "L")).containsExactly("A", "B", "C");
    assertThat(names(OTHER, Relation.REQUIRES, "UZ00002")).containsExactly("UZ00001");
  }

  @Test
  void aCopyOfSomeTypesHasTheseBesideWhatIsThere() {
    withTarget(mod("A", "L"), mod("B", "L"), sysmod("UZ00001", "UZ00002"));
    change(change -> {
      ZoneWriter other = change.create(OTHER, ZoneKind.TARGET);
      other.put(mod("X", "L"));
      other.put(sysmod("UZ00009", "UZ00002"));
      change.copy(TARGET, OTHER, Set.of(MOD));
    });
    assertThat(entries(OTHER, MOD)).containsExactly(mod("A", "L"), mod("B", "L"), mod("X", "L"));
    assertThat(entries(OTHER, SYSMOD)).containsExactly(sysmod("UZ00009", "UZ00002"));
    assertThat(names(OTHER, Relation.IN_LMOD, "L")).containsExactly("A", "B", "X");
    assertThat(names(OTHER, Relation.REQUIRES, "UZ00002")).containsExactly("UZ00009");
  }

  @Test
  void aCopyReplacesNothing() {
    withTarget(mod("A", "L"));
    change(change -> change.create(OTHER, ZoneKind.TARGET).put(mod("A", "M")));
    try (CsiTransaction change = csi.begin("a test")) {
      assertThatIllegalArgumentException().isThrownBy(() -> change.copy(TARGET, OTHER, Set.of()));
    }
    assertThat(entries(OTHER, MOD)).containsExactly(mod("A", "M"));
    try (CsiTransaction change = csi.begin("a test")) {
      assertThatIllegalArgumentException().isThrownBy(() -> change.copy(TARGET, GLOBAL, Set.of()));
    }
  }

  @Test
  void aLargeNewZoneThatIsNotCommittedLeavesNothing() {
    withTarget(mod("A", "L"));
    List<ZoneEntry> modules =
        IntStream.range(0, 5_000).mapToObj(i -> mod("M%06d".formatted(i), "L")).toList();
    try (CsiTransaction change = csi.begin("a test")) {
      change.create(OTHER, ZoneKind.TARGET).putAll(modules);
      assertThat(change.zone(OTHER).orElseThrow().count(MOD)).isEqualTo(5_000);
    }
    change(change -> change.create(OTHER, ZoneKind.TARGET).put(mod("B", "L")));
    assertThat(entries(OTHER, MOD)).containsExactly(mod("B", "L"));
    assertThat(names(OTHER, Relation.IN_LMOD, "L")).containsExactly("B");
  }

  @Test
  void aLargeNewZoneIsChangedFurther() {
    List<ZoneEntry> modules =
        IntStream.range(0, 5_000).mapToObj(i -> mod("M%06d".formatted(i), "L")).toList();
    ZoneId third = new ZoneId(CSI, new ZoneName("THIRD"));
    change(change -> {
      ZoneWriter zone = change.create(TARGET, ZoneKind.TARGET);
      zone.putAll(modules);
      zone.putAll(modules.subList(100, 200));
      zone.putAll(modules.subList(0, 50).stream().map(m -> mod(m.name(), "N")).toList());
      zone.put(mod("M000050", "N"));
      zone.delete(EntryKey.of("MOD", "M000051"));
      zone.putAll(modules.subList(51, 100));
      change.create(OTHER, ZoneKind.TARGET);
      change.copy(TARGET, OTHER, Set.of());
    });
    change(change -> {
      change.create(third, ZoneKind.TARGET);
      change.copy(OTHER, third, Set.of());
      change.drop(TARGET);
    });
    assertThat(read(CsiView::zones)).containsExactlyInAnyOrder(OTHER, third);
    assertThat(entries(third, MOD)).hasSize(5_000).isEqualTo(entries(OTHER, MOD));
    assertThat(names(third, Relation.IN_LMOD, "N")).hasSize(51);
    assertThat(names(third, Relation.IN_LMOD, "L")).hasSize(4_949);
  }

  @Test
  void aDroppedZoneIsGoneAndMayBeMadeAgain() {
    withTarget(mod("A", "L"), mod("B", "L"));
    change(change -> change.create(OTHER, ZoneKind.TARGET).put(mod("A", "L")));
    change(change -> {
      change.drop(TARGET);
      assertThat(change.zone(TARGET)).isEmpty();
    });
    assertThat(read(CsiView::zones)).containsExactly(OTHER);
    assertThat(names(OTHER, Relation.IN_LMOD, "L")).containsExactly("A");
    change(change -> change.create(TARGET, ZoneKind.DLIB).put(mod("C", "L")));
    assertThat(entries(TARGET, MOD)).containsExactly(mod("C", "L"));
    assertThat(referrers(Relation.IN_LMOD, "L")).containsExactly("C");
    assertThat(generation(TARGET)).isEqualTo(1);
  }

  @Test
  void aZoneIsDroppedAndMadeAgainInOneChange() {
    withTarget(mod("A", "L"), mod("B", "L"));
    change(change -> {
      change.drop(TARGET);
      change.create(TARGET, ZoneKind.TARGET).put(mod("B", "L"));
      assertThat(target(change).referrers(Relation.IN_LMOD, "L"))
          .containsExactly(EntryKey.of("MOD", "B"));
    });
    assertThat(entries(TARGET, MOD)).containsExactly(mod("B", "L"));
    assertThat(referrers(Relation.IN_LMOD, "L")).containsExactly("B");
  }

  @Test
  void whatOneZoneHasThatAnotherHasNotIsFound() {
    withTarget(mod("A"), mod("B"), mod("D"), sysmod("UZ00001"));
    change(change ->
        change
            .create(OTHER, ZoneKind.TARGET)
            .putAll(List.of(mod("B", "L"), mod("C"), sysmod("UZ00001"))));
    try (CsiView view = csi.view()) {
      assertThat(onlyIn(view, TARGET, OTHER, MOD)).containsExactly("A", "D");
      assertThat(onlyIn(view, OTHER, TARGET, MOD)).containsExactly("C");
      assertThat(onlyIn(view, OTHER, TARGET, SYSMOD)).isEmpty();
      assertThat(onlyIn(view, TARGET, TARGET, MOD)).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> onlyIn(view, TARGET, GLOBAL, MOD));
      assertThatIllegalArgumentException().isThrownBy(() -> onlyIn(view, GLOBAL, TARGET, MOD));
    }
  }

  @Test
  void whoIsGivenEntriesMayAskForOthers() {
    List<ZoneEntry> modules =
        IntStream.range(0, 2_500).mapToObj(i -> mod("M%06d".formatted(i), "L" + i)).toList();
    withTarget();
    change(change -> target(change).putAll(modules));
    try (CsiView view = csi.view()) {
      ZoneReader zone = view.zone(TARGET).orElseThrow();
      List<EntryKey> found = new ArrayList<>();
      zone.forEach(
          MOD, "", module -> found.addAll(zone.referrers(Relation.IN_LMOD, "L" + found.size())));
      assertThat(found).containsExactlyElementsOf(modules.stream().map(ZoneEntry::key).toList());
    }
  }

  @Test
  void entriesMayBeChangedWhileTheyAreRead() {
    List<ZoneEntry> modules =
        IntStream.range(0, 2_500).mapToObj(i -> mod("M%06d".formatted(i), "L")).toList();
    withTarget();
    change(change -> target(change).putAll(modules));
    change(change -> {
      ZoneWriter zone = target(change);
      zone.forEach(MOD, "", module -> zone.put(module.edit().set("LMOD", "NEW").build()));
      assertThat(zone.referrers(Relation.IN_LMOD, "NEW")).hasSize(2_500);
    });
    assertThat(referrers(Relation.IN_LMOD, "L")).isEmpty();
  }

  @Test
  void manyZonesDoNotMix() {
    List<ZoneId> zones =
        IntStream.range(0, 60).mapToObj(i -> new ZoneId(CSI, new ZoneName("Z" + i))).toList();
    change(change ->
        zones.forEach(zone ->
            change
                .create(zone, ZoneKind.TARGET)
                .putAll(List.of(mod("A", "L"), mod(zone.name().value(), "L")))));
    assertThat(read(CsiView::zones))
        .containsExactlyElementsOf(zones.stream().sorted(Comparator.naturalOrder()).toList());
    for (ZoneId zone : zones) {
      assertThat(names(zone, Relation.IN_LMOD, "L")).containsExactly("A", zone.name().value());
    }
  }

  @Test
  void aStoreHoldsWhatManyChangesLeft() {
    TreeMap<EntryKey, ZoneEntry> model = new TreeMap<>();
    withTarget();
    for (int i = 0; i < 40; i++) {
      int round = i;
      change(change -> {
        for (int j = 0; j < 25; j++) {
          int draw = (round * 7919 + j * 104_729) % 211;
          ZoneEntry entry = mod("M" + draw, "L" + draw % 7, "K" + round);
          if (draw % 3 == 0) {
            assertThat(target(change).delete(entry.key()))
                .isEqualTo(model.remove(entry.key()) != null);
          } else {
            target(change).put(entry);
            model.put(entry.key(), entry);
          }
        }
      });
    }
    assertThat(entries(TARGET, MOD)).containsExactlyElementsOf(model.values());
    for (int i = 0; i < 7; i++) {
      Reference reference = new Reference(Relation.IN_LMOD, "L" + i);
      assertThat(referrers(reference.relation(), reference.target()))
          .containsExactlyElementsOf(
              model.values().stream()
                  .filter(entry -> entry.references().contains(reference))
                  .map(ZoneEntry::name)
                  .toList());
    }
    assertThat(generation(TARGET)).isEqualTo(41);
  }

  @Test
  void thereIsOneChangeAtATime() {
    try (CsiTransaction change = csi.begin("a test")) {
      assertThatIllegalStateException().isThrownBy(() -> csi.begin("another"));
      change.commit();
    }
    csi.begin("a third").close();
  }

  @Test
  void whatIsClosedReadsAndWritesNoMore() {
    withTarget(mod("A"));
    CsiView view = csi.view();
    ZoneReader zone = view.zone(TARGET).orElseThrow();
    view.close();
    view.close();
    assertThatIllegalStateException().isThrownBy(view::zones);
    assertThatIllegalStateException().isThrownBy(() -> zone.count(MOD));
    CsiTransaction change = csi.begin("a test");
    ZoneWriter writer = target(change);
    change.commit();
    assertThatIllegalStateException().isThrownBy(() -> writer.put(mod("B")));
    change.close();
    change.close();
    assertThatIllegalStateException().isThrownBy(() -> change.drop(TARGET));
    csi.close();
    assertThatIllegalStateException().isThrownBy(csi::view);
  }

  private void withTarget(ZoneEntry... entries) {
    change(change -> change.create(TARGET, ZoneKind.TARGET).putAll(List.of(entries)));
  }

  private void change(Consumer<CsiTransaction> doing) {
    try (CsiTransaction change = csi.begin("a test")) {
      doing.accept(change);
      change.commit();
    }
  }

  private <T> T read(Function<CsiView, T> reading) {
    try (CsiView view = csi.view()) {
      return reading.apply(view);
    }
  }

  private Optional<ZoneEntry> entry(ZoneId zone, EntryKey key) {
    return read(view -> view.zone(zone).orElseThrow().entry(key));
  }

  private List<ZoneEntry> entries(ZoneId zone, EntryType type) {
    return read(view -> all(view.zone(zone).orElseThrow(), type));
  }

  private List<EntryKey> keys(ZoneId zone, EntryType type) {
    List<EntryKey> keys = new ArrayList<>();
    try (CsiView view = csi.view()) {
      view.zone(zone).orElseThrow().forEachKey(type, keys::add);
    }
    return keys;
  }

  private List<String> names(String prefix) {
    List<String> names = new ArrayList<>();
    try (CsiView view = csi.view()) {
      view.zone(TARGET).orElseThrow().forEach(MOD, prefix, entry -> names.add(entry.name()));
    }
    return names;
  }

  private long generation(ZoneId zone) {
    return read(view -> view.zone(zone).orElseThrow().generation());
  }

  private List<String> referrers(Relation relation, String target) {
    return names(TARGET, relation, target);
  }

  private List<String> names(ZoneId zone, Relation relation, String target) {
    return read(view -> view.zone(zone).orElseThrow().referrers(relation, target)).stream()
        .map(EntryKey::name)
        .toList();
  }

  private static List<String> onlyIn(CsiView view, ZoneId zone, ZoneId other, EntryType type) {
    List<String> names = new ArrayList<>();
    view.forEachKeyOnlyIn(zone, other, type, key -> names.add(key.name()));
    return names;
  }

  private static List<ZoneEntry> all(ZoneReader zone, EntryType type) {
    List<ZoneEntry> all = new ArrayList<>();
    zone.forEach(type, "", all::add);
    return all;
  }

  private static ZoneWriter target(CsiTransaction change) {
    return change.writer(TARGET).orElseThrow();
  }

  private static ZoneEntry mod(String name, String... lmods) {
    return ZoneEntry.of(EntryKey.of("MOD", name)).edit().set("LMOD", List.of(lmods)).build();
  }

  private static ZoneEntry sysmod(String id, String... pre) {
    return ZoneEntry.of(EntryKey.of("SYSMOD", id)).edit().set("PRE", 1, List.of(pre)).build();
  }
}
