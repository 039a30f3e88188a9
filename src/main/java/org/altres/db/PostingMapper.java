package org.altres.db;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/// The table `posting`.
interface PostingMapper {

  @Nullable PostingRow find(PostingKey key);

  /// The postings of all types for a bucket.
  List<PostingRow> ofBucket(
      @Param("zone") int zone, @Param("relation") String relation, @Param("bucket") int bucket);

  /// The types of the entries of a zone that refer to anything.
  Set<String> types(int zone);

  /// All postings of a type.
  List<PostingRow> ofType(@Param("zone") int zone, @Param("type") String type);

  void insert(PostingRow row);

  void delete(PostingKey key);

  void deleteZone(int zone);

  /// Copies the postings of some types from one zone, which are not empty, to another.
  void copy(@Param("from") int from, @Param("to") int to, @Param("types") Set<String> types);
}
