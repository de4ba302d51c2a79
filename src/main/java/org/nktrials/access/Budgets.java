package org.nktrials.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords by where they come from, for any number of nodes. An attempt is counted
 * before its password is checked, so that many at once gain nothing.
 */
@Component
class Budgets {

  private final JdbcClient database;
  private final Clock clock;

  Budgets(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts an attempt in every budget, unless one of them makes it wait.
   *
   * @return until when the account waits: before this attempt ({@code allowed} false), or after it
   *     should the password be wrong
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Attempt begin(List<Budget> budgets) {
    Instant now = clock.instant();
    List<State> states = new ArrayList<>();
    for (Budget budget : budgets) {
      State state = locked(budget, now);
      if (state.lockedUntil != null && state.lockedUntil.isAfter(now)) {
        return new Attempt(false, state.lockedUntil);
      }
      states.add(state);
    }
    @Nullable Instant latest = null;
    for (int i = 0; i < budgets.size(); i++) {
      Instant until = count(budgets.get(i), states.get(i), now);
      if (until != null
          && budgets.get(i).isOfAccount()
          && (latest == null || until.isAfter(latest))) {
        latest = until;
      }
    }
    return new Attempt(true, latest);
  }

  /**
   * After the right password: the budgets of this browser or network are full again. Those that
   * others draw on too, of the address and of the account from everywhere, get back what this
   * attempt took, with the wait that it began, so that people behind one address can all sign in.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void forgive(List<Budget> budgets) {
    for (Budget budget : budgets) {
      if (budget.isShared()) {
        giveBack(budget);
      } else {
        database.sql("delete from sign_in_budget where budget = ?").param(budget.stored()).update();
      }
    }
  }

  /**
   * After a right password that is not enough: the attempt is as if it had not been, while wrong
   * one-time codes stay counted. Who typed it was allowed to, so no wait of before is lost.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void uncount(List<Budget> budgets) {
    for (Budget budget : budgets) {
      database
          .sql(
              """
              update sign_in_budget set failures = greatest(failures - 1, 0), locked_until = null
               where budget = ?
              """)
          .param(budget.stored())
          .update();
    }
  }

  private void giveBack(Budget budget) {
    database
        .sql(
            """
            update sign_in_budget
               set failures = greatest(failures - 1, 0),
                   locked_until = case when failures - 1 > ? then locked_until end
             where budget = ?
            """)
        .params(budget.free(), budget.stored())
        .update();
  }

  /** Clears budgets that nobody has drawn on for a day. */
  @Transactional
  public void clear() {
    database
        .sql("delete from sign_in_budget where last_at < ?")
        .param(inUtc(clock.instant().minus(Duration.ofHours(25))))
        .update();
  }

  /** Budgets are asked for in a fixed order, so that attempts at once never wait for each other. */
  private State locked(Budget budget, Instant now) {
    return database
        .sql(
            """
            insert into sign_in_budget as b (budget, last_at) values (?, ?)
                on conflict (budget) do update set last_at = b.last_at
            returning failures, locked_until, last_at
            """)
        .params(budget.stored(), inUtc(now))
        .query((row, n) -> State.of(row))
        .single();
  }

  private @Nullable Instant count(Budget budget, State state, Instant now) {
    boolean afresh = state.lastAt.plus(budget.memory()).isBefore(now);
    int failures = afresh ? 1 : state.failures + 1;
    Instant until = failures > budget.free() ? now.plus(budget.waitAfter(failures)) : null;
    database
        .sql(
            "update sign_in_budget set failures = ?, locked_until = ?, last_at = ? where budget ="
                + " ?")
        .param(failures)
        .param(until == null ? null : inUtc(until))
        .params(inUtc(now), budget.stored())
        .update();
    return until;
  }

  private static OffsetDateTime inUtc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  record Attempt(boolean allowed, @Nullable Instant lockedUntil) {}

  private record State(int failures, @Nullable Instant lockedUntil, Instant lastAt) {
    static State of(ResultSet row) throws SQLException {
      Timestamp until = row.getTimestamp("locked_until");
      return new State(
          row.getInt("failures"),
          until == null ? null : until.toInstant(),
          row.getTimestamp("last_at").toInstant());
    }
  }
}
