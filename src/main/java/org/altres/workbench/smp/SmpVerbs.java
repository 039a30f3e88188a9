package org.altres.workbench.smp;

import org.altres.command.CommandFiles;
import org.altres.command.CommandTable;
import org.altres.command.DebugPlanner;
import org.altres.command.LogPlanner;
import org.altres.command.SmpBlockPlanner;
import org.altres.command.UclinPlanner;
import org.altres.command.UnloadPlanner;
import org.altres.command.UpgradePlanner;
import org.altres.command.list.ListPlanner;
import org.altres.command.receive.ReceiveInputs;
import org.altres.command.receive.ReceivePlanner;
import org.altres.command.receive.RejectPlanner;
import org.altres.command.report.ReportPlanner;
import org.altres.command.zones.GlobalMergePlanner;
import org.altres.command.zones.ZoneCopyPlanner;
import org.altres.command.zones.ZoneDeletePlanner;
import org.altres.command.zones.ZoneEditPlanner;
import org.altres.command.zones.ZoneExportPlanner;
import org.altres.command.zones.ZoneImportPlanner;
import org.altres.command.zones.ZoneMergePlanner;
import org.altres.command.zones.ZoneRenamePlanner;
import org.altres.message.Release;

/// The commands that can be run; each verb's planner is made here and nowhere else.
final class SmpVerbs {

  private SmpVerbs() {}

  /// @param files the data sets of the step by their ddnames
  /// @param inputs SMPPTFIN, SMPHOLD and the relative files of the step
  static CommandTable table(CommandFiles files, ReceiveInputs inputs) {
    return CommandTable.empty()
        .with("DEBUG", new DebugPlanner())
        .with("GZONEMERGE", new GlobalMergePlanner())
        .with("LIST", new ListPlanner(Release.PRODUCT))
        .with("LOG", new LogPlanner())
        .with("RECEIVE", new ReceivePlanner(inputs))
        .with("REJECT", new RejectPlanner())
        .with("REPORT", new ReportPlanner(Release.PRODUCT))
        .with("UNLOAD", new UnloadPlanner())
        .with("UPGRADE", new UpgradePlanner())
        .with("ZONECOPY", new ZoneCopyPlanner())
        .with("ZONEDELETE", new ZoneDeletePlanner())
        .with("ZONEEXPORT", new ZoneExportPlanner(files))
        .with("ZONEIMPORT", new ZoneImportPlanner(files))
        .with("ZONEMERGE", new ZoneMergePlanner())
        .with("ZONERENAME", new ZoneRenamePlanner())
        .withBlock("UCLIN", new UclinPlanner())
        .withBlock("ZONEEDIT", SmpBlockPlanner.whole(new ZoneEditPlanner()));
  }
}
