package org.altres.render.list;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;

/// Lays a listing out in pages: a head on each, the heading of the section below it, entries, and
/// at the end the summary with the page on which each section begins.
public final class ListPages {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int HEADING_LINES = 6;

  private final Consumer<String> out;
  private final String product;
  private final LocalDateTime now;
  private final int pageLength;
  private final Map<String, Integer> sections = new LinkedHashMap<>();
  private String zoneWords = "";
  private String zone = "";
  private String section = "";
  private int page;
  private int left;

  /// @param product what writes it, with its version, for the heads: `ALTRES 0.1.0`
  /// @param now the date and time in the heads
  /// @param pageLength lines of a page, at least 20
  public ListPages(Consumer<String> out, String product, LocalDateTime now, int pageLength) {
    this.out = out;
    this.product = product;
    this.now = now;
    this.pageLength = Math.max(20, pageLength);
  }

  /// Begins the listing of a zone with the command that asked for it.
  public void begin(ZoneId id, ZoneKind kind, String command) {
    sections.clear();
    page = 0;
    zone = id.name().value();
    zoneWords = "%-19s".formatted(kind == ZoneKind.GLOBAL ? "GLOBAL ZONE" : kind + " ZONE " + zone);
    head();
    line("  " + command);
  }

  /// Begins a section, on a new page.
  ///
  /// @param heading the word for the type of its entries
  public void section(String heading) {
    section = "%-7s %s ENTRIES".formatted(zone, heading);
    head();
    heading();
    sections.put(heading, page);
  }

  /// Writes the lines of an entry and a blank one.
  public void entry(List<String> lines) {
    for (String line : lines) {
      if (left < 1) {
        head();
        heading();
      }
      line(line);
    }
    if (left > 0) {
      line("");
    }
  }

  /// Ends the listing of the zone: the summary.
  ///
  /// @param missing type and name of what was asked for and is not there
  public void end(List<Missing> missing) {
    section = "";
    head();
    line("LIST     SUMMARY REPORT FOR " + zone);
    line("");
    line("ENTRY-TYPE   ENTRY-NAME         STATUS");
    line("");
    sections.forEach(
        (heading, first) -> line("%-12s %-18s STARTS ON PAGE %04d".formatted(heading, "", first)));
    missing.forEach(each -> line("%-12s %-18s NOT FOUND".formatted(each.type(), each.name())));
  }

  /// What was asked for and is not there.
  public record Missing(String type, String name) {}

  private void head() {
    page++;
    out.accept(
        (page == 1 ? "" : "\f")
            + "PAGE %04d  - NOW SET TO %s  DATE %s  TIME %s  %s   SMPLIST  OUTPUT"
                .formatted(page, zoneWords, DATE.format(now), TIME.format(now), product));
    out.accept("");
    left = pageLength - 2;
  }

  private void heading() {
    out.accept(section);
    out.accept("");
    out.accept("");
    out.accept("  NAME");
    out.accept("");
    left -= HEADING_LINES - 1;
  }

  private void line(String line) {
    if (left < 1) {
      head();
    }
    out.accept(line);
    left--;
  }
}
