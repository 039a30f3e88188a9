package org.altres.command.list;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.altres.command.SetContext;
import org.altres.command.ZoneIndex;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Which SYSMODs the SYSMOD operands of LIST and UNLOAD let through: types, states, holds, source
/// ids and functions. All that are given must hold; of several types or source ids one.
public final class SysmodFilter {

  private static final Set<String> TYPES = Set.of("APARS", "FUNCTIONS", "PTFS", "USERMODS");
  private static final Set<String> OPTIONS =
      Set.of(
          "BYPASS",
          "DELETE",
          "ERROR",
          "NOSUP",
          "RESTORE",
          "SUP",
          "HOLDERROR",
          "HOLDSYSTEM",
          "HOLDUSER",
          "HOLDFIXCAT",
          "HOLDCLASS",
          "NOACCEPT",
          "NOAPPLY",
          "SOURCEID",
          "EXSRCID",
          "FORFMID");

  private final Statement statement;
  private final SetContext context;
  private final Set<String> types = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final List<Pattern> sources;
  private final List<Pattern> excludedSources;

  /// @param statement the LIST or UNLOAD
  public SysmodFilter(Statement statement, SetContext context) {
    this.statement = statement;
    this.context = context;
    TYPES.stream()
        .filter(statement::has)
        .map(word -> word.substring(0, word.length() - 1))
        .forEach(types::add);
    statement.words("FORFMID").forEach(this::function);
    sources = statement.words("SOURCEID").stream().map(SysmodFilter::mask).toList();
    excludedSources = statement.words("EXSRCID").stream().map(SysmodFilter::mask).toList();
  }

  /// Whether an operand is one of these, and not the type of an entry: HOLDDATA without list,
  /// DELETE.
  static boolean isOption(Operand operand) {
    return OPTIONS.contains(operand.keyword()) || TYPES.contains(operand.keyword());
  }

  /// Whether any such operand is given.
  boolean isSet() {
    return statement.operands().stream()
        .anyMatch(operand -> isOption(operand) && !operand.keyword().equals("FORFMID"));
  }

  private void function(String name) {
    Optional<ZoneEntry> set =
        context.globalReader().flatMap(global -> global.entry(EntryKey.of("FMIDSET", name)));
    set.ifPresentOrElse(entry -> functions.addAll(entry.values("FMID")), () -> functions.add(name));
  }

  /// A mask with `*` for any characters and `%` for one.
  private static Pattern mask(String mask) {
    StringBuilder regex = new StringBuilder();
    for (char c : mask.toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> ".*+";
            case '%' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString());
  }

  /// Whether an element is left out because FORFMID names other functions.
  boolean isForOtherFunction(ZoneEntry entry) {
    return !functions.isEmpty()
        && entry.type().isElement()
        && entry.value("FMID").filter(functions::contains).isEmpty();
  }

  /// Whether a SYSMOD entry is let through.
  boolean lets(ZoneEntry sysmod, ZoneReader zone) {
    return isOfType(sysmod)
        && isInState(sysmod, zone)
        && isHeld(sysmod, zone)
        && isFromSource(sysmod)
        && isOfFunction(sysmod);
  }

  private boolean isOfType(ZoneEntry sysmod) {
    return types.isEmpty() || sysmod.value("SMODTYPE").filter(types::contains).isPresent();
  }

  private boolean isInState(ZoneEntry sysmod, ZoneReader zone) {
    boolean superseded = sysmod.has("LASTSUP") || sysmod.has("SUPBY");
    return (!statement.has("BYPASS") || sysmod.has("BYPASS"))
        && (!statement.has("DELETE") || sysmod.has("DELBY"))
        && (!statement.has("ERROR") || sysmod.has("ERROR"))
        && (!statement.has("RESTORE") || sysmod.has("RESTORE"))
        && (!statement.has("SUP") || superseded)
        && (!statement.has("NOSUP") || !superseded)
        && isNotInstalled(sysmod, zone, "NOAPPLY", ZoneKind.TARGET)
        && isNotInstalled(sysmod, zone, "NOACCEPT", ZoneKind.DLIB);
  }

  private boolean isNotInstalled(ZoneEntry sysmod, ZoneReader zone, String operand, ZoneKind kind) {
    if (!statement.has(operand)) {
      return true;
    }
    ZoneIndex index = context.index();
    List<String> names = statement.words(operand);
    if (names.isEmpty() && zone.kind() != ZoneKind.GLOBAL) {
      names = related(zone, kind);
    }
    List<ZoneIndex.Line> lines =
        names.isEmpty()
            ? index.of(kind)
            : names.stream()
                .flatMap(name -> ZoneName.parse(name).stream())
                .flatMap(name -> index.find(name).stream())
                .toList();
    String status = kind == ZoneKind.TARGET ? "APPLY" : "ACCEPT";
    return lines.stream()
        .flatMap(line -> context.view().zone(line.id()).stream())
        .flatMap(reader -> reader.entry(sysmod.key()).stream())
        .noneMatch(entry -> entry.has(status) && !entry.has("ERROR"));
  }

  private static List<String> related(ZoneReader zone, ZoneKind kind) {
    return zone.kind() == kind
        ? List.of(zone.id().name().value())
        : zone.definition().map(entry -> entry.values("RELATED")).orElse(List.of());
  }

  private boolean isHeld(ZoneEntry sysmod, ZoneReader zone) {
    for (String hold : List.of("HOLDERROR", "HOLDSYSTEM", "HOLDUSER", "HOLDFIXCAT")) {
      if (statement.has(hold) && !sysmod.has(hold)) {
        return false;
      }
    }
    return (!statement.has("HOLDCLASS")
            || hasHold(sysmod, zone, "HOLDCLASS", statement.words("HOLDCLASS")))
        && (statement.words("HOLDFIXCAT").isEmpty()
            || hasHold(sysmod, zone, "HOLDFIXCAT", statement.words("HOLDFIXCAT")));
  }

  private static boolean hasHold(
      ZoneEntry sysmod, ZoneReader zone, String subentry, List<String> wanted) {
    List<Pattern> masks = wanted.stream().map(SysmodFilter::mask).toList();
    boolean[] found = {false};
    zone.forEach(
        EntryType.of("HOLDDATA"),
        sysmod.name() + " ",
        hold ->
            found[0] |=
                hold.values(subentry).stream()
                    .anyMatch(value -> masks.isEmpty() || matches(masks, value)));
    return found[0];
  }

  private static boolean matches(List<Pattern> masks, String value) {
    return masks.stream().anyMatch(mask -> mask.matcher(value).matches());
  }

  private boolean isFromSource(ZoneEntry sysmod) {
    List<String> own = sysmod.values("SOURCEID");
    return (sources.isEmpty() || own.stream().anyMatch(source -> matches(sources, source)))
        && own.stream().noneMatch(source -> matches(excludedSources, source));
  }

  private boolean isOfFunction(ZoneEntry sysmod) {
    if (functions.isEmpty() || functions.contains(sysmod.name())) {
      return true;
    }
    return sysmod.value("FMID").filter(functions::contains).isPresent()
        || sysmod.versions().stream()
            .flatMap(version -> sysmod.values("FMID", version).stream())
            .anyMatch(functions::contains);
  }
}
