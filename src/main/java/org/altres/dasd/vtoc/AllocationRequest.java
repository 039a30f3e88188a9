package org.altres.dasd.vtoc;

import java.time.LocalDate;
import org.altres.dasd.Dsname;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// What a new data set is to be: the name, the SPACE and the DCB of a DD statement ("MVS JCL
/// Reference").
///
/// @param name a name that JCL would take
/// @param space how much of the volume
/// @param attributes organisation and record format
/// @param created the day that the label is to show
/// @param systemCode up to 13 characters, [#SYSTEM_CODE] as a rule
public record AllocationRequest(
    Dsname name, Space space, Attributes attributes, LocalDate created, String systemCode) {

  /// What MVS writes as the system code.
  public static final String SYSTEM_CODE = "IBMOSVS2";

  /// Checks that such a data set can be.
  ///
  /// @throws AltresException if the name is not one, or a library has no directory
  public AllocationRequest {
    if (!name.isValid()) {
      throw refused("not a data set name: " + name);
    }
    if (attributes.isPartitioned() != space.directoryBlocks() > 0) {
      throw refused(
          attributes.isPartitioned()
              ? "a partitioned data set needs directory blocks"
              : "only a partitioned data set has directory blocks");
    }
    if (systemCode.length() > 13 || CodePage.IBM037.firstUnmappable(systemCode).isPresent()) {
      throw refused("not a system code: " + systemCode);
    }
  }

  /// A request with the system code of MVS.
  public AllocationRequest(Dsname name, Space space, Attributes attributes, LocalDate created) {
    this(name, space, attributes, created, SYSTEM_CODE);
  }

  /// How much space.
  ///
  /// @param unit tracks, cylinders or blocks
  /// @param primary how much at once, 1 to 16,777,215
  /// @param secondary how much each time it is full, 0 to 16,777,215
  /// @param directoryBlocks blocks of 256 bytes at the start of a partitioned data set; they take
  ///   part of the primary quantity, and come on top of it where that counts blocks
  /// @param contiguous whether the primary quantity must be in one piece (CONTIG)
  /// @param averageBlock the length of the blocks counted, 1 to 65,535; 0 for the other units
  public record Space(
      SpaceUnit unit,
      int primary,
      int secondary,
      int directoryBlocks,
      boolean contiguous,
      int averageBlock) {

    private static final int MOST = 0xFFFFFF;

    /// Checks that such a quantity can be.
    ///
    /// @throws AltresException if it cannot
    public Space {
      boolean blocks = unit == SpaceUnit.BLOCKS;
      if (unit == SpaceUnit.ABSOLUTE_TRACKS) {
        throw refused("absolute tracks cannot be asked for");
      }
      if (primary < 1 || primary > MOST || secondary < 0 || secondary > MOST) {
        throw refused("the quantity must be from 1 to " + MOST + ", the secondary one from 0");
      }
      if (directoryBlocks < 0 || directoryBlocks > MOST) {
        throw refused("the directory must have from 0 to " + MOST + " blocks");
      }
      if (blocks ? averageBlock < 1 || averageBlock > 0xFFFF : averageBlock != 0) {
        throw refused("the average block length must be from 1 to 65535");
      }
    }

    /// Tracks.
    public static Space tracks(int primary, int secondary) {
      return new Space(SpaceUnit.TRACKS, primary, secondary, 0, false, 0);
    }

    /// Cylinders.
    public static Space cylinders(int primary, int secondary) {
      return new Space(SpaceUnit.CYLINDERS, primary, secondary, 0, false, 0);
    }

    /// Blocks of an average length.
    public static Space blocks(int averageBlock, int primary, int secondary) {
      return new Space(SpaceUnit.BLOCKS, primary, secondary, 0, false, averageBlock);
    }

    /// With so many directory blocks.
    public Space withDirectory(int blocks) {
      return new Space(unit, primary, secondary, blocks, contiguous, averageBlock);
    }

    /// In one piece.
    public Space inOnePiece() {
      return new Space(unit, primary, secondary, directoryBlocks, true, averageBlock);
    }
  }

  /// Organisation and record format.
  ///
  /// @param dsorg DS1DSORG, two bytes: [#SEQUENTIAL], [#PARTITIONED] or others
  /// @param recfm DS1RECFM, a byte
  /// @param recordLength 0 to 65,535; X'8000' when records are longer than 32,760
  /// @param blockSize 0 to 65,535
  /// @param keyLength 0 to 255
  public record Attributes(int dsorg, int recfm, int recordLength, int blockSize, int keyLength) {

    /// DS1DSORG of a sequential data set.
    public static final int SEQUENTIAL = 0x4000;

    /// DS1DSORG of a partitioned data set.
    public static final int PARTITIONED = 0x0200;

    /// Checks that each has its place in a label.
    ///
    /// @throws AltresException if one has not
    public Attributes {
      if (!fits(dsorg, 0xFFFF) || !fits(recfm, 0xFF) || !fits(keyLength, 0xFF)) {
        throw refused("DSORG, RECFM or KEYLEN is too large");
      }
      if (!fits(recordLength, 0xFFFF) || !fits(blockSize, 0xFFFF)) {
        throw refused("LRECL and BLKSIZE must be from 0 to 65535");
      }
    }

    private static boolean fits(int value, int most) {
      return value >= 0 && value <= most;
    }

    /// Whether it is a library with a directory.
    public boolean isPartitioned() {
      return (dsorg & PARTITIONED) != 0;
    }
  }

  private static AltresException refused(String why) {
    return new AltresException(VtocMessages.REQUEST_WRONG, Place.nowhere(), why);
  }
}
