package org.altres.zone.query;

import java.util.function.Predicate;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;

/// Which entries a query is for (SMP/E Reference, "Filter parameter syntax" of the GIMAPI query):
/// comparisons `subentry operator 'value'` with `=`, `!=` and, for dates and times, `<`, `<=`, `>`,
/// `>=`, joined by `&` (first) and `|`, with parentheses.
///
/// * `ENAME` is the name of the entry; a PRODUCT has `PRODID` and `VRM`.
/// * `''` stands for no value: `LMOD=''` are the modules that are in no load module.
/// * A comparison with a list holds if it holds for one of its values, also that with `!=`; of a
///   global SYSMOD all ++VERs count. Where there is no value, `!=` holds.
/// * Values of several parts are written with commas: `CIFREQ='PTF0001,PTF0002'`.
/// * An indicator is `'YES'` or `'NO'`. Link-edit attributes, control statements and other lines
///   can only be compared with `''`.
/// * A day is `yyyyddd` or `yyddd`. Blanks at the end of a value do not count, and there are no
///   wildcards.
///
/// A subentry that only entries of other types have is one without value.
public final class EntryFilter implements Predicate<ZoneEntry> {

  private final String text;
  private final Condition condition;

  private EntryFilter(String text, Condition condition) {
    this.text = text;
    this.condition = condition;
  }

  /// Reads a filter.
  ///
  /// @param type the type of the entries that it is for
  /// @throws EntryFilterException if it is wrong
  public static EntryFilter parse(EntryType type, String text) {
    return new EntryFilter(text, new FilterParser(type, text).parse());
  }

  /// Whether it lets an entry through, which must be of the type that it was made for.
  @Override
  public boolean test(ZoneEntry entry) {
    return condition.holds(entry);
  }

  /// The filter as it was written.
  @Override
  public String toString() {
    return text;
  }
}
