package org.altres.db;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/// The table `zone`.
interface ZoneMapper {

  List<ZoneRow> all();

  /// The largest number of a zone; 0 if there is none.
  int lastNumber();

  void insert(ZoneRow row);

  void setGeneration(@Param("zone") int zone, @Param("generation") long generation);

  void delete(int zone);
}
