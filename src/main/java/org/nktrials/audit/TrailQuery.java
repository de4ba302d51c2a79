package org.nktrials.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filters, scope and paging in SQL, so that no entry out of scope leaves the database. */
@Component
class TrailQuery {

  /**
   * The site of an entry is that of its patient. Decisions and level openings name patients of all
   * sites in their texts, so people of single sites do not read them here. Signatures name neither
   * trial nor patient: they are for people who read everything, others see what was signed.
   */
  private static final String IN_SCOPE =
      """
        from audit_entry e left join patient p on p.id = e.patient_id
       where (exists (select 1 from unnest(:trials::text[]::uuid[], :sites::text[]::uuid[]) as s (trial, site)
                       where (coalesce(p.trial_id, e.trial_id) is not null
                              and (s.trial is null or s.trial = coalesce(p.trial_id, e.trial_id))
                              and (s.site is null or s.site = p.site_id
                                   or (p.site_id is null and e.record_type in ('trial', 'protocol_version'))))
                          or (e.record_type = 'signature' and s.trial is null and s.site is null))
              or (:administration and e.patient_id is null
                  and (e.action = 'EVENT' or e.record_type in
                       ('site', 'person', 'role_grant', 'api_token', 'trial', 'protocol_version'))))
      """;

  private static final String WANTED =
      """
         and (:who::text is null or e.actor_name ilike '%' || :who || '%')
         and (:recordType::text is null or e.record_type = :recordType)
         and (:from::timestamptz is null or e.at >= :from)
         and (:to::timestamptz is null or e.at < :to)
         and (:patient::uuid is null or e.patient_id = :patient)
         and (:record::uuid is null or e.record_id = :record)
      """;

  private final JdbcClient database;
  private final ChangedFields fields;

  TrailQuery(JdbcClient database, ChangedFields fields) {
    this.database = database;
    this.fields = fields;
  }

  Page<HistoryEntry> find(TrailScope scope, TrailFilter filter, Pageable page) {
    Map<String, @Nullable Object> parameters = parameters(scope, filter);
    long total =
        database
            .sql(RowCount.of(IN_SCOPE + WANTED))
            .params(parameters)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<HistoryEntry> entries =
        database
            .sql(
                "select e.*, p.code as patient_code"
                    + IN_SCOPE
                    + WANTED
                    + SortColumns.orderBy(page, "e.id desc")
                    + " limit :size offset :offset")
            .params(parameters)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> entry(row))
            .list();
    return new PageImpl<>(entries, page, total);
  }

  List<String> recordTypes(TrailScope scope) {
    return database
        .sql(
            """
            with recursive one (kind) as (
              select min(record_type) from audit_entry
              union all
              select (select min(a.record_type) from audit_entry a where a.record_type > one.kind)
                from one where one.kind is not null)
            select kind from one cross join lateral (select 1
            """
                + IN_SCOPE
                + " and e.record_type = one.kind limit 1) seen order by kind")
        .params(parameters(scope, new TrailFilter(null, null, null, null, null, null)))
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static Map<String, @Nullable Object> parameters(TrailScope scope, TrailFilter filter) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("trials", scope.trials());
    parameters.put("sites", scope.sites());
    parameters.put("administration", scope.administration());
    parameters.put("who", filter.who());
    parameters.put("recordType", filter.recordType());
    parameters.put("from", atUtc(filter.from()));
    parameters.put("to", atUtc(filter.to()));
    parameters.put("patient", filter.patient());
    parameters.put("record", filter.record());
    return parameters;
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor_name"),
        AuditAction.valueOf(row.getString("action")),
        row.getString("record_type"),
        row.getObject("record_id", UUID.class),
        row.getString("patient_code"),
        row.getString("reason"),
        row.getString("source"),
        fields.between(row.getString("old_values"), row.getString("new_values")));
  }
}
