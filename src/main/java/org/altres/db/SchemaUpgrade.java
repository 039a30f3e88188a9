package org.altres.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.altres.message.AltresException;

/// Brings the tables of a database to the form that this version of Altres knows. The property
/// `schema` says which form they have; it is written last, and each script can be run again.
final class SchemaUpgrade {

  /// The name of the property that holds the form.
  static final String PROPERTY = "schema";

  /// The oldest form that can be brought up to date.
  static final int OLDEST = 1;

  /// The form that this version knows.
  static final int NEWEST = 1;

  private static final List<String> SCRIPTS = List.of("/schema/V001__zones.sql");
  private static final String FIRST_TABLE = "property";

  private SchemaUpgrade() {}

  /// Makes the tables of a new database, or brings those of an old one up to date.
  ///
  /// @return whether anything was done
  /// @throws AltresException if the form is too new, too old, damaged, or not one of Altres
  static boolean run(DatabaseSession session, Connection connection) throws SQLException {
    int form = form(session);
    if (form == NEWEST) {
      return false;
    }
    for (String script : SCRIPTS.subList(form, NEWEST)) {
      execute(connection, script);
    }
    if (session.properties().value(Database.COMMITS) == null) {
      session.properties().insert(Database.COMMITS, "0");
    }
    String newest = Integer.toString(NEWEST);
    if (session.properties().update(PROPERTY, newest) == 0) {
      session.properties().insert(PROPERTY, newest);
    }
    return true;
  }

  /// The form of the tables; 0 where there are none yet.
  private static int form(DatabaseSession session) {
    Failures failures = session.failures();
    Set<String> tables = session.properties().tables();
    if (!tables.contains(FIRST_TABLE)) {
      if (tables.isEmpty()) {
        return 0;
      }
      throw new AltresException(failures.message(DbMessages.NOT_OURS));
    }
    String value = session.properties().value(PROPERTY);
    if (value == null) {
      return 0; // the making of the tables was cut off
    }
    int form = number(value, failures);
    if (form > NEWEST) {
      throw new AltresException(failures.message(DbMessages.TOO_NEW, form, NEWEST));
    }
    if (form < OLDEST) {
      throw new AltresException(failures.message(DbMessages.TOO_OLD, form, OLDEST));
    }
    return form;
  }

  private static int number(String value, Failures failures) {
    if (!value.matches("[0-9]{1,9}")) {
      throw failures.damaged("its form is \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : read(script).replaceAll("(?m)^--.*$", "").split(";")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static String read(String script) {
    try (InputStream in = SchemaUpgrade.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException(script + " is not in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
