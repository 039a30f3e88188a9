package org.altres.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/// A connection to the database with the mappers on it. What goes wrong in a mapper becomes a
/// message if it is called by [#call] or [#run].
final class DatabaseSession implements AutoCloseable {

  private final Connection connection;
  private final SqlSession session;
  private final SqlSession bulk;
  private final Failures failures;

  DatabaseSession(Connection connection, SqlSessionFactory factory, Failures failures) {
    this.connection = connection;
    this.failures = failures;
    this.session = factory.openSession(ExecutorType.REUSE, connection);
    this.bulk = factory.openSession(ExecutorType.BATCH, connection);
  }

  PropertyMapper properties() {
    return session.getMapper(PropertyMapper.class);
  }

  ZoneMapper zones() {
    return session.getMapper(ZoneMapper.class);
  }

  EntryMapper entries() {
    return session.getMapper(EntryMapper.class);
  }

  PostingMapper postings() {
    return session.getMapper(PostingMapper.class);
  }

  /// Entries, of which many are written; nothing is done before [#flush].
  EntryMapper manyEntries() {
    return bulk.getMapper(EntryMapper.class);
  }

  /// Postings, of which many are written; nothing is done before [#flush].
  PostingMapper manyPostings() {
    return bulk.getMapper(PostingMapper.class);
  }

  /// Does what was asked of the mappers for many.
  void flush() {
    bulk.flushStatements();
  }

  /// What a mapper gives.
  <T> T call(Supplier<T> work) {
    try {
      return work.get();
    } catch (PersistenceException e) {
      throw failures.translated(e);
    }
  }

  /// Lets mappers work.
  void run(Runnable work) {
    try {
      work.run();
    } catch (PersistenceException e) {
      throw failures.translated(e);
    }
  }

  Failures failures() {
    return failures;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /// Takes back what was not committed, and gives the connection back.
  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.close();
      }
    } catch (SQLException e) {
      throw failures.translated(e);
    }
  }
}
