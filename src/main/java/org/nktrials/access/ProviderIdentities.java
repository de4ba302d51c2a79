package org.nktrials.access;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account belongs to whom at a provider. Administrators say so; no account is made by a
 * sign-in, and none is found by a name or an e-mail address, which others may get later.
 */
@Service
public class ProviderIdentities {

  private static final String SELECT =
      "select id, person_id, issuer, subject, linked_at from provider_identity where removed_at is"
          + " null and ";

  private final Authority authority;
  private final JdbcClient database;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProviderIdentities(
      Authority authority,
      JdbcClient database,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.authority = authority;
    this.database = database;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** Identities in force of somebody, oldest first; for administrators. */
  @Transactional(readOnly = true)
  public List<ProviderIdentity> of(UUID person) {
    authority.require(Permission.ADMINISTER, null);
    return list(SELECT + "person_id = ? order by linked_at, id", person);
  }

  /**
   * Links an account with an identity; for administrators.
   *
   * @throws Refused when the issuer is no address, the subject or the reason is missing, or the
   *     identity belongs to an account
   */
  @Transactional
  public void link(UUID person, String issuer, String subject, String why) {
    authority.require(Permission.ADMINISTER, null);
    reason.because(Reasons.required(why));
    try {
      database
          .sql(
              """
              insert into provider_identity (id, version, person_id, issuer, subject, linked_at)
              values (?, 0, ?, ?, ?, ?)
              """)
          .params(TimeOrderedId.next(), person, address(issuer), text(subject), now())
          .update();
    } catch (DuplicateKeyException e) {
      throw refused("This identity belongs to an account already. Remove it there first.");
    }
  }

  /** Removes an identity, and ends the sessions of its account; for administrators. */
  @Transactional
  public void remove(UUID person, UUID id, String why) {
    authority.require(Permission.ADMINISTER, null);
    reason.because(Reasons.required(why));
    int removed =
        database
            .sql(
                "update provider_identity set removed_at = ?, version = version + 1 where id = ?"
                    + " and person_id = ? and removed_at is null")
            .params(now(), id, person)
            .update();
    if (removed == 0) {
      throw new NotFound("identity");
    }
    events.publishEvent(new AccessEvent.AccessChanged(person));
  }

  @Transactional(readOnly = true)
  Optional<UUID> personOf(String issuer, String subject) {
    return list(SELECT + "issuer = ? and subject = ?", issuer, subject).stream()
        .map(ProviderIdentity::personId)
        .findFirst();
  }

  private List<ProviderIdentity> list(String sql, Object... params) {
    return database
        .sql(sql)
        .params(params)
        .query(
            (row, n) ->
                new ProviderIdentity(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant()))
        .list();
  }

  private static String address(String typed) {
    String issuer = typed.strip();
    try {
      String scheme = String.valueOf(URI.create(issuer).getScheme());
      if (issuer.length() <= 500 && (scheme.equals("https") || scheme.equals("http"))) {
        return issuer;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the refusal
    }
    throw refused("The issuer is an address, such as https://login.example.org.");
  }

  private static String text(String typed) {
    String subject = typed.strip();
    if (subject.isEmpty() || subject.length() > 255) {
      throw refused("The subject is the identity at the provider: 1 to 255 characters.");
    }
    return subject;
  }

  private static Refused refused(String sentence) {
    return new Refused(new Problem("provider-identity", null, sentence, null));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
