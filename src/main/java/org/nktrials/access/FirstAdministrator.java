package org.nktrials.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator of an installation, with a one-time token that only those can read
 * who start the system. There is no default account.
 */
@Service
public class FirstAdministrator {

  /** Printed in the audit trail for what nobody could be signed in for. */
  private static final String ACTOR = "first start";

  private final JdbcClient database;
  private final People people;
  private final RoleGrants grants;
  private final ActingAs acting;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FirstAdministrator(
      JdbcClient database,
      People people,
      RoleGrants grants,
      ActingAs acting,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.grants = grants;
    this.acting = acting;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Whether nobody holds the role of administrator, so that one has to be made. */
  @Transactional(readOnly = true)
  public boolean isMissing() {
    return !database
        .sql(
            """
            select exists (select 1 from role_grant g join person p on p.id = g.person_id
                            where g.role = 'ADMINISTRATOR' and g.ended_at is null and p.active)
            """)
        .query(Boolean.class)
        .single();
  }

  /** A new one-time token for the setup page; earlier ones no longer count. */
  @Transactional
  public String makeToken() {
    database.sql("update setup_token set used_at = ? where used_at is null").param(now()).update();
    String token = TokenSecret.next("setup_");
    database
        .sql("insert into setup_token (id, token_hash, created_at) values (?, ?, ?)")
        .params(TimeOrderedId.next(), TokenSecret.sha256(token), now())
        .update();
    return token;
  }

  /**
   * Makes the administrator and uses the token up.
   *
   * @throws NotFound when there is an administrator
   * @throws Refused on field "token", or on the fields of the account
   */
  public UUID make(String token, NewPerson person) {
    return asFirstStart(
        () -> {
          if (useUp(token) == 0) {
            throw new Refused(
                Problem.of("token", "setup-token", "This is not the token of the last start."));
          }
          return store(person);
        });
  }

  /**
   * Makes the administrator without a token, for start-up code that fills an empty database.
   *
   * @throws NotFound when there is an administrator
   */
  public UUID make(NewPerson person) {
    return asFirstStart(() -> store(person));
  }

  private UUID asFirstStart(java.util.function.Supplier<UUID> work) {
    return acting.system(
        ACTOR,
        () ->
            transaction.execute(
                status -> {
                  oneAtATime();
                  if (!isMissing()) {
                    throw new NotFound("page");
                  }
                  return work.get();
                }));
  }

  private void oneAtATime() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
        .query((row, n) -> true)
        .single();
  }

  private int useUp(String token) {
    return database
        .sql("update setup_token set used_at = ? where token_hash = ? and used_at is null")
        .params(now(), TokenSecret.sha256(token.strip()))
        .update();
  }

  private UUID store(NewPerson person) {
    UUID id = people.store(person);
    grants.store(id, new Grant(Role.ADMINISTRATOR, null, null, null));
    return id;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
