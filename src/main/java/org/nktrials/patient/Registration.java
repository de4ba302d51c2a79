package org.nktrials.patient;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers patients and moves them through the trial. */
@Service
@Transactional
public class Registration {

  private static final int OLDEST_BIRTH_YEAR = 1900;

  private final PatientRepository patients;
  private final ConsentRepository consents;
  private final WithdrawalRepository withdrawals;
  private final SubjectCodes codes;
  private final Sites sites;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Registration(
      PatientRepository patients,
      ConsentRepository consents,
      WithdrawalRepository withdrawals,
      SubjectCodes codes,
      Sites sites,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.patients = patients;
    this.consents = consents;
    this.withdrawals = withdrawals;
    this.codes = codes;
    this.sites = sites;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** The sites at which the person may register patients of the trial, by code. */
  @Transactional(readOnly = true)
  public List<SiteSummary> sites(UUID trialId) {
    authority.require(Permission.REGISTER_PATIENT, trialId);
    SiteScope scope = authority.sites(Permission.REGISTER_PATIENT, trialId);
    return sites.all().stream().filter(site -> scope.includes(site.id())).toList();
  }

  /**
   * Registers a consented patient and gives the subject code.
   *
   * @throws Refused on field "birthYear", "consentVersion" or "consentGivenAt"
   */
  public PatientSummary register(RegisterPatient command) {
    authority.require(Permission.REGISTER_PATIENT, command.trialId(), command.siteId());
    SiteSummary site = sites.site(command.siteId());
    Optional<PatientRecord> submittedBefore = patients.findBySubmissionId(command.submissionId());
    if (submittedBefore.isPresent()) {
      return submittedBefore.get().summary(site);
    }
    Instant now = clock.instant();
    Instant givenAt = command.consentGivenAt().atZone(site.zone()).toInstant();
    check(command, site.dateAt(now), givenAt, now);
    TrialSummary trial = protocols.trial(command.trialId());
    PatientRecord patient =
        patients.save(
            new PatientRecord(
                command,
                trial.currentVersionId(),
                codes.next(trial.id(), trial.code(), site.id(), site.code()),
                now));
    consents.save(
        new ConsentRecord(patient.id(), command.consentVersion().strip(), givenAt, now, null));
    events.publishEvent(new CourseChanged(trial.id(), patient.id()));
    return patient.summary(site);
  }

  /**
   * Changes the status, for the rooms above. The caller has asked for authority.
   *
   * @throws Refused when a patient who withdrew consent to treatment would be treated again
   */
  public void become(UUID patientId, PatientStatus status, String why) {
    PatientRecord patient = patients.findById(patientId).orElseThrow(() -> new NotFound("patient"));
    if (status == PatientStatus.ENROLLED) {
      requireConsentToTreatment(patientId);
    }
    reason.because(why);
    patient.become(status);
    events.publishEvent(new CourseChanged(patient.trialId(), patientId));
  }

  private void requireConsentToTreatment(UUID patientId) {
    ConsentStanding standing =
        ConsentStanding.of(
            consents.findByPatientIdOrderByGivenAtDesc(patientId).stream()
                .map(ConsentRecord::consent)
                .toList(),
            withdrawals.findByPatientIdOrderByWithdrawnAt(patientId).stream()
                .map(WithdrawalRecord::withdrawal)
                .toList(),
            clock.getZone());
    if (standing.isWithdrawn(ConsentScope.TREATMENT)) {
      throw new Refused(
          new Problem(
              "consent-withdrawn",
              null,
              "The patient withdrew consent to study treatment.",
              "Record a new consent first."));
    }
  }

  private static void check(
      RegisterPatient command, LocalDate today, Instant givenAt, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (command.birthYear() < OLDEST_BIRTH_YEAR || command.birthYear() > today.getYear()) {
      problems.add(
          Problem.of(
              "birthYear",
              "birth-year",
              "The birth year lies between 1900 and " + today.getYear() + "."));
    }
    if (command.consentVersion().isBlank()) {
      problems.add(
          Problem.of("consentVersion", "consent-version", "Which consent form was signed?"));
    }
    if (givenAt.isAfter(now)) {
      problems.add(
          Problem.of("consentGivenAt", "consent-future", "Consent cannot lie in the future."));
    }
    if (command.consentGivenAt().getYear() < command.birthYear()) {
      problems.add(
          Problem.of(
              "consentGivenAt", "consent-before-birth", "Consent lies before the birth year."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
