package org.nktrials.laboratory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.laboratory.ValueComparator;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "laboratory_result")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class LaboratoryResultRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID laboratoryId;

  @Enumerated(EnumType.STRING)
  private Analyte analyte;

  private Instant sampledAt;
  private LocalDate sampledOn;
  private Instant enteredAt;

  @Enumerated(EnumType.STRING)
  private @Nullable ValueComparator comparator;

  private @Nullable BigDecimal value;
  private String typedValue;
  private String typedUnit;
  private @Nullable BigDecimal lowerLimit;
  private @Nullable BigDecimal upperLimit;
  private boolean beforeTreatment;

  @Enumerated(EnumType.STRING)
  private GradeStatus gradeStatus = GradeStatus.NOT_GRADED;

  private @Nullable Integer grade;
  private @Nullable String gradeTerm;
  private String gradeSentence = "";
  private String gradeRule = "";
  private @Nullable Boolean clinicallySignificant;
  private @Nullable Boolean symptomatic;
  private @Nullable Boolean onAnticoagulant;
  private @Nullable UUID replaces;
  private @Nullable String why;
  private @Nullable Instant replacedAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  LaboratoryResultRecord(PatientSummary patient, Sample sample, Measured measured, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.laboratoryId = sample.laboratoryId();
    this.analyte = measured.analyte();
    this.sampledAt = sample.at();
    this.sampledOn = patient.dateAt(sample.at());
    this.enteredAt = now;
    this.comparator = measured.comparator();
    this.value = measured.value();
    this.typedValue = measured.typedValue();
    this.typedUnit = measured.typedUnit();
    this.submissionId = sample.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LaboratoryResultRecord() {}

  /**
   * A result that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static LaboratoryResultRecord of(PatientSummary patient, Optional<LaboratoryResultRecord> found) {
    return found
        .filter(result -> result.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("result"));
  }

  /** Takes the place of another, with the answers that were given to it. */
  LaboratoryResultRecord replacing(LaboratoryResultRecord other, String reason) {
    this.replaces = other.id();
    this.why = reason;
    this.symptomatic = other.symptomatic;
    this.onAnticoagulant = other.onAnticoagulant;
    return this;
  }

  void replaced(Instant now) {
    this.replacedAt = now;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  void judge(Judgement judgement) {
    this.clinicallySignificant = judgement.clinicallySignificant();
    this.symptomatic = judgement.symptomatic();
    this.onAnticoagulant = judgement.onAnticoagulant();
  }

  /** Takes limits and grade; an update only where something differs. */
  void grade(Limits limits, boolean before, DecidedGrade decided) {
    this.lowerLimit = limits.lower();
    this.upperLimit = limits.upper();
    this.beforeTreatment = before;
    this.gradeStatus = decided.status();
    this.grade = decided.grade();
    this.gradeTerm = decided.term();
    this.gradeSentence = decided.sentence();
    this.gradeRule = decided.ruleVersion();
  }

  Instant sampledAt() {
    return sampledAt;
  }

  LocalDate sampledOn() {
    return sampledOn;
  }

  Analyte analyte() {
    return analyte;
  }

  UUID laboratoryId() {
    return laboratoryId;
  }

  UUID patientId() {
    return patientId;
  }

  UUID submissionId() {
    return submissionId;
  }

  boolean isOf(Sample sample) {
    return laboratoryId.equals(sample.laboratoryId()) && sampledAt.equals(sample.at());
  }

  LaboratoryResult result(String laboratory) {
    return new LaboratoryResult(
        id(),
        analyte,
        sampledAt,
        sampledOn,
        enteredAt,
        comparator,
        value,
        lowerLimit,
        upperLimit,
        typedValue,
        typedUnit,
        laboratoryId,
        laboratory,
        new DecidedGrade(gradeStatus, grade, gradeTerm, gradeSentence, gradeRule),
        beforeTreatment,
        clinicallySignificant,
        symptomatic,
        onAnticoagulant,
        replaces,
        replacedAt,
        cancelledAt,
        why,
        version());
  }
}
