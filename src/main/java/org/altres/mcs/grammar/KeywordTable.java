package org.altres.mcs.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what belongs to a keyword in an array of characters, without making a text of them.
///
/// @param <T> what is found
public final class KeywordTable<T> {

  private static final class Slot<T> {
    private final char[] word;
    private final T value;

    Slot(String word, T value) {
      this.word = word.toCharArray();
      this.value = value;
    }
  }

  private final @Nullable Slot<T>[] slots;
  private final int mask;
  private final int longest;
  private final List<String> words;

  KeywordTable(Map<String, T> words) {
    int size = Integer.highestOneBit(Math.max(4, words.size() * 4)) * 2;
    this.slots = newSlots(size);
    this.mask = size - 1;
    int length = 0;
    for (Map.Entry<String, T> entry : words.entrySet()) {
      Slot<T> slot = new Slot<>(entry.getKey(), entry.getValue());
      int at = hash(slot.word, 0, slot.word.length) & mask;
      while (slots[at] != null) {
        at = at + 1 & mask;
      }
      slots[at] = slot;
      length = Math.max(length, slot.word.length);
    }
    this.longest = length;
    this.words = List.copyOf(words.keySet());
  }

  /// All words.
  public List<String> words() {
    return words;
  }

  /// What belongs to the word that stands in `text` from `start` up to `end`.
  public Optional<T> find(char[] text, int start, int end) {
    if (end - start > longest) {
      return Optional.empty();
    }
    int at = hash(text, start, end) & mask;
    for (Slot<T> slot = slots[at]; slot != null; slot = slots[at]) {
      if (same(slot.word, text, start, end)) {
        return Optional.of(slot.value);
      }
      at = at + 1 & mask;
    }
    return Optional.empty();
  }

  /// What belongs to a word.
  public Optional<T> find(String word) {
    return find(word.toCharArray(), 0, word.length());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable Slot<T>[] newSlots(int size) {
    return new Slot[size];
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return hash ^ hash >>> 7;
  }

  private static boolean same(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
