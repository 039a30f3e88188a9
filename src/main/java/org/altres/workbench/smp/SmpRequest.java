package org.altres.workbench.smp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A job step of SMP/E: a deck and its data sets.
///
/// @param deck SMPCNTL
/// @param ptfin files of SYSMODs: SMPPTFIN
/// @param holddata files of ++HOLD and ++RELEASE: SMPHOLD
/// @param relfiles a tape or a folder with RELFILEs
/// @param files other data sets by their ddnames, upper case: SMPPUNCH, OUTFILE, INFILE
/// @param csi the CSI of the global zone; where there is one global zone only, that
/// @param check whether the deck is only rehearsed, all of it in one transaction that is abandoned
public record SmpRequest(
    Deck deck,
    List<Path> ptfin,
    List<Path> holddata,
    Optional<Path> relfiles,
    Map<String, Path> files,
    Optional<String> csi,
    boolean check) {

  public SmpRequest {
    ptfin = List.copyOf(ptfin);
    holddata = List.copyOf(holddata);
    files = Map.copyOf(files);
  }

  /// A deck that needs no data sets.
  public static SmpRequest of(Deck deck) {
    return new SmpRequest(
        deck, List.of(), List.of(), Optional.empty(), Map.of(), Optional.empty(), false);
  }
}
