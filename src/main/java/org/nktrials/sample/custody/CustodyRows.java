package org.nktrials.sample.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain of custody of a sample, first step first. */
@Service
public class CustodyRows {

  private static final String STEPS =
      """
      select c.kind, c.happened_at, c.recorded_at, p.display_name, c.from_place, c.to_place, c.condition, c.note
        from sample_step c join person p on p.id = c.recorded_by
       where c.sample_id = ? order by c.recorded_at, c.id
      """;

  private final JdbcClient jdbc;

  CustodyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Steps of a sample that the caller has already been allowed to see: one query. */
  @Transactional(readOnly = true)
  public List<SampleStep> of(ImmuneSample sample) {
    return jdbc.sql(STEPS).param(sample.id()).query((row, _) -> step(row)).list();
  }

  private static SampleStep step(ResultSet row) throws SQLException {
    String condition = row.getString("condition");
    return new SampleStep(
        StepKind.valueOf(row.getString("kind")),
        row.getTimestamp("happened_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("display_name"),
        row.getString("from_place"),
        row.getString("to_place"),
        condition == null ? null : ReceivedCondition.valueOf(condition).label(),
        row.getString("note"));
  }
}
