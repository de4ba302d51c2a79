package org.nktrials.config.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the application and everything in it connects as. */
record ApplicationConnection(DatabaseAccount account) implements JdbcConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return account.url();
  }

  @Override
  public @Nullable String getUsername() {
    return account.user();
  }

  @Override
  public @Nullable String getPassword() {
    return account.password();
  }
}
