package org.altres.text;

/// What becomes of columns 73 to 80 of a card, where programs look for a sequence number and people
/// for nothing.
public enum SequenceField {
  /// They are text like the others.
  KEPT,
  /// They are left out of lines and blank in cards.
  DROPPED
}
