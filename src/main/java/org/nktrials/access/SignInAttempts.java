package org.nktrials.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords that a person who has signed in types again, for a signature or a new
 * password, and makes them wait, longer each time and never for ever; sign-in counts in {@link
 * Budgets}, so that strangers cannot keep anybody from signing. An attempt is counted before its
 * password is checked, so that many at once gain nothing; each count has its own transaction, so
 * that a rolled-back signature still counts.
 */
@Component
class SignInAttempts {

  /** Wrong passwords without a wait. */
  static final int FREE = 4;

  static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** After this long without an attempt counting starts afresh. */
  private static final Duration MEMORY = Duration.ofHours(24);

  private final JdbcClient database;
  private final Clock clock;

  SignInAttempts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts an attempt, unless the account is made to wait.
   *
   * @return until when the account waits: before this attempt ({@code allowed} false), or after it
   *     should the password be wrong
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Attempt begin(UUID person) {
    database
        .sql("insert into sign_in_state (person_id) values (?) on conflict do nothing")
        .param(person)
        .update();
    State state =
        database
            .sql("select failures, locked_until from sign_in_state where person_id = ? for update")
            .param(person)
            .query(
                (row, n) ->
                    new State(
                        row.getInt(1),
                        Optional.ofNullable(row.getTimestamp(2))
                            .map(time -> time.toInstant())
                            .orElse(null)))
            .single();
    Instant now = clock.instant();
    if (state.lockedUntil() != null && state.lockedUntil().isAfter(now)) {
      return new Attempt(false, state.lockedUntil());
    }
    int failures = state.isOld(now) ? 1 : state.failures() + 1;
    Instant until = failures > FREE ? now.plus(waitAfter(failures)) : null;
    store(person, failures, until);
    return new Attempt(true, until);
  }

  /** Forgets all failures. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void forget(UUID person) {
    store(person, 0, null);
  }

  /** 30 s after the fifth wrong password, then doubled up to 15 min. */
  static Duration waitAfter(int failures) {
    int doublings = Math.min(failures - FREE - 1, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void store(UUID person, int failures, @Nullable Instant until) {
    database
        .sql("update sign_in_state set failures = ?, locked_until = ? where person_id = ?")
        .param(failures)
        .param(until == null ? null : until.atOffset(ZoneOffset.UTC))
        .param(person)
        .update();
  }

  record Attempt(boolean allowed, @Nullable Instant lockedUntil) {}

  private record State(int failures, @Nullable Instant lockedUntil) {
    boolean isOld(Instant now) {
      return lockedUntil != null && lockedUntil.plus(MEMORY).isBefore(now);
    }
  }
}
