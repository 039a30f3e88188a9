package org.altres.mcs.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.grammar.Grammar;
import org.altres.mcs.grammar.OperandRule;
import org.altres.mcs.grammar.StatementRule;
import org.altres.mcs.grammar.ValueKind;
import org.altres.mcs.grammar.ValueRule;

/// What could follow where somebody is writing a statement: keywords, operands, values.
public final class Completion {

  /// Something that could stand there.
  ///
  /// @param text what it is; a keyword, an operand or a value, or the name of a kind of value
  /// @param isLiteral whether the text can be put in as it is; else it only says what is wanted
  /// @param help what it is for, or what it must look like
  public record Proposal(String text, boolean isLiteral, String help) {}

  private final Statement.Kind kind;
  private final Grammar grammar;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> used = new HashSet<>();
  private String keyword = "";
  private String word = "";

  private Completion(Statement.Kind kind) {
    this.kind = kind;
    this.grammar = kind == Statement.Kind.MCS ? Grammar.mcs() : Grammar.commands();
  }

  /// What could follow a text.
  ///
  /// @param kind which language it is
  /// @param text a statement from its beginning up to where is being written; a word that it ends
  ///   with is taken for the beginning of what is wanted
  public static List<Proposal> of(Statement.Kind kind, String text) {
    Completion completion = new Completion(kind);
    completion.scan(text);
    return completion.proposals();
  }

  /// Goes through the text, and keeps the keyword, the operands, and the parentheses that are open.
  private void scan(String text) {
    int at = kind == Statement.Kind.MCS && text.startsWith("++") ? 2 : 0;
    boolean quoted = false;
    String last = "";
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!quoted && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
        word = "";
        continue;
      }
      if (c == '\'') {
        quoted = !quoted;
      }
      if (!quoted && isWord(c)) {
        word += c;
      } else if (!quoted) {
        last = word.isEmpty() ? last : word;
        end();
        if (c == '(') {
          open.push(last);
        } else if (c == ')' && !open.isEmpty()) {
          open.pop();
        }
        last = c == ' ' ? last : "";
      }
      at++;
    }
  }

  private void end() {
    if (word.isEmpty()) {
      return;
    }
    if (keyword.isEmpty()) {
      keyword = word;
    } else if (open.isEmpty()) {
      used.add(word);
    }
    word = "";
  }

  private static boolean isWord(char c) {
    return c != ' ' && c != ',' && c != '(' && c != ')' && c != '\n' && c != '\r';
  }

  private List<Proposal> proposals() {
    if (keyword.isEmpty()) {
      return matching(
          grammar.statements().stream()
              .map(rule -> new Proposal(rule.keyword(), true, rule.help()))
              .toList());
    }
    Optional<StatementRule> statement = grammar.statement(keyword);
    if (statement.isEmpty()) {
      return List.of();
    }
    if (open.isEmpty()) {
      return matching(operands(statement.get()));
    }
    List<String> path = new ArrayList<>(open.reversed());
    String first = path.getFirst().equals(keyword) ? "" : path.getFirst();
    Optional<OperandRule> rule = statement.get().operand(first);
    for (String inner : path.subList(1, path.size())) {
      rule = rule.flatMap(outer -> outer.nested(inner).or(() -> Optional.of(outer)));
    }
    return rule.map(operand -> matching(values(operand))).orElse(List.of());
  }

  private List<Proposal> operands(StatementRule statement) {
    List<OperandRule> there =
        used.stream().flatMap(name -> statement.operand(name).stream()).toList();
    List<Proposal> proposals = new ArrayList<>();
    for (OperandRule rule : statement.operands()) {
      boolean excluded =
          there.stream()
              .anyMatch(other ->
                  other.excludes().contains(rule.keyword())
                      || rule.excludes().contains(other.keyword())
                      || !other.excludesAllBut().isEmpty()
                          && !other.excludesAllBut().contains(rule.keyword()));
      if (!rule.keyword().isEmpty() && !there.contains(rule) && !excluded) {
        proposals.add(new Proposal(rule.keyword(), true, rule.help()));
      }
    }
    return proposals;
  }

  private static List<Proposal> values(OperandRule rule) {
    List<Proposal> proposals = new ArrayList<>();
    rule.nested()
        .forEach(inner -> proposals.add(new Proposal(inner.keyword(), true, inner.help())));
    for (ValueRule value : rule.values()) {
      switch (value) {
        case ValueRule.Simple simple -> kind(simple.kind(), proposals);
        case ValueRule.Tuple tuple -> tuple.parts().forEach(part -> kind(part, proposals));
        case ValueRule.WithList withList -> kind(withList.head(), proposals);
        case ValueRule.Either either -> kind(either.word(), proposals);
        case ValueRule.Pair pair -> kind(pair.name(), proposals);
      }
    }
    return proposals;
  }

  private static void kind(ValueKind kind, List<Proposal> proposals) {
    if (kind.words().isEmpty()) {
      proposals.add(new Proposal(kind.name(), false, kind.help()));
    }
    kind.words().forEach(word -> proposals.add(new Proposal(word, true, kind.help())));
  }

  private List<Proposal> matching(List<Proposal> proposals) {
    String begun = word.toUpperCase(Locale.ROOT);
    return proposals.stream()
        .filter(proposal -> !proposal.isLiteral() || proposal.text().startsWith(begun))
        .distinct()
        .toList();
  }
}
