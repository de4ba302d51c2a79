package org.nktrials.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.document.Documents;
import org.nktrials.document.FileStore;
import org.nktrials.document.Pdf;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of serious adverse events: written by the site, judged by the sponsor. */
@Service
public class SeriousEvents {

  private static final int LONGEST_NARRATIVE = 8000;

  private final SaeCaseRepository cases;
  private final SaeReportRepository reports;
  private final SaeAssessmentRepository assessments;
  private final SaeAuthorityReportRepository authorityReports;
  private final SaeReading reading;
  private final AdverseEvents events;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Documents documents;
  private final FileStore files;
  private final ChangeReason reason;
  private final Clock clock;

  SeriousEvents(
      SaeCaseRepository cases,
      SaeReportRepository reports,
      SaeAssessmentRepository assessments,
      SaeAuthorityReportRepository authorityReports,
      SaeReading reading,
      AdverseEvents events,
      Patients patients,
      ProtocolService protocols,
      Signatures signatures,
      Documents documents,
      FileStore files,
      ChangeReason reason,
      Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.assessments = assessments;
    this.authorityReports = authorityReports;
    this.reading = reading;
    this.events = events;
    this.patients = patients;
    this.protocols = protocols;
    this.signatures = signatures;
    this.documents = documents;
    this.files = files;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * The case of an adverse event of a patient that the caller may see.
   *
   * @throws NotFound when the event was never serious
   */
  @Transactional(readOnly = true)
  public SaeCase caseOf(PatientSummary patient, UUID adverseEventId) {
    AdverseEvent event = events.event(patient, adverseEventId);
    return reading.of(stored(event.id()), event, protocol(patient));
  }

  /** Keeps the narrative as far as it is written. */
  @Transactional
  public void saveDraft(
      String patientCode, UUID adverseEventId, @Nullable Long seenVersion, String narrative) {
    PatientSummary patient = patients.patient(patientCode, Permission.REPORT_SERIOUS_EVENT);
    SaeCaseRecord stored = toChange(patient, adverseEventId, seenVersion);
    if (narrative.length() > LONGEST_NARRATIVE) {
      throw new Refused(Problem.of("narrative", "too-long", "At most 8000 characters."));
    }
    reason.because("Draft of the report");
    stored.draft(narrative.strip());
  }

  /**
   * Sends the report, or another version of it, to the sponsor, signed.
   *
   * @throws Refused when the narrative is missing, nothing is new or the password is wrong
   */
  @Transactional
  public int send(
      String patientCode,
      UUID adverseEventId,
      @Nullable Long seenVersion,
      String narrative,
      @Nullable String password) {
    PatientSummary patient = patients.patient(patientCode, Permission.REPORT_SERIOUS_EVENT);
    SaeCaseRecord stored = toChange(patient, adverseEventId, seenVersion);
    AdverseEvent event = events.event(patient, adverseEventId);
    ReportContent content =
        ReportContent.of(patient, event, protocol(patient), narrative(narrative));
    SaeReportRecord report =
        new SaeReportRecord(stored, reports.lastNumber(stored.id()) + 1, content, clock.instant());
    SignatureReceipt signed =
        signatures.sign(
            new SignatureRequest(
                "sae_report",
                report.id(),
                patient.signingPlace(),
                "Serious adverse event reported to the sponsor",
                content.text(),
                password));
    reports.save(
        report
            .signedBy(signed.id())
            .printed(files.keep(print(patient, stored, report, content, signed).bytes())));
    reason.because("Report " + report.number() + " sent");
    stored.draft(null);
    return report.number();
  }

  /**
   * The file of a version that was sent.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public byte[] pdf(PatientSummary patient, UUID adverseEventId, int number) {
    events.event(patient, adverseEventId);
    return reports
        .findByCaseIdAndNumber(stored(adverseEventId).id(), number)
        .map(SaeReportRecord::pdfSha256)
        .map(files::read)
        .orElseThrow(() -> new NotFound("report"));
  }

  /**
   * The sponsor's judgement, signed. It may see a relation where the investigator sees none, never
   * the other way round.
   *
   * @throws Refused when an opinion is missing or lower than the investigator's
   */
  @Transactional
  public void assess(
      String patientCode,
      UUID adverseEventId,
      @Nullable Long seenVersion,
      AssessCase judged,
      @Nullable String password) {
    PatientSummary patient = patients.patient(patientCode, Permission.ASSESS_AS_SPONSOR);
    SaeCaseRecord stored = toChange(patient, adverseEventId, seenVersion);
    AdverseEvent event = events.event(patient, adverseEventId);
    ProtocolDefinition protocol = protocol(patient);
    if (reports.lastNumber(stored.id()) == 0) {
      throw new Refused(
          new Problem("no-report", null, "The site has not sent a report yet.", null));
    }
    refuseLower(event, judged, protocol);
    String opinions = opinions(judged, protocol);
    SaeAssessmentRecord assessment =
        new SaeAssessmentRecord(stored, judged, opinions, event.term(), clock.instant());
    SignatureReceipt signed =
        signatures.sign(
            new SignatureRequest(
                "sae_assessment",
                assessment.id(),
                patient.signingPlace(),
                "Serious adverse event judged for the sponsor",
                "%s: %s; expected: %s".formatted(event.term(), opinions, judged.expected().label()),
                password));
    assessments.save(assessment.signedBy(signed.id()));
  }

  /**
   * Notes that the authority was told. Sending the same form again notes it once.
   *
   * @throws Refused when the time lies in the future or before the case
   */
  @Transactional
  public void reportedToAuthority(
      String patientCode,
      UUID adverseEventId,
      AuthorityReportKind kind,
      String reference,
      Instant reportedAt,
      UUID submissionId) {
    PatientSummary patient = patients.patient(patientCode, Permission.ASSESS_AS_SPONSOR);
    events.event(patient, adverseEventId);
    SaeCaseRecord stored = stored(adverseEventId);
    if (reportedAt.isAfter(clock.instant())
        || reportedAt.isBefore(stored.awareAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw new Refused(
          Problem.of(
              "reportedAt", "time-impossible", "It lies between the site's awareness and now."));
    }
    if (!authorityReports.existsBySubmissionId(submissionId)) {
      authorityReports.save(
          new SaeAuthorityReportRecord(
              stored, kind, reference.strip(), reportedAt, clock.instant(), submissionId));
    }
  }

  private Pdf print(
      PatientSummary patient,
      SaeCaseRecord stored,
      SaeReportRecord report,
      ReportContent content,
      SignatureReceipt signed) {
    return documents.pdf(
        "safety/report-pdf",
        Map.of(
            "zone",
            patient.site().zone(),
            "trial",
            protocols.trial(patient.trialId()),
            "patient",
            patient,
            "code",
            "SAE-%03d".formatted(stored.number()),
            "number",
            report.number(),
            "content",
            content,
            "awareAt",
            stored.awareAt().toString(),
            "sentAt",
            signed.signedAt().toString(),
            "signature",
            signed));
  }

  private static void refuseLower(
      AdverseEvent event, AssessCase judged, ProtocolDefinition protocol) {
    List<Problem> problems = new ArrayList<>();
    for (Suspect drug : protocol.suspects()) {
      Relatedness sponsor = judged.opinions().get(drug.code());
      Relatedness investigator = event.relatedness().get(drug.code());
      String field = "opinions[" + drug.code() + "]";
      if (sponsor == null) {
        problems.add(Problem.of(field, "opinion-missing", "Judge " + drug.name() + "."));
      } else if (investigator != null && sponsor.compareTo(investigator) < 0) {
        problems.add(
            new Problem(
                "lowered",
                field,
                "The investigator says %s for %s: the sponsor may not lower it."
                    .formatted(investigator.name().toLowerCase(Locale.ROOT), drug.name()),
                "Write a different view as a comment."));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static String opinions(AssessCase judged, ProtocolDefinition protocol) {
    return String.join(
        ", ",
        protocol.suspects().stream()
            .map(
                drug ->
                    drug.name()
                        + ": "
                        + Objects.requireNonNull(judged.opinions().get(drug.code()))
                            .name()
                            .toLowerCase(Locale.ROOT))
            .toList());
  }

  private static String narrative(String typed) {
    String said = typed.strip();
    if (said.isEmpty() || said.length() > LONGEST_NARRATIVE) {
      throw new Refused(
          Problem.of(
              "narrative",
              "narrative-missing",
              said.isEmpty() ? "Write what happened." : "At most 8000 characters."));
    }
    return said;
  }

  private SaeCaseRecord toChange(
      PatientSummary patient, UUID adverseEventId, @Nullable Long seenVersion) {
    events.event(patient, adverseEventId);
    SaeCaseRecord stored = stored(adverseEventId);
    stored.requireVersion(seenVersion);
    return stored;
  }

  private SaeCaseRecord stored(UUID adverseEventId) {
    return cases
        .findByAdverseEventId(adverseEventId)
        .orElseThrow(() -> new NotFound("serious adverse event"));
  }

  private ProtocolDefinition protocol(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition();
  }
}
