package org.nktrials.sample.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tubes that the protocol plans and nobody has collected: a planned one needs no row of its own.
 */
@Service
@Transactional(readOnly = true)
public class DueSamples {

  /** Days before a window opens from which a tube is listed. */
  public static final int DAYS_AHEAD = 7;

  static final String OPEN =
      """
        from expected_visit e
        join patient p on p.id = e.patient_id
        join site i on i.id = p.site_id
        join %s t on t.version = p.protocol_version_id and t.visit = e.visit
        left join immune_sample s on s.patient_id = e.patient_id and s.visit = e.code and s.tube = t.tube and s.cancelled_at is null
       where e.closes is not null and e.took_place is distinct from false and (s.id is null or s.state = 'PLANNED')
      """
          .formatted(PlannedTubes.TABLE);

  static final String TODAY = "(cast(:now as timestamptz) at time zone i.zone)::date";

  private static final String OF_TRIAL =
      OPEN
          + """
             and e.trial_id = :trial and (:all or p.site_id = any (:sites::text[]::uuid[]))
             and case when :closed then e.closes < %1$s else e.closes >= %1$s and e.opens <= %1$s + :ahead end
          """
              .formatted(TODAY);

  private static final long FURTHEST_ROW = 1_000_000;

  private final JdbcClient jdbc;
  private final PlannedTubes tubes;
  private final Authority authority;
  private final Clock clock;

  DueSamples(JdbcClient jdbc, PlannedTubes tubes, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.tubes = tubes;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Tubes of a trial at the person's sites, the earliest first: two queries.
   *
   * @param closed those whose window is over, instead of those that are due or soon will be
   */
  public Page<DueSample> of(UUID trialId, boolean closed, Pageable page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    long total = spec("select count(*)" + OF_TRIAL, trialId, closed).query(Long.class).single();
    List<DueSample> lines =
        spec(
                "select p.code as patient, e.code as visit, e.day, t.tube, e.target, e.opens,"
                    + " e.closes, s.code"
                    + OF_TRIAL
                    + (closed ? " order by e.target desc" : " order by e.target")
                    + ", p.code, e.code, t.tube limit :size offset :offset",
                trialId,
                closed)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, _) -> line(row, closed))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  private JdbcClient.StatementSpec spec(String sql, UUID trialId, boolean closed) {
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    return jdbc.sql(sql)
        .params(tubes.parameters(List.of(trialId)))
        .param("trial", trialId)
        .param("all", scope.all())
        .param("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new))
        .param("closed", closed)
        .param("ahead", DAYS_AHEAD)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private static DueSample line(ResultSet row, boolean closed) throws SQLException {
    String visit = row.getString("visit");
    String day = row.getString("day");
    return new DueSample(
        row.getString("patient"),
        visit,
        day.isEmpty() ? visit : day,
        Tube.valueOf(row.getString("tube")),
        row.getObject("target", LocalDate.class),
        row.getObject("opens", LocalDate.class),
        row.getObject("closes", LocalDate.class),
        row.getString("code"),
        closed);
  }
}
