package org.nktrials.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.Permission;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delegation list of a trial, filtered, sorted and paged in SQL: two queries. */
@Service
@Transactional(readOnly = true)
public class DelegationList {

  /** Columns by which it may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("person", "d.person_name").and("task", "d.task").and("from", "d.from_on");

  private static final String FROM =
      """
        from delegation d left join site s on s.id = d.site_id
       where (d.trial_id = :trial or d.trial_id is null)
         and lower(d.person_name) like '%' || :person || '%'
         and (:task = '' or d.task = :task)
         and (:all or (coalesce(d.until_on, 'infinity') >= (:at at time zone coalesce(s.zone, 'UTC'))::date
                       and coalesce(d.withdrawn_on, 'infinity')
                           > (:at at time zone coalesce(s.zone, 'UTC'))::date))
      """;

  private final JdbcClient database;
  private final Authority authority;
  private final Clock clock;

  DelegationList(JdbcClient database, Authority authority, Clock clock) {
    this.database = database;
    this.authority = authority;
    this.clock = clock;
  }

  /** A page of the list; whoever sees the trial may read it. */
  public Page<Delegation> of(TrialSummary trial, DelegationFilter filter, Pageable page) {
    authority.require(Permission.VIEW_TRIAL, trial.id());
    Map<String, Object> values = values(trial, filter);
    long total = database.sql("select count(*)" + FROM).params(values).query(Long.class).single();
    values.put("size", page.getPageSize());
    values.put("offset", page.getOffset());
    List<Delegation> lines =
        database
            .sql(
                "select d.*, s.code as site_code"
                    + FROM
                    + SortColumns.orderBy(page, "d.task, d.from_on, d.id")
                    + " limit :size offset :offset")
            .params(values)
            .query((row, n) -> delegation(row))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  private Map<String, Object> values(TrialSummary trial, DelegationFilter filter) {
    DelegatedTask task = filter.task();
    Map<String, Object> values = new HashMap<>();
    values.put("trial", trial.id());
    values.put("person", likely(filter.person()));
    values.put("task", task == null ? "" : task.name());
    values.put("all", filter.all());
    values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
    return values;
  }

  private static String likely(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
  }

  private static Delegation delegation(ResultSet row) throws SQLException {
    return new Delegation(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getString("site_code"),
        DelegatedTask.valueOf(row.getString("task")),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        DelegationOrigin.valueOf(row.getString("origin")),
        row.getString("given_by_name"),
        row.getTimestamp("given_at").toInstant(),
        instant(row.getTimestamp("acknowledged_at")),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getString("withdrawn_by"),
        row.getString("withdrawn_why"),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
