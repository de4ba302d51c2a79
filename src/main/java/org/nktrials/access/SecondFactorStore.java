package org.nktrials.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps secrets of one-time codes, what was used of them, and hashes of recovery codes. */
@Component
class SecondFactorStore {

  private final JdbcClient database;

  SecondFactorStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Factor> of(UUID person) {
    return database
        .sql("select id, secret from second_factor where person_id = ? and removed_at is null")
        .param(person)
        .query(
            (row, n) ->
                new Factor(
                    row.getObject(1, UUID.class),
                    Base64.getEncoder().encodeToString(row.getBytes(2))))
        .optional();
  }

  void add(UUID person, byte[] secret, long step, List<String> recoveryCodes, Instant now) {
    UUID id = TimeOrderedId.next();
    database
        .sql(
            "insert into second_factor (id, version, person_id, secret, enrolled_at) values (?, 0,"
                + " ?, ?, ?)")
        .params(id, person, secret, inUtc(now))
        .update();
    database
        .sql("insert into second_factor_use (factor_id, last_step) values (?, ?)")
        .params(id, step)
        .update();
    for (String code : recoveryCodes) {
      database
          .sql("insert into recovery_code (factor_id, code_hash) values (?, ?)")
          .params(id, hash(id, code))
          .update();
    }
  }

  /** Whether the step is used for the first time; two nodes cannot both say so. */
  boolean use(Factor factor, long step) {
    return database
            .sql("update second_factor_use set last_step = ? where factor_id = ? and last_step < ?")
            .params(step, factor.id(), step)
            .update()
        == 1;
  }

  /** Whether this is a recovery code that was not used before. */
  boolean useRecovery(Factor factor, String code, Instant now) {
    return database
            .sql(
                "update recovery_code set used_at = ? where factor_id = ? and code_hash = ? and"
                    + " used_at is null")
            .params(inUtc(now), factor.id(), hash(factor.id(), code))
            .update()
        == 1;
  }

  boolean hasPasskey(UUID person) {
    return database
        .sql("select exists (select 1 from passkey where person_id = ? and removed_at is null)")
        .param(person)
        .query(Boolean.class)
        .single();
  }

  int recoveryCodesLeft(UUID person) {
    return database
        .sql(
            """
            select count(*) from recovery_code r join second_factor f on f.id = r.factor_id
             where f.person_id = ? and f.removed_at is null and r.used_at is null
            """)
        .param(person)
        .query(Integer.class)
        .single();
  }

  void remove(Factor factor, Instant now) {
    database
        .sql("update second_factor set removed_at = ?, version = version + 1 where id = ?")
        .params(inUtc(now), factor.id())
        .update();
  }

  private static String hash(UUID factor, String code) {
    return TokenSecret.sha256(factor + ":" + code);
  }

  private static OffsetDateTime inUtc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /**
   * A factor in force.
   *
   * @param secret encrypted, in Base64
   */
  record Factor(UUID id, String secret) {}
}
