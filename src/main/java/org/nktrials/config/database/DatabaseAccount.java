package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One account on one database.
 *
 * @param url a {@code jdbc:postgresql:} address, which may itself name the user
 * @param user role name, or null if the address names it
 * @param password its password, or null if the server asks for none
 */
record DatabaseAccount(String url, @Nullable String user, @Nullable String password) {
  private static final String CONNECT_SECONDS = "10";

  Connection connect() throws SQLException {
    var properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    return DriverManager.getConnection(url, properties);
  }

  /** Server and database without the parameters, which may carry a password. */
  String place() {
    return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*$", "");
  }

  /** Leaves the password out of logs. */
  @Override
  public String toString() {
    return user + " at " + place();
  }
}
