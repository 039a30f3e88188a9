package org.altres.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Which entries UNLOAD writes.
final class UnloadSelection {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final Map<String, String> SYSMOD_TYPES =
      Map.of("FUNCTIONS", "FUNCTION", "PTFS", "PTF", "APARS", "APAR", "USERMODS", "USERMOD");

  private final ZoneReader zone;
  private final Map<EntryType, Set<String>> named = new LinkedHashMap<>();
  private final Set<String> sysmodTypes = new HashSet<>();
  private final Set<String> fmids = new HashSet<>();

  private UnloadSelection(ZoneReader zone) {
    this.zone = zone;
  }

  /// Reads the operands. Without any all entries are taken.
  ///
  /// @throws AltresException if an operand is one of LIST that UNLOAD does not know
  static UnloadSelection of(Statement statement, ZoneReader zone, SetContext context) {
    UnloadSelection selection = new UnloadSelection(zone);
    for (Operand operand : statement.operands()) {
      selection.take(operand, context);
    }
    return selection;
  }

  private void take(Operand operand, SetContext context) {
    String word = operand.keyword();
    Optional<EntryType> type =
        EntryType.find(word.equals("SYSMODS") ? "SYSMOD" : word)
            .or(() -> EntryType.findOperand(word));
    if (SYSMOD_TYPES.containsKey(word)) {
      sysmodTypes.add(SYSMOD_TYPES.getOrDefault(word, word));
      named.computeIfAbsent(SYSMOD, t -> new LinkedHashSet<>());
    } else if (word.equals("FORFMID")) {
      operand.words().forEach(name -> addFmids(name, context));
    } else if (type.isPresent()) {
      named.computeIfAbsent(type.get(), t -> new LinkedHashSet<>()).addAll(operand.words());
    } else if (!word.equals("RC") && Smp4DataSet.find(word).isEmpty()) {
      Place place = Place.of("line", operand.at().line()).with("column", operand.at().column());
      throw new AltresException(CommandMessages.OPERAND_NOT_THERE, place, word, "UNLOAD");
    }
  }

  private void addFmids(String name, SetContext context) {
    context
        .globalReader()
        .flatMap(global -> global.entry(EntryKey.of("FMIDSET", name)))
        .ifPresentOrElse(set -> fmids.addAll(set.values("FMID")), () -> fmids.add(name));
  }

  /// Whether any entry of a type may be taken.
  boolean takes(EntryType type) {
    return named.isEmpty() || named.containsKey(type);
  }

  /// Whether an entry is taken.
  boolean takes(ZoneEntry entry) {
    Set<String> names = named.getOrDefault(entry.type(), Set.of());
    return takes(entry.type())
        && (names.isEmpty() || names.contains(entry.name()))
        && isOfType(entry)
        && isForFmid(entry);
  }

  /// Gives the entries of a type that are taken, in order.
  void forEach(EntryType type, Consumer<ZoneEntry> consumer) {
    Set<String> names = named.getOrDefault(type, Set.of());
    if (names.isEmpty()) {
      zone.forEach(
          type,
          "",
          entry -> {
            if (takes(entry)) {
              consumer.accept(entry);
            }
          });
    } else {
      names.stream()
          .sorted()
          .map(name -> zone.entry(new EntryKey(type, name)))
          .flatMap(Optional::stream)
          .filter(this::takes)
          .forEach(consumer);
    }
  }

  /// The entries that were named and are not there.
  List<EntryKey> missing() {
    List<EntryKey> missing = new ArrayList<>();
    named.forEach((type, names) ->
        names.stream()
            .map(name -> new EntryKey(type, name))
            .filter(key -> !zone.has(key))
            .forEach(missing::add));
    return missing;
  }

  private boolean isOfType(ZoneEntry entry) {
    return sysmodTypes.isEmpty()
        || !entry.type().equals(SYSMOD)
        || entry.value("SMODTYPE").filter(sysmodTypes::contains).isPresent();
  }

  private boolean isForFmid(ZoneEntry entry) {
    if (fmids.isEmpty()) {
      return true;
    }
    return entry.type().equals(SYSMOD) && fmids.contains(entry.name())
        || entry.type().findSubentry("FMID").isPresent()
            && entry.values("FMID").stream().anyMatch(fmids::contains);
  }
}
