package org.nktrials.config.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** What the migrations, and only they, connect as. */
record OwnerConnection(DatabaseAccount account) implements FlywayConnectionDetails {

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
