package org.altres.mcs.syntax;

import java.util.List;
import java.util.stream.Collectors;

/// A value of an operand. Values carry no position: two are equal when they say the same.
public sealed interface Value {

  /// The value as its statement has it, with quotes and parentheses.
  String text();

  /// A word: `UZ00001`, `08`, `IBM.Device.Server.zEC12-2827`.
  ///
  /// @param text at least one character, none of them a blank, comma, parenthesis or apostrophe
  ///   where the operand does not allow it
  record Word(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /// A text between apostrophes.
  ///
  /// @param content without the apostrophes around it; two in a row have become one
  /// @param prefix whether an asterisk stands behind it, as in `CHANGE PATH('/old/'*,'/new/'*)`
  record Quoted(String content, boolean prefix) implements Value {

    /// A quoted text without asterisk.
    public Quoted(String content) {
      this(content, false);
    }

    @Override
    public String text() {
      return "'" + content.replace("'", "''") + (prefix ? "'*" : "'");
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /// Free text between the parentheses of its operand, as COMMENT and DESCRIPTION have it: runs of
  /// blanks are one, there are none at either end, and the end of a record is no blank.
  record FreeText(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /// Values in parentheses of their own: `(IEANUC01,ZOSZNA)`, `HOLDSYS(ACTION(UZ00001))`,
  /// `APPLY=08` and `AC(1)`, `AC=1`.
  ///
  /// @param head the word before them, empty if there is none
  /// @param values what is between the parentheses or behind the equal sign
  record Group(String head, List<Value> values) implements Value {

    public Group {
      values = List.copyOf(values);
    }

    /// The values as texts, groups within them with their parentheses.
    public List<String> words() {
      return values.stream().map(Value::content).toList();
    }

    @Override
    public String text() {
      return values.stream().map(Value::text).collect(Collectors.joining(",", head + "(", ")"));
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /// What the value says: a quoted text without its apostrophes, everything else as [#text].
  default String content() {
    return this instanceof Quoted quoted ? quoted.content() : text();
  }
}
