package org.nktrials.donor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plan, selection and reserve in force of a recipient: one query. */
@Component
class ChoiceReading {

  private static final String SQL =
      """
      select p.conditioning_on, p.apheresis_on, p.apheresis_booked, p.clean_room_booked,
             p.version as plan_version,
             a.id, a.number, a.donor_id, a.donor_rank, a.reason, a.rule_version, a.release,
             a.inputs, a.outcome, a.signed_by, a.signed_at,
             r.id as reserve_record, r.donor_id as reserve_id, r.named_by, r.named_at
        from patient t
        left join donation_plan p on p.patient_id = t.id
        left join lateral (select * from donor_assessment where patient_id = t.id
                            order by number desc limit 1) a on true
        left join lateral (select * from donor_reserve where patient_id = t.id
                            order by named_at desc limit 1) r on true
       where t.id = :patient
      """;

  private final JdbcClient database;

  ChoiceReading(JdbcClient database) {
    this.database = database;
  }

  Found of(UUID patientId) {
    return database
        .sql(SQL)
        .param("patient", patientId)
        .query((row, n) -> new Found(plan(row), choice(row), reserve(row)))
        .single();
  }

  private static DonationPlan plan(ResultSet row) throws SQLException {
    return row.getObject("plan_version") == null
        ? DonationPlan.NONE
        : new DonationPlan(
            row.getObject("conditioning_on", LocalDate.class),
            row.getObject("apheresis_on", LocalDate.class),
            row.getBoolean("apheresis_booked"),
            row.getBoolean("clean_room_booked"),
            row.getLong("plan_version"));
  }

  private static @Nullable DonorChoice choice(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return id == null
        ? null
        : new DonorChoice(
            id,
            row.getInt("number"),
            row.getObject("donor_id", UUID.class),
            row.getInt("donor_rank"),
            row.getString("reason"),
            row.getString("rule_version"),
            row.getString("release"),
            row.getString("inputs"),
            row.getString("outcome"),
            row.getString("signed_by"),
            row.getTimestamp("signed_at").toInstant());
  }

  private static @Nullable ReserveDonor reserve(ResultSet row) throws SQLException {
    UUID id = row.getObject("reserve_id", UUID.class);
    return id == null
        ? null
        : new ReserveDonor(
            row.getObject("reserve_record", UUID.class),
            id,
            row.getString("named_by"),
            row.getTimestamp("named_at").toInstant());
  }

  /** What was found. */
  record Found(DonationPlan plan, @Nullable DonorChoice choice, @Nullable ReserveDonor reserve) {}
}
