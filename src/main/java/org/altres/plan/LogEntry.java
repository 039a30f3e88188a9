package org.altres.plan;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;

/// A line of the SMPLOG of a zone. SMP/E keeps the log in data sets of its own; here it is LOG
/// entries, named by when they were written so that their order is that of time, and neither copied
/// with a zone nor unloaded.
public final class LogEntry {

  /// The type of the entries.
  public static final EntryType TYPE = EntryType.of("LOG");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyDDD");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private LogEntry() {}

  /// An entry of the log.
  ///
  /// @param when local time
  /// @param sequence tells entries of one second apart, from 1 to 9999999
  /// @param lines what is written, each without line end
  public static ZoneEntry of(LocalDateTime when, int sequence, List<String> lines) {
    String date = DATE.format(when);
    String time = TIME.format(when);
    String name = "%s.%s.%07d".formatted(date, time, sequence);
    return ZoneEntry.of(new EntryKey(TYPE, name))
        .edit()
        .set("DATE", date)
        .set("TIME", time)
        .set("TEXT", lines)
        .build();
  }
}
