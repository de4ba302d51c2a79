package org.nktrials.treatment;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planned doses that were not given as planned, with the cause, so that "3 of 5 given, 2 withheld
 * for toxicity" is known. A reduced dose is recorded as a dose, with the checks and deviations of
 * every dose, in the same transaction.
 */
@Service
public class DoseOmissions {

  private final PatientFile file;
  private final OmissionRepository omissions;
  private final OmissionChecks checks;
  private final Doses doses;
  private final Patients patients;
  private final TrialLock lock;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  DoseOmissions(
      PatientFile file,
      OmissionRepository omissions,
      OmissionChecks checks,
      Doses doses,
      Patients patients,
      TrialLock lock,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.file = file;
    this.omissions = omissions;
    this.checks = checks;
    this.doses = doses;
    this.patients = patients;
    this.lock = lock;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Of a patient that the caller may see, by planned day, cancelled ones included: one query. */
  @Transactional(readOnly = true)
  public List<DoseOmission> of(UUID patientId) {
    return file.of(TreatmentParts.OMISSIONS, patientId).stream()
        .map(OmissionRecord::omission)
        .toList();
  }

  /**
   * Records that a dose was not given as planned.
   *
   * @throws Refused with a problem for every field that cannot be so
   */
  @Transactional
  public OmittedDose record(OmitDose command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    Optional<OmissionRecord> before = omissions.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return new OmittedDose(OmissionRecord.of(patient, before).omission(), List.of());
    }
    checks.check(patient, command, of(patient.id()), doses.of(patient.id()));
    RecordedDose reduced =
        command.kind() == OmissionKind.REDUCED ? doses.record(smaller(command)) : null;
    OmissionRecord saved =
        omissions.saveAndFlush(
            new OmissionRecord(
                patient,
                command,
                reduced == null ? null : reduced.dose().id(),
                clock.instant(),
                authority.person().id()));
    return new OmittedDose(saved.omission(), reduced == null ? List.of() : reduced.deviations());
  }

  /**
   * Cancels one that was entered by mistake; it stays readable.
   *
   * @throws Refused when the form is stale, the reason is blank or it is cancelled already
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    OmissionRecord record = OmissionRecord.of(patient, omissions.findById(id));
    if (!record.omission().counts()) {
      throw new Refused(new Problem("cancelled", null, "This is cancelled already.", null));
    }
    record.requireVersion(seenVersion);
    if (why.isBlank() || why.length() > 500) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    if (!record.omission().nothingGiven()) {
      throw new Refused(
          new Problem(
              "reduced-dose",
              null,
              "A smaller dose was recorded with it.",
              "Cancel that dose: both are cancelled together."));
    }
    reason.because(why.strip());
    record.cancel(clock.instant());
  }

  private static RecordDose smaller(OmitDose command) {
    return new RecordDose(
        command.patientCode(),
        command.drug(),
        requireNonNull(command.amount()),
        1,
        command.plannedOn().atTime(requireNonNull(command.givenAt())),
        "Reduced: "
            + command.cause().label()
            + (command.explanation() == null ? "" : ", " + command.explanation()),
        UUID.nameUUIDFromBytes(
            ("reduced " + command.submissionId()).getBytes(StandardCharsets.UTF_8)));
  }
}
