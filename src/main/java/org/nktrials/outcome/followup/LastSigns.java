package org.nktrials.outcome.followup;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First and last days of treatment and the last sign of life, of many patients: one statement. */
@Component
class LastSigns {

  private static final String SIGNS =
      """
      select p.id, d.first_dose, d.last_dose,
             greatest(d.last_dose,
                      (select max(measured_on) from measurement m
                        where m.patient_id = p.id and m.cancelled_at is null),
                      (select max(sampled_on) from laboratory_result r
                        where r.patient_id = p.id and r.cancelled_at is null
                          and r.replaced_at is null)) as last_seen
        from unnest(:patients::uuid[]) as p (id)
             left join lateral (
               select min(given_on) as first_dose, max(given_on + days - 1) as last_dose
                 from dose where patient_id = p.id and cancelled_at is null) d on true
      """;

  private final JdbcClient database;

  LastSigns(JdbcClient database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  Map<UUID, LastSign> of(Collection<UUID> patients) {
    return database
        .sql(SIGNS)
        .param("patients", patients.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), sign(row)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static LastSign sign(ResultSet row) throws SQLException {
    return new LastSign(
        row.getObject("first_dose", LocalDate.class),
        row.getObject("last_dose", LocalDate.class),
        row.getObject("last_seen", LocalDate.class));
  }
}
