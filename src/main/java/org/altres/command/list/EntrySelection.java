package org.altres.command.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Which entries the operands of LIST and UNLOAD mean (SMP/E Commands, LIST): entries of types, all
/// or those that are named, and of the SYSMODs those that the SYSMOD operands let through. No
/// operand means all entries of the zone.
public final class EntrySelection {

  private static final String SYSMOD = "SYSMOD";
  private static final Set<String> NEVER_IN_ALL = Set.of("LOG", "MCS", "BACKUP");
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "SYSMODS",
          SYSMOD,
          "GZONE",
          "GLOBALZONE",
          "TZONE",
          "TARGETZONE",
          "DZONE",
          "DLIBZONE",
          "XZLMODP",
          "MOD",
          "XZMODP",
          "LMOD");

  private final Map<EntryType, List<String>> wanted;
  private final SysmodFilter filter;
  private final Statement statement;

  private EntrySelection(
      Map<EntryType, List<String>> wanted, SysmodFilter filter, Statement statement) {
    this.wanted = wanted;
    this.filter = filter;
    this.statement = statement;
  }

  /// The selection of a LIST or UNLOAD.
  ///
  /// @param filter what the SYSMOD operands of the same statement let through
  public static EntrySelection of(Statement statement, SysmodFilter filter) {
    Map<EntryType, List<String>> wanted = new LinkedHashMap<>();
    for (Operand operand : statement.operands()) {
      String word = SYNONYMS.getOrDefault(operand.keyword(), operand.keyword());
      EntryType.find(word)
          .filter(type -> !SysmodFilter.isOption(operand))
          .ifPresent(
              type -> wanted.computeIfAbsent(type, t -> new ArrayList<>()).addAll(operand.words()));
    }
    if (wanted.isEmpty() && filter.isSet()) {
      wanted.put(EntryType.of(SYSMOD), List.of());
    }
    return new EntrySelection(wanted, filter, statement);
  }

  /// Whether entries of that type are meant in a zone.
  public boolean includes(EntryType type, ZoneReader zone) {
    if (!type.zones().contains(zone.kind())) {
      return false;
    }
    return wanted.isEmpty() ? !NEVER_IN_ALL.contains(type.name()) : wanted.containsKey(type);
  }

  /// The types of which entries are meant that a zone can have, in order.
  public List<EntryType> types(ZoneReader zone) {
    return EntryType.all().stream().filter(type -> includes(type, zone)).toList();
  }

  /// Shows the entries of a type that are meant, in order.
  public void forEach(EntryType type, ZoneReader zone, Consumer<ZoneEntry> consumer) {
    Consumer<ZoneEntry> filtered =
        entry -> {
          if (lets(entry, zone)) {
            consumer.accept(entry);
          }
        };
    List<String> names = wanted.getOrDefault(type, List.of());
    if (names.isEmpty()) {
      zone.forEach(type, "", filtered);
    } else if (type.name().equals("HOLDDATA")) {
      names.stream().sorted().distinct().forEach(id -> zone.forEach(type, id + " ", filtered));
    } else {
      names.stream()
          .sorted()
          .distinct()
          .forEach(name -> zone.entry(new EntryKey(type, name)).ifPresent(filtered));
    }
  }

  /// What was asked for by name and is not there.
  public List<EntryKey> missing(ZoneReader zone) {
    List<EntryKey> missing = new ArrayList<>();
    wanted.forEach((type, names) -> {
      for (String name : names) {
        boolean[] there = {false};
        if (type.name().equals("HOLDDATA")) {
          zone.forEach(type, name + " ", entry -> there[0] = true);
        } else {
          there[0] = zone.has(new EntryKey(type, name));
        }
        if (!there[0]) {
          missing.add(new EntryKey(type, name));
        }
      }
    });
    return missing;
  }

  private boolean lets(ZoneEntry entry, ZoneReader zone) {
    if (entry.type().name().equals(SYSMOD)) {
      return filter.lets(entry, zone);
    }
    if (filter.isForOtherFunction(entry)) {
      return false;
    }
    boolean crossZone =
        (entry.type().name().equals("MOD") && statement.has("XZLMODP") && !statement.has("MOD"))
            || (entry.type().name().equals("LMOD")
                && statement.has("XZMODP")
                && !statement.has("LMOD"));
    return !crossZone || entry.has("XZLMODP") || entry.has("XZMODP");
  }
}
