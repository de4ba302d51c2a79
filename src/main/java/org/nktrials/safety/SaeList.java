package org.nktrials.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.rules.reporting.ExpeditedReporting;
import org.nktrials.shared.RowCount;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of a trial at the person's sites, in SQL. */
@Service
@Transactional(readOnly = true)
public class SaeList {

  private static final long FURTHEST_ROW = 1_000_000;

  private static final String REACH =
      """
      with reach as (select * from unnest(:trials::text[]::uuid[], :sites::text[]::uuid[]) as r (trial, site)),
      """;

  private static final String LINES =
      REACH
          + """
          line as (
            select c.number, p.code as patient, c.adverse_event_id, c.trial_id, e.term, e.worst_grade,
                   coalesce(e.serious, false) and e.cancelled_at is null as serious, c.aware_at,
                   (select min(r.sent_at) from sae_report r where r.case_id = c.id) as first_sent,
                   (select count(*) from sae_report r where r.case_id = c.id) as reports,
                   (select max(r.event_version) from sae_report r where r.case_id = c.id) < e.version as changed,
                   (select max(a.assessed_at) from sae_assessment a where a.case_id = c.id) as assessed,
                   (select max(r.sent_at) from sae_report r where r.case_id = c.id) as last_sent,
                   (select min(a.reported_at) from sae_authority_report a where a.case_id = c.id) as authority
              from sae_case c join adverse_event e on e.id = c.adverse_event_id join patient p on p.id = c.patient_id
             where %s exists (select 1 from reach r where r.trial = c.trial_id and (r.site is null or r.site = p.site_id)))
          """;

  /** Cases of one trial, by its own index. */
  private static final String OF_TRIAL = LINES.formatted("c.trial_id = :trial and");

  /** First the cases of one page, then what was sent and judged of these alone. */
  private static final String PAGE =
      REACH
          + """
          listed as (
            select c.id, c.number, p.code as patient, c.adverse_event_id, e.term, e.worst_grade, e.version,
                   coalesce(e.serious, false) and e.cancelled_at is null as serious, c.aware_at
              from sae_case c join adverse_event e on e.id = c.adverse_event_id join patient p on p.id = c.patient_id
             where c.trial_id = :trial and (:patient = '' or p.code like '%%' || :patient || '%%')
               and exists (select 1 from reach r where r.trial = c.trial_id and (r.site is null or r.site = p.site_id))
             %1$s limit :size offset :offset)
          select l.*, sent.*, sent.latest < l.version as changed, judged.assessed, told.authority
            from listed l
                 cross join lateral (select min(r.sent_at) as first_sent, max(r.sent_at) as last_sent, count(*) as reports,
                                            max(r.event_version) as latest from sae_report r where r.case_id = l.id) sent
                 cross join lateral (select max(a.assessed_at) as assessed from sae_assessment a where a.case_id = l.id) judged
                 cross join lateral (select min(a.reported_at) as authority from sae_authority_report a where a.case_id = l.id) told
           %1$s
          """;

  /** How many there are, for people of all sites who filter nothing: patients need no look. */
  private static final String EVERY = RowCount.of("from sae_case where trial_id = :trial");

  /** Cases in which something may wait. */
  static final String OPEN = LINES.formatted("c.id in (select o.case_id from sae_case_open o) and");

  private final JdbcClient jdbc;
  private final Authority authority;

  SaeList(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  /**
   * Cases of a trial, paged.
   *
   * @param patient part of a code, or blank
   * @param open only those whose first report is not sent, whose event changed since, or that the
   *     sponsor has not judged
   */
  public Page<SaeLine> of(UUID trialId, String patient, boolean open, Pageable page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    Reach reach = reach(Permission.VIEW_PATIENT, List.of(trialId));
    String where =
        """
         where (:patient = '' or patient like '%' || :patient || '%')
           and (not :open or (serious and (first_sent is null or changed or assessed is null or assessed < last_sent)))
        """;
    String wanted = patient.strip().toUpperCase(Locale.ROOT);
    boolean everything = wanted.isEmpty() && !open && reach.isWhole();
    long total =
        spec(everything ? EVERY : OF_TRIAL + RowCount.of("from line" + where), reach)
            .param("trial", trialId)
            .param("patient", wanted)
            .param("open", open)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<SaeLine> lines =
        spec(
                open
                    ? OF_TRIAL
                        + "select * from line"
                        + where
                        + order(page)
                        + " limit :size offset :offset"
                    : PAGE.formatted(order(page)),
                reach)
            .param("trial", trialId)
            .param("patient", wanted)
            .param("open", open)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> line(row))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  /** The reach of a permission as {@link #OPEN} names it; empty when nothing is reached. */
  Map<String, Object> parameters(Permission permission, Collection<UUID> trialIds) {
    Reach reach = reach(permission, trialIds);
    return reach.trials().isEmpty()
        ? Map.of()
        : Map.of(
            "trials", reach.trials().toArray(String[]::new),
            "sites", reach.sites().toArray(String[]::new));
  }

  private JdbcClient.StatementSpec spec(String sql, Reach reach) {
    return jdbc.sql(sql)
        .param("trials", reach.trials().toArray(String[]::new))
        .param("sites", reach.sites().toArray(String[]::new));
  }

  private static String order(Pageable page) {
    Sort.Order asked = page.getSort().stream().findFirst().orElse(Sort.Order.desc("aware"));
    String column =
        switch (asked.getProperty()) {
          case "patient" -> "patient";
          case "term" -> "term";
          case "grade" -> "worst_grade";
          default -> "aware_at";
        };
    return " order by " + column + (asked.isDescending() ? " desc nulls last" : "") + ", number";
  }

  private Reach reach(Permission permission, Collection<UUID> trialIds) {
    List<String> trials = new ArrayList<>();
    List<@Nullable String> sites = new ArrayList<>();
    for (UUID trial : trialIds) {
      if (authority.may(permission, trial, null)) {
        SiteScope scope = authority.sites(permission, trial);
        List<@Nullable UUID> reached = new ArrayList<>(scope.sites());
        if (scope.all()) {
          reached.add(null);
        }
        for (UUID site : reached) {
          trials.add(trial.toString());
          sites.add(site == null ? null : site.toString());
        }
      }
    }
    return new Reach(trials, sites);
  }

  private record Reach(List<String> trials, List<@Nullable String> sites) {

    /** Whether every site is in reach. */
    boolean isWhole() {
      return sites.contains(null);
    }
  }

  private static SaeLine line(ResultSet row) throws SQLException {
    Instant aware = row.getTimestamp("aware_at").toInstant();
    return new SaeLine(
        row.getInt("number"),
        row.getString("patient"),
        row.getObject("adverse_event_id", UUID.class),
        row.getString("term"),
        row.getObject("worst_grade", Integer.class),
        row.getBoolean("serious"),
        aware,
        ExpeditedReporting.dueAtSponsor(aware),
        instant(row.getTimestamp("first_sent")),
        row.getInt("reports"),
        row.getBoolean("changed"),
        judgedSince(row),
        instant(row.getTimestamp("authority")));
  }

  /** A judgement older than the latest report is none of that report. */
  private static @Nullable Instant judgedSince(ResultSet row) throws SQLException {
    Instant judged = instant(row.getTimestamp("assessed"));
    Instant sent = instant(row.getTimestamp("last_sent"));
    return judged == null || (sent != null && judged.isBefore(sent)) ? null : judged;
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
