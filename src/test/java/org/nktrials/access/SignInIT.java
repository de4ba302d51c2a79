package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SignInIT {

  @Autowired private SignIn signIn;
  @Autowired private SignInAttempts attempts;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private SignedInPerson person;

  @BeforeEach
  void makePerson() {
    person = people.person("locks-" + UUID.randomUUID());
  }

  @Test
  void makesTheAccountWaitAfterFiveWrongPasswords() {
    fail(5);
    assertThat(signIn.with(person.username(), TestPeople.PASSWORD)).isEmpty();
    assertThat(remaining()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    assertThat(trail()).contains("account locked").last().isEqualTo("sign-in refused");
  }

  @Test
  void signsInAfterFourWrongPasswordsAndForgetsThem() {
    fail(4);
    assertThat(signIn.with(person.username(), TestPeople.PASSWORD)).isPresent();
    fail(4);
    assertThat(signIn.with(person.username(), TestPeople.PASSWORD)).isPresent();
    assertThat(trail()).doesNotContain("account locked").last().isEqualTo("signed in");
  }

  @Test
  void attemptsWhileWaitingDoNotProlongTheWait() {
    fail(5);
    Instant until = lockedUntil();
    fail(3);
    assertThat(lockedUntil()).isEqualTo(until);
  }

  @Test
  void letsThePersonInOnceTheWaitIsOver() {
    fail(5);
    endWait();
    assertThat(signIn.with(person.username(), TestPeople.PASSWORD)).isPresent();
  }

  @Test
  void waitGrowsWithEveryFurtherFailure() {
    fail(5);
    endWait();
    fail(1);
    assertThat(remaining()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void waitDoublesUpToFifteenMinutesAndNeverFurther() {
    assertThat(List.of(5, 6, 7, 8, 9, 10, 1000).stream().map(SignInAttempts::waitAfter).toList())
        .containsExactly(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }

  @Test
  void countsAnAttemptBeforeItsPasswordIsChecked() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempts.begin(person.id()).allowed()).isTrue();
    }
    assertThat(attempts.begin(person.id()).allowed()).isFalse();
  }

  @Test
  void keepsNoTypedNameOfUnknownAccounts() {
    signIn.with("my-secret-typed-in-the-wrong-field", "x");
    assertThat(
            database
                .sql("select count(*) from audit_entry where new_values::text like ?")
                .param("%my-secret-typed%")
                .query(Long.class)
                .single())
        .isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn.with(person.username(), "wrong password " + i)).isEmpty();
    }
  }

  private void endWait() {
    database
        .sql(
            "update sign_in_state set locked_until = now() - interval '1 second' where person_id ="
                + " ?")
        .param(person.id())
        .update();
  }

  private Duration remaining() {
    return Duration.between(clock.instant(), lockedUntil());
  }

  private Instant lockedUntil() {
    return database
        .sql("select locked_until from sign_in_state where person_id = ?")
        .param(person.id())
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private List<String> trail() {
    return database
        .sql(
            "select record_type from audit_entry where record_id = ? and action = 'EVENT' order by"
                + " id")
        .param(person.id())
        .query(String.class)
        .list();
  }
}
