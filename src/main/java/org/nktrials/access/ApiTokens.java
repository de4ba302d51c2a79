package org.nktrials.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens for programs: shown once, stored as SHA-256, at most a year. */
@Service
public class ApiTokens {

  /** Longest life of a token. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final String PREFIX = "nkt_";

  private final JdbcClient database;
  private final Authority authority;
  private final SignedInPeople people;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApiTokens(
      JdbcClient database,
      Authority authority,
      SignedInPeople people,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.authority = authority;
    this.people = people;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a token for the person who is signed in on a page.
   *
   * @param life from now, above zero and at most {@link #LONGEST}
   * @return the token, for showing it this once
   * @throws Refused on fields "name" and "life"
   */
  @Transactional
  public String make(String name, TokenScope scope, Duration life) {
    requireNoToken();
    return store(authority.person().id(), name.strip(), scope, life);
  }

  /**
   * Makes a token for any person and revokes that person's earlier ones of this name. Only for
   * start-up code: a request, whoever sends it, is refused.
   *
   * @return the token, for printing it this once
   */
  @Transactional
  public String issueFor(UUID person, String name, TokenScope scope, Duration life) {
    if (TransactionActor.presentSource() != ChangeSource.JOB) {
      throw new AccessDeniedException("Nobody makes tokens for others.");
    }
    reason.because("Replaced by a new token");
    revoke("person_id = ? and name = ?", person, name);
    return store(person, name, scope, life);
  }

  /** The tokens of the person who is signed in, newest first. */
  @Transactional(readOnly = true)
  public List<TokenSummary> mine() {
    return database
        .sql(
            """
            select id, name, scope, created_at, expires_at, revoked_at
              from api_token where person_id = ? order by created_at desc, id
            """)
        .param(authority.person().id())
        .query((row, n) -> summary(row))
        .list();
  }

  /**
   * Revokes one of one's own tokens.
   *
   * @throws NotFound when it is not one's own, or is revoked
   */
  @Transactional
  public void revoke(UUID token) {
    requireNoToken();
    UUID me = authority.person().id();
    reason.because("Revoked by its owner");
    List<String> revoked = revoke("person_id = ? and id = ?", me, token);
    if (revoked.isEmpty()) {
      throw new NotFound("token");
    }
    events.publishEvent(new AccessEvent.TokenRevoked(me, revoked.getFirst()));
  }

  /** The owner of a token in force, limited to its scope. */
  public Optional<SignedInPerson> personBehind(String token) {
    return token.startsWith(PREFIX) && token.length() < 100
        ? people.byTokenHash(TokenSecret.sha256(token), clock.instant())
        : Optional.empty();
  }

  /**
   * Notes from where a token in force is used; a new place is told to the trail.
   *
   * @param address of the program as the server sees it; only its network is kept
   */
  @Transactional
  public void usedFrom(String token, String address) {
    String place = new SignInPlace(address, null).network();
    String hash = TokenSecret.sha256(token);
    if (isKnown(hash, place)) {
      return;
    }
    database
        .sql(
            """
            with placed as (
              insert into api_token_place (token_id, place)
              select id, ? from api_token where token_hash = ?
                  on conflict do nothing returning token_id)
            select t.person_id, t.name from api_token t join placed on placed.token_id = t.id
            """)
        .params(place, hash)
        .query(
            (row, n) ->
                new AccessEvent.TokenUsedFromNewPlace(
                    row.getObject("person_id", UUID.class), row.getString("name"), place))
        .list()
        .forEach(events::publishEvent);
  }

  private boolean isKnown(String hash, String place) {
    return database
        .sql(
            """
            select exists (select 1 from api_token_place p join api_token t on t.id = p.token_id
                            where t.token_hash = ? and p.place = ?)
            """)
        .params(hash, place)
        .query(Boolean.class)
        .single();
  }

  private String store(UUID person, String name, TokenScope scope, Duration life) {
    if (name.isEmpty() || name.length() > 100) {
      throw new Refused(Problem.of("name", "name", "Give a name of 1 to 100 characters."));
    }
    if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
      throw new Refused(Problem.of("life", "life", "Choose at least a day and at most a year."));
    }
    String token = TokenSecret.next(PREFIX);
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into api_token (id, version, person_id, name, scope, token_hash, created_at, expires_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            """)
        .params(TimeOrderedId.next(), person, name, scope.name(), TokenSecret.sha256(token))
        .params(now.atOffset(ZoneOffset.UTC), now.plus(life).atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(new AccessEvent.TokenMade(person, name, scope));
    return token;
  }

  /** The names of the tokens revoked. */
  private List<String> revoke(String which, Object first, Object second) {
    return database
        .sql(
            "update api_token set revoked_at = ?, version = version + 1 where revoked_at is null"
                + " and "
                + which
                + " returning name")
        .params(clock.instant().atOffset(ZoneOffset.UTC), first, second)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static void requireNoToken() {
    if (TransactionActor.presentSource() == ChangeSource.API) {
      throw new AccessDeniedException("Tokens are managed on the profile page.");
    }
  }

  private static TokenSummary summary(ResultSet row) throws SQLException {
    return new TokenSummary(
        row.getObject("id", UUID.class),
        row.getString("name"),
        TokenScope.valueOf(row.getString("scope")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("revoked_at"))
            .map(time -> time.toInstant())
            .orElse(null));
  }
}
