package org.altres.mcs.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads statements. Lines that begin in column 1 are
///
/// * `set NAME word...`: words; `word*` stands for the word and the word with each language
/// * `block NAME`: operands that others `use`, or that stand in the parentheses of one
/// * `statement KEYWORD,ABBREVIATION... attribute=value... | help`; `@SET` for all words of a set
/// * `option empty`: all parentheses of this resource may be empty
///
/// Indented lines belong to the block or statement before them:
///
/// * `use BLOCK`
/// * `one A,B,C` and `any A,B,C`: exactly one, at least one of these must be there
/// * `KEYWORD,ABBREVIATION... shape property... | help`, an operand; the keyword is `.` for the
///   value behind the statement's keyword, `@SET` for all words of a set. The shapes are those of
///   [ShapeReader]; the properties `!` required, `many` repeatable, `x:A,B` excludes, `but:A,B`
///   excludes all but, `with:A` needs, `for:FUNCTION,PTF` only in these SYSMODs, and tags.
final class GrammarReader {

  private static final String TYPES = "types.grammar";

  private final String resource;
  private final ShapeReader shapes;
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final Map<String, Draft> blocks = new LinkedHashMap<>();
  private final List<StatementRule> statements = new ArrayList<>();
  private boolean emptyAllowed;

  /// What is collected for a block or a statement.
  private static final class Draft {
    private final Map<String, OperandRule> operands = new LinkedHashMap<>();
    private final List<Set<String>> oneOf = new ArrayList<>();
    private final List<Set<String>> anyOf = new ArrayList<>();
  }

  GrammarReader(String resource, Map<String, ValueKind> kinds) {
    this.resource = resource;
    this.shapes =
        new ShapeReader(
            kinds,
            name ->
                blocks.containsKey(name) ? List.copyOf(block(name).operands.values()) : List.of());
  }

  List<StatementRule> read() {
    readLines(TYPES);
    readLines(resource);
    return statements;
  }

  private void readLines(String name) {
    List<GrammarLines> lines = GrammarLines.of(name);
    int at = 0;
    while (at < lines.size()) {
      GrammarLines head = lines.get(at);
      int end = at + 1;
      while (end < lines.size() && lines.get(end).indented()) {
        end++;
      }
      section(head, lines.subList(at + 1, end));
      at = end;
    }
  }

  private void section(GrammarLines head, List<GrammarLines> body) {
    switch (head.word(0)) {
      case "set" -> sets.put(head.word(1), expand(head.words().subList(2, head.words().size())));
      case "block" -> blocks.put(head.word(1), draft(body));
      case "statement" -> statement(head, draft(body));
      case "option" -> emptyAllowed = true;
      default -> throw head.wrong("unknown");
    }
  }

  private List<String> expand(List<String> words) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      if (word.endsWith("*")) {
        String stem = word.substring(0, word.length() - 1);
        all.add(stem);
        sets.getOrDefault("LANGUAGES", List.of()).forEach(language -> all.add(stem + language));
      } else if (word.startsWith("@")) {
        all.addAll(set(word.substring(1)));
      } else {
        all.add(word);
      }
    }
    return all;
  }

  private List<String> set(String name) {
    List<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalStateException("no set " + name);
    }
    return words;
  }

  private Draft block(String name) {
    Draft draft = blocks.get(name);
    if (draft == null) {
      throw new IllegalStateException("no block " + name);
    }
    return draft;
  }

  private Draft draft(List<GrammarLines> lines) {
    Draft draft = new Draft();
    for (GrammarLines line : lines) {
      switch (line.word(0)) {
        case "use" -> {
          Draft used = block(line.word(1));
          draft.operands.putAll(used.operands);
          draft.oneOf.addAll(used.oneOf);
          draft.anyOf.addAll(used.anyOf);
        }
        case "one" -> draft.oneOf.add(names(line.word(1)));
        case "any" -> draft.anyOf.add(names(line.word(1)));
        default -> operands(line, draft);
      }
    }
    return draft;
  }

  private void operands(GrammarLines line, Draft draft) {
    String first = line.word(0);
    List<String> keywords =
        first.startsWith("@") ? set(first.substring(1)) : List.of(first.split(","));
    if (!first.startsWith("@")) {
      keywords = keywords.subList(0, 1);
    }
    for (String keyword : keywords) {
      String name = keyword.equals(".") ? "" : keyword;
      List<String> others =
          first.startsWith("@")
              ? List.of()
              : List.of(first.split(",")).subList(1, first.split(",").length);
      draft.operands.put(name, shapes.operand(name, others, line, emptyAllowed));
    }
  }

  private void statement(GrammarLines head, Draft draft) {
    Map<String, Set<String>> attributes = new LinkedHashMap<>();
    for (String word : head.words().subList(2, head.words().size())) {
      int equals = word.indexOf('=');
      attributes.put(word.substring(0, equals), Set.copyOf(names(word.substring(equals + 1))));
    }
    Map<String, OperandRule> words = new LinkedHashMap<>();
    for (OperandRule rule : draft.operands.values()) {
      words.put(rule.keyword(), rule);
      rule.abbreviations().forEach(word -> words.put(word, rule));
    }
    KeywordTable<OperandRule> table = new KeywordTable<>(words);
    String first = head.word(1);
    boolean many = first.startsWith("@");
    List<String> names = many ? set(first.substring(1)) : List.of(first.split(","));
    List<String> keywords = many ? names : names.subList(0, 1);
    for (String keyword : keywords) {
      statements.add(
          new StatementRule(
              keyword,
              many ? List.of() : names.subList(1, names.size()),
              attributes,
              List.copyOf(draft.operands.values()),
              draft.oneOf,
              draft.anyOf,
              head.help(),
              table));
    }
  }

  /// Names with commas between; `.` is the value behind the keyword.
  static Set<String> names(String list) {
    Collection<String> names = List.of(list.split(","));
    Set<String> set = new LinkedHashSet<>();
    names.forEach(name -> set.add(name.equals(".") ? "" : name));
    return set;
  }
}
