package org.nktrials.toxicity.listing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.nktrials.rules.adverseevent.EventOutcome;

/** Rows of the database as rows of the list. */
final class Rows {

  private Rows() {}

  static UUID patient(ResultSet row) throws SQLException {
    return row.getObject("patient_id", UUID.class);
  }

  static EventRow row(ResultSet row, String levelName) throws SQLException {
    Date ended = row.getDate("ended_on");
    String outcome = row.getString("outcome");
    return new EventRow(
        row.getObject("id", UUID.class),
        row.getString("patient"),
        levelName,
        row.getString("term"),
        row.getObject("grade", Integer.class),
        row.getObject("worst_grade", Integer.class),
        row.getTimestamp("onset_at").toInstant(),
        row.getBoolean("onset_time_known"),
        ended == null ? null : ended.toLocalDate(),
        row.getObject("serious", Boolean.class),
        outcome == null ? "not entered" : EventOutcome.valueOf(outcome).label(),
        row.getString("drugs"),
        ZoneId.of(row.getString("zone")));
  }
}
