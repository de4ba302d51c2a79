package org.nktrials.visit;

import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.schedule.Course;
import org.nktrials.shared.OncePerPage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Expected visits as they were last worked out, so that lists need no working out. */
@Repository
class ScheduleTable {

  static final String COLUMNS =
      """
      e.code, e.visit, e.number, e.day, e.label, e.standing, e.why, e.target, e.opens, e.closes,
      e.span_days, e.procedures, e.done, e.settled, e.recorded, e.took_place, e.actual_on, e.missed
      """;

  private static final String INSERT =
      """
      insert into expected_visit (patient_id, trial_id, position, code, visit, number, day, label,
                                  standing, why, target, opens, closes, span_days, procedures,
                                  done, settled, recorded, took_place, actual_on, missed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ScheduleTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  List<ScheduledVisit> of(UUID patientId) {
    return read(patientId).visits();
  }

  Optional<ScheduledVisit> of(UUID patientId, String code) {
    return jdbc.sql(
            "select " + COLUMNS + " from expected_visit e where e.patient_id = ? and e.code = ?")
        .param(patientId)
        .param(code)
        .query((row, _) -> visit(row))
        .optional();
  }

  /** What the visits were counted from; empty for a patient whose visits were never worked out. */
  Optional<StudyDays> studyDays(UUID patientId) {
    return read(patientId).days();
  }

  /** Visits and what they were counted from, in one query a page. */
  private OfPatient read(UUID patientId) {
    return OncePerPage.answer(
        new VisitsOf(patientId),
        () ->
            jdbc.sql(
                    "select s.cycle_starts, s.planned_day_one, s.ended_on, "
                        + COLUMNS
                        + " from visit_schedule s left join expected_visit e on e.patient_id ="
                        + " s.patient_id where s.patient_id = ? order by e.position")
                .param(patientId)
                .query(ScheduleTable::ofPatient));
  }

  private static OfPatient ofPatient(ResultSet rows) throws SQLException {
    List<ScheduledVisit> visits = new ArrayList<>();
    StudyDays days = null;
    while (rows.next()) {
      days = studyDays(rows);
      if (rows.getString("code") != null) {
        visits.add(visit(rows));
      }
    }
    return new OfPatient(List.copyOf(visits), Optional.ofNullable(days));
  }

  private record OfPatient(List<ScheduledVisit> visits, Optional<StudyDays> days) {}

  void replace(PatientSummary patient, Course course, List<ScheduledVisit> visits) {
    batches.update("delete from expected_visit where patient_id = ?", patient.id());
    batches.batchUpdate(
        INSERT,
        visits,
        Math.max(1, visits.size()),
        (statement, visit) -> fill(statement, patient, visits.indexOf(visit), visit));
    batches.update(
        """
        insert into visit_schedule (patient_id, trial_id, computed_for, cycle_starts,
                                    planned_day_one, ended_on)
        values (?, ?, ?, ?, ?, ?)
        on conflict (patient_id) do update
           set computed_for = excluded.computed_for, cycle_starts = excluded.cycle_starts,
               planned_day_one = excluded.planned_day_one, ended_on = excluded.ended_on
        """,
        statement -> {
          statement.setObject(1, patient.id());
          statement.setObject(2, patient.trialId());
          statement.setObject(3, course.today());
          statement.setArray(
              4,
              statement
                  .getConnection()
                  .createArrayOf(
                      "date", course.cycleStarts().stream().map(Date::valueOf).toArray()));
          statement.setObject(5, course.plannedDayOne(), Types.DATE);
          statement.setObject(6, course.treatmentEnded(), Types.DATE);
        });
  }

  void markMissed(UUID patientId, String code) {
    batches.update(
        "update expected_visit set missed = true where patient_id = ? and code = ?",
        patientId,
        code);
  }

  private static void fill(
      PreparedStatement statement, PatientSummary patient, int position, ScheduledVisit visit)
      throws SQLException {
    Object[] values = {
      patient.id(),
      patient.trialId(),
      position,
      visit.code(),
      visit.visit(),
      visit.number(),
      visit.day(),
      visit.label(),
      visit.standing().name(),
      visit.why(),
      visit.target(),
      visit.opens(),
      visit.closes(),
      visit.spanDays(),
      visit.procedures(),
      visit.done(),
      visit.settled(),
      visit.recorded(),
      visit.tookPlace(),
      visit.actualOn(),
      visit.missed()
    };
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static ScheduledVisit visit(ResultSet row) throws SQLException {
    return new ScheduledVisit(
        row.getString("code"),
        row.getString("visit"),
        row.getInt("number"),
        row.getString("day"),
        row.getString("label"),
        VisitStanding.valueOf(row.getString("standing")),
        row.getString("why"),
        date(row, "target"),
        date(row, "opens"),
        date(row, "closes"),
        row.getInt("span_days"),
        row.getInt("procedures"),
        row.getInt("done"),
        row.getInt("settled"),
        row.getBoolean("recorded"),
        row.getObject("took_place", Boolean.class),
        date(row, "actual_on"),
        row.getBoolean("missed"));
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static StudyDays studyDays(ResultSet row) throws SQLException {
    Array starts = row.getArray("cycle_starts");
    return new StudyDays(
        Arrays.stream((Date[]) starts.getArray()).map(Date::toLocalDate).toList(),
        date(row, "planned_day_one"),
        date(row, "ended_on"));
  }

  private record VisitsOf(UUID patientId) {}
}
