package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the password of an account, within the limits on attempts. */
@Component
class PasswordCheck {

  private final SignInAttempts attempts;
  private final PasswordHashing hashing;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  PasswordCheck(
      SignInAttempts attempts,
      PasswordHashing hashing,
      JdbcClient database,
      ApplicationEventPublisher events) {
    this.attempts = attempts;
    this.hashing = hashing;
    this.database = database;
    this.events = events;
  }

  /** Takes the same time whatever the answer. A null person is one whom nobody knows. */
  Outcome check(@Nullable UUID person, String password) {
    if (person == null) {
      hashing.matches(password, null);
      return Outcome.WRONG;
    }
    SignInAttempts.Attempt attempt = attempts.begin(person);
    if (!attempt.allowed()) {
      hashing.matches(password, null);
      return Outcome.WAITING;
    }
    if (hashing.matches(password, hashOf(person))) {
      attempts.forget(person);
      return Outcome.RIGHT;
    }
    if (attempt.lockedUntil() != null) {
      events.publishEvent(new AccessEvent.AccountLocked(person, attempt.lockedUntil()));
    }
    return Outcome.WRONG;
  }

  private @Nullable String hashOf(UUID person) {
    return database
        .sql("select password_hash from person where id = ? and active")
        .param(person)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  enum Outcome {
    RIGHT("right"),
    WRONG("wrong password"),
    WAITING("account has to wait");

    private final String why;

    Outcome(String why) {
      this.why = why;
    }

    String why() {
      return why;
    }
  }
}
