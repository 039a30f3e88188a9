package org.altres.mcs.grammar;

import java.util.List;

/// What one value of an operand looks like.
public sealed interface ValueRule {

  /// As help shows it: `sysmod`, `(lmod,zone)`.
  String text();

  /// A word, or a quoted text.
  record Simple(ValueKind kind) implements ValueRule {
    @Override
    public String text() {
      return kind.words().isEmpty() || kind.words().size() > 4
          ? kind.name()
          : String.join("|", kind.words());
    }
  }

  /// Words in parentheses of their own, each of its kind: `(zone,dsn,type)`.
  ///
  /// @param parts the kinds, in order
  /// @param needed how many of them must be there
  record Tuple(List<ValueKind> parts, int needed) implements ValueRule {

    public Tuple {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder("(");
      for (int i = 0; i < parts.size(); i++) {
        text.append(i >= needed ? "[" : "").append(i > 0 ? "," : "").append(parts.get(i).name());
        text.append(i >= needed ? "]" : "");
      }
      return text.append(')').toString();
    }
  }

  /// A word, perhaps with a list in parentheses behind it: `ACTION(UZ00001)`.
  record WithList(ValueKind head, ValueKind inner) implements ValueRule {
    @Override
    public String text() {
      return head.name() + "[(" + inner.name() + ",...)]";
    }
  }

  /// A word or a tuple: `UZ00001` or `(UZ00001,TGT1)`.
  record Either(ValueKind word, Tuple tuple) implements ValueRule {
    @Override
    public String text() {
      return word.name() + "|" + tuple.text();
    }
  }

  /// A word, an equal sign, a word: `APPLY=08`.
  record Pair(ValueKind name, ValueKind value) implements ValueRule {
    @Override
    public String text() {
      return name.name() + "=" + value.name();
    }
  }
}
