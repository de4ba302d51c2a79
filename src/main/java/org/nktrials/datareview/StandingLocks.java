package org.nktrials.datareview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.RecordStandings;
import org.nktrials.patient.StandingRecord;
import org.nktrials.shared.OncePerPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes and locks in force. Of several on the same records the firmest, and then the first. */
@Component
class StandingLocks implements FilePartSource, RecordStandings {

  /** The firmest first; read with the rest of the patient's file. */
  private static final FilePart<RecordLockRecord> WHOLE_PATIENT =
      FilePart.where(
          "lifted_at is null and scope_id in"
              + " (:patient, (select p.trial_id from patient p where p.id = :patient))",
          Drawer.HEAD,
          RecordLockRecord.class,
          "record_lock",
          "kind desc, since");

  /** The last one put under the same key stays. */
  private static final Comparator<StandingRecord> FIRMEST_LAST =
      Comparator.comparing(StandingRecord::kind)
          .thenComparing(StandingRecord::since, Comparator.reverseOrder());

  private final PatientFile file;
  private final JdbcClient database;

  StandingLocks(PatientFile file, JdbcClient database) {
    this.file = file;
    this.database = database;
  }

  @Override
  public List<FilePart<?>> parts() {
    return List.of(WHOLE_PATIENT);
  }

  /** Those of the whole patient and of its trial, the firmest first. */
  List<RecordLockRecord> over(UUID patientId) {
    return file.of(WHOLE_PATIENT, patientId);
  }

  /** Those of single visits of a patient, by the visit's code. */
  @Transactional(readOnly = true)
  public Map<String, StandingLock> ofVisits(UUID patientId) {
    Map<String, StandingLock> found = new HashMap<>();
    database
        .sql(
            "select v.code, l.* from record_lock l join visit_record v on v.id = l.visit_record_id"
                + " where l.patient_id = ? and l.lifted_at is null order by l.kind, l.since desc")
        .param(patientId)
        .query(
            row -> {
              found.put(row.getString("code"), lock(row));
            });
    return found;
  }

  /** Those of whole patients, and under the trial's own identity that of the whole trial. */
  @Transactional(readOnly = true)
  public Map<UUID, StandingLock> ofTrial(UUID trialId) {
    List<StandingRecord> standing =
        OncePerPage.answer(new RecordStandings.OfTrial(trialId), () -> read(trialId));
    Map<UUID, StandingLock> found = new HashMap<>();
    standing.stream()
        .sorted(FIRMEST_LAST)
        .forEach(
            one ->
                found.put(
                    one.scopeId(),
                    new StandingLock(
                        one.id(), LockKind.valueOf(one.kind()), one.since(), one.placedBy())));
    return found;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, String> ofPatients(UUID trialId) {
    Map<UUID, String> words = new HashMap<>();
    ofTrial(trialId).forEach((scope, lock) -> words.put(scope, lock.kind().label()));
    words.remove(trialId);
    return words;
  }

  private List<StandingRecord> read(UUID trialId) {
    return database
        .sql(
            "select l.* from record_lock l where l.trial_id = ? and l.visit_record_id is null"
                + " and l.lifted_at is null")
        .param(trialId)
        .query(
            (row, n) ->
                new StandingRecord(
                    row.getObject("id", UUID.class),
                    row.getObject("scope_id", UUID.class),
                    row.getString("kind"),
                    row.getTimestamp("since").toInstant(),
                    row.getString("placed_by")))
        .list();
  }

  private static StandingLock lock(ResultSet row) throws SQLException {
    return new StandingLock(
        row.getObject("id", UUID.class),
        LockKind.valueOf(row.getString("kind")),
        row.getTimestamp("since").toInstant(),
        row.getString("placed_by"));
  }
}
