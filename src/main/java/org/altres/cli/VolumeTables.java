package org.altres.cli;

import java.io.PrintStream;
import org.altres.workbench.view.CheckResult;
import org.altres.workbench.view.VolumeChange;
import org.altres.workbench.view.VolumeContents;
import org.altres.workbench.view.VolumeListing;

/// Volumes as tables and sentences.
final class VolumeTables {

  private VolumeTables() {}

  static void print(VolumeListing listing, PrintStream out) {
    if (listing.volumes().isEmpty()) {
      out.print(VolumeCommands.NO_VOLUMES + "\n");
      return;
    }
    Table table =
        new Table()
            .words("VOLSER")
            .words("TYPE")
            .numbers("CYLS")
            .numbers("TRACKS")
            .numbers("FREE")
            .numbers("DATA SETS")
            .words("");
    for (VolumeListing.Volume each : listing.volumes()) {
      table.row(
          each.volser(),
          each.type(),
          each.cylinders(),
          each.tracks(),
          each.freeTracks(),
          each.dataSets(),
          each.readOnly().isPresent() ? "read-only" : "");
    }
    table.print(out);
    int free = listing.volumes().stream().mapToInt(VolumeListing.Volume::freeTracks).sum();
    out.print(
        Table.count(listing.volumes().size(), "volume")
            + ", "
            + Table.count(free, "track")
            + " free\n");
  }

  static void print(VolumeContents volume, PrintStream out) {
    printHead(volume, out);
    if (!volume.hasVtoc()) {
      return;
    }
    volume.readOnly().ifPresent(why -> out.print("Read-only  " + why + "\n"));
    out.print("\n");
    if (volume.dataSets().isEmpty()) {
      out.print("no data sets on this volume yet: altres library create DSN --on …\n");
      return;
    }
    Table table =
        new Table()
            .words("DSN")
            .words("DSORG")
            .words("RECFM")
            .numbers("LRECL")
            .numbers("BLKSIZE")
            .numbers("EXT")
            .numbers("TRACKS")
            .numbers("USED")
            .numbers("SECONDARY")
            .words("CREATED");
    for (VolumeContents.DataSet each : volume.dataSets()) {
      table.row(
          each.dsn(),
          each.dsorg(),
          each.recfm(),
          each.lrecl(),
          each.blksize(),
          each.extents(),
          each.tracks(),
          each.tracksUsed(),
          each.secondary(),
          each.created());
    }
    table.print(out);
    int tracks = volume.dataSets().stream().mapToInt(VolumeContents.DataSet::tracks).sum();
    out.print(
        Table.count(volume.dataSets().size(), "data set")
            + ", "
            + Table.count(tracks, "track")
            + "\n");
  }

  private static void printHead(VolumeContents volume, PrintStream out) {
    String owner = volume.owner().isEmpty() ? "" : ", owner " + volume.owner();
    String ipl = volume.iplable() ? ", IPL records" : "";
    out.print("Volume     " + Table.printable(volume.volser() + owner) + ipl + "\n");
    out.print(
        "Device     %s, %s of %s (%s)%n"
            .formatted(
                volume.model().orElse(volume.type()),
                Table.count(volume.cylinders(), "cylinder"),
                Table.count(volume.heads(), "track"),
                Table.count(volume.tracks(), "track")));
    out.print("Image      " + volume.format() + ": " + String.join(", ", volume.files()) + "\n");
    if (!volume.hasVtoc()) {
      out.print("VTOC       none: the volume was labelled, but never made ready for data sets\n");
      return;
    }
    out.print(
        "VTOC       track %s, %s, %s free%n"
            .formatted(
                Table.number(volume.vtocTrack()),
                Table.count(volume.vtocTracks(), "track"),
                Table.count(volume.freeDscbs(), "DSCB")));
    out.print(
        "Free       %s, of them %s; largest run %s%n"
            .formatted(
                Table.count(volume.freeTracks(), "track"),
                Table.count(volume.freeCylinders(), "whole cylinder"),
                Table.count(volume.largestFree(), "track")));
  }

  static void print(CheckResult result, PrintStream out) {
    out.print(
        "%s %s: %s, %s, %s (%s), %s looked at%n"
            .formatted(
                result.volume(),
                result.sound() ? "is sound" : "has faults",
                Table.count(result.tracks(), "track"),
                Table.count(result.dataSets(), "data set"),
                Table.count(result.members(), "member"),
                Table.count(result.loadModules(), "load module"),
                Table.count(result.blocks(), "block")));
    if (!result.faults().isEmpty()) {
      out.print(Table.count(result.faults().size(), "message") + "\n");
    }
  }

  static String sentence(VolumeChange change) {
    String device = change.type() + ", " + Table.count(change.cylinders(), "cylinder");
    return switch (change.action()) {
      case "added" ->
          "%s added from %s: %s%s"
              .formatted(
                  change.volser(),
                  change.source().orElse(""),
                  device,
                  change.oldVolser().map(old -> ", relabelled from " + old).orElse(""));
      case "initialized" -> "%s initialized: %s".formatted(change.volser(), device);
      case "renamed" ->
          "%s renamed to %s".formatted(change.oldVolser().orElse(""), change.volser());
      case "removed" -> "%s removed: %s deleted".formatted(change.volser(), change.file());
      default ->
          "%s exported to %s: %s, %s"
              .formatted(change.volser(), change.file(), device, change.format());
    };
  }
}
