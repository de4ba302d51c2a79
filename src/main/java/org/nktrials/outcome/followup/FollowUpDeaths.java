package org.nktrials.outcome.followup;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.nktrials.patient.DeathSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deaths that survival follow-up tells of. */
@Component
class FollowUpDeaths implements DeathSource {

  private static final String DIED =
      """
      select patient_id, happened_on from follow_up
       where patient_id = any (:patients::uuid[]) and kind = 'DIED' and cancelled_at is null
      """;

  private final JdbcClient database;

  FollowUpDeaths(JdbcClient database) {
    this.database = database;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, LocalDate> diedOn(Collection<UUID> patients) {
    return database
        .sql(DIED)
        .param("patients", patients.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
