package org.nktrials.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.reporting.ExpeditedReporting;
import org.nktrials.rules.reporting.ReportingDecision;
import org.nktrials.rules.reporting.ReportingFacts;
import org.nktrials.safety.SaeCase.Assessment;
import org.nktrials.safety.SaeCase.AuthorityReport;
import org.nktrials.safety.SaeCase.Report;
import org.nktrials.toxicity.AdverseEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a case together: reports, judgements, what the rule says of them; three queries. */
@Component
class SaeReading {

  private final JdbcClient jdbc;

  SaeReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  SaeCase of(SaeCaseRecord stored, AdverseEvent event, ProtocolDefinition protocol) {
    List<Report> reports = reports(stored.id());
    List<Judged> judged = assessments(stored.id());
    return new SaeCase(
        stored.id(),
        stored.version(),
        stored.adverseEventId(),
        stored.number(),
        stored.awareAt(),
        ExpeditedReporting.dueAtSponsor(stored.awareAt()),
        stored.draft(),
        reports,
        judged.stream().map(Judged::assessment).toList(),
        authorityReports(stored.id()),
        changedSince(stored.id(), event),
        reports.isEmpty() ? null : decision(event, protocol, judged, reports.getFirst().sentAt()));
  }

  /** What the rule says on the event as it stands and the latest judgement. */
  static ReportingDecision decision(
      AdverseEvent event, ProtocolDefinition protocol, List<Judged> judged, Instant sponsorAware) {
    Judged latest = judged.isEmpty() ? null : judged.getLast();
    return ExpeditedReporting.decide(
        new ReportingFacts(
            event.serious(),
            event.details().criteria(),
            ReportContent.related(event.relatedness(), protocol),
            latest == null ? null : latest.related(),
            expected(event, latest),
            sponsorAware));
  }

  /** The sponsor judges expectedness; until then what the site said holds. */
  private static Expectedness expected(AdverseEvent event, @Nullable Judged latest) {
    if (latest != null) {
      return latest.assessment().expected();
    }
    Expectedness said = event.details().expected();
    return said == null ? Expectedness.UNKNOWN : said;
  }

  private List<Report> reports(UUID caseId) {
    return jdbc.sql(
            """
            select r.id, r.number, r.narrative, r.pdf_sha256, s.printed_name, r.sent_at
              from sae_report r join signature s on s.id = r.signature_id
             where r.case_id = ? order by r.number
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new Report(
                    row.getObject("id", UUID.class),
                    row.getInt("number"),
                    row.getString("narrative"),
                    row.getString("pdf_sha256"),
                    row.getString("printed_name"),
                    row.getTimestamp("sent_at").toInstant()))
        .list();
  }

  private List<Judged> assessments(UUID caseId) {
    return jdbc.sql(
            """
            select a.id, a.related, a.opinions, a.expected, a.comment, s.printed_name, a.assessed_at
              from sae_assessment a join signature s on s.id = a.signature_id
             where a.case_id = ? order by a.assessed_at
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new Judged(
                    row.getBoolean("related"),
                    new Assessment(
                        row.getObject("id", UUID.class),
                        row.getString("opinions"),
                        Expectedness.valueOf(row.getString("expected")),
                        row.getString("comment"),
                        row.getString("printed_name"),
                        row.getTimestamp("assessed_at").toInstant())))
        .list();
  }

  private List<AuthorityReport> authorityReports(UUID caseId) {
    return jdbc.sql(
            """
            select kind, reference, reported_at from sae_authority_report
             where case_id = ? order by reported_at
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new AuthorityReport(
                    AuthorityReportKind.valueOf(row.getString("kind")),
                    row.getString("reference"),
                    row.getTimestamp("reported_at").toInstant()))
        .list();
  }

  private boolean changedSince(UUID caseId, AdverseEvent event) {
    return jdbc.sql(
            "select coalesce(max(event_version), :now) < :now from sae_report where case_id = :id")
        .param("now", event.version())
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }

  record Judged(boolean related, Assessment assessment) {}
}
