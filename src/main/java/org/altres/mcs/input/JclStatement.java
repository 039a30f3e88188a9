package org.altres.mcs.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A JCL statement (MVS JCL Reference, "Format of statements"), its continuations taken together.
///
/// @param line of its first card, from 1
/// @param lastLine of its last card
/// @param name columns 3 to the first blank; empty if there is none
/// @param operation `JOB`, `EXEC`, `DD` …; empty for the null statement
/// @param operands its operand field, parted at the commas outside parentheses and apostrophes
record JclStatement(int line, int lastLine, String name, String operation, List<String> operands) {

  /// What stands behind `KEYWORD=`, without its apostrophes; the operation may be in any order.
  Optional<String> keyword(String keyword) {
    String head = keyword + "=";
    return operands.stream()
        .filter(operand -> operand.startsWith(head))
        .map(operand -> unquoted(operand.substring(head.length())))
        .findFirst();
  }

  /// The first positional operand.
  Optional<String> positional() {
    return operands.stream().findFirst().filter(first -> first.indexOf('=') < 0);
  }

  boolean is(String wanted) {
    return operation.equals(wanted);
  }

  static String unquoted(String text) {
    if (text.length() < 2 || text.charAt(0) != '\'' || text.charAt(text.length() - 1) != '\'') {
      return text;
    }
    return text.substring(1, text.length() - 1).replace("''", "'").replace("&&", "&");
  }

  /// Parts an operand field at its commas; the blank behind it ends it.
  static List<String> split(String field) {
    List<String> operands = new ArrayList<>();
    StringBuilder operand = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < field.length(); i++) {
      char next = field.charAt(i);
      quoted ^= next == '\'';
      depth += quoted ? 0 : next == '(' ? 1 : next == ')' ? -1 : 0;
      if (next == ',' && !quoted && depth <= 0) {
        operands.add(operand.toString());
        operand.setLength(0);
      } else {
        operand.append(next);
      }
    }
    if (!operand.isEmpty()) {
      operands.add(operand.toString());
    }
    return List.copyOf(operands);
  }
}
