package org.altres.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.altres.bytes.Bytes;
import org.altres.module.Csect.Contents;
import org.altres.module.Csect.Label;
import org.altres.module.Csect.Run;

/// Cuts the text of a module into its sections. The lists of the control records say which bytes
/// are whose; that holds in an overlay too, where addresses are used more than once.
final class SectionCutter {

  private final SortedMap<Integer, EsdItem> symbols;
  private final Map<Integer, List<Run>> runs = new HashMap<>();
  private final Map<Integer, List<RldItem>> relocations = new HashMap<>();
  private final Map<Integer, List<Label>> labels = new HashMap<>();

  private SectionCutter(LoadModule module) {
    symbols = module.externalSymbols();
    module.textBlocks().forEach(this::cut);
    module.relocations().forEach(item -> add(relocations, item.positionId(), item));
    symbols.forEach(this::label);
  }

  static List<Csect> cut(LoadModule module) {
    return new SectionCutter(module).sections();
  }

  private void cut(LoadModule.TextBlock block) {
    int at = 0;
    for (ModuleRecord.TextPiece piece : block.announcement().pieces()) {
      int length = Math.min(piece.length(), block.text().length() - at);
      EsdItem section = symbols.get(piece.sectionId());
      if (section != null && section.type().isSection()) {
        int offset = block.address() + at - section.address();
        int from = Math.max(0, -offset);
        int to = Math.min(length, section.length() - offset);
        if (from < to) {
          Bytes text = block.text().slice(at + from, to - from);
          add(runs, piece.sectionId(), new Run(offset + from, text));
        }
      }
      at += length;
    }
  }

  private void label(int id, EsdItem item) {
    EsdItem section = symbols.get(item.sectionId());
    if (item.type() == EsdType.LR && section != null) {
      int offset = item.address() - section.address();
      add(labels, item.sectionId(), new Label(item.name(), id, offset));
    }
  }

  private static <T> void add(Map<Integer, List<T>> lists, int id, T value) {
    lists.computeIfAbsent(id, _ -> new ArrayList<>()).add(value);
  }

  private List<Csect> sections() {
    List<Map.Entry<Integer, EsdItem>> found = new ArrayList<>();
    for (Map.Entry<Integer, EsdItem> symbol : symbols.entrySet()) {
      if (symbol.getValue().type().isSection()) {
        found.add(symbol);
      }
    }
    found.sort(
        Comparator.comparingInt((Map.Entry<Integer, EsdItem> symbol) -> symbol.getValue().address())
            .thenComparing(symbol -> symbol.getValue().name())
            .thenComparingInt(symbol -> symbol.getValue().length())
            .thenComparing(Map.Entry::getKey));
    Map<Csect.Key, Integer> counts = new HashMap<>();
    List<Csect> sections = new ArrayList<>(found.size());
    for (Map.Entry<Integer, EsdItem> symbol : found) {
      sections.add(section(symbol.getKey(), symbol.getValue(), counts));
    }
    return List.copyOf(sections);
  }

  private Csect section(int id, EsdItem symbol, Map<Csect.Key, Integer> counts) {
    boolean isPrivate = symbol.type() == EsdType.PC || symbol.type() == EsdType.QUAD_PC;
    SymbolName name = isPrivate ? SymbolName.BLANK : symbol.name();
    boolean isCommon = symbol.type().isCommon();
    int ordinal = counts.merge(new Csect.Key(name, isCommon, 1), 1, Integer::sum);
    List<Label> entries = new ArrayList<>(labels.getOrDefault(id, List.of()));
    entries.sort(Comparator.comparingInt(Label::offset).thenComparing(Label::name));
    Contents contents =
        new Contents(
            joined(runs.getOrDefault(id, List.of())), relocations.getOrDefault(id, List.of()));
    return new Csect(new Csect.Key(name, isCommon, ordinal), id, symbol, entries, contents);
  }

  /// Runs in order of offset; those that touch become one, and of two that overlap the first keeps
  /// its bytes.
  private static List<Run> joined(List<Run> pieces) {
    if (pieces.size() < 2) {
      return pieces;
    }
    List<Run> ordered = new ArrayList<>(pieces);
    ordered.sort(Comparator.comparingInt(Run::offset));
    List<Run> joined = new ArrayList<>();
    Bytes.Builder text = new Bytes.Builder();
    int start = 0;
    int end = -1;
    for (Run run : ordered) {
      if (run.offset() > end && end >= 0) {
        joined.add(new Run(start, text.build()));
        text = new Bytes.Builder();
        end = -1;
      }
      if (end < 0) {
        start = run.offset();
        end = start;
      }
      if (run.end() > end) {
        text.add(run.text().from(end - run.offset()));
        end = run.end();
      }
    }
    joined.add(new Run(start, text.build()));
    return Collections.unmodifiableList(joined);
  }
}
