package org.nktrials.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The protocol deviations of a trial, at the sites of the person: filtered and paged in SQL. */
@Service
@Transactional(readOnly = true)
public class DeviationList {

  /** Columns by which it may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("happened", "d.happened_at")
          .newestFirst()
          .and("patient", "p.code")
          .and("kind", "d.kind")
          .and("class", "array_position(array['CRITICAL', 'MAJOR', 'MINOR'], c.class)")
          .and("entered", "d.entered_at");

  private static final String SEEN =
      """
        from deviation d
             join patient p on p.id = d.patient_id
             join site s on s.id = p.site_id
             left join deviation_class c on c.deviation_id = d.id
       where d.trial_id = :trial
         and (:all or p.site_id = any (:sites::uuid[]))
         and (:kind = '' or d.kind = :kind)
         and (:class = '' or coalesce(c.class, 'NONE') = :class)
         and position(:patient in p.code) > 0
      """;

  private static final String ENTERED_BY =
      """
      (select e.actor_name from audit_entry e
        where e.record_type = 'deviation' and e.record_id = d.id and e.action = 'CREATED'
        limit 1) as actor_name
      """;

  /** From one kind to the next, without looking at every deviation. */
  private static final String KINDS =
      """
      with recursive one (kind) as (
        select min(kind) from deviation where trial_id = :trial
        union all
        select (select min(d.kind) from deviation d where d.trial_id = :trial and d.kind > one.kind)
          from one where one.kind is not null)
      select kind from one where kind is not null order by 1
      """;

  /** The same at some of its sites. */
  private static final String KINDS_OF_SITES =
      KINDS.replace(
          "where kind is not null",
          """
          where exists (select 1 from deviation d join patient p on p.id = d.patient_id
                         where d.trial_id = :trial and d.kind = one.kind
                           and p.site_id = any (:sites::uuid[]))
          """);

  /** All of a trial, for people of all its sites who filter nothing: patients need no look. */
  private static final String EVERY = "from deviation d where d.trial_id = :trial";

  private final JdbcClient database;
  private final Authority authority;

  DeviationList(JdbcClient database, Authority authority) {
    this.database = database;
    this.authority = authority;
  }

  /**
   * Deviations of a trial.
   *
   * @param kind one kind, or empty for all
   * @param severity "minor", "major", "critical", "none" while not classified, or empty for all
   * @param patient part of the patient's code, or empty for all
   * @param page sorted by {@link #COLUMNS}
   */
  public Page<DeviationLine> of(
      UUID trialId, String kind, String severity, String patient, Pageable page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    Map<String, Object> asked = asked(trialId, kind, severity, patient);
    long total =
        database
            .sql(RowCount.of(isEverything(asked) ? EVERY : SEEN))
            .params(asked)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<DeviationLine> lines =
        database
            .sql(
                "select d.*, c.class, p.code, s.code as site, s.zone, "
                    + ENTERED_BY
                    + SEEN
                    + SortColumns.orderBy(page, "d.id")
                    + " limit :size offset :offset")
            .params(asked)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> line(row))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  private static boolean isEverything(Map<String, Object> asked) {
    return Boolean.TRUE.equals(asked.get("all"))
        && "".equals(asked.get("kind"))
        && "".equals(asked.get("class"))
        && "".equals(asked.get("patient"));
  }

  /** Kinds that occur, for the filter. */
  public List<String> kinds(UUID trialId) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    Map<String, Object> asked = asked(trialId, "", "", "");
    return database
        .sql(isEverything(asked) ? KINDS : KINDS_OF_SITES)
        .params(asked)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private Map<String, Object> asked(UUID trialId, String kind, String severity, String patient) {
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    return Map.of(
        "trial", trialId,
        "all", scope.all(),
        "sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new),
        "kind", kind.strip(),
        "class", severity.strip().toUpperCase(Locale.ROOT),
        "patient", patient.strip().toUpperCase(Locale.ROOT));
  }

  private static DeviationLine line(ResultSet row) throws SQLException {
    String who = row.getString("actor_name");
    String severity = row.getString("class");
    return new DeviationLine(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("site"),
        ZoneId.of(row.getString("zone")),
        row.getString("kind"),
        severity == null ? null : DeviationClass.valueOf(severity),
        row.getString("description"),
        row.getTimestamp("happened_at").toInstant(),
        row.getTimestamp("entered_at").toInstant(),
        who == null ? "not recorded" : who);
  }
}
