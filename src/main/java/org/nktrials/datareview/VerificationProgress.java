package org.nktrials.datareview;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts verified and waiting values of critical fields in SQL. */
@Component
class VerificationProgress {

  private static final String OF_TRIAL =
      """
      in (select p.id from patient p join site s on s.id = p.site_id
                          where p.trial_id = :trial
                            and (:all or p.site_id = any (:sites::text[]::uuid[]))
                            and (:patient = '' or p.code like '%' || :patient || '%')
                            and (:site = '' or s.code = :site))
      """;

  private static final String JUDGED =
      """
      with critical as (%s)
      """;

  private static final String VERIFIED =
      """
        from critical c join patient p on p.id = c.patient_id join site s on s.id = p.site_id
             left join field_verification v on v.record_id = c.record_id and v.field = c.field
                                           and v.taken_back_at is null
      """;

  private static final String LEFT =
      """
       where v.id is null and (:kind::text is null or c.kind = :kind)
       group by p.code, s.code, c.kind, c.record_id
      """;

  private final JdbcClient database;
  private final CriticalValues values;

  VerificationProgress(JdbcClient database, CriticalValues values) {
    this.database = database;
    this.values = values;
  }

  Progress ofPatient(UUID patientId, List<String> critical) {
    return database
        .sql(
            JUDGED.formatted(values.select(critical, "= :patient"))
                + "select count(v.id), count(*)"
                + VERIFIED)
        .param("patient", patientId)
        .query((row, _) -> new Progress(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** By site, those of the scope. */
  List<SiteProgress> bySite(UUID trialId, SiteScope scope, List<String> critical) {
    return database
        .sql(
            JUDGED.formatted(values.select(critical, OF_TRIAL))
                + "select s.code, count(v.id), count(*)"
                + VERIFIED
                + " group by s.code order by s.code")
        .params(parameters(trialId, scope, new LeftFilter("", "", null)))
        .query(
            (row, _) ->
                new SiteProgress(
                    requireNonNull(row.getString(1)), new Progress(row.getLong(2), row.getLong(3))))
        .list();
  }

  Page<RecordLeft> left(
      UUID trialId, SiteScope scope, List<String> critical, LeftFilter filter, Pageable page) {
    String waiting = JUDGED.formatted(values.select(critical, OF_TRIAL));
    Map<String, @Nullable Object> asked = parameters(trialId, scope, filter);
    long total =
        database
            .sql(waiting + RowCount.of(VERIFIED + LEFT))
            .params(asked)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<RecordLeft> found =
        database
            .sql(
                waiting
                    + "select p.code as patient, s.code as site, c.kind, c.record_id,"
                    + " count(*) as waiting"
                    + VERIFIED
                    + LEFT
                    + SortColumns.orderBy(page, "c.record_id")
                    + " limit :size offset :offset")
            .params(asked)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, _) -> left(row))
            .list();
    return new PageImpl<>(found, page, total);
  }

  private static RecordLeft left(ResultSet row) throws SQLException {
    return new RecordLeft(
        requireNonNull(row.getString("patient")),
        requireNonNull(row.getString("site")),
        ReviewedKind.valueOf(row.getString("kind")),
        row.getObject("record_id", UUID.class),
        row.getLong("waiting"));
  }

  private static Map<String, @Nullable Object> parameters(
      UUID trialId, SiteScope scope, LeftFilter filter) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("trial", trialId);
    asked.put("all", scope.all());
    asked.put("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new));
    asked.put("patient", filter.patient().strip().toUpperCase(Locale.ROOT));
    asked.put("site", filter.site().strip());
    asked.put("kind", filter.kind() == null ? null : filter.kind().name());
    return asked;
  }
}
