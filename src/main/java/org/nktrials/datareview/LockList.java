package org.nktrials.datareview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
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
             left join patient p on p.id = l.patient_id left join site s on s.id = p.site_id
             left join visit_record v on v.id = l.visit_record_id
      """;

  private static final String SELECT =
      "select l.*, t.code as trial, p.code as patient, p.site_id, v.code as visit" + FROM;

  private static final String OF_PATIENT =
      " where l.trial_id = :trial and (l.patient_id is null or l.patient_id = :patient)";

  private static final String IN_SCOPE =
      " where l.trial_id = :trial"
          + " and (l.patient_id is null or :all or p.site_id = any(:sites::text[]::uuid[]))";

  private static final String WANTED =
      """
         and (:code = '' or p.code like '%' || :code || '%')
         and (:site = '' or s.code = :site)
         and (:kind::text is null or l.kind = :kind)
         and (:stands::boolean is null or (l.lifted_at is null) = :stands)
      """;

  private final JdbcClient database;

  LockList(JdbcClient database) {
    this.database = database;
  }

  /** Of a patient, of its visits and of its trial. */
  Page<RecordLock> touching(PatientSummary patient, LockFilter filter, Pageable page) {
    Map<String, @Nullable Object> values = values(patient.trialId(), filter);
    values.put("patient", patient.id());
    return page(OF_PATIENT, values, page);
  }

  /** Of a trial as a whole, and of patients and visits at the sites. */
  Page<RecordLock> ofTrial(UUID trialId, SiteScope scope, LockFilter filter, Pageable page) {
    Map<String, @Nullable Object> values = values(trialId, filter);
    values.put("all", scope.all());
    values.put("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new));
    return page(IN_SCOPE, values, page);
  }

  private static Map<String, @Nullable Object> values(UUID trialId, LockFilter filter) {
    LockKind kind = filter.kind();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("trial", trialId);
    values.put("code", filter.patient().strip().toUpperCase(Locale.ROOT));
    values.put("site", filter.site().strip());
    values.put("kind", kind == null ? null : kind.name());
    values.put("stands", filter.stands());
    return values;
  }

  private Page<RecordLock> page(String where, Map<String, @Nullable Object> values, Pageable page) {
    long total =
        database
            .sql(RowCount.of(FROM + where + WANTED))
            .params(values)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<RecordLock> found =
        database
            .sql(
                SELECT
                    + where
                    + WANTED
                    + SortColumns.orderBy(page, "l.since desc, l.id")
                    + " limit :size offset :offset")
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
