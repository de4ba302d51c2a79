package org.nktrials.toxicity.listing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.laboratory.Panel;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blood counts and chemistry of visits that took place, or whose day has come in the DLT window,
 * and whose results have not been received: one query for all trials.
 */
@Component
class MissingResults implements DueSource {

  private static final List<Panel> PANELS = List.of(Panel.HEM, Panel.CHEM);

  /** Days everywhere on earth first, by the index; then the day at the site. */
  private static final String VISITS =
      """
      select e.trial_id, p.site_id, p.code as patient, p.protocol_version_id, e.code, e.visit,
             coalesce(nullif(e.day, ''), e.code) as name, e.target, e.closes, e.recorded,
             array(select vp.procedure || ' ' || vp.state from visit_procedure vp
                     join visit_record vr on vr.id = vp.visit_record_id
                    where vr.patient_id = e.patient_id and vr.code = e.code) as said,
             array(select distinct r.analyte from laboratory_result r
                    where r.patient_id = e.patient_id and r.replaced_at is null
                      and r.cancelled_at is null
                      and r.sampled_on between e.opens and e.closes) as received,
             array(select d.drug || ' ' || min(d.given_on) from dose d
                    where d.patient_id = e.patient_id and d.cancelled_at is null
                    group by d.drug) as first_doses,
             exists (select from verdict v where v.patient_id = e.patient_id
                       and v.superseded_at is null) as judged
        from expected_visit e
        join patient p on p.id = e.patient_id
        join site s on s.id = p.site_id
       where e.trial_id in (:trials) and e.took_place is not false
         and e.target between cast(:today as date) - 61 and cast(:today as date) + 1
         and e.target <= (cast(:now as timestamptz) at time zone s.zone)::date
         and e.target > (cast(:now as timestamptz) at time zone s.zone)::date - 60
       order by e.target, p.code
       limit 1000
      """;

  private final JdbcClient jdbc;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  MissingResults(JdbcClient jdbc, ProtocolService protocols, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    Map<UUID, SiteScope> scopes =
        trialIds.stream()
            .filter(trial -> authority.may(Permission.ENTER_LABORATORY_RESULTS, trial, null))
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    trial -> authority.sites(Permission.ENTER_LABORATORY_RESULTS, trial)));
    return scopes.isEmpty()
        ? List.of()
        : jdbc
            .sql(VISITS)
            .param("trials", scopes.keySet())
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .query((row, _) -> visit(row))
            .list()
            .stream()
            .filter(visit -> visit.isIn(scopes.get(visit.trialId())))
            .flatMap(visit -> item(visit).stream())
            .toList();
  }

  private Optional<DueItem> item(PastVisit visit) {
    ProtocolDefinition protocol = protocols.version(visit.version()).definition();
    boolean forVerdict = !visit.judged() && isInWindow(visit, protocol);
    if (!forVerdict && !visit.recorded()) {
      return Optional.empty();
    }
    List<String> planned = protocol.visit(visit.visit()).procedures();
    List<Panel> open =
        PANELS.stream()
            .filter(panel -> planned.contains(panel.name()) && visit.lacks(panel, forVerdict))
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(visit.item(open, forVerdict));
  }

  private static boolean isInWindow(PastVisit visit, ProtocolDefinition protocol) {
    String drug = protocol.escalatedTreatment().code() + " ";
    return visit.firstDoses().stream()
        .filter(first -> first.startsWith(drug))
        .map(first -> LocalDate.parse(first.substring(drug.length())))
        .anyMatch(first -> protocol.dltWindowFrom(first).dayInWindow(visit.target()).isPresent());
  }

  private static PastVisit visit(ResultSet row) throws SQLException {
    return new PastVisit(
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getString("patient"),
        row.getObject("protocol_version_id", UUID.class),
        row.getString("code"),
        row.getString("visit"),
        row.getString("name"),
        row.getObject("target", LocalDate.class),
        row.getObject("closes", LocalDate.class),
        row.getBoolean("recorded"),
        row.getBoolean("judged"),
        strings(row, "said"),
        strings(row, "received"),
        strings(row, "first_doses"));
  }

  private static Set<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Stream.of((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A visit whose day has come.
   *
   * @param said "HEM DONE", "CHEM NOT_DONE": what is recorded of its procedures
   * @param received tests with a result sampled in its window
   * @param firstDoses "IL2 2026-10-14" of each drug
   * @param judged whether a verdict is signed
   */
  private record PastVisit(
      UUID trialId,
      UUID siteId,
      String patient,
      UUID version,
      String code,
      String visit,
      String name,
      LocalDate target,
      @Nullable LocalDate closes,
      boolean recorded,
      boolean judged,
      Set<String> said,
      Set<String> received,
      Set<String> firstDoses) {

    boolean isIn(@Nullable SiteScope scope) {
      return scope != null && scope.includes(siteId);
    }

    /** For a verdict the tests that it reads are looked at; else whether anything is said. */
    boolean lacks(Panel panel, boolean forVerdict) {
      boolean done = said.contains(panel + " DONE");
      boolean settled = said.stream().anyMatch(one -> one.startsWith(panel + " "));
      return forVerdict
          ? (done || !settled) && !NeededTests.missing(panel, received).isEmpty()
          : !settled;
    }

    DueItem item(List<Panel> open, boolean forVerdict) {
      String tests =
          open.stream()
              .map(panel -> NeededTests.missing(panel, received))
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", "));
      String page = "/patients/" + patient;
      return new DueItem(
              forVerdict ? DueItem.BLOCKS_DECISION : DueItem.VISIT,
              closes,
              patient,
              capital(tests.isEmpty() ? "results" : tests) + " " + name + " not received",
              forVerdict ? "needed for the DLT verdict" : "planned at this visit",
              "Enter",
              page + "/laboratory/new?panel=" + open.getFirst())
          .or("Not done…", page + "/visits/" + code);
    }

    private static String capital(String words) {
      return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }
}
