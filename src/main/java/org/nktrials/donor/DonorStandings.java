package org.nktrials.donor;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.ClearanceState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads consent and clearance of a recipient's donors, without results: one query. */
@Component
class DonorStandings {

  /**
   * A result that is not negative, or a cancelled one, takes the clearance back to pending. To be
   * formatted with the donor's id and the instant of the decision.
   */
  static final String CHANGED =
      """
      exists (select 1 from donor_marker m
               where m.donor_id = %1$s
                 and ((m.entered_at > %2$s and m.result <> 'NEGATIVE' and m.cancelled_at is null)
                      or m.cancelled_at > %2$s))\
      """;

  private static final String SQL =
      """
      select d.id, c.kind, c.document_version, c.happened_at,
             k.decision, k.valid_until, k.decided_by, k.decided_at,
             %s as changed
        from donor d
        left join lateral (select kind, document_version, happened_at from donor_consent
                            where donor_id = d.id
                            order by happened_at desc, entered_at desc limit 1) c on true
        left join lateral (select decision, valid_until, decided_by, decided_at
                             from donor_clearance
                            where donor_id = d.id order by decided_at desc limit 1) k on true
       where d.patient_id = :patient
      """
          .formatted(CHANGED.formatted("d.id", "k.decided_at"));

  private final JdbcClient database;

  DonorStandings(JdbcClient database) {
    this.database = database;
  }

  /** By donor, for a recipient whose donors the caller may see. */
  @Transactional(readOnly = true)
  Map<UUID, DonorStanding> of(UUID patientId) {
    return database
        .sql(SQL)
        .param("patient", patientId)
        .query((row, n) -> standing(row))
        .list()
        .stream()
        .collect(toMap(DonorStanding::donorId, one -> one));
  }

  private static DonorStanding standing(ResultSet row) throws SQLException {
    boolean consented = "GIVEN".equals(row.getString("kind"));
    @Nullable String decision = row.getString("decision");
    boolean pending = decision == null || row.getBoolean("changed");
    boolean cleared = !pending && "CLEARED".equals(decision);
    return new DonorStanding(
        row.getObject("id", UUID.class),
        consented ? row.getString("document_version") : null,
        instant(row, "happened_at"),
        pending
            ? ClearanceState.PENDING
            : cleared ? ClearanceState.CLEARED : ClearanceState.NOT_CLEARED,
        cleared ? row.getObject("valid_until", LocalDate.class) : null,
        pending ? null : row.getString("decided_by"),
        pending ? null : instant(row, "decided_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
