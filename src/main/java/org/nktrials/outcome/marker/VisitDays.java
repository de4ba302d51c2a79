package org.nktrials.outcome.marker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which day a visit took place, of all patients of a trial: one statement. */
@Component
class VisitDays {

  private static final String DAYS =
      "select patient_id, actual_on from visit_record"
          + " where trial_id = :trial and code = :visit and took_place";

  private final JdbcClient jdbc;

  VisitDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By patient; nothing is asked without a visit. The caller asked for the permission. */
  Map<UUID, LocalDate> of(UUID trialId, @Nullable String visit) {
    Map<UUID, LocalDate> days = new HashMap<>();
    if (visit != null) {
      jdbc.sql(DAYS)
          .param("trial", trialId)
          .param("visit", visit)
          .query(
              row -> {
                days.put(
                    row.getObject("patient_id", UUID.class),
                    row.getObject("actual_on", LocalDate.class));
              });
    }
    return days;
  }
}
