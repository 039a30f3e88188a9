package org.altres.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.altres.message.AltresException;
import org.altres.storage.Storage;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSessionFactory;
import org.h2.Driver;
import org.h2.engine.Constants;

/// The open H2 database of a workspace. What is committed is on the disk only when [#force] has
/// returned: H2 writes at each commit (WRITE_DELAY is 0), but does not wait for the disk; and what
/// it writes reaches its file from one force to the next in one step (see [JournaledFile]).
final class Database implements AutoCloseable {

  /// The property that counts commits.
  static final String COMMITS = "commits";

  private static final String SETTINGS =
      ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE"
          + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;OPTIMIZE_REUSE_RESULTS=0"
          + ";COMPRESS=TRUE;CACHE_SIZE=32768";

  private final String layer;
  private final String url;
  private final Compaction compaction;
  private final SqlSessionFactory factory;
  private final Failures failures;
  private final Connection connection;
  private final DatabaseSession keeper;

  /// When closing makes the file smaller.
  ///
  /// @param smallest only files of so many bytes
  /// @param belowPercent and only where less of it is in use
  record Compaction(long smallest, int belowPercent) {

    /// Smaller files are not worth the time.
    static final Compaction USUAL = new Compaction(16L << 20, 50);
  }

  private Database(String layer, Path base, Failures failures, Compaction compaction)
      throws SQLException {
    this.layer = layer;
    this.url = "jdbc:h2:" + layer + base;
    this.compaction = compaction;
    this.failures = failures;
    this.factory = Mappers.factory();
    this.connection = connect(url + SETTINGS);
    this.keeper = new DatabaseSession(connection, factory, failures);
  }

  /// Opens a database, makes it if it is not there, and brings it up to date.
  ///
  /// @param storage the disk
  /// @param base the path of the file without `.mv.db`
  /// @param compaction when closing makes the file smaller
  /// @throws AltresException if it cannot be opened
  static Database open(Storage storage, Path base, Compaction compaction) {
    Failures failures = new Failures(fileOf(base));
    if (base.toString().indexOf(';') >= 0) {
      throw new AltresException(failures.message(DbMessages.PATH_NOT_USABLE));
    }
    String layer = StorageFilePath.register(storage);
    boolean opened = false;
    try {
      Database database = new Database(layer, base, failures, compaction);
      database.prepare();
      opened = true;
      return database;
    } catch (SQLException e) {
      throw failures.translated(e);
    } finally {
      if (!opened) {
        StorageFilePath.unregister(layer);
      }
    }
  }

  /// The file of a database.
  static Path fileOf(Path base) {
    return base.resolveSibling(base.getFileName() + StorageFilePath.DATABASE);
  }

  private void prepare() throws SQLException {
    boolean done = false;
    try {
      if (SchemaUpgrade.run(keeper, connection)) {
        force();
      }
      done = true;
    } catch (PersistenceException e) {
      throw failures.translated(e);
    } finally {
      if (!done) {
        abandon();
      }
    }
  }

  private static Connection connect(String url) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "altres");
    properties.setProperty("password", "");
    Connection connection = Driver.load().connect(url, properties);
    if (connection == null) {
      throw new SQLException("no connection to " + url);
    }
    return connection;
  }

  Failures failures() {
    return failures;
  }

  /// A session that sees what is committed now, and never anything later.
  DatabaseSession snapshot() {
    return session(Constants.TRANSACTION_SNAPSHOT);
  }

  /// A session that changes.
  DatabaseSession change() {
    return session(Connection.TRANSACTION_READ_COMMITTED);
  }

  private DatabaseSession session(int isolation) {
    try {
      Connection own = connect(url);
      own.setAutoCommit(false);
      own.setTransactionIsolation(isolation);
      return new DatabaseSession(own, factory, failures);
    } catch (SQLException e) {
      throw failures.translated(e);
    }
  }

  /// Returns when all that was committed is on the disk.
  void force() {
    keeper.properties().force();
  }

  /// A property that must be there.
  String property(String name) {
    return optionalProperty(name).orElseThrow(() -> failures.damaged("it has no property " + name));
  }

  /// A property that may be there.
  Optional<String> optionalProperty(String name) {
    return Optional.ofNullable(keeper.call(() -> keeper.properties().value(name)));
  }

  /// Sets a property for good.
  void setProperty(String name, String value) {
    keeper.run(() -> {
      if (keeper.properties().update(name, value) == 0) {
        keeper.properties().insert(name, value);
      }
      keeper.properties().force();
    });
  }

  /// Bytes that the file has.
  long size() {
    return keeper.call(keeper.properties()::fileSize);
  }

  /// Closes it, and makes its file smaller where much of it is no longer used.
  void closeCompacting() {
    boolean compact =
        size() >= compaction.smallest()
            && keeper.call(keeper.properties()::inUse) < compaction.belowPercent();
    if (compact) {
      keeper.run(this::force);
      end("shutdown compact");
    } else {
      end("shutdown");
    }
  }

  /// Closes it as it is.
  @Override
  public void close() {
    end("shutdown");
  }

  /// Lets go of it at once, whatever state it is in, as a process does that is killed. What was not
  /// committed will not be there.
  void abandon() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // It has let go already, for the reason that was reported.
    } finally {
      StorageFilePath.unregister(layer);
    }
  }

  /// Not by a mapper: after it there is no connection of which MyBatis could ask a result.
  private void end(String how) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(how);
    } catch (SQLException e) {
      throw failures.translated(e);
    } finally {
      StorageFilePath.unregister(layer);
    }
  }
}
