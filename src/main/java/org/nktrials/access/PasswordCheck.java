package org.nktrials.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the password of an account, within the limits on attempts. */
@Component
class PasswordCheck {

  private final Budgets budgets;
  private final KnownDevices devices;
  private final PasswordHashing hashing;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  PasswordCheck(
      Budgets budgets,
      KnownDevices devices,
      PasswordHashing hashing,
      JdbcClient database,
      ApplicationEventPublisher events) {
    this.budgets = budgets;
    this.devices = devices;
    this.hashing = hashing;
    this.database = database;
    this.events = events;
  }

  /**
   * The password of somebody who wants to sign in. Takes the same steps and time whether there is
   * such an account or not.
   *
   * @param account identity of the account, or one made up from the name that was typed
   * @param isEnough false when a second step follows, which alone ends the counting
   */
  Outcome checkFrom(SignInPlace place, UUID account, String password, boolean isEnough) {
    return within(ofSignIn(place, account), account, password, isEnough);
  }

  /** Another proof than the password of somebody who has signed in, counted like it. */
  Outcome checkOwn(UUID person, BooleanSupplier isRight) {
    return within(Budget.ofOwn(person), person, isRight);
  }

  /** The second step of a sign-in, out of the same budgets as the password before it. */
  Outcome checkSecondStep(SignInPlace place, UUID account, BooleanSupplier isRight) {
    return within(ofSignIn(place, account), account, isRight);
  }

  private Outcome within(List<Budget> drawn, UUID account, BooleanSupplier isRight) {
    Budgets.Attempt attempt = budgets.begin(drawn);
    if (!attempt.allowed()) {
      return Outcome.WAITING;
    }
    if (isRight.getAsBoolean()) {
      budgets.forgive(drawn);
      return Outcome.RIGHT;
    }
    tellWait(account, attempt);
    return Outcome.WRONG;
  }

  private List<Budget> ofSignIn(SignInPlace place, UUID account) {
    return Budget.ofSignIn(account, place, devices.knows(account, place.device()));
  }

  /** The password of a second person at the screen of a first one. */
  Outcome checkSecond(@Nullable UUID person, UUID first, String password) {
    return person == null
        ? check(null, password)
        : within(Budget.ofSecond(person, first), person, password, true);
  }

  private Outcome within(List<Budget> drawn, UUID account, String password, boolean isEnough) {
    Budgets.Attempt attempt = budgets.begin(drawn);
    if (!attempt.allowed()) {
      hashing.matches(password, null);
      return Outcome.WAITING;
    }
    String hash = hashOf(account);
    if (hashing.matches(password, hash)) {
      if (isEnough) {
        budgets.forgive(drawn);
      } else {
        budgets.uncount(drawn);
      }
      return Outcome.RIGHT;
    }
    if (hash != null) {
      tellWait(account, attempt);
    }
    return Outcome.WRONG;
  }

  private void tellWait(UUID account, Budgets.Attempt attempt) {
    if (attempt.lockedUntil() != null) {
      events.publishEvent(new AccessEvent.AccountLocked(account, attempt.lockedUntil()));
    }
  }

  /**
   * The own password of somebody who has signed in, typed again. Takes the same time whatever the
   * answer. A null person is one whom nobody knows.
   */
  Outcome check(@Nullable UUID person, String password) {
    if (person == null) {
      hashing.matches(password, null);
      return Outcome.WRONG;
    }
    return within(Budget.ofOwn(person), person, password, true);
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
