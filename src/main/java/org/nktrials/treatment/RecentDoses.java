package org.nktrials.treatment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who had a study drug lately, for the person on call. */
@Service
public class RecentDoses {

  private static final String QUERY =
      """
      select p.id as patient_id, p.code, p.trial_id, p.site_id, s.zone,
             d.drug, d.amount, d.unit, d.given_at,
             least(d.days - 1, floor(extract(epoch from (:now - d.given_at)) / 86400)) as later_days
        from dose d
        join patient p on p.id = d.patient_id
        join site s on s.id = p.site_id
       where d.trial_id in (:trials) and d.cancelled_at is null
         and d.given_at <= :now
         and d.given_at + d.days * interval '24 hours' > :since
      """;

  private static final SiteScope NONE = new SiteScope(false, Set.of());

  private final JdbcClient database;
  private final Authority authority;
  private final Clock clock;

  RecentDoses(JdbcClient database, Authority authority, Clock clock) {
    this.database = database;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Patients at the person's sites with a study drug given in the time up to now, the latest dose
   * first: one query for all trials.
   */
  @Transactional(readOnly = true)
  public List<RecentlyTreated> inLast(Duration time, Collection<UUID> trialIds) {
    Map<UUID, SiteScope> scopes =
        trialIds.stream()
            .distinct()
            .filter(trial -> authority.may(Permission.VIEW_PATIENT, trial, null))
            .collect(
                toMap(trial -> trial, trial -> authority.sites(Permission.VIEW_PATIENT, trial)));
    if (scopes.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return database
        .sql(QUERY)
        .param("trials", scopes.keySet())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("since", now.minus(time).atOffset(ZoneOffset.UTC))
        .query((row, n) -> given(row, now))
        .list()
        .stream()
        .filter(given -> scopes.getOrDefault(given.trialId(), NONE).includes(given.siteId()))
        .filter(given -> given.last().givenAt().isAfter(now.minus(time)))
        .collect(groupingBy(Given::patientId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(RecentDoses::treated)
        .sorted(Comparator.comparingLong(one -> one.latest().hours()))
        .toList();
  }

  private static Given given(ResultSet row, Instant now) throws SQLException {
    Instant at =
        row.getTimestamp("given_at").toInstant().plus(Duration.ofDays(row.getLong("later_days")));
    BigDecimal amount = row.getBigDecimal("amount");
    return new Given(
        row.getObject("patient_id", UUID.class),
        row.getString("code"),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        ZoneId.of(row.getString("zone")),
        new LastDose(
            row.getString("drug"),
            amount,
            row.getString("unit"),
            at,
            Duration.between(at, now).toHours()));
  }

  private static RecentlyTreated treated(List<Given> given) {
    Given one = given.getFirst();
    List<LastDose> last = LastDoses.lastOfEach(given.stream().map(Given::last));
    return new RecentlyTreated(one.trialId(), one.patientId(), one.code(), one.zone(), last);
  }

  private record Given(
      UUID patientId, String code, UUID trialId, UUID siteId, ZoneId zone, LastDose last) {}
}
