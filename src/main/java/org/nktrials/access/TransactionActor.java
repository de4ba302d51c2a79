package org.nktrials.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database who acts, once at the begin of every transaction that may write. The audit
 * triggers read it and refuse a change by nobody.
 */
@Component
class TransactionActor implements TransactionExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(TransactionActor.class);

  /** Local to the transaction: a pooled connection never carries a name over. */
  private static final String NAME_THE_ACTOR =
      """
      select set_config('nk.actor', ?, true), set_config('nk.actor_name', ?, true),
             set_config('nk.source', ?, true)
      """;

  /** Bound while it is asked who acts: the answer may load a session, in its own transaction. */
  private static final ScopedValue<Boolean> ASKING = ScopedValue.newInstance();

  private final DataSource database;

  TransactionActor(DataSource database) {
    this.database = database;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null || transaction.isReadOnly() || ASKING.isBound()) {
      return;
    }
    Authentication actor =
        ScopedValue.where(ASKING, true)
            .call(() -> SecurityContextHolder.getContext().getAuthentication());
    if (actor instanceof JobAuthentication job) {
      name("", job.getPrincipal(), ChangeSource.JOB);
    } else if (actor != null && actor.getPrincipal() instanceof SignedInPerson person) {
      name(person.id().toString(), person.displayName(), sourceOf(actor));
    }
  }

  /** The door of the present work; a page when nobody is known. */
  static ChangeSource presentSource() {
    return sourceOf(SecurityContextHolder.getContext().getAuthentication());
  }

  private static ChangeSource sourceOf(@Nullable Authentication actor) {
    return switch (actor) {
      case PersonAuthentication person -> person.source();
      case JobAuthentication _ -> ChangeSource.JOB;
      case null, default -> ChangeSource.PAGE;
    };
  }

  /** A failure is only logged: without a name the database itself refuses the change. */
  private void name(String id, String printedName, ChangeSource source) {
    Connection connection = DataSourceUtils.getConnection(database);
    try (PreparedStatement statement = connection.prepareStatement(NAME_THE_ACTOR)) {
      statement.setString(1, id);
      statement.setString(2, printedName);
      statement.setString(3, source.word());
      statement.execute();
    } catch (SQLException e) {
      LOG.error("The actor of a transaction could not be named", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
