package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.config.SettableClock;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@Requirement("ACCESS-13")
@IntegrationTest
class ApiTokensIT {

  @Autowired private ApiTokens tokens;
  @Autowired private TestPeople people;
  @Autowired private People accounts;
  @Autowired private ActingAs acting;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient database;

  private SignedInPerson person;

  @BeforeEach
  void makePerson() {
    person =
        people.person("tokens-" + UUID.randomUUID(), new Grant(Role.COORDINATOR, null, null, null));
  }

  @Test
  void storesTheHashAlone() {
    String token = make(TokenScope.WRITE);
    assertThat(token).matches("nkt_[A-Za-z0-9_-]{43}");
    assertThat(
            database
                .sql("select count(*) from api_token t where t::text like ?")
                .param("%" + token.substring(4) + "%")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            database
                .sql(
                    "select new_values ->> 'token_hash' from audit_entry where record_type ="
                        + " 'api_token' and action = 'CREATED'")
                .query(String.class)
                .list())
        .containsOnly("(not shown)");
  }

  @Test
  void standsForItsOwnerWithTheRolesOfNow() {
    String token = make(TokenScope.WRITE);
    assertThat(tokens.personBehind(token)).contains(person);
    String forReading = make(TokenScope.READ);
    assertThat(tokens.personBehind(forReading).orElseThrow().readOnly()).isTrue();
  }

  @Test
  void endsWithItsLifeItsRevocationAndItsOwner() {
    String shortLived = make(TokenScope.READ);
    clock.at(
        clock.instant().plus(Duration.ofDays(2)),
        () -> assertThat(tokens.personBehind(shortLived)).isEmpty());
    people.doing(
        person,
        () -> {
          tokens.revoke(tokens.mine().getFirst().id());
          return true;
        });
    assertThat(tokens.personBehind(shortLived)).isEmpty();

    String orphan = make(TokenScope.READ);
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          accounts.deactivate(person.id(), "left the hospital");
          return true;
        });
    assertThat(tokens.personBehind(orphan)).isEmpty();
  }

  @Test
  void livesAtMostAYear() {
    people.doing(
        person,
        () ->
            assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tokens.make("too long", TokenScope.READ, Duration.ofDays(367))));
  }

  @Test
  void isNotMadeForOthersByARequest() {
    people.doing(
        person, () -> tokens.issueFor(person.id(), "job", TokenScope.READ, Duration.ofDays(1)));
    org.springframework.security.core.context.SecurityContextHolder.getContext()
        .setAuthentication(new PersonAuthentication(person, ChangeSource.PAGE));
    try {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(
              () -> tokens.issueFor(person.id(), "page", TokenScope.READ, Duration.ofDays(1)));
    } finally {
      org.springframework.security.core.context.SecurityContextHolder.clearContext();
    }
  }

  @Test
  void replacesEarlierTokensOfThatNameAtStart() {
    String first =
        acting.system(
            "start",
            () -> tokens.issueFor(person.id(), "demo", TokenScope.WRITE, Duration.ofDays(1)));
    String second =
        acting.system(
            "start",
            () -> tokens.issueFor(person.id(), "demo", TokenScope.WRITE, Duration.ofDays(1)));
    assertThat(tokens.personBehind(first)).isEmpty();
    assertThat(tokens.personBehind(second)).isPresent();
  }

  private String make(TokenScope scope) {
    return people.doing(person, () -> tokens.make("script", scope, Duration.ofDays(1)));
  }
}
