package org.altres.workbench.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.command.receive.McsDeck;
import org.altres.command.receive.ReceiveInputs;
import org.altres.command.receive.RelativeFiles;
import org.altres.mcs.McsInput;
import org.altres.mcs.input.DeckKind;
import org.altres.mcs.input.InputDeck;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.workbench.mcs.FileTexts;
import org.altres.workbench.mcs.McsText;

/// The inputs of RECEIVE as files of the workstation: decks, jobs with decks in them, tapes,
/// packages of GIMZIP. They are read when they are asked for first.
public final class ReceiveFiles implements ReceiveInputs {

  private final Storage storage;
  private final FileTexts files;
  private final List<Path> ptfin;
  private final List<Path> holddata;
  private final Optional<Path> relfiles;
  private Optional<List<McsDeck>> sysmods = Optional.empty();
  private Optional<List<McsDeck>> holds = Optional.empty();

  /// @param ptfin files with SYSMODs: SMPPTFIN
  /// @param holddata files with ++HOLD and ++RELEASE: SMPHOLD
  /// @param relfiles a tape, a package or a folder with relative files; else they are looked for
  ///   where the SYSMODs are
  public ReceiveFiles(
      Storage storage, List<Path> ptfin, List<Path> holddata, Optional<Path> relfiles) {
    this.storage = storage;
    this.files = new FileTexts(storage);
    this.ptfin = List.copyOf(ptfin);
    this.holddata = List.copyOf(holddata);
    this.relfiles = relfiles;
  }

  @Override
  public List<McsDeck> ptfin() {
    List<McsDeck> decks = sysmods.orElseGet(() -> decks(ptfin, McsInput.SMPPTFIN));
    sysmods = Optional.of(decks);
    return decks;
  }

  @Override
  public List<McsDeck> holddata() {
    List<McsDeck> decks = holds.orElseGet(() -> decks(holddata, McsInput.SMPHOLD));
    holds = Optional.of(decks);
    return decks;
  }

  @Override
  public RelativeFiles relfiles() {
    List<RelativeFiles> places = new ArrayList<>();
    relfiles.ifPresent(path -> places.add(StoredRelativeFiles.of(storage, path)));
    for (Path path : ptfin) {
      places.add(StoredRelativeFiles.of(storage, path));
    }
    return name -> places.stream().flatMap(place -> place.check(name).stream()).findFirst();
  }

  /// The package of that name in one of the folders that were named, or one of those themselves.
  @Override
  public ReceiveInputs ofPackage(String packageId) {
    List<Path> folders = new ArrayList<>(ptfin);
    relfiles.ifPresent(folders::add);
    for (Path folder : folders) {
      Path name = folder.getFileName();
      boolean itself = name != null && name.toString().equals(packageId);
      Path found = itself ? folder : folder.resolve(packageId);
      if (files.isPackageFolder(found)) {
        return new ReceiveFiles(storage, List.of(found), List.of(found), Optional.of(found));
      }
    }
    throw new AltresException(ReceiveFileMessages.NO_PACKAGE, Place.nowhere(), packageId);
  }

  private List<McsDeck> decks(List<Path> paths, McsInput input) {
    List<McsDeck> decks = new ArrayList<>();
    for (Path path : paths) {
      List<McsDeck> found = new ArrayList<>();
      boolean packed = false;
      for (McsText text : files.of(path, path.toString())) {
        packed |= text.use().isPresent();
        found.addAll(decks(text, input));
      }
      if (found.isEmpty() && !packed) {
        throw new AltresException(
            ReceiveFileMessages.NO_DECK, Place.of("file", path), input.name());
      }
      decks.addAll(found);
    }
    return decks;
  }

  private static List<McsDeck> decks(McsText text, McsInput input) {
    McsText.Use use = input == McsInput.SMPHOLD ? McsText.Use.HOLDDATA : McsText.Use.SYSMODS;
    if (text.use().filter(other -> other != use).isPresent()) {
      return List.of();
    }
    List<McsDeck> decks = new ArrayList<>();
    for (InputDeck deck : text.read(Optional.empty()).decks()) {
      if (isFor(deck, input, text.use().isPresent())) {
        decks.add(
            new McsDeck(
                input, deck::source, deck.isPartial() ? deck::isElsewhereBehind : line -> false));
      }
    }
    return decks;
  }

  /// Whether a deck is for an input: the job says so by its ddname, else its first statement; of a
  /// text that is nothing but that deck, the user says it.
  private static boolean isFor(InputDeck deck, McsInput input, boolean certain) {
    DeckKind kind = input == McsInput.SMPHOLD ? DeckKind.HOLDDATA : DeckKind.MCS;
    boolean mcs = deck.kind() == DeckKind.HOLDDATA || deck.kind() == DeckKind.MCS;
    boolean alone = deck.origin().ddname().isEmpty() && deck.origin().member().isEmpty();
    return deck.kind() == kind || mcs && (certain || alone);
  }
}
