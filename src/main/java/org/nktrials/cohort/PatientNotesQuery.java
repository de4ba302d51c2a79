package org.nktrials.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nktrials.patient.RecordStandings;
import org.nktrials.patient.StandingRecord;
import org.nktrials.shared.OncePerPage;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the board says beside the states of its patients, all sites, in one query. It starts
 * from the places: most patients of a long trial, and their events, stand on no board.
 */
@Component
class PatientNotesQuery {

  private static final String NOTES =
      """
      with placed (id) as (select distinct patient_id from slot where trial_id = :trial)
      select 'withheld' as kind, w.id, w.patient_id, p.display_name as words, w.drug,
             w.withheld_at as at, null::date as planned_on, 0 as grade
        from dose_withholding w join person p on p.id = w.withheld_by
       where w.trial_id = :trial and w.lifted_at is null
      union all
      select 'visit', placed.id, placed.id, next.label, null, null, next.target, 0
        from placed
        cross join lateral (select e.label, e.target from expected_visit e
                             where e.patient_id = placed.id and e.trial_id = :trial
                               and not e.recorded and not e.missed and e.target is not null
                             order by e.target, e.position limit 1) next
      union all
      select 'event', a.id, a.patient_id, a.term, null, a.onset_at, null, a.worst_grade
        from placed
        join adverse_event a on a.patient_id = placed.id
       where a.trial_id = :trial and a.cancelled_at is null and a.worst_grade >= 3
      union all
      select 'standing', l.id, l.scope_id, l.placed_by, l.kind, l.since, null, 0
        from record_lock l
       where l.trial_id = :trial and l.visit_record_id is null and l.lifted_at is null
       order by at, id
      """;

  private final JdbcClient database;

  PatientNotesQuery(JdbcClient database) {
    this.database = database;
  }

  PatientNotes ofTrial(UUID trialId) {
    ResultSetExtractor<PatientNotes> reading = rows -> read(rows, trialId);
    return OncePerPage.answer(
        new OfTrial(trialId), () -> database.sql(NOTES).param("trial", trialId).query(reading));
  }

  private static PatientNotes read(ResultSet rows, UUID trialId) throws SQLException {
    List<PatientNotes.Withheld> withheld = new ArrayList<>();
    List<PatientNotes.NextVisit> next = new ArrayList<>();
    List<PatientNotes.Severe> severe = new ArrayList<>();
    List<StandingRecord> standing = new ArrayList<>();
    while (rows.next()) {
      switch (rows.getString("kind")) {
        case "withheld" -> withheld.add(withheld(rows));
        case "visit" -> next.add(next(rows));
        case "standing" -> standing.add(standing(rows));
        default -> severe.add(severe(rows));
      }
    }
    OncePerPage.keep(new RecordStandings.OfTrial(trialId), List.copyOf(standing));
    return PatientNotes.of(withheld, next, severe);
  }

  private static StandingRecord standing(ResultSet row) throws SQLException {
    return new StandingRecord(
        row.getObject("id", UUID.class),
        patient(row),
        row.getString("drug"),
        at(row),
        row.getString("words"));
  }

  private static PatientNotes.Withheld withheld(ResultSet row) throws SQLException {
    return new PatientNotes.Withheld(
        patient(row), row.getString("words"), row.getString("drug"), at(row));
  }

  private static PatientNotes.NextVisit next(ResultSet row) throws SQLException {
    return new PatientNotes.NextVisit(
        patient(row), row.getString("words"), row.getObject("planned_on", LocalDate.class));
  }

  private static PatientNotes.Severe severe(ResultSet row) throws SQLException {
    return new PatientNotes.Severe(
        row.getObject("id", UUID.class),
        patient(row),
        row.getString("words"),
        row.getInt("grade"),
        at(row));
  }

  private static UUID patient(ResultSet row) throws SQLException {
    return row.getObject("patient_id", UUID.class);
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private record OfTrial(UUID trialId) {}
}
