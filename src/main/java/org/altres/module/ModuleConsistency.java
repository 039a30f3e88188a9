package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.module.LoadModule.TextBlock;
import org.altres.module.ModuleRecord.Cesd;
import org.altres.module.ModuleRecord.TextFrame;

/// Whether the parts of a load module agree: order of the records, symbols, text, relocations, and
/// what the directory entry says of them. Every rule here held for every module that a linkage
/// editor made, so a departure is damage or the work of another program.
public final class ModuleConsistency {

  /// The most findings about a module, so that one that is nothing but faults does not fill the
  /// memory.
  static final int MOST_FINDINGS = 100;

  private static final int TEXT_RANK = 7;

  private final LoadModule module;
  private final List<Message> findings = new ArrayList<>();

  private ModuleConsistency(LoadModule module) {
    this.module = module;
  }

  /// What is wrong with a module, at most the first hundred findings; empty if nothing is. Places
  /// name records, counted from 1.
  public static List<Message> check(LoadModule module) {
    return check(module, List.of());
  }

  /// The same, where it is known at which TTR each record lies: then the directory entry must point
  /// to the first text record.
  ///
  /// @param ttrs one for each record, three bytes as a number; or none
  /// @throws IllegalArgumentException if there is another number of them
  public static List<Message> check(LoadModule module, List<Integer> ttrs) {
    if (!ttrs.isEmpty() && ttrs.size() != module.records().size()) {
      throw new IllegalArgumentException("a TTR for each record");
    }
    ModuleConsistency check = new ModuleConsistency(module);
    check.order();
    check.end();
    check.identification();
    check.following();
    check.findings.addAll(SymbolConsistency.check(module));
    check.directory();
    check.textTtr(ttrs);
    return check.first();
  }

  private void found(MessageId id, Place place, Object... arguments) {
    if (findings.size() < 2 * MOST_FINDINGS) {
      findings.add(Message.of(id, place, arguments));
    }
  }

  private List<Message> first() {
    if (findings.size() < MOST_FINDINGS) {
      return List.copyOf(findings);
    }
    List<Message> some = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
    some.add(Message.of(ModuleMessages.MORE_FOUND, Place.nowhere(), MOST_FINDINGS));
    return List.copyOf(some);
  }

  private static Place at(int record) {
    return Place.of("record", record + 1);
  }

  private void order() {
    int highest = 0;
    String highestLabel = "";
    for (int i = 0; i < module.records().size(); i++) {
      ModuleRecord record = module.records().get(i);
      int rank = rank(record);
      if (rank < highest) {
        found(ModuleMessages.RECORD_ORDER, at(i), record.label(), highestLabel);
      } else {
        highest = rank;
        highestLabel = record.label();
      }
    }
  }

  private static int rank(ModuleRecord record) {
    return switch (record) {
      case ModuleRecord.Sym _ -> 0;
      case Cesd _ -> 1;
      case IdrRecord.Zaps _ -> 2;
      case IdrRecord.LinkageEditor _ -> 3;
      case IdrRecord.Translators _ -> 4;
      case IdrRecord.UserTexts _, IdrRecord.Unknown _ -> 5;
      case ModuleRecord.ScatterTranslation _ -> 6;
      case TextFrame _, ModuleRecord.Text _ -> TEXT_RANK;
      case ModuleRecord.Signing _, ModuleRecord.Other _ -> TEXT_RANK + 1;
    };
  }

  private void end() {
    boolean ended = false;
    for (int i = 0; i < module.records().size(); i++) {
      ModuleRecord record = module.records().get(i);
      if (record instanceof TextFrame frame) {
        ended |= frame.frame().isEndOfModule();
      } else if (record instanceof ModuleRecord.Other && !module.isOverlay()) {
        found(ModuleMessages.RECORD_UNKNOWN, at(i));
      }
    }
    if (!ended) {
      found(ModuleMessages.NO_END, at(module.records().size() - 1));
    }
  }

  private void identification() {
    int last = -1;
    boolean hasZaps = false;
    for (int i = 0; i < module.records().size(); i++) {
      if (module.records().get(i) instanceof IdrRecord idr) {
        if (last >= 0 && ((IdrRecord) module.records().get(last)).isLast()) {
          found(ModuleMessages.IDR_LAST, at(last));
        }
        last = i;
        hasZaps |= idr instanceof IdrRecord.Zaps;
      }
    }
    if (last >= 0 && !((IdrRecord) module.records().get(last)).isLast()) {
      found(ModuleMessages.IDR_LAST, at(last));
    }
    if (!hasZaps) {
      found(ModuleMessages.NO_ZAP_RECORD, Place.nowhere());
    }
    try {
      module.identification();
    } catch (DamagedDataException damaged) {
      findings.add(damaged.problem());
    }
  }

  private void directory() {
    LoadModuleAttributes attributes = module.attributes();
    Place place = Place.of("part", "directory entry");
    List<TextBlock> texts = module.textBlocks();
    int highest = 0;
    for (Csect section : module.sections()) {
      highest = Math.max(highest, section.symbol().end());
    }
    agree("STOR", attributes.storage(), (highest + 7) / 8 * 8);
    agree("FTBL", attributes.firstTextLength(), texts.isEmpty() ? 0 : texts.get(0).text().length());
    boolean noRelocations = module.relocations().isEmpty();
    LoadModuleAttributes.Derived said = attributes.derived();
    LoadModuleAttributes.Derived seen =
        new LoadModuleAttributes.Derived(
            texts.size() == 1 && noRelocations,
            !texts.isEmpty() && texts.get(0).address() == 0,
            attributes.entryPoint() == 0,
            noRelocations);
    if (!said.equals(seen)) {
      found(ModuleMessages.DIRECTORY_FLAGS, place, words(said), words(seen));
    }
    int behind = texts.isEmpty() ? 0 : framesBehind(texts.get(0).record());
    if (attributes.recordsAfterText() != 0 && attributes.recordsAfterText() != behind) {
      found(ModuleMessages.RLDS_WRONG, place, attributes.recordsAfterText(), behind);
    }
    int entry = attributes.entryPoint();
    if (module.sections().stream().noneMatch(section -> section.contains(entry))) {
      found(ModuleMessages.ENTRY_OUTSIDE, place, hex(entry));
    }
  }

  private void agree(String field, int said, int seen) {
    if (said != seen) {
      found(
          ModuleMessages.DIRECTORY_FIELD,
          Place.of("part", "directory entry"),
          field,
          hex(said),
          hex(seen));
    }
  }

  private static String hex(int number) {
    return "X'%X'".formatted(number);
  }

  private static String words(LoadModuleAttributes.Derived derived) {
    List<String> words = new ArrayList<>();
    if (derived.oneBlock()) {
      words.add("1BLK");
    }
    if (derived.originZero()) {
      words.add("ORG0");
    }
    if (derived.entryZero()) {
      words.add("EP0");
    }
    if (derived.noRelocations()) {
      words.add("NRLD");
    }
    return words.isEmpty() ? "none of 1BLK ORG0 EP0 NRLD" : String.join(" ", words);
  }

  private void following() {
    for (TextBlock block : module.textBlocks()) {
      int said = block.announcement().frame().following();
      int seen = framesBehind(block.record());
      if (said != 0 && said != seen) {
        found(ModuleMessages.FOLLOWING_WRONG, at(block.record() - 1), said, seen);
      }
    }
  }

  private int framesBehind(int text) {
    int count = 0;
    for (int i = text + 1; i < module.records().size(); i++) {
      if (!(module.records().get(i) instanceof TextFrame)) {
        break;
      }
      count++;
    }
    return count;
  }

  private void textTtr(List<Integer> ttrs) {
    List<TextBlock> texts = module.textBlocks();
    if (ttrs.isEmpty() || texts.isEmpty()) {
      return;
    }
    int text = ttrs.get(texts.get(0).record());
    if (module.attributes().textTtr() != text) {
      found(
          ModuleMessages.TEXT_TTR,
          Place.of("part", "directory entry"),
          "%06X".formatted(module.attributes().textTtr()),
          "%06X".formatted(text));
    }
  }
}
