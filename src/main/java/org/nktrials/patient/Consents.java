package org.nktrials.patient;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents after the first, and withdrawals by scope. */
@Service
public class Consents {

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_LABEL = 100;

  private final PatientFile file;
  private final ConsentRepository consents;
  private final WithdrawalRepository withdrawals;
  private final PatientRepository records;
  private final Patients patients;
  private final Registration registration;
  private final ProtocolService protocols;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(
      PatientFile file,
      ConsentRepository consents,
      WithdrawalRepository withdrawals,
      PatientRepository records,
      Patients patients,
      Registration registration,
      ProtocolService protocols,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.file = file;
    this.consents = consents;
    this.withdrawals = withdrawals;
    this.records = records;
    this.patients = patients;
    this.registration = registration;
    this.protocols = protocols;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /** What a patient that the caller may see consents to now: two queries. */
  @Transactional(readOnly = true)
  public ConsentStanding standing(PatientSummary patient) {
    return ConsentStanding.of(
        patients.consents(patient), withdrawals(patient), patient.site().zone());
  }

  /** What the patient consented to at a moment, whatever followed: two queries. */
  @Transactional(readOnly = true)
  public ConsentStanding standingAt(PatientSummary patient, Instant at) {
    return ConsentStanding.of(
        patients.consents(patient).stream().filter(one -> !one.givenAt().isAfter(at)).toList(),
        withdrawals(patient).stream().filter(one -> one.at().isBefore(at)).toList(),
        patient.site().zone());
  }

  /** Withdrawals of a patient that the caller may see, mistaken ones included. */
  @Transactional(readOnly = true)
  public List<Withdrawal> withdrawals(PatientSummary patient) {
    return file.of(ConsentParts.WITHDRAWALS, patient.id()).stream()
        .map(WithdrawalRecord::withdrawal)
        .toList();
  }

  /**
   * Records a further consent; the patient may go on under the protocol version in force by it.
   *
   * @throws Refused on field "consentVersion" or "consentGivenAt"
   */
  @Transactional
  public void give(GiveConsent command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_CONSENT);
    Optional<ConsentRecord> before = consents.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      requireOf(patient, before.get().patientId(), "consent");
      return;
    }
    Instant givenAt = command.givenAt().atZone(patient.site().zone()).toInstant();
    List<Problem> problems = new ArrayList<>();
    time("consentGivenAt", givenAt, patient, problems);
    label(command.documentVersion(), problems);
    refuseIfAny(problems);
    consents.save(
        new ConsentRecord(
            patient.id(),
            command.documentVersion().strip(),
            givenAt,
            clock.instant(),
            command.submissionId()));
    if (command.takesCurrentProtocol()) {
      takeCurrentProtocol(patient, command.documentVersion());
    }
    courseChanged(patient);
  }

  private void takeCurrentProtocol(PatientSummary patient, String document) {
    UUID current = protocols.trial(patient.trialId()).currentVersionId();
    if (!current.equals(patient.protocolVersionId())) {
      reason.because("Consent version " + document.strip() + " given for the protocol in force");
      record(patient).goOnUnder(current);
      events.publishEvent(new ProtocolTaken(patient.trialId(), patient.id()));
    }
  }

  /**
   * Withdraws consent. Treatment: the status becomes off treatment and no later dose is taken;
   * whoever else must stop something hears {@link ConsentWithdrawn}.
   *
   * @throws Refused on field "at", "reason" or "scope"
   */
  @Transactional
  public void withdraw(WithdrawConsent command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_CONSENT);
    Optional<WithdrawalRecord> before = withdrawals.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      requireOf(patient, before.get().patientId(), "withdrawal");
      return;
    }
    Instant at = command.at().atZone(patient.site().zone()).toInstant();
    List<Problem> problems = new ArrayList<>();
    time("at", at, patient, problems);
    reason(command.reason(), problems);
    if (standing(patient).isWithdrawn(command.scope())) {
      problems.add(Problem.of("scope", "withdrawn-before", "This is withdrawn already."));
    }
    refuseIfAny(problems);
    withdrawals.saveAndFlush(new WithdrawalRecord(patient, command, at, clock.instant()));
    if (command.scope() == ConsentScope.TREATMENT && patient.status() == PatientStatus.ENROLLED) {
      registration.become(
          patient.id(),
          PatientStatus.OFF_TREATMENT,
          "Consent to treatment withdrawn: " + command.reason().strip());
    }
    records.flush(); // listeners read the patient again
    events.publishEvent(new ConsentWithdrawn(patient.trialId(), patient.id(), command.scope(), at));
    courseChanged(patient);
  }

  /** Visits are expected as long as the patient consents to follow-up. */
  private void courseChanged(PatientSummary patient) {
    records.flush(); // listeners read the patient again
    events.publishEvent(new CourseChanged(patient.trialId(), patient.id()));
  }

  /**
   * Cancels a withdrawal that was entered by mistake; what it stopped is started again by people.
   *
   * @throws Refused on field "reason" when it is blank, or when stale
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_CONSENT);
    WithdrawalRecord record =
        withdrawals.findById(id).orElseThrow(() -> new NotFound("withdrawal"));
    requireOf(patient, record.patientId(), "withdrawal");
    record.requireVersion(seenVersion);
    List<Problem> problems = new ArrayList<>();
    reason(why, problems);
    if (!record.withdrawal().counts()) {
      problems.add(new Problem("cancelled", null, "It is cancelled already.", null));
    }
    refuseIfAny(problems);
    reason.because(why.strip());
    record.cancel(clock.instant());
    courseChanged(patient);
  }

  private PatientRecord record(PatientSummary patient) {
    return records.findById(patient.id()).orElseThrow(() -> new NotFound("patient"));
  }

  private void time(String field, Instant at, PatientSummary patient, List<Problem> problems) {
    if (at.isAfter(clock.instant())) {
      problems.add(Problem.of(field, "future", "This time lies in the future."));
    }
    patients.consents(patient).stream()
        .map(Consent::givenAt)
        .min(Instant::compareTo)
        .filter(at::isBefore)
        .ifPresent(
            _ -> problems.add(Problem.of(field, "before-consent", "Before the first consent.")));
  }

  private static void label(String label, List<Problem> problems) {
    if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
      problems.add(
          Problem.of("consentVersion", "consent-version", "Which consent form was signed?"));
    }
  }

  private static void reason(String why, List<Problem> problems) {
    if (why.isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why."));
    } else if (why.length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "too-long", "At most 1,000 characters."));
    }
  }

  private static void requireOf(PatientSummary patient, UUID owner, String kind) {
    if (!owner.equals(patient.id())) {
      throw new NotFound(kind);
    }
  }

  private static void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
