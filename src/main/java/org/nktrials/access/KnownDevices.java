package org.nktrials.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which people signed in before. A known browser opens nothing: it only keeps its
 * owner's wrong passwords apart from those of strangers, so that nobody is locked out by others.
 */
@Service
public class KnownDevices {

  /** After this long without a sign-in a browser is unknown again. */
  public static final Duration LIFE = Duration.ofDays(180);

  private final JdbcClient database;
  private final Clock clock;

  KnownDevices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Remembers the browser of somebody who has signed in.
   *
   * @return the token to keep in it: the one it brought, if that is ours, so that several people
   *     can share a workplace
   */
  @Transactional
  public String remember(UUID person, @Nullable String token) {
    String kept = token != null && isOurs(token) ? token : TokenSecret.next("device_");
    database
        .sql(
            """
            insert into known_device (token_hash, person_id, last_used_at) values (?, ?, ?)
                on conflict (token_hash, person_id) do update set last_used_at = excluded.last_used_at
            """)
        .params(TokenSecret.sha256(kept), person, now())
        .update();
    return kept;
  }

  @Transactional(readOnly = true)
  boolean knows(UUID person, @Nullable String token) {
    return database
        .sql(
            """
            select exists (select 1 from known_device
                            where token_hash = ? and person_id = ? and last_used_at > ?)
            """)
        .params(TokenSecret.sha256(String.valueOf(token)), person, now().minus(LIFE))
        .query(Boolean.class)
        .single();
  }

  /** Clears browsers not used for long. */
  @Transactional
  public void clear() {
    database
        .sql("delete from known_device where last_used_at < ?")
        .param(now().minus(LIFE))
        .update();
  }

  private boolean isOurs(String token) {
    return database
        .sql("select exists (select 1 from known_device where token_hash = ?)")
        .param(TokenSecret.sha256(token))
        .query(Boolean.class)
        .single();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
