package org.nktrials.treatment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.CourseChanged;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doses entered by mistake: cancelled with a reason, never deleted. */
@Service
public class DoseCancellation {

  private final DoseRepository doses;
  private final OmissionRepository omissions;
  private final SignedDlt verdicts;
  private final Patients patients;
  private final ProtocolService protocols;
  private final TrialLock lock;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DoseCancellation(
      DoseRepository doses,
      OmissionRepository omissions,
      SignedDlt verdicts,
      Patients patients,
      ProtocolService protocols,
      TrialLock lock,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.doses = doses;
    this.omissions = omissions;
    this.verdicts = verdicts;
    this.patients = patients;
    this.protocols = protocols;
    this.lock = lock;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Cancels a dose that was entered by mistake; it stays readable.
   *
   * @throws Refused when the form is stale, the reason is blank or it is cancelled already
   */
  @Transactional
  public void cancel(String patientCode, UUID doseId, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    DoseRecord dose = DoseRecord.of(patient, doses.findById(doseId));
    dose.requireVersion(seenVersion);
    if (why.isBlank()) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why the dose is cancelled."));
    }
    if (!dose.dose().counts()) {
      throw new Refused(new Problem("cancelled", null, "This dose is cancelled already.", null));
    }
    requireNotLastUnderVerdict(patient, dose.dose());
    reason.because(why.strip());
    dose.cancel(clock.instant());
    omissions
        .findByDoseIdAndCancelledAtIsNull(doseId)
        .forEach(reduced -> reduced.cancel(clock.instant()));
    events.publishEvent(new CourseChanged(patient.trialId(), patient.id()));
  }

  /** The first dose of the escalated drug anchors the window on which a verdict rests. */
  private void requireNotLastUnderVerdict(PatientSummary patient, Dose dose) {
    boolean another =
        doses.findByPatientIdOrderByGivenAtAscEnteredAtAsc(patient.id()).stream()
            .map(DoseRecord::dose)
            .anyMatch(d -> d.counts() && d.drug().equals(dose.drug()) && !d.id().equals(dose.id()));
    String escalated =
        protocols.version(patient.protocolVersionId()).definition().escalatedTreatment().code();
    if (!another && dose.drug().equals(escalated) && verdicts.hasVerdict(patient.id())) {
      throw new Refused(
          new Problem(
              "verdict-stands",
              null,
              "A signed verdict rests on this dose, the only one of its drug.",
              "Record the right dose first, then cancel this one."));
    }
  }
}
