package org.altres.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Corpus;

/// Everything in the corpus that has cards of 80 EBCDIC bytes and may have object decks: members of
/// card libraries, SYSMODs as SMP stored them, data sets of tapes.
public final class CorpusCards {

  private static final int CARD = 80;

  /// Cards, and where they were found.
  ///
  /// @param name of file and member
  /// @param cards whole cards
  public record Source(String name, Bytes cards) {}

  private CorpusCards() {}

  /// All of it.
  public static List<Source> all() {
    List<Source> all = new ArrayList<>();
    for (String folder : List.of("mcs/ibm-ptf", "mcs/tk4-pts")) {
      for (Path file : Corpus.inputs(folder)) {
        if (file.getFileName().toString().endsWith(".ebcdic")) {
          String name = folder + "/" + file.getFileName();
          add(all, name, Samples.bytes(name));
        }
      }
    }
    for (CorpusLibraries.Member member : CorpusLibraries.members()) {
      if (member.format().recfm().toString().startsWith("F")) {
        add(all, member.toString(), member.bytes());
      }
    }
    CorpusLibraries.tapeData().forEach(data -> add(all, data.source(), data.bytes()));
    add(all, "made/altmain.obj", Samples.bytes("made/altmain.obj"));
    return List.copyOf(all);
  }

  private static void add(List<Source> all, String name, Bytes cards) {
    if (cards.length() % CARD == 0) {
      all.add(new Source(name, cards));
    }
  }
}
