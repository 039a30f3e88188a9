package org.altres.zone;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A type of zone entry: what the SMP/E Reference calls MOD entry, LMOD entry, SYSMOD entry. All
/// types with their subentries are data, read from `entries.txt` beside this class.
public final class EntryType implements Comparable<EntryType> {

  private static final EntryTypeReader READ = EntryTypeReader.read();
  private static final Map<String, EntryType> ALL = READ.types();
  private static final Map<String, EntryType> BY_OPERAND = READ.operands();

  private final String name;
  private final String heading;
  private final Group group;
  private final Set<ZoneKind> zones;
  private final Map<String, Subentry> subentries;
  private final List<Exclusion> exclusions;
  private final int order;
  private final List<Subentry> inOrder;

  /// What an entry is, where several types are treated alike.
  public enum Group {
    /// The one entry that defines the zone.
    ZONE,
    /// A SYSMOD.
    SYSMOD,
    /// MOD, MAC and SRC.
    ELEMENT,
    /// A load module.
    LMOD,
    /// A data element, PROGRAM among them.
    DATA,
    /// A hierarchical file system element, JAR among them.
    HFS,
    /// Anything else.
    OTHER
  }

  /// That some subentries cannot stand beside another.
  ///
  /// @param subentry the one
  /// @param others those that cannot stand beside it
  public record Exclusion(String subentry, Set<String> others) {

    public Exclusion {
      others = Set.copyOf(others);
    }
  }

  EntryType(
      String name,
      String heading,
      Group group,
      Set<ZoneKind> zones,
      Map<String, Subentry> subentries,
      List<Exclusion> exclusions,
      int order) {
    this.name = name;
    this.heading = heading;
    this.group = group;
    this.zones = Set.copyOf(zones);
    this.subentries = subentries;
    this.exclusions = List.copyOf(exclusions);
    this.order = order;
    this.inOrder = List.copyOf(subentries.values());
  }

  /// The type of that name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static EntryType of(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no such type of entry: " + name));
  }

  /// The type of that name, if there is one.
  public static Optional<EntryType> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /// The type that UCLIN means by a word: its name, or another that is usual, as `TZONE`.
  public static Optional<EntryType> findOperand(String word) {
    EntryType named = ALL.get(word);
    return Optional.ofNullable(named == null ? BY_OPERAND.get(word) : named);
  }

  /// All types, in the order in which LIST has them.
  public static Collection<EntryType> all() {
    return ALL.values();
  }

  /// Its name: "MOD", "PNLENU".
  public String name() {
    return name;
  }

  /// The word for it in the headings of LIST: "MODULE".
  public String heading() {
    return heading;
  }

  /// What it is treated as.
  public Group group() {
    return group;
  }

  /// Whether its entries have FMID and RMID: elements of every kind.
  public boolean isElement() {
    return group == Group.ELEMENT || group == Group.DATA || group == Group.HFS;
  }

  /// The kinds of zone that may have such entries.
  public Set<ZoneKind> zones() {
    return zones;
  }

  /// Its subentries, in the order in which LIST and UNLOAD give them.
  public List<Subentry> subentries() {
    return inOrder;
  }

  /// The subentry of that name.
  ///
  /// @throws IllegalArgumentException if entries of this type have none such
  public Subentry subentry(String subentry) {
    return findSubentry(subentry)
        .orElseThrow(
            () -> new IllegalArgumentException(name + " entries have no subentry " + subentry));
  }

  /// The subentry of that name, if entries of this type may have it.
  public Optional<Subentry> findSubentry(String subentry) {
    return Optional.ofNullable(subentries.get(subentry));
  }

  /// Which subentries cannot stand beside each other.
  public List<Exclusion> exclusions() {
    return exclusions;
  }

  /// Its place among all types, in the order in which LIST has them.
  public int order() {
    return order;
  }

  @Override
  public int compareTo(EntryType other) {
    return Integer.compare(order, other.order);
  }

  @Override
  public String toString() {
    return name;
  }
}
