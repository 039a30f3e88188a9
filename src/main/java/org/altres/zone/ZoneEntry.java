package org.altres.zone;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// An entry of a zone: its key and what its subentries hold. Immutable; two are equal if they have
/// the same key and the same values in the same order.
///
/// What it holds is kept as one text, the *body*: a line for each subentry, in the order of its
/// type and then of the ++VER; the name of the subentry, for one of a ++VER a full stop and its
/// number, and the values, each behind a tab. A backslash stands before `t` for a tab in a value,
/// before `n` for a line feed, and before a backslash. So each entry has exactly one body; stores
/// keep that.
public final class ZoneEntry {

  /// Stands between the parts of a tuple.
  public static final char JOINT = '\u001f';

  private static final List<String> GLOBAL_ONLY =
      List.of("HOLDERROR", "HOLDSYSTEM", "HOLDUSER", "HOLDFIXCAT", "APPID", "ACCID", "TLIBPREFIX");

  private final EntryKey key;
  private final String body;

  private ZoneEntry(EntryKey key, String body) {
    this.key = key;
    this.body = body;
  }

  /// An entry in which nothing is said.
  public static ZoneEntry of(EntryKey key) {
    return new ZoneEntry(key, "");
  }

  /// The entry of a key and a body that [#body] gave.
  public static ZoneEntry ofBody(EntryKey key, String body) {
    return new ZoneEntry(key, body);
  }

  /// Joins the parts of a tuple.
  public static String tuple(String... parts) {
    return String.join(String.valueOf(JOINT), parts);
  }

  /// The parts of a tuple.
  public static List<String> parts(String tuple) {
    return List.of(tuple.split(String.valueOf(JOINT), -1));
  }

  /// What one subentry holds.
  ///
  /// @param subentry which
  /// @param version the number of the ++VER from 1, or 0 where there is none
  /// @param values the values; empty for an indicator
  public record Held(Subentry subentry, int version, List<String> values) {

    public Held {
      values = List.copyOf(values);
    }
  }

  /// Which entry.
  public EntryKey key() {
    return key;
  }

  /// Its type.
  public EntryType type() {
    return key.type();
  }

  /// Its name.
  public String name() {
    return key.name();
  }

  /// All that it holds as one text; see above.
  public String body() {
    return body;
  }

  /// Whether it has a subentry, apart from those of a ++VER.
  public boolean has(String subentry) {
    return has(subentry, 0);
  }

  /// Whether it has a subentry of a ++VER.
  public boolean has(String subentry, int version) {
    return lineOf(subentry, version) >= 0;
  }

  /// The values of a subentry; none if it has not got it.
  public List<String> values(String subentry) {
    return values(subentry, 0);
  }

  /// The values of a subentry of a ++VER.
  public List<String> values(String subentry, int version) {
    int at = lineOf(subentry, version);
    if (at < 0) {
      return List.of();
    }
    int end = endOfLine(at);
    int tab = body.indexOf('\t', at);
    return tab < 0 || tab > end ? List.of() : split(body.substring(tab + 1, end));
  }

  /// The first value of a subentry.
  public Optional<String> value(String subentry) {
    return values(subentry).stream().findFirst();
  }

  /// The first value of a subentry of a ++VER.
  public Optional<String> value(String subentry, int version) {
    return values(subentry, version).stream().findFirst();
  }

  /// The numbers of the ++VERs of which it holds something.
  public SortedSet<Integer> versions() {
    SortedSet<Integer> versions = new TreeSet<>();
    for (int at = 0; at < body.length(); at = endOfLine(at) + 1) {
      int version = versionOf(at);
      if (version > 0) {
        versions.add(version);
      }
    }
    return versions;
  }

  /// All that it holds, in order.
  public List<Held> subentries() {
    List<Held> all = new ArrayList<>();
    for (int at = 0; at < body.length(); at = endOfLine(at) + 1) {
      int end = endOfLine(at);
      int tab = body.indexOf('\t', at);
      boolean bare = tab < 0 || tab > end;
      String head = body.substring(at, bare ? end : tab);
      int point = head.indexOf('.');
      all.add(
          new Held(
              key.type().subentry(point < 0 ? head : head.substring(0, point)),
              versionOf(at),
              bare ? List.of() : split(body.substring(tab + 1, end))));
    }
    return all;
  }

  /// What it names, for a cross-reference; each once. An indicator refers to its own name.
  public Set<Reference> references() {
    Set<Reference> references = new LinkedHashSet<>();
    for (Held held : subentries()) {
      held.subentry().relation().ifPresent(relation -> refer(relation, held, references));
    }
    if (type().group() == EntryType.Group.SYSMOD && !isThere() && !isGlobal()) {
      references.add(new Reference(Relation.NOT_THERE, Relation.SYSMODS));
    }
    return references;
  }

  private static void refer(Relation relation, Held held, Set<Reference> references) {
    if (held.subentry().kind() == SubentryKind.INDICATOR) {
      references.add(new Reference(relation, held.subentry().name()));
    }
    held.values().forEach(value -> references.add(new Reference(relation, last(value))));
  }

  /// A copy to change.
  public ZoneEntryEditor edit() {
    return new ZoneEntryEditor(this);
  }

  /// Whether a SYSMOD entry says that the SYSMOD is installed, in whichever libraries, or
  /// superseded.
  private boolean isThere() {
    boolean installed = has("APPLY") || has("ACCEPT") || has("REGEN");
    boolean undone = has("ERROR") || has("DELBY");
    return installed && !undone || has("LASTSUP") || has("SUPBY");
  }

  /// Whether a SYSMOD entry is one of a global zone, by what only those have.
  private boolean isGlobal() {
    return !versions().isEmpty() || GLOBAL_ONLY.stream().anyMatch(this::has);
  }

  private static String last(String value) {
    return value.substring(value.lastIndexOf(JOINT) + 1);
  }

  private int lineOf(String subentry, int version) {
    String head = version == 0 ? subentry : subentry + "." + version;
    for (int at = 0; at < body.length(); at = endOfLine(at) + 1) {
      int behind = at + head.length();
      if (body.startsWith(head, at)
          && (behind == body.length()
              || body.charAt(behind) == '\t'
              || body.charAt(behind) == '\n')) {
        return at;
      }
    }
    return -1;
  }

  private int endOfLine(int at) {
    int end = body.indexOf('\n', at);
    return end < 0 ? body.length() : end;
  }

  private int versionOf(int at) {
    int version = 0;
    boolean number = false;
    for (int i = at; i < body.length() && body.charAt(i) != '\t' && body.charAt(i) != '\n'; i++) {
      char c = body.charAt(i);
      if (number) {
        version = version * 10 + (c - '0');
      }
      number |= c == '.';
    }
    return version;
  }

  private static List<String> split(String values) {
    List<String> all = new ArrayList<>();
    int begin = 0;
    while (true) {
      int tab = values.indexOf('\t', begin);
      String value = values.substring(begin, tab < 0 ? values.length() : tab);
      all.add(value.indexOf('\\') < 0 ? value : unescaped(value));
      if (tab < 0) {
        return all;
      }
      begin = tab + 1;
    }
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        text.append(
            switch (value.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              default -> value.charAt(i);
            });
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZoneEntry entry && key.equals(entry.key) && body.equals(entry.body);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + body.hashCode();
  }

  /// The key, and the body on lines of their own.
  @Override
  public String toString() {
    return key + (body.isEmpty() ? "" : "\n  " + body.replace("\n", "\n  "));
  }
}
