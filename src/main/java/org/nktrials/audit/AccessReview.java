package org.nktrials.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what, where, since when and by whom: for the regular review of access. Administrators
 * see every account, monitors the roles that reach into their trials and sites.
 */
@Service
public class AccessReview {

  /** Accounts that nobody signed in to for longer are marked. A default of this system. */
  public static final Duration INACTIVE_AFTER = Duration.ofDays(90);

  /** Columns by which it may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("username", "p.username")
          .and("name", "p.display_name")
          .and("role", "g.role")
          .and("since", "since")
          .and("seen", "seen.at");

  private static final String COLUMNS_OF_ROW =
      """
      select p.id, p.username, p.display_name, p.active, g.role, g.capacity, t.code as trial, s.code as site,
             coalesce(g.granted_at, p.created_at) as since, g.ended_at, giver.actor_name as giver,
             seen.at as seen, p.active and coalesce(seen.at, p.created_at) < :inactive as inactive,
             (select count(*) from api_token a where a.person_id = p.id and a.revoked_at is null
                 and a.expires_at > :now) as tokens
      """;

  private static final String ROWS =
      """
        from person p
        left join role_grant g on g.person_id = p.id and (:ended or g.ended_at is null)
        left join trial t on t.id = g.trial_id
        left join site s on s.id = g.site_id
        left join lateral (select e.actor_name from audit_entry e
                            where e.record_type = 'role_grant' and e.record_id = g.id
                            order by e.id limit 1) giver on true
        left join lateral (select e.at from audit_entry e
                            where e.record_type = 'signed in' and e.record_id = p.id
                            order by e.id desc limit 1) seen on true
       where (:administration or (g.id is not null and exists (
                select 1 from unnest(:trials::text[]::uuid[], :sites::text[]::uuid[]) as r (trial, site)
                 where (r.trial is null or g.trial_id is null or g.trial_id = r.trial)
                   and (r.site is null or g.site_id is null or g.site_id = r.site))))
         and (:word = '' or p.username ilike '%' || :word || '%' or p.display_name ilike '%' || :word || '%')
         and (:role::text is null or g.role = :role)
         and (not :onlyInactive or (p.active and coalesce(seen.at, p.created_at) < :inactive))
      """;

  private final JdbcClient database;
  private final Authority authority;
  private final Clock clock;

  AccessReview(JdbcClient database, Authority authority, Clock clock) {
    this.database = database;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * A page of it.
   *
   * @throws AccessDeniedException for others than administrators and monitors
   */
  @Transactional(readOnly = true)
  public Page<AccessRow> find(AskedReview asked, Pageable page) {
    Map<String, @Nullable Object> parameters = parameters(asked);
    long total =
        database
            .sql(RowCount.of(ROWS))
            .params(parameters)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<AccessRow> rows =
        database
            .sql(
                COLUMNS_OF_ROW
                    + ROWS
                    + SortColumns.orderBy(page, "p.username, since, g.id")
                    + " limit :size offset :offset")
            .params(parameters)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> row(row))
            .list();
    return new PageImpl<>(rows, page, total);
  }

  private Map<String, @Nullable Object> parameters(AskedReview asked) {
    boolean administration = authority.may(Permission.ADMINISTER, null, null);
    TrailScope reach = TrailScope.monitoring(authority.person());
    if (!administration && reach.isEmpty()) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    Instant now = clock.instant();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("administration", administration);
    parameters.put("trials", reach.trials());
    parameters.put("sites", reach.sites());
    parameters.put("word", asked.word().replaceAll("([%_\\\\])", "\\\\$1"));
    parameters.put("role", asked.role() == null ? null : asked.role().name());
    parameters.put("ended", asked.showsEnded());
    parameters.put("onlyInactive", asked.showsInactive());
    parameters.put("now", now.atOffset(ZoneOffset.UTC));
    parameters.put("inactive", now.minus(INACTIVE_AFTER).atOffset(ZoneOffset.UTC));
    return parameters;
  }

  private static AccessRow row(ResultSet row) throws SQLException {
    return new AccessRow(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getBoolean("active"),
        role(row.getString("role"), row.getString("capacity")),
        orElse(row.getString("trial"), row.getString("role") == null ? "–" : "all trials"),
        orElse(row.getString("site"), row.getString("role") == null ? "–" : "all sites"),
        row.getTimestamp("since").toInstant(),
        instant(row.getTimestamp("ended_at")),
        orElse(row.getString("giver"), "not known"),
        instant(row.getTimestamp("seen")),
        row.getInt("tokens"),
        row.getBoolean("inactive"));
  }

  private static String role(@Nullable String role, @Nullable String capacity) {
    if (role == null) {
      return "no role";
    }
    String label = Role.valueOf(role).label();
    return capacity == null ? label : label + ", " + Capacity.valueOf(capacity).label();
  }

  private static String orElse(@Nullable String text, String missing) {
    return text == null ? missing : text;
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
