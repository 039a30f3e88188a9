package org.altres.db;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/// The table `entry`.
interface EntryMapper {

  @Nullable EntryRow find(
      @Param("zone") int zone, @Param("type") String type, @Param("name") String name);

  /// The next entries of a type behind a name, in order.
  List<EntryRow> after(
      @Param("zone") int zone,
      @Param("type") String type,
      @Param("name") String name,
      @Param("limit") int limit);

  /// All entries of a type from one name to another, both included, in order.
  List<EntryRow> between(
      @Param("zone") int zone,
      @Param("type") String type,
      @Param("first") String first,
      @Param("last") String last);

  /// The next names of a type behind a name, in order.
  List<String> namesAfter(
      @Param("zone") int zone,
      @Param("type") String type,
      @Param("name") String name,
      @Param("limit") int limit);

  /// The first type whose name is not before a text. (With `>` H2 would go through all entries of
  /// the type before.)
  @Nullable String typeFrom(@Param("zone") int zone, @Param("type") String type);

  long count(@Param("zone") int zone, @Param("type") String type);

  /// How many characters the entries of a zone hold.
  long characters(int zone);

  void insert(EntryRow row);

  void delete(@Param("zone") int zone, @Param("type") String type, @Param("name") String name);

  void deleteZone(int zone);

  /// The smallest number of a zone behind one that has entries.
  @Nullable Integer zoneAfter(int zone);

  /// Deletes the entries of a type from one name to another, both included.
  void deleteRange(
      @Param("zone") int zone,
      @Param("type") String type,
      @Param("first") String first,
      @Param("last") String last);

  /// Copies the entries of a type from one name to another, both included, to another zone.
  void copyRange(
      @Param("from") int from,
      @Param("to") int to,
      @Param("type") String type,
      @Param("first") String first,
      @Param("last") String last);

  /// Copies the entries of some types from one zone to another.
  ///
  /// @param types which types; all if empty
  int copy(@Param("from") int from, @Param("to") int to, @Param("types") Set<String> types);
}
