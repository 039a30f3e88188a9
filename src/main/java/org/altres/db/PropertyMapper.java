package org.altres.db;

import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/// The table `property`, and what concerns the database as a whole.
interface PropertyMapper {

  /// The names of all tables, in lower case.
  Set<String> tables();

  @Nullable String value(String name);

  void insert(@Param("name") String name, @Param("value") String value);

  int update(@Param("name") String name, @Param("value") String value);

  /// Brings all that was committed to the disk.
  void force();

  /// The size of the file, in bytes.
  long fileSize();

  /// How much of what lies in the file is still in use, in percent.
  int inUse();
}
