package org.altres.zone.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.jspecify.annotations.Nullable;

/// Reads the output of LIST, line by line: page heads, headings of sections that repeat on each
/// page, entries whose name stands in column 1, labels from column 11, values from column 29 (SMP/E
/// Reference, output of LIST). Carriage control and form feeds may be there or not. An entry goes
/// on across a page.
///
/// The end of the listing of each zone is its summary; where that is missing the listing was cut
/// off, and [#finish] says so.
public final class ListingReader {

  private static final Pattern HEAD =
      Pattern.compile("[1 ]?PAGE +\\d+ +- NOW SET TO (GLOBAL|TARGET|DLIB) +ZONE +(\\S*).*");
  private static final Pattern HEADING = Pattern.compile("(\\S+) +(\\S+) +ENTRIES *");
  private static final String SUMMARY = "SUMMARY REPORT";
  private static final int LONGEST_LINE = 4096;
  private static final int LABEL = 10;
  private static final int EQUALS = 26;
  private static final int VALUE = 28;
  private static final Map<String, EntryType> HEADINGS = headings();

  private final ListingSink sink;
  private final Place place;
  private int number;
  private @Nullable ZoneName zone;
  private ZoneKind kind = ZoneKind.TARGET;
  private boolean inSummary;
  private boolean summarySeen = true;
  private @Nullable EntryType type;
  private @Nullable ListedEntry entry;
  private boolean carriageControl;

  /// @param place where the lines come from, for messages
  public ListingReader(Place place, ListingSink sink) {
    this.place = place;
    this.sink = sink;
  }

  private static Map<String, EntryType> headings() {
    Map<String, EntryType> headings = new HashMap<>();
    for (EntryType type : EntryType.all()) {
      headings.put(type.name(), type);
    }
    for (EntryType type : EntryType.all()) {
      headings.putIfAbsent(type.heading(), type);
    }
    return headings;
  }

  /// Whether a line is the head of a page of a listing, by which a listing is known.
  public static boolean isHead(String line) {
    return HEAD.matcher(line.startsWith("\f") ? line.substring(1) : line).matches();
  }

  /// Reads the next line, without its line end.
  public void line(String line) {
    number++;
    if (line.length() > LONGEST_LINE) {
      problem(ListingMessages.LINE_TOO_LONG, line.length());
      return;
    }
    int feed = line.indexOf('\f');
    if (feed < 0) {
      part(line);
      return;
    }
    if (feed > 0) {
      part(line.substring(0, feed));
    }
    part(line.substring(feed + 1).replace("\f", ""));
  }

  /// Ends the listing.
  public void finish() {
    endEntry();
    if (!summarySeen) {
      problem(ListingMessages.CUT_OFF);
    }
  }

  private void part(String line) {
    Matcher head = HEAD.matcher(line);
    if (head.matches()) {
      carriageControl = line.startsWith("1");
      head(head);
      return;
    }
    String text = (carriageControl && !line.isEmpty() ? line.substring(1) : line).stripTrailing();
    if (text.isEmpty() || text.equals("  NAME")) {
      return;
    }
    Matcher heading = HEADING.matcher(text);
    if (heading.matches() && !text.startsWith(" ")) {
      heading(heading);
    } else if (text.startsWith("LIST ") && text.contains(SUMMARY)) {
      endEntry();
      inSummary = true;
      summarySeen = true;
      type = null;
    } else if (!inSummary && type != null) {
      entryLine(text);
    }
  }

  private void head(Matcher head) {
    ZoneKind found = ZoneKind.valueOf(head.group(1));
    Optional<ZoneName> name =
        found == ZoneKind.GLOBAL ? Optional.of(ZoneName.GLOBAL) : ZoneName.parse(head.group(2));
    if (name.isEmpty()) {
      problem(ListingMessages.NO_ZONE_NAME, head.group(2));
      return;
    }
    inSummary = false;
    if (!name.get().equals(zone) || found != kind) {
      endEntry();
      type = null;
      kind = found;
      zone = name.get();
      summarySeen = false;
      sink.zone(zone, kind);
    }
  }

  private void heading(Matcher heading) {
    EntryType found =
        heading.group(2).equals("ZONE") ? kind.definition() : HEADINGS.get(heading.group(2));
    if (found == null) {
      problem(ListingMessages.UNKNOWN_SECTION, heading.group(2));
    }
    if (zone == null) {
      Optional<ZoneName> name = ZoneName.parse(heading.group(1));
      zone = name.orElse(null);
      kind = name.filter(ZoneName.GLOBAL::equals).isPresent() ? ZoneKind.GLOBAL : ZoneKind.TARGET;
      name.ifPresent(n -> sink.zone(n, kind));
    }
    if (found != type) {
      endEntry();
    }
    type = found;
  }

  private void entryLine(String text) {
    if (text.charAt(0) != ' ') {
      endEntry();
      boolean alone = text.length() <= LABEL || !text.startsWith("  ", LABEL - 2);
      String name = alone ? text : text.substring(0, LABEL).strip();
      entry = name(name);
      if (alone) {
        return;
      }
    }
    ListedEntry open = entry;
    if (open == null) {
      return;
    }
    boolean labelled = text.length() > EQUALS && text.charAt(EQUALS) == '=';
    if (text.length() > VALUE && text.substring(0, VALUE).isBlank()) {
      open.more(text.substring(VALUE));
    } else if (labelled) {
      String label = text.substring(LABEL, EQUALS);
      open.value(label.stripTrailing(), text.substring(Math.min(text.length(), VALUE)));
    } else {
      loose(open, (text.charAt(0) == ' ' ? text : text.substring(LABEL)).strip());
    }
  }

  /// A line whose columns are others: a label and a value by the first equals sign, or a word.
  private static void loose(ListedEntry open, String text) {
    int equals = text.indexOf(" = ");
    if (equals > 0) {
      open.value(text.substring(0, equals).stripTrailing(), text.substring(equals + 3));
    } else {
      open.word(text);
    }
  }

  private @Nullable ListedEntry name(String name) {
    EntryType of = type;
    if (of == null) {
      return null;
    }
    if (name.isEmpty() || name.length() > EntryKey.LONGEST_NAME) {
      problem(ListingMessages.NAME_LENGTH, name.length());
      return null;
    }
    return new ListedEntry(new EntryKey(of, name), place.with("line", number), sink);
  }

  private void endEntry() {
    if (entry != null) {
      sink.entry(entry.build());
      entry = null;
    }
  }

  private void problem(MessageId id, Object... arguments) {
    sink.problem(Message.of(id, place.with("line", number), arguments));
  }
}
