package org.altres.mcs.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A language: its statements. The resources beside this class hold them: `mcs.grammar`,
/// `commands.grammar`, `verbs.grammar` and `ucl.grammar`; `kinds.grammar` has the values of all.
public final class Grammar {

  private static final Map<String, ValueKind> KINDS = new KindReader("kinds.grammar").read();
  private static final Grammar MCS = load("mcs.grammar");
  private static final Grammar COMMANDS = load("commands.grammar");
  private static final Grammar VERBS = load("verbs.grammar");
  private static final Grammar UCL = load("ucl.grammar");

  private final List<StatementRule> statements;
  private final KeywordTable<StatementRule> table;

  private Grammar(List<StatementRule> statements) {
    this.statements = List.copyOf(statements);
    Map<String, StatementRule> words = new LinkedHashMap<>();
    for (StatementRule rule : statements) {
      words.put(rule.keyword(), rule);
      rule.abbreviations().forEach(word -> words.put(word, rule));
    }
    this.table = new KeywordTable<>(words);
  }

  /// Modification control statements.
  public static Grammar mcs() {
    return MCS;
  }

  /// Commands of SMPCNTL, and the statements of ZONEEDIT.
  public static Grammar commands() {
    return COMMANDS;
  }

  /// The verbs of UCLIN, and the end of it.
  public static Grammar verbs() {
    return VERBS;
  }

  /// UCL statements: a statement for each type of entry.
  public static Grammar ucl() {
    return UCL;
  }

  /// All kinds of values, by name.
  public static Map<String, ValueKind> kinds() {
    return KINDS;
  }

  /// The statements, in the order of the grammar.
  public List<StatementRule> statements() {
    return statements;
  }

  /// The statement of a keyword or an abbreviation.
  public Optional<StatementRule> statement(String word) {
    return table.find(word);
  }

  /// Finds statements by keyword and abbreviation.
  public KeywordTable<StatementRule> table() {
    return table;
  }

  /// The keywords of the statements that have an attribute of that value.
  public List<String> keywords(String attribute, String value) {
    return statements.stream()
        .filter(rule -> rule.is(attribute, value))
        .map(StatementRule::keyword)
        .toList();
  }

  private static Grammar load(String resource) {
    return new Grammar(new GrammarReader(resource, KINDS).read());
  }
}
