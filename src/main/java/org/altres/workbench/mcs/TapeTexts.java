package org.altres.workbench.mcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.text.Card;
import org.altres.transport.tape.TapeDataSet;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.tape.TapeVolume;

/// The data sets of a tape that are cards: FB80 or F80 by their labels, and no IEBCOPY unload.
/// Where SMPMCS, SMPPTFIN or SMPHOLD is among their names, only those.
public final class TapeTexts {

  private static final List<String> NAMES = List.of("SMPMCS", "SMPPTFIN", "SMPHOLD", ".F0");
  private static final int NAME_IN_LABEL = 6;
  private static final Bytes VOL1 = Bytes.ofHex("E5D6D3F1");

  private TapeTexts() {}

  /// Whether a file is a tape: its name ends as those of AWS and HET files do, or it begins as a
  /// labelled tape that is not compressed.
  public static boolean isTape(String name, Bytes content) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean labelled =
        content.length() > NAME_IN_LABEL + VOL1.length()
            && content.from(NAME_IN_LABEL).startsWith(VOL1);
    return lower.endsWith(".aws") || lower.endsWith(".het") || labelled;
  }

  /// All of them, in the order of the tape.
  public static List<McsText> of(TapeImage image, String name) {
    TapeVolume tape = TapeVolume.read(image);
    List<TapeDataSet> cards =
        tape.dataSets().stream()
            .filter(TapeTexts::isCards)
            .filter(dataSet -> !tape.isUnloaded(dataSet))
            .toList();
    List<TapeDataSet> named = cards.stream().filter(TapeTexts::isNamed).toList();
    List<McsText> texts = new ArrayList<>();
    for (TapeDataSet dataSet : named.isEmpty() ? cards : named) {
      Bytes.Builder records = new Bytes.Builder();
      tape.records(dataSet, records::add);
      texts.add(
          new McsText(
              name + "/" + dataSet.name(),
              tape.place().with("data set", dataSet.name()),
              records.build()));
    }
    return texts;
  }

  private static boolean isCards(TapeDataSet dataSet) {
    return dataSet
        .recordFormat()
        .filter(format -> format.recfm().form() == Recfm.Form.FIXED)
        .filter(format -> format.recordLength() == Card.LENGTH)
        .isPresent();
  }

  private static boolean isNamed(TapeDataSet dataSet) {
    return NAMES.stream().anyMatch(name -> dataSet.name().endsWith(name));
  }
}
