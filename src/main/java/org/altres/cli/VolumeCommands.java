package org.altres.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.altres.dasd.image.ImageFormat;
import org.altres.workbench.VolumeStore;
import org.altres.workbench.view.CheckResult;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.VolumeChange;
import org.altres.workbench.view.VolumeContents;
import org.altres.workbench.view.VolumeListing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres volume …`.
@Command(name = "volume", header = "Volumes: DASD images.")
final class VolumeCommands {

  static final String NO_VOLUMES = "no volumes yet: altres volume add FILE";

  /// What `--format` may say.
  enum Format {
    CKD(ImageFormat.PLAIN),
    CCKD(ImageFormat.CCKD);

    private final ImageFormat format;

    Format(ImageFormat format) {
      this.format = format;
    }
  }

  private final Session session;

  VolumeCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Show the volumes of the workspace.")
  int list() {
    Outcome<VolumeListing> listing = session.run(session.workbench().volumes()::list);
    session.output().answer(listing.value(), out -> VolumeTables.print(listing.value(), out));
    return session.output().messages(listing.messages());
  }

  @Command(header = "Show what is on a volume.")
  int show(
      @Parameters(
              paramLabel = "VOLSER-or-FILE",
              description = "A volume of the workspace, or an image.")
          String volume,
      @Mixin ShadowOption shadows) {
    Outcome<VolumeContents> contents =
        session.run(watch -> session.workbench().volumes().show(volume, shadows.files(), watch));
    session.output().answer(contents.value(), out -> VolumeTables.print(contents.value(), out));
    return session.output().messages(contents.messages());
  }

  @Command(header = "Check every track, the VTOC, every library and data set of a volume.")
  int check(
      @Parameters(
              paramLabel = "VOLSER-or-FILE",
              description = "A volume of the workspace, or an image.")
          String volume,
      @Mixin ShadowOption shadows) {
    Outcome<CheckResult> result =
        session.run(watch -> session.workbench().volumes().check(volume, shadows.files(), watch));
    session.output().answer(result.value(), out -> VolumeTables.print(result.value(), out));
    return session.output().messages(result.messages());
  }

  @Command(header = "Copy an image of any format into the workspace.")
  int add(
      @Parameters(paramLabel = "FILE", description = "CKD, CCKD or CCKD64; of several the first.")
          Path file,
      @Option(names = "--volser", paramLabel = "V", description = "Give the copy this volser.")
          @Nullable String volser,
      @Mixin ShadowOption shadows) {
    return answer(
        session.run(
            watch -> store().add(file, shadows.files(), Optional.ofNullable(volser), watch)));
  }

  @Command(header = "Make a new volume, ready for data sets.")
  int init(
      @Parameters(paramLabel = "V", description = "Its volser.") String volser,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              required = true,
              description = "A device type, as 3390, or a model, as 3390-3.")
          String type,
      @Option(
              names = "--cylinders",
              paramLabel = "N",
              description = "How many cylinders, where the model does not say.")
          @Nullable Integer cylinders) {
    return answer(
        session.run(
            watch -> store().initialize(volser, type, Optional.ofNullable(cylinders), watch)));
  }

  @Command(header = "Give a volume another volser.")
  int rename(
      @Parameters(paramLabel = "V", description = "The volume.") String volser,
      @Parameters(paramLabel = "NEW", description = "The volser it gets.") String newVolser) {
    return answer(session.run(watch -> store().rename(volser, newVolser, watch)));
  }

  @Command(header = "Take a volume out of the workspace and delete its image.")
  int remove(@Parameters(paramLabel = "V", description = "The volume.") String volser) {
    return answer(session.run(watch -> store().remove(volser, watch)));
  }

  @Command(header = "Write a volume as an image file.")
  int export(
      @Parameters(
              paramLabel = "VOLSER-or-FILE",
              description = "A volume of the workspace, or an image.")
          String volume,
      @Parameters(paramLabel = "FILE", description = "The file to write.") Path file,
      @Option(
              names = "--format",
              paramLabel = "ckd|cckd",
              required = true,
              description = "ckd: plain and sparse; cckd: compressed.")
          Format format) {
    return answer(session.run(watch -> store().export(volume, file, format.format, watch)));
  }

  private VolumeStore store() {
    return session.workbench().volumeStore();
  }

  private int answer(VolumeChange change) {
    session.output().answer(change, out -> out.print(VolumeTables.sentence(change) + "\n"));
    return 0;
  }
}
