package org.nktrials.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

  /** Ends every order, in the order of the indexes: the newest first. */
  private static final String NEWEST = "e.at desc, e.id desc";

  /** Rows that are fetched at once for a file. */
  private static final int AT_ONCE = 500;

  /** Each printed name once, found by hops along its index. */
  private static final String NAMES =
      """
      with recursive one (name) as (
        (select actor_name from audit_entry order by actor_name limit 1)
        union all
        select (select a.actor_name from audit_entry a where a.actor_name > one.name
                 order by a.actor_name limit 1)
          from one where one.name is not null)
      select name from one where name ilike '%' || ? || '%' limit 1000
      """;

  private final JdbcClient database;
  private final ChangedFields fields;

  TrailQuery(JdbcClient database, ChangedFields fields) {
    this.database = database;
    this.fields = fields;
  }

  Page<HistoryEntry> find(TrailScope scope, TrailFilter filter, Pageable page) {
    TrailConditions wanted = conditions(scope, filter);
    long total =
        database
            .sql(RowCount.of(wanted.sql()))
            .params(wanted.parameters())
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<HistoryEntry> entries =
        database
            .sql(entries(wanted, page) + " limit :size offset :offset")
            .params(wanted.parameters())
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> entry(row))
            .list();
    return new PageImpl<>(entries, page, total);
  }

  /** All of them, counted to the last. */
  long count(TrailScope scope, TrailFilter filter) {
    TrailConditions wanted = conditions(scope, filter);
    return database
        .sql("select count(*) " + wanted.sql())
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  /** One after the other, without ever holding all in memory. */
  void each(TrailScope scope, TrailFilter filter, Pageable sorted, Consumer<HistoryEntry> takes) {
    TrailConditions wanted = conditions(scope, filter);
    database
        .sql(entries(wanted, sorted))
        .withFetchSize(AT_ONCE)
        .params(wanted.parameters())
        .query(
            row -> {
              takes.accept(entry(row));
            });
  }

  private TrailConditions conditions(TrailScope scope, TrailFilter filter) {
    List<String> names =
        filter.who() == null
            ? List.of()
            : database
                .sql(NAMES)
                .param(literally(filter.who()))
                .query((row, n) -> row.getString(1))
                .list();
    return TrailConditions.of(scope, filter, names);
  }

  private static String literally(String who) {
    return who.replaceAll("([%_\\\\])", "\\\\$1");
  }

  private static String entries(TrailConditions wanted, Pageable page) {
    return "select e.*, p.code as patient_code" + wanted.sql() + SortColumns.orderBy(page, NEWEST);
  }

  /** Each table and event once, found by hops along its index; whose entries they are, not. */
  List<String> recordTypes() {
    return database
        .sql(
            """
            with recursive one (kind) as (
              (select record_type from audit_entry order by record_type limit 1)
              union all
              select (select a.record_type from audit_entry a where a.record_type > one.kind
                       order by a.record_type limit 1)
                from one where one.kind is not null)
            select kind from one where kind is not null order by kind
            """)
        .query((row, n) -> row.getString(1))
        .list();
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
