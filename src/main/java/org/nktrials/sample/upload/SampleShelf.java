package org.nktrials.sample.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.ResultState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples of a trial in one statement, and what of an upload became results. */
@Repository
class SampleShelf {

  private final JdbcClient jdbc;
  private final Authority authority;

  SampleShelf(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  List<ExpectedSample> samples(Upload upload) {
    SiteScope scope = authority.sites(Permission.VIEW_UPLOADS, upload.trialId());
    return jdbc.sql(
            """
            select s.code, p.code as subject, s.visit, s.tube, s.collected_at, i.zone, s.received_at is not null as received,
                   (select min(c.given_at) from consent c where c.patient_id = p.id) as consented_at,
                   exists (select 1 from immune_result r
                            where r.sample_id = s.id and r.superseded_by is null and r.cancelled_at is null) as resulted
              from immune_sample s join patient p on p.id = s.patient_id join site i on i.id = p.site_id
             where s.trial_id = :trial and s.cancelled_at is null and (:all or p.site_id = any(:sites))
               and (:central or p.site_id = any(:own))
             order by s.code
            """)
        .param("trial", upload.trialId())
        .param("all", scope.all())
        .param("sites", scope.sites().toArray(UUID[]::new))
        .param("central", upload.siteId() == null)
        .param("own", upload.siteId() == null ? new UUID[0] : new UUID[] {upload.siteId()})
        .query((row, n) -> sample(row))
        .list();
  }

  private static ExpectedSample sample(ResultSet row) throws SQLException {
    ZoneId zone = ZoneId.of(row.getString("zone"));
    String tube = row.getString("tube");
    return new ExpectedSample(
        row.getString("code"),
        row.getString("subject"),
        row.getString("visit"),
        day(row.getTimestamp("collected_at"), zone),
        day(row.getTimestamp("consented_at"), zone),
        row.getBoolean("received"),
        List.of(tube),
        row.getBoolean("resulted") ? Set.of(tube) : Set.of());
  }

  private static @Nullable LocalDate day(@Nullable Timestamp at, ZoneId zone) {
    return at == null ? null : at.toInstant().atZone(zone).toLocalDate();
  }

  /** Samples that have a result of this upload. */
  List<UUID> sampleIds(UUID upload) {
    return jdbc.sql("select distinct sample_id from immune_result where upload_id = ?")
        .param(upload)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** What the values of an upload that count corrected. */
  List<StandingAgain> standingAgain(UUID upload) {
    return jdbc.sql(
            """
            select s.code, e.parameter, e.state, n.value as corrected, n.qualifier as corrected_qualifier,
                   e.value as again, e.qualifier as again_qualifier
              from immune_result n join immune_result e on e.superseded_by = n.id join immune_sample s on s.id = n.sample_id
             where n.upload_id = ? and n.superseded_by is null and n.cancelled_at is null
             order by s.code, e.parameter
            """)
        .param(upload)
        .query((row, _) -> again(row))
        .list();
  }

  private static StandingAgain again(ResultSet row) throws SQLException {
    ImmuneParameter parameter = ImmuneParameter.of(row.getString("parameter")).orElseThrow();
    String unit = " " + parameter.statistic().words();
    return new StandingAgain(
        row.getString("code"),
        parameter.label(),
        printed(row, "corrected") + unit,
        printed(row, "again") + unit,
        ResultState.valueOf(row.getString("state")).label());
  }

  private static String printed(ResultSet row, String column) throws SQLException {
    return ImmuneResult.printed(
        row.getBigDecimal(column), ImmuneQualifier.valueOf(row.getString(column + "_qualifier")));
  }
}
