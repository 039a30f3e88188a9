package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.syntax.TextPosition;
import org.altres.message.Message;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryRule;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneKind;

/// What one UCL statement makes of one entry.
final class UclChange {

  private static final String LASTUPD = "LASTUPD";
  private static final String LASTUPDTYPE = "LASTUPDTYPE";
  private static final String UCLDATE = "UCLDATE";
  private static final String UCLTIME = "UCLTIME";

  private final EntryKey key;
  private final ZoneKind zone;
  private final Optional<ZoneEntry> before;
  private final Map<Subentry, Assignment> said;
  private final TextPosition at;
  private final Problems problems;
  private final ZoneEntry old;
  private final ZoneEntryEditor editor;

  UclChange(
      EntryKey key,
      ZoneKind zone,
      Optional<ZoneEntry> before,
      Map<Subentry, Assignment> said,
      TextPosition at,
      Problems problems) {
    this.key = key;
    this.zone = zone;
    this.before = before;
    this.said = said;
    this.at = at;
    this.problems = problems;
    this.old = before.orElseGet(() -> ZoneEntry.of(key));
    this.editor = old.edit();
  }

  UclOutcome make(UclInterpreter.Verb verb, String day, String time) {
    if (verb == UclInterpreter.Verb.DEL && before.isEmpty()) {
      problems.add(at, UclMessages.NO_SUCH_ENTRY, List.of(), key.type(), key.name());
      return new UclOutcome.Failed(problems.found());
    }
    if (verb == UclInterpreter.Verb.DEL && said.isEmpty()) {
      return new UclOutcome.Delete(key);
    }
    for (Assignment assignment : said.values()) {
      switch (verb) {
        case ADD -> add(assignment);
        case REP -> replace(assignment);
        case DEL -> delete(assignment);
      }
    }
    follow(verb);
    noteUpdate(day, time);
    ZoneEntry entry = editor.build();
    checkExclusions(entry);
    return problems.areThere()
        ? new UclOutcome.Failed(problems.found())
        : new UclOutcome.Put(entry, before.isEmpty(), notes(entry));
  }

  private void add(Assignment assignment) {
    Subentry subentry = assignment.subentry();
    String name = subentry.name();
    if (assignment.isEmptied()) {
      problems.add(assignment.at(), UclMessages.VALUE_MISSING, List.of(), name);
    }
    if (UclOperands.isIndicator(subentry)) {
      if (old.has(name)) {
        problems.add(
            assignment.at(), UclMessages.SUBENTRY_THERE, List.of(), name, key.name(), "on");
      }
      editor.indicate(name, true);
      return;
    }
    assignment
        .values()
        .forEach((version, values) -> {
          if (UclOperands.isList(subentry)) {
            addToList(assignment, version, values);
          } else {
            addSingle(assignment, version, values);
          }
        });
  }

  private void addSingle(Assignment assignment, int version, List<String> values) {
    String name = assignment.subentry().name();
    Optional<String> there = old.value(name, version);
    boolean sameType = name.equals("SMODTYPE") && there.equals(values.stream().findFirst());
    if (there.isPresent() && !sameType) {
      problems.add(
          assignment.at(), UclMessages.SUBENTRY_THERE, List.of(), name, key.name(), there.get());
    }
    editor.set(name, version, values);
  }

  private void addToList(Assignment assignment, int version, List<String> values) {
    String name = assignment.subentry().name();
    boolean lines = assignment.subentry().kind() == org.altres.zone.SubentryKind.LINES;
    Set<String> there = lines ? Set.of() : new HashSet<>(old.values(name, version));
    for (String value : values) {
      if (there.contains(value)) {
        problems.add(
            assignment.at(), UclMessages.VALUE_THERE, List.of(), name, key.name(), shown(value));
      }
    }
    editor.add(name, version, values);
  }

  private void replace(Assignment assignment) {
    String name = assignment.subentry().name();
    editor.clear(name);
    assignment.values().forEach((version, values) -> set(assignment.subentry(), version, values));
  }

  private void set(Subentry subentry, int version, Collection<String> values) {
    if (UclOperands.isIndicator(subentry)) {
      editor.indicate(subentry.name(), true);
    } else {
      editor.set(subentry.name(), version, values);
    }
  }

  private void delete(Assignment assignment) {
    Subentry subentry = assignment.subentry();
    String name = subentry.name();
    if (assignment.isEmptied() || UclOperands.isIndicator(subentry)) {
      if (!isThere(name)) {
        problems.add(
            assignment.at(), UclMessages.VALUE_NOT_THERE, List.of(), name, key.name(), "value");
      }
      editor.clear(name);
      return;
    }
    assignment
        .values()
        .forEach((version, values) -> {
          Set<String> there = new HashSet<>(old.values(name, version));
          for (String value : values) {
            if (!there.contains(value)) {
              problems.add(
                  assignment.at(),
                  UclMessages.VALUE_NOT_THERE,
                  List.of(),
                  name,
                  key.name(),
                  shown(value));
            }
          }
          editor.remove(name, version, values);
        });
  }

  private boolean isThere(String subentry) {
    return old.subentries().stream().anyMatch(held -> held.subentry().name().equals(subentry));
  }

  /// Sets what follows from what was said, unless the statement says it itself.
  private void follow(UclInterpreter.Verb verb) {
    for (Assignment assignment : said.values()) {
      SubentryRule rule = assignment.subentry().rule();
      if (rule.last().isPresent() || rule.implied().isPresent()) {
        List<String> values = editor.build().values(assignment.subentry().name());
        rule.last().filter(last -> !isSaid(last)).ifPresent(last -> setLast(verb, last, values));
        rule.implied()
            .filter(implied -> !isSaid(implied.subentry()))
            .ifPresent(implied -> imply(implied, !values.isEmpty()));
      }
    }
    boolean typed = isSaid("SMODTYPE") || old.has("SMODTYPE");
    if (before.isEmpty() && key.type().group() == EntryType.Group.SYSMOD && !typed && !isDummy()) {
      editor.set("SMODTYPE", "PTF");
    }
  }

  private void setLast(UclInterpreter.Verb verb, String last, List<String> values) {
    boolean kept = verb == UclInterpreter.Verb.DEL && values.containsAll(old.values(last));
    if (!kept) {
      editor.set(last, values.isEmpty() ? List.of() : List.of(values.getLast()));
    }
  }

  private void imply(SubentryRule.Implied implied, boolean there) {
    if (!implied.value().isEmpty()) {
      editor.set(implied.subentry(), there ? List.of(implied.value()) : List.of());
    } else {
      editor.indicate(implied.subentry(), there);
    }
  }

  /// Whether only that is said which an entry has of a SYSMOD that was never here.
  private boolean isDummy() {
    Set<String> dummy =
        Set.of("SUPBY", "LASTSUP", "DELBY", "CIFREQ", LASTUPD, LASTUPDTYPE, UCLDATE, UCLTIME);
    return !said.isEmpty()
        && said.keySet().stream().allMatch(subentry -> dummy.contains(subentry.name()))
        && said.keySet().stream()
            .anyMatch(subentry ->
                Set.of("SUPBY", "LASTSUP", "DELBY", "CIFREQ").contains(subentry.name()));
  }

  /// Notes UCLIN as what changed the entry last, unless the statement says what did.
  private void noteUpdate(String day, String time) {
    if (mayHave(LASTUPD) && !isSaid(LASTUPD)) {
      editor.set(LASTUPD, "UCLIN");
    }
    if (mayHave(LASTUPDTYPE) && !isSaid(LASTUPDTYPE) && !isEmptied(LASTUPD)) {
      editor.set(LASTUPDTYPE, before.isEmpty() ? "ADD" : "UPD");
    }
    if (mayHave(UCLDATE) && !isSaid(UCLDATE)) {
      editor.set(UCLDATE, day);
      if (!isSaid(UCLTIME)) {
        editor.set(UCLTIME, time);
      }
    }
  }

  private boolean mayHave(String subentry) {
    return key.type().findSubentry(subentry).filter(s -> s.zones().contains(zone)).isPresent();
  }

  private boolean isSaid(String subentry) {
    return key.type().findSubentry(subentry).filter(said::containsKey).isPresent();
  }

  private boolean isEmptied(String subentry) {
    return key.type()
        .findSubentry(subentry)
        .map(said::get)
        .filter(Assignment::isEmptied)
        .isPresent();
  }

  /// Refuses what cannot stand together, if the statement named one of both.
  private void checkExclusions(ZoneEntry entry) {
    for (EntryType.Exclusion exclusion : key.type().exclusions()) {
      if (!entry.has(exclusion.subentry())) {
        continue;
      }
      for (String other : exclusion.others()) {
        boolean named = isSaid(exclusion.subentry()) || isSaid(other);
        if (named && entry.has(other)) {
          Assignment place =
              said.get(key.type().subentry(isSaid(other) ? other : exclusion.subentry()));
          problems.add(
              place == null ? at : place.at(),
              UclMessages.EXCLUDED,
              List.of(),
              exclusion.subentry(),
              other,
              key.name());
        }
      }
    }
  }

  private List<Message> notes(ZoneEntry entry) {
    List<Message> notes = new ArrayList<>();
    if (key.type().isElement() && entry.has("RMID") && !entry.has("FMID")) {
      notes.add(problems.note(UclMessages.RMID_WITHOUT_FMID, key));
    }
    if (key.type().group() == EntryType.Group.LMOD && !entry.has("SYSLIB")) {
      notes.add(problems.note(UclMessages.LMOD_WITHOUT_LIBRARY, key));
    }
    return notes;
  }

  private static String shown(String value) {
    return value.replace(ZoneEntry.JOINT, ',');
  }
}
