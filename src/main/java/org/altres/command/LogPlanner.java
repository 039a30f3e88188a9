package org.altres.command;

import java.util.ArrayList;
import java.util.List;
import org.altres.mcs.command.SmpCommand;
import org.altres.plan.Basis;
import org.altres.plan.LogEntry;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// `LOG(text)`: writes a text with the time to the log of the zone.
public final class LogPlanner implements SmpCommandPlanner {

  private static final int WIDTH = 72;

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneReader zone = context.reader();
    String text = Simple.of(command).first("").orElse("");
    ZoneEntry first = LogEntry.of(context.now(), 1, lines(text));
    String second = first.name().substring(0, first.name().lastIndexOf('.') + 1);
    int[] written = {0};
    zone.forEach(LogEntry.TYPE, second, entry -> written[0]++);
    ZoneEntry entry = LogEntry.of(context.now(), written[0] + 1, lines(text));
    return Planned.of(
        Plan.of(
            "LOG",
            Basis.of(context.view(), zone.id()),
            List.of(new Step.AppendLog(zone.id(), entry)),
            List.of()));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
