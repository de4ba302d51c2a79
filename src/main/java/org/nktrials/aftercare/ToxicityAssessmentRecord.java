package org.nktrials.aftercare;

import jakarta.persistence.Column;
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
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "toxicity_assessment")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ToxicityAssessmentRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private AssessmentKind kind;

  private LocalDate assessedOn;
  private @Nullable BigDecimal rashPercent;
  private @Nullable Boolean bullae;
  private @Nullable BigDecimal bilirubin;

  @Column(name = "upper_gi")
  private @Nullable Boolean upperGastrointestinal;

  private @Nullable BigDecimal diarrhoea;

  @Column(name = "severe_gi")
  private @Nullable Boolean severeGastrointestinal;

  private @Nullable BigDecimal temperature;
  private @Nullable Boolean feverTreated;

  @Enumerated(EnumType.STRING)
  private @Nullable Hypotension hypotension;

  @Enumerated(EnumType.STRING)
  private @Nullable Hypoxia hypoxia;

  private @Nullable Integer computedGrade;
  private String computedText;
  private String ruleVersion;
  private @Nullable Integer confirmedGrade;
  private @Nullable Instant confirmedAt;
  private @Nullable UUID confirmedBy;
  private @Nullable String confirmedReason;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  ToxicityAssessmentRecord(
      PatientSummary patient, EnterAssessment command, Computed computed, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.kind = command.kind();
    this.assessedOn = command.on();
    this.computedGrade = computed.grade();
    this.computedText = computed.text();
    this.ruleVersion = computed.ruleVersion();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
    take(command.gvhd());
    take(command.crs());
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ToxicityAssessmentRecord() {}

  static ToxicityAssessmentRecord of(
      PatientSummary patient, Optional<ToxicityAssessmentRecord> found) {
    return found
        .filter(record -> record.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("assessment"));
  }

  private void take(@Nullable GvhdFindings found) {
    if (found != null) {
      this.rashPercent = found.rashPercent();
      this.bullae = found.bullae();
      this.bilirubin = found.bilirubin();
      this.upperGastrointestinal = found.upperGastrointestinal();
      this.diarrhoea = found.diarrhoeaMillilitres();
      this.severeGastrointestinal = found.severeGastrointestinal();
    }
  }

  private void take(@Nullable CrsFindings found) {
    if (found != null) {
      this.temperature = found.temperature();
      this.feverTreated = found.feverTreated();
      this.hypotension = found.hypotension();
      this.hypoxia = found.hypoxia();
    }
  }

  void confirm(int grade, @Nullable String why, UUID person, Instant now) {
    this.confirmedGrade = grade;
    this.confirmedReason = why;
    this.confirmedBy = person;
    this.confirmedAt = now;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  ToxicityAssessment assessment() {
    return new ToxicityAssessment(
        id(),
        patientId,
        kind,
        assessedOn,
        computedGrade,
        computedText,
        confirmedGrade,
        confirmedAt,
        confirmedReason,
        cancelledAt,
        version());
  }

  /**
   * What the criteria say.
   *
   * @param grade null where findings are missing
   */
  record Computed(@Nullable Integer grade, String text, String ruleVersion) {}
}
