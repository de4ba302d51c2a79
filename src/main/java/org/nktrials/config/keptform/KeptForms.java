package org.nktrials.config.keptform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores what was typed, encrypted; only the same person in the same browser reads it again. */
@Service
class KeptForms {

  /** A working day's break, not a working day. */
  static final Duration LIFE = Duration.ofHours(4);

  private static final int LARGEST = 500_000;
  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  KeptForms(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** The key for the browser; nothing when the form is too large. An earlier form is forgotten. */
  @Transactional
  public Optional<KeptFormKey> keep(UUID person, SentForm form) {
    byte[] content = json.writeValueAsBytes(form.fields());
    if (content.length > LARGEST) {
      return Optional.empty();
    }
    forgetAll(person);
    KeptFormKey key = new KeptFormKey(TimeOrderedId.next(), KeptFormSeal.newKey());
    database
        .sql(
            """
            insert into kept_form (id, person_id, page, action, content, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(key.form(), person, form.page(), form.action())
        .params(
            KeptFormSeal.close(content, key.secret(), person), inUtc(clock.instant().plus(LIFE)))
        .update();
    return Optional.of(key);
  }

  /** The form, unless it belongs to somebody else, was forgotten, or the key is wrong. */
  @Transactional(readOnly = true)
  public Optional<KeptForm> find(UUID person, KeptFormKey key) {
    return database
        .sql(
            """
            select id, page, action, content, expires_at from kept_form
             where id = ? and person_id = ? and expires_at > ?
            """)
        .params(key.form(), person, inUtc(clock.instant()))
        .query((row, n) -> read(row, key, person))
        .optional()
        .flatMap(form -> form);
  }

  /** Forgets the person's form. */
  @Transactional
  public void forgetAll(UUID person) {
    database.sql("delete from kept_form where person_id = ?").param(person).update();
  }

  /** Whose session it was that ended for want of use. */
  @Transactional(readOnly = true)
  public Optional<UUID> personOfEnded(String sessionHash) {
    return database
        .sql("select person_id from ended_session where session_hash = ?")
        .param(sessionHash)
        .query(UUID.class)
        .optional();
  }

  /** Clears what is out of date. */
  @Transactional
  public void clear() {
    database
        .sql("delete from kept_form where expires_at <= ?")
        .param(inUtc(clock.instant()))
        .update();
    database
        .sql("delete from ended_session where ended_at <= ?")
        .param(inUtc(clock.instant().minus(Duration.ofDays(1))))
        .update();
  }

  private Optional<KeptForm> read(ResultSet row, KeptFormKey key, UUID person) throws SQLException {
    String page = row.getString("page");
    String action = row.getString("action");
    Instant expiresAt = row.getTimestamp("expires_at").toInstant();
    return KeptFormSeal.open(row.getBytes("content"), key.secret(), person)
        .map(
            content ->
                new KeptForm(key.form(), page, action, json.readValue(content, FIELDS), expiresAt));
  }

  private static java.time.OffsetDateTime inUtc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
