package org.nktrials.sample.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.RowCount;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples of a trial at the person's sites, in SQL. */
@Service
@Transactional(readOnly = true)
public class SampleList {

  /** Columns by which the list is sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("created", "s.created_at")
          .newestFirst()
          .and("code", "s.code")
          .and("patient", "p.code")
          .and("visit", "s.visit")
          .and("state", "s.state")
          .and("collected", "s.collected_at");

  private static final long FURTHEST_ROW = 1_000_000;

  private static final String DAY =
      "coalesce((s.collected_at at time zone i.zone)::date, s.planned_on)";

  private static final String FROM =
      """
        from immune_sample s join patient p on p.id = s.patient_id join site i on i.id = p.site_id
       where s.trial_id = :trial and (:all or p.site_id = any (:sites::text[]::uuid[]))
         and (:text = '' or position(:text in s.code) > 0 or position(:text in p.code) > 0)
         and (:state = '' or (s.state = :state and s.cancelled_at is null))
         and (:visit = '' or s.visit = :visit)
         and (:from::date is null or %1$s >= :from::date) and (:to::date is null or %1$s <= :to::date)
      """
          .formatted(DAY);

  private static final String LINES =
      """
      select s.code, p.code as patient, i.zone, s.visit, s.tube, s.planned_on, s.state, s.collected_at,
             s.received_at, s.received_condition, s.position, s.cancelled_at,
             (select count(*) from immune_result r where r.sample_id = s.id and r.state = 'TO_RELEASE' and r.superseded_by is null)
             + (select count(*) from assay_result r where r.sample_id = s.id and r.state = 'TO_RELEASE' and r.superseded_by is null)
             + (select count(*) from chimerism r where r.patient_id = s.patient_id and r.sample_id = s.id
                 and r.state = 'TO_RELEASE' and r.superseded_by is null and r.cancelled_at is null) as waiting
      """;

  private final JdbcClient jdbc;
  private final Authority authority;

  SampleList(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  /** Samples of a trial, paged: two queries. */
  public Page<SampleLine> of(UUID trialId, SampleFilter filter, PageRequest page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    long total =
        spec(RowCount.of(FROM), trialId, filter)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<SampleLine> lines =
        spec(
                LINES + FROM + SortColumns.orderBy(page, "s.id") + " limit :size offset :offset",
                trialId,
                filter)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, _) -> line(row))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  private JdbcClient.StatementSpec spec(String sql, UUID trialId, SampleFilter filter) {
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    SampleState state = filter.state();
    return jdbc.sql(sql)
        .param("trial", trialId)
        .param("all", scope.all())
        .param("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new))
        .param("text", filter.text().strip().toUpperCase(Locale.ROOT))
        .param("state", state == null ? "" : state.name())
        .param("visit", filter.visit().strip())
        .param("from", text(filter.from()))
        .param("to", text(filter.to()));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static SampleLine line(ResultSet row) throws SQLException {
    @Nullable String condition = row.getString("received_condition");
    return new SampleLine(
        row.getString("code"),
        row.getString("patient"),
        ZoneId.of(row.getString("zone")),
        row.getString("visit"),
        Tube.valueOf(row.getString("tube")),
        row.getObject("planned_on", LocalDate.class),
        SampleState.valueOf(row.getString("state")),
        instant(row.getTimestamp("collected_at")),
        instant(row.getTimestamp("received_at")),
        condition == null ? null : ReceivedCondition.valueOf(condition),
        row.getString("position"),
        row.getInt("waiting"),
        instant(row.getTimestamp("cancelled_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
