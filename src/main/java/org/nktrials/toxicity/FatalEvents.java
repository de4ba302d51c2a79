package org.nktrials.toxicity;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.patient.DeathSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deaths that fatal adverse events tell of, and the last day on which the patient was alive. */
@Component
class FatalEvents implements DeathSource {

  /**
   * Visits are left out: a survival visit may hear of a death from relatives after it. Results are
   * dated by their sample.
   */
  private static final String LAST_SIGN =
      """
      select max(day) from (
        select max(given_on + days - 1) as day from dose
         where patient_id = :patient and cancelled_at is null
        union all
        select max(measured_on) from measurement
         where patient_id = :patient and cancelled_at is null
        union all
        select max(sampled_on) from laboratory_result
         where patient_id = :patient and cancelled_at is null and replaced_at is null
      ) signs
      """;

  private static final String DIED =
      """
      select patient_id, min(died_on) from adverse_event
       where patient_id = any (:patients::uuid[]) and died_on is not null and cancelled_at is null
       group by patient_id
      """;

  private final JdbcClient database;

  FatalEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, LocalDate> diedOn(Collection<UUID> patientIds) {
    return database
        .sql(DIED)
        .param("patients", patientIds.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The last day of a dose, a measurement or a sample. */
  Optional<LocalDate> lastSignOfLife(UUID patientId) {
    return date(LAST_SIGN, patientId);
  }

  private Optional<LocalDate> date(String sql, UUID patientId) {
    return database
        .sql(sql)
        .param("patient", patientId)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }
}
