package org.altres.db;

/// A row of the table `posting`: who of one type refers in one way to any of the names whose hash
/// falls into a bucket.
record PostingRow(
    int zoneId, String relation, int bucket, String entryType, String lines, int digest) {

  static PostingRow of(PostingKey key, String lines) {
    return new PostingRow(
        key.zoneId(),
        key.relation(),
        key.bucket(),
        key.entryType(),
        lines,
        Digest.of(key.relation(), key.entryType(), lines));
  }

  PostingKey key() {
    return new PostingKey(zoneId, relation, bucket, entryType);
  }

  boolean isSound() {
    return digest == Digest.of(relation, entryType, lines);
  }
}
