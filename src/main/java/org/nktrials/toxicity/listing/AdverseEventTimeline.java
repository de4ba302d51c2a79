package org.nktrials.toxicity.listing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adverse events on the time axis: a bar for each grade period. */
@Component
class AdverseEventTimeline implements TimelineSource {

  private static final String PERIODS =
      """
      select e.id, e.term, coalesce(g.grade, e.grade) as grade, coalesce(g.from_at, e.onset_at) as from_at, g.to_at,
             e.ended_on
        from adverse_event e
        left join adverse_event_grade g on g.adverse_event_id = e.id and g.removed_at is null
       where e.patient_id = :patient and e.cancelled_at is null
       order by e.onset_at, e.id, g.from_at
      """;

  private final JdbcClient jdbc;

  AdverseEventTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<TimelineItem> timeline(PatientSummary patient) {
    return jdbc.sql(PERIODS)
        .param("patient", patient.id())
        .query((row, number) -> bar(patient, row))
        .list();
  }

  private static TimelineItem bar(PatientSummary patient, ResultSet row) throws SQLException {
    Integer grade = row.getObject("grade", Integer.class);
    String term = row.getString("term");
    return new TimelineItem(
        TimelineItem.Lane.ADVERSE_EVENTS,
        term,
        patient.dateAt(row.getTimestamp("from_at").toInstant()),
        end(patient, row),
        TimelineItem.Shape.BAR,
        grade,
        grade == null ? term + ", not graded" : term + " G" + grade,
        "/patients/%s/adverse-events/%s".formatted(patient.code(), row.getString("id")));
  }

  private static @Nullable LocalDate end(PatientSummary patient, ResultSet row)
      throws SQLException {
    Timestamp to = row.getTimestamp("to_at");
    if (to != null) {
      return patient.dateAt(to.toInstant());
    }
    Date ended = row.getDate("ended_on");
    return ended == null ? null : ended.toLocalDate();
  }
}
