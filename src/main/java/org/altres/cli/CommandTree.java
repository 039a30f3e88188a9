package org.altres.cli;

import picocli.CommandLine;

/// All commands, as picocli knows them.
final class CommandTree {

  private CommandTree() {}

  static CommandLine of(Session session) {
    CommandLine line = new CommandLine(new AltresCommand(session));
    line.addSubcommand(new TourCommand(session));
    line.addSubcommand(new InitCommand(session));
    line.addSubcommand(new WorkspaceCommands(session));
    line.addSubcommand(new VolumeCommands(session));
    line.addSubcommand(new LibraryCommands(session));
    line.addSubcommand(new TapeCommands(session));
    line.addSubcommand(new SmpCommand(session));
    line.addSubcommand(new McsCommands(session));
    line.addSubcommand(new ZoneCommands(session));
    line.addSubcommand(new HoldCommands(session));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setAbbreviatedOptionsAllowed(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }
}
