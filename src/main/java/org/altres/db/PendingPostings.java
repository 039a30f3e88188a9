package org.altres.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.altres.zone.Reference;
import org.altres.zone.ZoneEntry;

/// The changes of postings that a transaction has not written yet. They are kept as text, one line
/// for each change in the order in which they were made, since a million of them is usual.
final class PendingPostings {

  private static final char ADDED = '+';
  private static final char REMOVED = '-';

  private final Map<PostingKey, StringBuilder> changes = new HashMap<>();

  /// An entry comes in the place of another.
  void replace(int zone, ZoneEntry old, ZoneEntry entry) {
    Set<Reference> before = old.references();
    Set<Reference> after = entry.references();
    before.stream().filter(r -> !after.contains(r)).forEach(r -> note(REMOVED, zone, old, r));
    after.stream().filter(r -> !before.contains(r)).forEach(r -> note(ADDED, zone, entry, r));
  }

  /// An entry is new.
  void add(int zone, ZoneEntry entry) {
    entry.references().forEach(reference -> note(ADDED, zone, entry, reference));
  }

  /// An entry goes.
  void remove(int zone, ZoneEntry entry) {
    entry.references().forEach(reference -> note(REMOVED, zone, entry, reference));
  }

  /// All lines of a posting are added to that of another zone.
  void addAll(int zone, PostingRow row) {
    StringBuilder text = text(new PostingKey(zone, row.relation(), row.bucket(), row.entryType()));
    PostingLines.split(row.lines()).forEach(line -> text.append(ADDED).append(line).append('\n'));
  }

  private void note(char what, int zone, ZoneEntry entry, Reference reference) {
    PostingKey key =
        new PostingKey(
            zone,
            reference.relation().name(),
            PostingLines.bucket(reference.target()),
            entry.type().name());
    text(key).append(what).append(PostingLines.line(reference.target(), entry.name())).append('\n');
  }

  private StringBuilder text(PostingKey key) {
    return changes.computeIfAbsent(key, k -> new StringBuilder());
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /// Forgets what is said of a zone.
  void forget(int zone) {
    changes.keySet().removeIf(key -> key.zoneId() == zone);
  }

  /// Hands all changes over, in the order of their keys, and forgets them.
  SequencedMap<PostingKey, String> take() {
    TreeMap<PostingKey, String> all = new TreeMap<>();
    changes.forEach((key, text) -> all.put(key, text.toString()));
    changes.clear();
    return all;
  }

  /// The text of a posting after changes.
  ///
  /// @param lines what it was; empty if there was none
  /// @param changes what [#take] gave
  static String apply(String lines, String changes) {
    if (lines.isEmpty() && changes.indexOf("\n" + REMOVED) < 0 && changes.charAt(0) == ADDED) {
      List<String> added = new ArrayList<>();
      PostingLines.split(changes).forEach(line -> added.add(line.substring(1)));
      Collections.sort(added);
      return String.join("\n", added.stream().distinct().toList());
    }
    TreeSet<String> all = new TreeSet<>();
    all.addAll(PostingLines.split(lines));
    PostingLines.split(changes)
        .forEach(line -> {
          if (line.charAt(0) == ADDED) {
            all.add(line.substring(1));
          } else {
            all.remove(line.substring(1));
          }
        });
    return String.join("\n", all);
  }
}
