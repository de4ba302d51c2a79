package org.nktrials.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Challenges for one signature each, in the database, so that no two nodes take the same one. What
 * is used up stays so, whatever becomes of the signature.
 */
@Component
class SigningChallenges {

  private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(2);
  private static final Duration TIME_TO_SEND = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Clock clock;

  SigningChallenges(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void add(String challenge, UUID person, FormToSign form) {
    database
        .sql(
            """
            insert into signing_challenge (challenge_hash, person_id, session_hash, content_hash, expires_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(TokenSecret.sha256(challenge), person, form.session(), form.content())
        .param(in(TIME_TO_ANSWER))
        .update();
  }

  /** Whether the challenge was asked of this person in this session, and not answered so far. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  boolean answer(String challenge, UUID person, String session) {
    return database
            .sql(
                """
                update signing_challenge set answered_at = ?
                 where challenge_hash = ? and person_id = ? and session_hash = ?
                   and answered_at is null and expires_at > ?
                """)
            .params(now(), TokenSecret.sha256(challenge), person, session, now())
            .update()
        == 1;
  }

  /** What the form of an answered challenge carries in place of the password. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  String ticket(String challenge) {
    String ticket = TokenSecret.next(SigningProof.Passkey.PREFIX);
    database
        .sql(
            "update signing_challenge set ticket_hash = ?, expires_at = ? where challenge_hash = ?")
        .params(TokenSecret.sha256(ticket), in(TIME_TO_SEND), TokenSecret.sha256(challenge))
        .update();
    return ticket;
  }

  /** Whether the ticket is this person's, for this form and session, and not used so far. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  boolean use(String ticket, UUID person, Optional<FormToSign> form) {
    return form.isPresent()
        && database
                .sql(
                    """
                    update signing_challenge set used_at = ?
                     where ticket_hash = ? and person_id = ? and session_hash = ? and content_hash = ?
                       and used_at is null and expires_at > ?
                    """)
                .params(now(), TokenSecret.sha256(ticket), person, form.get().session())
                .params(form.get().content(), now())
                .update()
            == 1;
  }

  /** Clears those of yesterday. */
  @Transactional
  public void clear() {
    database
        .sql("delete from signing_challenge where expires_at < ?")
        .param(now().minusDays(1))
        .update();
  }

  private OffsetDateTime in(Duration time) {
    return now().plus(time);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
