package org.altres.db;

import java.util.Comparator;

/// The primary key of the table `posting`; ordered as its index is.
record PostingKey(int zoneId, String relation, int bucket, String entryType)
    implements Comparable<PostingKey> {

  private static final Comparator<PostingKey> ORDER =
      Comparator.comparingInt(PostingKey::zoneId)
          .thenComparing(PostingKey::relation)
          .thenComparingInt(PostingKey::bucket)
          .thenComparing(PostingKey::entryType);

  @Override
  public int compareTo(PostingKey other) {
    return ORDER.compare(this, other);
  }
}
