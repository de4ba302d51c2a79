package org.nktrials.datareview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queries in SQL: scope, filter, order and page. */
@Component
class QueryList {

  /** The site is joined only where it is sorted by: the planner leaves out what nothing names. */
  private static final String FROM =
      """
        from query q join patient p on p.id = q.patient_id
             left join site s on s.id = p.site_id
             left join person o on o.id = q.opened_by
      """;

  private static final String WANTED =
      """
       where q.trial_id = :trial and (:all or p.site_id = any(:sites::text[]::uuid[]))
         and (:patient = '' or p.code like '%' || :patient || '%')
         and (:site = '' or p.site_id in (select one.id from site one where one.code = :site))
         and (:before::timestamptz is null or q.opened_at <= :before)
         and (:everything or q.state = :state or (:state::text is null and q.state <> 'CLOSED'))
      """;

  private static final String ROWS = "select q.*, p.code, p.site_id, o.display_name" + FROM;

  private final JdbcClient database;

  QueryList(JdbcClient database) {
    this.database = database;
  }

  Page<Query> find(UUID trialId, SiteScope scope, QueryFilter filter, Pageable page) {
    Map<String, @Nullable Object> values = values(trialId, scope, filter);
    long total =
        database
            .sql(RowCount.of(FROM + WANTED))
            .params(values)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<Query> found =
        database
            .sql(ROWS + WANTED + SortColumns.orderBy(page, "q.id") + " limit :size offset :offset")
            .params(values)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> query(row))
            .list();
    return new PageImpl<>(found, page, total);
  }

  Optional<Query> byId(UUID id) {
    return database
        .sql(ROWS + " where q.id = ?")
        .param(id)
        .query((row, n) -> query(row))
        .optional();
  }

  private static Map<String, @Nullable Object> values(
      UUID trialId, SiteScope scope, QueryFilter filter) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("trial", trialId);
    values.put("all", scope.all());
    values.put("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new));
    values.put("patient", filter.patient().strip().toUpperCase(Locale.ROOT));
    values.put("state", filter.state() == null ? null : filter.state().name());
    values.put("everything", filter.everything());
    values.put("site", filter.site().strip());
    Instant before = filter.openedBefore();
    values.put("before", before == null ? null : before.atOffset(ZoneOffset.UTC));
    return values;
  }

  private static @Nullable Role role(@Nullable String name) {
    return name == null ? null : Role.valueOf(name);
  }

  private static Query query(ResultSet row) throws SQLException {
    String asker = row.getString("display_name");
    return new Query(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getString("code"),
        new DataPoint(
            row.getString("record_type"),
            row.getObject("record_id", UUID.class),
            row.getString("field")),
        row.getString("check_name"),
        row.getString("sentence"),
        row.getString("link"),
        QueryState.valueOf(row.getString("state")),
        row.getTimestamp("opened_at").toInstant(),
        asker == null ? "edit check" : asker,
        role(row.getString("opened_role")),
        row.getString("value_then"),
        row.getTimestamp("changed_at").toInstant());
  }
}
