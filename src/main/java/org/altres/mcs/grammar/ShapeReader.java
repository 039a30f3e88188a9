package org.altres.mcs.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reads the shape and the properties of an operand. The shapes are
///
/// | written | means |
/// |---|---|
/// | `-` | no parentheses |
/// | `kind` | one value |
/// | `kind*` | a list of values |
/// | `a=b*` | a list of pairs |
/// | `a(b)*` | a list of words, perhaps with lists behind them |
/// | `<a,b>*` | a list of tuples; `c?` in it need not be there |
/// | `a/<a,b>*` | a list of words or tuples |
/// | `<a,b>` | two values, each of its kind |
/// | `text:64` | free text of at most 64 characters |
/// | `{BLOCK}` | operands of its own |
/// | `[...]` | any of these, or no parentheses at all |
/// | `...0` | may be empty: `()` |
final class ShapeReader {

  private final Map<String, ValueKind> kinds;
  private final Function<String, List<OperandRule>> blocks;

  ShapeReader(Map<String, ValueKind> kinds, Function<String, List<OperandRule>> blocks) {
    this.kinds = kinds;
    this.blocks = blocks;
  }

  /// What a shape says.
  private record Drawn(
      OperandRule.Shape shape, List<ValueRule> values, List<OperandRule> nested, int needed) {}

  OperandRule operand(
      String keyword, List<String> others, GrammarLines line, boolean emptyAllowed) {
    String text = line.word(1);
    boolean empty = emptyAllowed;
    if (text.endsWith("*0") || text.endsWith("]0")) {
      empty = true;
      text = text.substring(0, text.length() - 1);
    }
    boolean optional = text.startsWith("[");
    if (optional) {
      text = text.substring(1, text.length() - 1);
    }
    Drawn drawn = shape(text, line);
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    Set<String> tags = new LinkedHashSet<>();
    for (String property : line.words().subList(2, line.words().size())) {
      int colon = property.indexOf(':');
      if (colon < 0) {
        tags.add(property);
      } else {
        lists.put(property.substring(0, colon), GrammarReader.names(property.substring(colon + 1)));
      }
    }
    return new OperandRule(
        keyword,
        others,
        drawn.shape(),
        drawn.values(),
        drawn.nested(),
        drawn.needed(),
        tags.remove("!"),
        tags.remove("many"),
        optional,
        empty,
        lists.getOrDefault("x", Set.of()),
        lists.getOrDefault("but", Set.of()),
        lists.getOrDefault("with", Set.of()),
        lists.getOrDefault("for", Set.of()),
        tags,
        line.help());
  }

  private Drawn shape(String text, GrammarLines line) {
    if (text.equals("-")) {
      return new Drawn(OperandRule.Shape.FLAG, List.of(), List.of(), 0);
    }
    if (text.startsWith("text:")) {
      int longest = Integer.parseInt(text.substring(5));
      return new Drawn(OperandRule.Shape.TEXT, List.of(), List.of(), longest);
    }
    if (text.startsWith("{")) {
      List<OperandRule> nested = blocks.apply(text.substring(1, text.length() - 1));
      if (nested.isEmpty()) {
        throw line.wrong("no block " + text);
      }
      return new Drawn(OperandRule.Shape.GROUP, List.of(), nested, 0);
    }
    if (text.endsWith("*")) {
      ValueRule rule = value(text.substring(0, text.length() - 1), line);
      return new Drawn(OperandRule.Shape.LIST, List.of(rule), List.of(), 0);
    }
    if (text.startsWith("<")) {
      ValueRule.Tuple tuple = tuple(text, line);
      List<ValueRule> parts = new ArrayList<>();
      tuple.parts().forEach(kind -> parts.add(new ValueRule.Simple(kind)));
      return new Drawn(OperandRule.Shape.TUPLE, parts, List.of(), tuple.needed());
    }
    return new Drawn(OperandRule.Shape.SINGLE, List.of(value(text, line)), List.of(), 0);
  }

  private ValueRule value(String text, GrammarLines line) {
    int slash = text.indexOf('/');
    int paren = text.indexOf('(');
    int equals = text.indexOf('=');
    if (slash > 0) {
      return new ValueRule.Either(
          kind(text.substring(0, slash), line), tuple(text.substring(slash + 1), line));
    }
    if (text.startsWith("<")) {
      return tuple(text, line);
    }
    if (paren > 0) {
      String inner = text.substring(paren + 1, text.length() - 1);
      return new ValueRule.WithList(kind(text.substring(0, paren), line), kind(inner, line));
    }
    if (equals > 0) {
      return new ValueRule.Pair(
          kind(text.substring(0, equals), line), kind(text.substring(equals + 1), line));
    }
    return new ValueRule.Simple(kind(text, line));
  }

  private ValueRule.Tuple tuple(String text, GrammarLines line) {
    List<ValueKind> parts = new ArrayList<>();
    int needed = 0;
    for (String part : text.substring(1, text.length() - 1).split(",")) {
      boolean optional = part.endsWith("?");
      parts.add(kind(optional ? part.substring(0, part.length() - 1) : part, line));
      needed += optional ? 0 : 1;
    }
    return new ValueRule.Tuple(parts, needed);
  }

  private ValueKind kind(String name, GrammarLines line) {
    ValueKind kind = kinds.get(name);
    if (kind == null) {
      throw line.wrong("no kind " + name);
    }
    return kind;
  }
}
