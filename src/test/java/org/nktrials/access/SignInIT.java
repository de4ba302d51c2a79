package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Requirement("ACCESS-03")
@IntegrationTest
class SignInIT {

  @Autowired private SignIn signIn;
  @Autowired private Budgets budgets;
  @Autowired private KnownDevices devices;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private SignedInPerson person;
  private SignInPlace home;

  @BeforeEach
  void makePerson() {
    person = people.person("locks-" + UUID.randomUUID());
    home = somewhere();
  }

  @Test
  void makesTheAccountWaitAfterFiveWrongPasswords() {
    fail(5, home);
    assertThat(isIn(home)).isFalse();
    assertThat(remaining(home)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    assertThat(trail()).contains("account locked").last().isEqualTo("sign-in refused");
  }

  @Test
  void signsInAfterFourWrongPasswordsAndForgetsThem() {
    fail(4, home);
    assertThat(isIn(home)).isTrue();
    fail(4, home);
    assertThat(isIn(home)).isTrue();
    assertThat(trail()).doesNotContain("account locked").last().isEqualTo("signed in");
  }

  @Test
  void attemptsWhileWaitingDoNotProlongTheWait() {
    fail(5, home);
    Duration before = remaining(home);
    fail(3, home);
    assertThat(remaining(home)).isLessThanOrEqualTo(before);
  }

  @Test
  void letsThePersonInOnceTheWaitIsOver() {
    fail(5, home);
    endWait();
    assertThat(isIn(home)).isTrue();
  }

  @Test
  void waitGrowsWithEveryFurtherFailure() {
    fail(5, home);
    endWait();
    fail(1, home);
    assertThat(remaining(home)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void strangersCannotLockThePersonOutOfAKnownBrowser() {
    SignInPlace own = known(home);
    for (int i = 0; i < 12; i++) {
      SignInPlace stranger = somewhere();
      fail(5, stranger);
      assertThat(isIn(stranger)).isFalse();
    }
    assertThat(isIn(somewhere())).as("the account waits for unknown browsers").isFalse();
    assertThat(isIn(own)).isTrue();
  }

  @Test
  void strangersOfAnotherNetworkDoNotMakeThePersonWait() {
    fail(6, somewhere());
    assertThat(isIn(home)).isTrue();
  }

  @Test
  void aKnownBrowserHasItsOwnLimit() {
    SignInPlace own = known(home);
    fail(5, own);
    assertThat(isIn(own)).isFalse();
    assertThat(isIn(somewhere())).isTrue();
  }

  @Test
  void aBrowserIsKnownForItsOwnPeopleOnly() {
    SignedInPerson other = people.person("locks-" + UUID.randomUUID());
    String device = devices.remember(other.id(), null);
    assertThat(devices.knows(person.id(), device)).isFalse();
    assertThat(devices.remember(person.id(), device)).isEqualTo(device);
    assertThat(devices.knows(person.id(), device)).isTrue();
    assertThat(devices.knows(other.id(), device)).isTrue();
    assertThat(devices.remember(person.id(), "planted by somebody")).startsWith("device_");
  }

  @Test
  void onePasswordTriedOnManyNamesMakesTheNetworkWait() {
    SignInPlace own = known(home);
    for (int i = 0; i < 61; i++) {
      signIn.with("nobody-" + UUID.randomUUID(), "Summer-of-2026", home);
    }
    assertThat(isIn(new SignInPlace(home.address(), null))).isFalse();
    assertThat(isIn(own)).as("people who work there").isTrue();
  }

  @Test
  void peopleBehindOneAddressCanAllSignIn() {
    for (int i = 0; i < 70; i++) {
      assertThat(isIn(home)).isTrue();
    }
  }

  @Test
  void peopleSignInOneAfterTheOtherBehindAnAddressThatIsNearItsLimit() {
    for (int i = 0; i < 60; i++) {
      signIn.with("nobody-" + UUID.randomUUID(), "Summer-of-2026", home);
    }
    SignedInPerson colleague = people.person("locks-" + UUID.randomUUID());
    assertThat(isIn(home)).isTrue();
    assertThat(signIn.with(colleague.username(), TestPeople.PASSWORD, home)).isPresent();
    assertThat(isIn(home)).isTrue();
  }

  @Test
  void doesNotCallAnAccountLockedWhenItsNetworkWaits() {
    for (int i = 0; i < 60; i++) {
      signIn.with("nobody-" + UUID.randomUUID(), "Summer-of-2026", home);
    }
    fail(1, home);
    assertThat(isIn(home)).as("the network waits").isFalse();
    assertThat(trail()).doesNotContain("account locked");
  }

  @Test
  void countsUnknownNamesLikeKnownOnes() {
    String name = "nobody-" + UUID.randomUUID();
    for (int i = 0; i < 6; i++) {
      assertThat(signIn.with(name, "x", home)).isEmpty();
    }
    fail(6, home);
    assertThat(failures(SignIn.nobody(name))).containsExactly(5, 5, 10);
    assertThat(failures(person.id())).containsExactly(5, 5, 10);
  }

  @Test
  void waitDoublesUpToFifteenMinutesAndNeverFurther() {
    Budget budget = Budget.ofOwn(person.id()).getFirst();
    assertThat(budget.free()).isEqualTo(4);
    assertThat(List.of(5, 6, 7, 8, 9, 10, 1000).stream().map(budget::waitAfter).toList())
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
    List<Budget> drawn = Budget.ofSignIn(person.id(), home, false);
    List<Budget> own = Budget.ofOwn(person.id());
    for (int i = 0; i < 5; i++) {
      assertThat(budgets.begin(drawn).allowed()).isTrue();
      assertThat(budgets.begin(own).allowed()).isTrue();
    }
    assertThat(budgets.begin(drawn).allowed()).isFalse();
    assertThat(budgets.begin(own).allowed()).isFalse();
  }

  @Test
  void takesTheFirstHalfOfLongAddressesAsOneNetwork() {
    assertThat(new SignInPlace("2001:db8:1:2:3:4:5:6", null).network())
        .isEqualTo(new SignInPlace("2001:db8:1:2:ffff::1", null).network())
        .isNotEqualTo(new SignInPlace("2001:db8:1:3::1", null).network());
    assertThat(new SignInPlace("192.0.2.1", null).network()).isEqualTo("192.0.2.1");
    assertThat(new SignInPlace("::1", null).network()).isEqualTo("::1");
  }

  @Test
  void keepsNoTypedNameOfUnknownAccounts() {
    signIn.with("my-secret-typed-in-the-wrong-field", "x", home);
    assertThat(
            database
                .sql("select count(*) from audit_entry where new_values::text like ?")
                .param("%my-secret-typed%")
                .query(Long.class)
                .single())
        .isZero();
  }

  private SignInPlace somewhere() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return at("198.18." + random.nextInt(256) + "." + random.nextInt(100_000), null);
  }

  private static SignInPlace at(String address, @Nullable String device) {
    return new SignInPlace(address, device);
  }

  private SignInPlace known(SignInPlace place) {
    return at(place.address(), devices.remember(person.id(), null));
  }

  private boolean isIn(SignInPlace place) {
    return signIn.with(person.username(), TestPeople.PASSWORD, place).isPresent();
  }

  private void fail(int times, SignInPlace place) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn.with(person.username(), "wrong password " + i, place)).isEmpty();
    }
  }

  private void endWait() {
    database
        .sql("update sign_in_budget set locked_until = ? where locked_until is not null")
        .param(clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
        .update();
  }

  private List<Integer> failures(UUID account) {
    return Budget.ofSignIn(account, home, false).stream()
        .map(
            budget ->
                database
                    .sql("select failures from sign_in_budget where budget = ?")
                    .param(budget.stored())
                    .query(Integer.class)
                    .single())
        .toList();
  }

  private Duration remaining(SignInPlace place) {
    return Budget.ofSignIn(person.id(), place, false).stream()
        .map(
            budget ->
                database
                    .sql(
                        "select locked_until from sign_in_budget where budget = ? and locked_until"
                            + " is not null")
                    .param(budget.stored())
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .optional())
        .flatMap(java.util.Optional::stream)
        .map(until -> Duration.between(clock.instant(), until))
        .findFirst()
        .orElseThrow();
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
