package org.altres.cli;

import java.util.Optional;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.workbench.NewDataSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The DCB and SPACE of a new data set.
final class SpaceOptions {

  @Option(
      names = "--recfm",
      paramLabel = "RECFM",
      defaultValue = "FB",
      description = "F, FB, V, VB, VBS, U ... (FB)")
  private String recfm = "FB";

  @Option(
      names = "--lrecl",
      paramLabel = "N",
      defaultValue = "80",
      description = "Bytes of a record (80).")
  private int lrecl;

  @Option(
      names = "--blksize",
      paramLabel = "N",
      description = "Bytes of a block; else the largest that stands twice on a track.")
  private @Nullable Integer blksize;

  @Option(names = "--tracks", paramLabel = "N", description = "Space in tracks (15).")
  private @Nullable Integer tracks;

  @Option(names = "--cylinders", paramLabel = "N", description = "Space in cylinders.")
  private @Nullable Integer cylinders;

  @Option(
      names = "--secondary",
      paramLabel = "N",
      defaultValue = "0",
      description = "What it gets more when it is full (0).")
  private int secondary;

  @Option(
      names = "--directory",
      paramLabel = "N",
      defaultValue = "20",
      description = "Directory blocks (20); 0 for a sequential data set.")
  private int directory;

  NewDataSet request(String dsn) {
    if (tracks != null && cylinders != null) {
      throw new AltresException(CliMessages.TRACKS_AND_CYLINDERS, Place.nowhere());
    }
    int primary = cylinders != null ? cylinders : tracks != null ? tracks : 15;
    return new NewDataSet(
        dsn,
        recfm,
        lrecl,
        Optional.ofNullable(blksize),
        cylinders != null,
        primary,
        secondary,
        directory);
  }
}
