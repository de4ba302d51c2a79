package org.nktrials;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Grant;
import org.nktrials.access.People;
import org.nktrials.access.ProviderIdentities;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.TokenScope;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.support.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's people and a few more, with their passwords, roles and tokens. */
class SweepPeople {

  /** A person with an account and no role. */
  static final String ROLELESS = "sweep-roleless";

  /** An investigator of another trial, {@code IMAIL2-B}. */
  static final String ELSEWHERE = "sweep-elsewhere";

  private static final List<Role> AT_SITES =
      List.of(
          Role.COORDINATOR,
          Role.INVESTIGATOR,
          Role.LABORATORY,
          Role.CELL_THERAPY_LABORATORY,
          Role.PHARMACIST,
          Role.MONITOR,
          Role.DATA_MANAGER,
          Role.DONOR_PHYSICIAN);

  /** Of all contexts: they share a database, and an account that was closed bears its name on. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestPeople people;
  private final ProtocolService protocols;
  private final People accounts;
  private final RoleGrants grants;
  private final ApiTokens tokens;
  private final ProviderIdentities identities;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  private final AtomicBoolean prepared = new AtomicBoolean();

  SweepPeople(
      TestPeople people,
      ProtocolService protocols,
      People accounts,
      RoleGrants grants,
      ApiTokens tokens,
      ProviderIdentities identities,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.people = people;
    this.protocols = protocols;
    this.accounts = accounts;
    this.grants = grants;
    this.tokens = tokens;
    this.identities = identities;
    this.database = database;
    this.transaction = transaction;
  }

  /** The demo's accounts bear the names of the tests' people; here they get their password too. */
  void prepare() {
    if (prepared.compareAndSet(false, true)) {
      for (Role role :
          List.of(
              Role.INVESTIGATOR,
              Role.COMMITTEE_MEMBER,
              Role.SPONSOR_SAFETY,
              Role.COORDINATOR,
              Role.LABORATORY,
              Role.CELL_THERAPY_LABORATORY,
              Role.DONOR_PHYSICIAN)) {
        UUID id = people.person(role).id();
        asAdministrator(() -> accounts.resetPassword(id, TestPeople.PASSWORD, "For the sweep"));
      }
      UUID other = people.doing(Role.ADMINISTRATOR, () -> protocols.trial("IMAIL2-B").id());
      people.person(ROLELESS);
      people.person(ELSEWHERE, new Grant(Role.INVESTIGATOR, other, null, null));
    }
  }

  /** The person who may most at one site and nothing elsewhere: has every role that a site has. */
  String everythingAt(String code) {
    UUID site = people.site(code).id();
    return people
        .person(
            "sweep-everything-" + code,
            AT_SITES.stream().map(role -> new Grant(role, null, site, null)).toArray(Grant[]::new))
        .username();
  }

  /** A person who can sign in with the tests' password, whatever the demo gave them. */
  void letSignIn(String username) {
    UUID id = person(username).id();
    asAdministrator(() -> accounts.resetPassword(id, TestPeople.PASSWORD, "For the browser"));
  }

  /** A person by username; made without a role when there is none. */
  SignedInPerson person(String username) {
    return people.person(username);
  }

  /** A new account without a role. */
  SignedInPerson newPerson() {
    return people.person(unused("sweep-person-"));
  }

  String unused(String prefix) {
    return prefix + COUNT.incrementAndGet();
  }

  UUID give(SignedInPerson person, Role role) {
    return people.doing(
        Role.ADMINISTRATOR,
        () -> grants.give(person.id(), new Grant(role, null, null, null), true));
  }

  String token(String username, TokenScope scope) {
    return people.doing(
        person(username), () -> tokens.make(unused("sweep "), scope, Duration.ofDays(1)));
  }

  UUID newestToken(SignedInPerson person) {
    return people.doing(person, () -> tokens.mine().getFirst().id());
  }

  /** A passkey, stored as if an authenticator had made it; none of them signs in. */
  UUID passkey(SignedInPerson person) {
    UUID id = UUID.randomUUID();
    return people.doing(
        person,
        () ->
            transaction.execute(
                status -> {
                  database
                      .sql(
                          """
                          with made as (
                            insert into passkey (id, version, person_id, label, credential_id, public_key,
                                                 transports, backup_eligible, created_at)
                            values (?, 0, ?, 'Sweep key', ?, '\\x01', 'usb', false, now()) returning id)
                          insert into passkey_use select id, 0, true, false, now() from made
                          """)
                      .params(id, person.id(), id.toString().getBytes(StandardCharsets.UTF_8))
                      .update();
                  return id;
                }));
  }

  /** An identity at a sign-in provider. */
  UUID identity(SignedInPerson person) {
    return people.doing(
        Role.ADMINISTRATOR,
        () -> {
          identities.link(person.id(), "https://login.example.org", unused("s-"), "For the sweep");
          return identities.of(person.id()).getFirst().id();
        });
  }

  /** Switches one-time codes on, with a secret that nobody knows. */
  void codes(SignedInPerson person) {
    people.doing(
        person,
        () ->
            transaction.execute(
                status ->
                    database
                        .sql(
                            """
                            insert into second_factor (id, version, person_id, secret, enrolled_at)
                            values (?, 0, ?, ?, now()) on conflict do nothing
                            """)
                        .params(UUID.randomUUID(), person.id(), new byte[20])
                        .update()));
  }

  private void asAdministrator(Runnable work) {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          work.run();
          return true;
        });
  }
}
