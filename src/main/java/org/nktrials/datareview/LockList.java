package org.nktrials.datareview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.RowCount;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads freezes and locks in SQL. */
@Component
class LockList {

  private static final String FROM =
      """
        from record_lock l join trial t on t.id = l.trial_id
             left join patient p on p.id = l.patient_id
             left join visit_record v on v.id = l.visit_record_id
      """;

  private static final String SELECT =
      "select l.*, t.code as trial, p.code as patient, p.site_id, v.code as visit" + FROM;

  private static final String OF_PATIENT =
      " where l.trial_id = :trial and (l.patient_id is null or l.patient_id = :patient)";

  private static final String OF_TRIAL = " where l.trial_id = :trial and l.patient_id is null";

  /** Those in force first, then the latest. */
  private static final String ORDER = " order by l.lifted_at is not null, l.since desc, l.id";

  private static final long FURTHEST_ROW = 1_000_000;

  private final JdbcClient database;

  LockList(JdbcClient database) {
    this.database = database;
  }

  /** Of a patient, of its visits and of its trial: those that stand first, then the latest. */
  Page<RecordLock> touching(PatientSummary patient, Pageable page) {
    return page(OF_PATIENT, Map.of("trial", patient.trialId(), "patient", patient.id()), page);
  }

  /** Of a whole trial: those that stand first, then the latest. */
  Page<RecordLock> ofTrial(UUID trialId, Pageable page) {
    return page(OF_TRIAL, Map.of("trial", trialId), page);
  }

  private Page<RecordLock> page(String where, Map<String, UUID> values, Pageable page) {
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    long total =
        database
            .sql(RowCount.of(FROM + where))
            .params(values)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<RecordLock> found =
        database
            .sql(SELECT + where + ORDER + " limit :size offset :offset")
            .params(values)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, _) -> lock(row))
            .list();
    return new PageImpl<>(found, page, total);
  }

  Optional<RecordLock> byId(UUID id) {
    return database
        .sql(SELECT + " where l.id = ?")
        .param(id)
        .query((row, _) -> lock(row))
        .optional();
  }

  boolean stands(UUID scope, LockKind kind) {
    return database
        .sql(
            "select exists (select 1 from record_lock"
                + " where scope_id = ? and kind = ? and lifted_at is null)")
        .params(scope, kind.name())
        .query(Boolean.class)
        .single();
  }

  /** Visits that were recorded, in the order of their days. */
  List<LockableVisit> visits(UUID patientId) {
    return database
        .sql(
            "select id, code from visit_record where patient_id = ?"
                + " order by coalesce(actual_on, target), code")
        .param(patientId)
        .query((row, _) -> new LockableVisit(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  private static RecordLock lock(ResultSet row) throws SQLException {
    @Nullable Timestamp lifted = row.getTimestamp("lifted_at");
    return new RecordLock(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getString("trial"),
        row.getString("patient"),
        row.getString("visit"),
        LockKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getTimestamp("since").toInstant(),
        row.getString("placed_by"),
        lifted == null ? null : lifted.toInstant(),
        row.getString("lifted_by"),
        row.getString("lift_reason"));
  }
}
