package org.altres.workbench.smp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.CardSource;
import org.altres.render.job.SmpJob;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.text.Card;

/// Writes a request as a job for z/OS.
final class SmpJobFile {

  private static final int CARDS = 1000;

  private final Storage storage;

  SmpJobFile(Storage storage) {
    this.storage = storage;
  }

  /// Writes the job to a new file.
  void write(SmpRequest request, String csi, Path target) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    inputs.put("SMPCNTL", lines(request.deck()));
    addAll("SMPPTFIN", request.ptfin(), inputs);
    addAll("SMPHOLD", request.holddata(), inputs);
    List<String> notes = new ArrayList<>();
    notes.add("Written by Altres. Fill in the job statement; see that SMPCSI is right.");
    request
        .relfiles()
        .ifPresent(
            file -> notes.add("RELFILEs: " + file.getFileName() + " has to be on the system."));
    List<String> outputs = request.files().keySet().stream().sorted().toList();
    try (NewFile file = NewFile.create(storage, target)) {
      new SmpJob(csi, inputs, outputs, notes)
          .write(line -> file.append(StandardCharsets.UTF_8.encode(line + "\n")));
      file.publish();
    }
  }

  private void addAll(String ddname, List<Path> files, Map<String, List<String>> inputs) {
    if (!files.isEmpty()) {
      List<String> all = new ArrayList<>();
      files.forEach(file -> all.addAll(lines(DeckFile.of(storage, file))));
      inputs.put(ddname, all);
    }
  }

  private static List<String> lines(Deck deck) {
    CardSource source = deck.open();
    List<String> lines = new ArrayList<>();
    byte[] cards = new byte[CARDS * Card.LENGTH];
    int count = source.next(cards, 0, CARDS);
    while (count > 0) {
      for (int i = 0; i < count; i++) {
        Bytes card = Bytes.of(cards, i * Card.LENGTH, Card.LENGTH);
        lines.add(source.codePage().decodeTrimmed(card));
      }
      count = source.next(cards, 0, CARDS);
    }
    return lines;
  }
}
