package org.nktrials.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.reporting.ReportingDecision;

/**
 * A case with everything that was sent and judged.
 *
 * @param awareAt when the site learnt that the event is serious
 * @param dueAtSponsor 24 hours later
 * @param draft narrative that is not yet sent; null when there is none
 * @param changedSinceReport whether the adverse event changed after the latest report
 * @param decision on expedited reporting; null before the first report
 */
public record SaeCase(
    UUID id,
    long version,
    UUID adverseEventId,
    int number,
    Instant awareAt,
    Instant dueAtSponsor,
    @Nullable String draft,
    List<Report> reports,
    List<Assessment> assessments,
    List<AuthorityReport> authorityReports,
    boolean changedSinceReport,
    @Nullable ReportingDecision decision) {

  /** Copies the lists. */
  public SaeCase {
    reports = List.copyOf(reports);
    assessments = List.copyOf(assessments);
    authorityReports = List.copyOf(authorityReports);
  }

  /** As on every page: SAE-001. */
  public String code() {
    return "SAE-%03d".formatted(number);
  }

  /** When the first report reached the sponsor; null while none did. */
  public @Nullable Instant sponsorAwareAt() {
    return reports.isEmpty() ? null : reports.getFirst().sentAt();
  }

  /** A version that was sent. */
  public record Report(
      UUID id, int number, String narrative, String sha256, String signedBy, Instant sentAt) {}

  /** A judgement of the sponsor. */
  public record Assessment(
      UUID id,
      String opinions,
      Expectedness expected,
      @Nullable String comment,
      String signedBy,
      Instant assessedAt) {}

  /** A report to the authority. */
  public record AuthorityReport(AuthorityReportKind kind, String reference, Instant reportedAt) {}
}
