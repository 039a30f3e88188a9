package org.altres.db;

import java.util.List;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;

/// Sets MyBatis up: the mappers with the SQL beside them, no cache, no log.
final class Mappers {

  private static final List<Class<?>> ALL =
      List.of(PropertyMapper.class, ZoneMapper.class, EntryMapper.class, PostingMapper.class);

  private Mappers() {}

  static SqlSessionFactory factory() {
    Configuration configuration = new Configuration();
    configuration.setLogImpl(NoLoggingImpl.class);
    configuration.setDatabaseId("h2");
    configuration.setCacheEnabled(false);
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    ALL.forEach(configuration::addMapper);
    return new DefaultSqlSessionFactory(configuration);
  }
}
