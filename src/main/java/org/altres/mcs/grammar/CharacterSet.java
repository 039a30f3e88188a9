package org.altres.mcs.grammar;

import java.util.BitSet;

/// A set of characters, written as `A-Z0-9$#@`; `~` before it means all printable characters but
/// these.
public final class CharacterSet {

  private static final int SIZE = 256;

  private final boolean[] has = new boolean[SIZE];
  private final String text;

  private CharacterSet(String text) {
    this.text = text;
  }

  static CharacterSet of(String text) {
    CharacterSet set = new CharacterSet(text);
    boolean without = text.startsWith("~");
    BitSet named = named(without ? text.substring(1) : text);
    for (int i = 0; i < SIZE; i++) {
      boolean printable = i > ' ' && i != 0x7F && (i < 0x80 || i > 0xA0);
      set.has[i] = without ? printable && !named.get(i) : named.get(i);
    }
    return set;
  }

  private static BitSet named(String text) {
    BitSet named = new BitSet(SIZE);
    for (int i = 0; i < text.length(); i++) {
      if (i + 2 < text.length() && text.charAt(i + 1) == '-' && isRange(text, i)) {
        named.set(text.charAt(i), text.charAt(i + 2) + 1);
        i += 2;
      } else {
        named.set(text.charAt(i));
      }
    }
    return named;
  }

  private static boolean isRange(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at + 2));
  }

  /// Whether a character is in it.
  public boolean has(char character) {
    return character < SIZE && has[character];
  }

  @Override
  public String toString() {
    return text;
  }
}
