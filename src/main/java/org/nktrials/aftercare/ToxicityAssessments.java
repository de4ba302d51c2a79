package org.nktrials.aftercare;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** GvHD and CRS: findings are entered, the criteria compute, an investigator confirms. */
@Service
public class ToxicityAssessments {

  private static final int WORST = 4;
  private static final int LONGEST_REASON = 500;

  private final ToxicityAssessmentRepository assessments;
  private final PatientFile file;
  private final Patients patients;
  private final Authority authority;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ToxicityAssessments(
      ToxicityAssessmentRepository assessments,
      PatientFile file,
      Patients patients,
      Authority authority,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.file = file;
    this.patients = patients;
    this.authority = authority;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  /**
   * ToxicityAssessments of a patient that the caller may see, latest first, cancelled ones
   * included.
   */
  @Transactional(readOnly = true)
  public List<ToxicityAssessment> of(UUID patientId) {
    return file.of(AftercareParts.ASSESSMENTS, patientId).stream()
        .map(ToxicityAssessmentRecord::assessment)
        .toList();
  }

  /** One assessment of a patient that the caller may see. */
  @Transactional(readOnly = true)
  public ToxicityAssessment one(PatientSummary patient, UUID id) {
    return ToxicityAssessmentRecord.of(patient, assessments.findById(id)).assessment();
  }

  /** Patients of a trial with a confirmed grade of at least this, all sites; for counting. */
  @Transactional(readOnly = true)
  public Set<UUID> patientsWith(UUID trialId, AssessmentKind kind, int grade) {
    return new HashSet<>(assessments.patientsWith(trialId, kind, grade));
  }

  /**
   * Enters findings and computes the grade.
   *
   * @throws Refused beside the field that cannot be so
   */
  @Transactional
  public ToxicityAssessment enter(EnterAssessment typed) {
    PatientSummary patient = patients.patient(typed.patientCode(), Permission.RECORD_EXAMINATION);
    Optional<ToxicityAssessmentRecord> before =
        assessments.findBySubmissionId(typed.submissionId());
    if (before.isPresent()) {
      return ToxicityAssessmentRecord.of(patient, before).assessment();
    }
    EnterAssessment command = typed.inStagedUnit();
    AssessmentChecks.check(command, patient.dateAt(clock.instant()));
    return assessments
        .saveAndFlush(
            new ToxicityAssessmentRecord(
                patient, command, AssessmentGrades.of(command), clock.instant()))
        .assessment();
  }

  /**
   * An investigator confirms a grade; the one that was computed needs no reason.
   *
   * @throws Refused when the form is stale, or a reason is missing
   */
  @Transactional
  public void confirm(
      String patientCode,
      UUID id,
      @Nullable Long seenVersion,
      @Nullable Integer grade,
      String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.SIGN_VERDICT);
    ToxicityAssessmentRecord record = changeable(patient, id, seenVersion);
    List<Problem> problems = new ArrayList<>();
    if (grade == null || grade < 0 || grade > WORST) {
      problems.add(Problem.of("grade", "grade", "Choose a grade from 0 to 4."));
    } else if (!grade.equals(record.assessment().computedGrade()) && why.isBlank()) {
      problems.add(
          Problem.of("reason", "reason-missing", "Say why it differs from what was computed."));
    }
    if (why.length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "too-long", "At most 500 characters."));
    }
    if (!problems.isEmpty() || grade == null) {
      throw new Refused(problems);
    }
    reason.because(why.isBlank() ? "Confirmed by the investigator" : why.strip());
    record.confirm(
        grade, why.isBlank() ? null : why.strip(), authority.person().id(), clock.instant());
    assessments.flush();
    publish(patient);
  }

  /**
   * Cancels an assessment; it stays readable.
   *
   * @throws Refused when the form is stale or the reason is missing
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    Permission needed = Permission.RECORD_EXAMINATION;
    PatientSummary patient = patients.patient(patientCode, needed);
    ToxicityAssessmentRecord record = changeable(patient, id, seenVersion);
    if (record.assessment().confirmedGrade() != null) {
      authority.require(Permission.SIGN_VERDICT, patient.trialId(), patient.site().id());
    }
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    reason.because(why.strip());
    record.cancel(clock.instant());
    assessments.flush();
    publish(patient);
  }

  private void publish(PatientSummary patient) {
    events.publishEvent(new AftercareChanged(patient.trialId(), patient.id(), patient.code()));
  }

  private ToxicityAssessmentRecord changeable(
      PatientSummary patient, UUID id, @Nullable Long seenVersion) {
    ToxicityAssessmentRecord record =
        ToxicityAssessmentRecord.of(patient, assessments.findById(id));
    if (!record.assessment().counts()) {
      throw new Refused(new Problem("cancelled", null, "It is cancelled already.", null));
    }
    record.requireVersion(seenVersion);
    return record;
  }
}
