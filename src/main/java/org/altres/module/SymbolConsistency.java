package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.module.LoadModule.TextBlock;
import org.altres.module.ModuleRecord.Cesd;
import org.altres.module.ModuleRecord.TextFrame;
import org.altres.module.ModuleRecord.TextPiece;

/// Whether external symbols, text and relocations of a load module agree.
final class SymbolConsistency {

  private static final int DOUBLEWORD = 8;
  private static final int PAGE = 4096;

  private final LoadModule module;
  private final SortedMap<Integer, EsdItem> symbols;
  private final List<Message> findings = new ArrayList<>();
  private boolean contradicts;

  private SymbolConsistency(LoadModule module) {
    this.module = module;
    this.symbols = module.externalSymbols();
  }

  static List<Message> check(LoadModule module) {
    return checked(module).findings;
  }

  /// Whether symbols, text and relocations contradict each other; a warning is no contradiction.
  static boolean contradicts(LoadModule module) {
    return checked(module).contradicts;
  }

  private static SymbolConsistency checked(LoadModule module) {
    SymbolConsistency check = new SymbolConsistency(module);
    check.ids();
    check.labels();
    check.packing();
    check.text();
    check.relocations();
    return check;
  }

  private void found(MessageId id, Place place, Object... arguments) {
    contradicts |= id.severity() != Severity.WARNING;
    if (findings.size() < ModuleConsistency.MOST_FINDINGS) {
      findings.add(Message.of(id, place, arguments));
    }
  }

  private static Place at(int record) {
    return Place.of("record", record + 1);
  }

  private static Place at(int record, String name) {
    return at(record).with("symbol", name);
  }

  private void ids() {
    int next = 1;
    for (int i = 0; i < module.records().size(); i++) {
      if (module.records().get(i) instanceof Cesd cesd) {
        if (cesd.firstId() != next) {
          found(ModuleMessages.ESDID_GAP, at(i), cesd.firstId(), next);
        }
        next = cesd.firstId() + cesd.items().size();
        if (cesd.items().size() > Cesd.MOST_ITEMS) {
          found(ModuleMessages.CESD_LONG, at(i), cesd.items().size());
        }
      }
    }
  }

  private void labels() {
    for (Map.Entry<Integer, EsdItem> entry : symbols.entrySet()) {
      EsdItem label = entry.getValue();
      if (label.type() == EsdType.LD) {
        found(ModuleMessages.LABEL_OUTSIDE, Place.of("symbol", label.name()), entry.getKey());
      }
      if (label.type() != EsdType.LR) {
        continue;
      }
      EsdItem section = symbols.get(label.sectionId());
      boolean inside =
          section != null
              && section.type().isSection()
              && label.address() >= section.address()
              && label.address() <= section.end();
      if (!inside) {
        found(ModuleMessages.LABEL_OUTSIDE, Place.of("symbol", label.name()), entry.getKey());
      }
    }
  }

  private void packing() {
    if (module.isOverlay()) {
      return;
    }
    int expected = 0;
    for (Csect section : module.sections()) {
      Place place = Place.of("section", section.key());
      if (section.origin() < expected) {
        found(ModuleMessages.SECTIONS_OVERLAP, place, hex(section.origin()), hex(expected));
      } else if (section.origin() > expected && section.origin() % PAGE != 0) {
        found(ModuleMessages.SECTIONS_APART, place, hex(section.origin()), hex(expected));
      }
      expected = Math.max(expected, up(section.symbol().end()));
    }
  }

  private static int up(int address) {
    return (address + DOUBLEWORD - 1) / DOUBLEWORD * DOUBLEWORD;
  }

  private void text() {
    int behind = 0;
    for (TextBlock block : module.textBlocks()) {
      int control = block.record() - 1;
      if (block.address() < behind && !module.isOverlay()) {
        found(ModuleMessages.TEXT_OVERLAPS, at(control), hex(block.address()), hex(behind));
      }
      behind = Math.max(behind, block.end());
      int at = block.address();
      for (TextPiece piece : block.announcement().pieces()) {
        EsdItem section = symbols.get(piece.sectionId());
        if (section == null || !section.type().isSection()) {
          found(ModuleMessages.PIECE_WITHOUT_SECTION, at(control), piece.sectionId());
        } else if (at < section.address() || at + piece.length() > up(section.end())) {
          found(
              ModuleMessages.PIECE_OUTSIDE,
              at(control, section.name().value()),
              hex(at),
              hex(at + piece.length()));
        }
        at += piece.length();
      }
      if (at != block.end()) {
        found(ModuleMessages.LIST_SUM, at(control), at - block.address(), block.text().length());
      }
    }
  }

  private void relocations() {
    int textFrom = 0;
    int textTo = 0;
    for (int i = 0; i < module.records().size(); i++) {
      ModuleRecord record = module.records().get(i);
      if (!(record instanceof TextFrame frame)) {
        continue;
      }
      for (RldItem item : frame.relocations()) {
        if (item.address() < textFrom || item.end() > textTo) {
          found(ModuleMessages.RLD_OUTSIDE_TEXT, at(i), hex(item.address()));
        }
        relocation(item, i);
      }
      if (frame.announcesText()) {
        textFrom = frame.frame().textAddress();
        textTo = textFrom + frame.frame().textLength();
      }
    }
  }

  private void relocation(RldItem item, int record) {
    EsdItem position = symbols.get(item.positionId());
    boolean inSection =
        position != null
            && position.type().isSection()
            && item.address() >= position.address()
            && item.end() <= position.end();
    if (!inSection) {
      found(ModuleMessages.RLD_POSITION, at(record), hex(item.address()), item.positionId());
    }
    if (item.kind() == RldItem.Kind.CUMULATIVE_LENGTH) {
      return;
    }
    EsdItem target = symbols.get(item.relocationId());
    if (target == null || !fits(item, target.type())) {
      found(ModuleMessages.RLD_TARGET, at(record), hex(item.address()), item.relocationId());
    }
  }

  private static boolean fits(RldItem item, EsdType target) {
    if (item.kind() == RldItem.Kind.DISPLACEMENT) {
      return target == EsdType.PR;
    }
    return item.isUnresolved() ? target.isReference() : target.isSection() || target == EsdType.LR;
  }

  private static String hex(int number) {
    return "X'%X'".formatted(number);
  }
}
