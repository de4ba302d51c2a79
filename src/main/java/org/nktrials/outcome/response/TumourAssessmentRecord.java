package org.nktrials.outcome.response;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.response.Recist;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "tumour_assessment")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class TumourAssessmentRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private LocalDate assessedOn;

  @Enumerated(EnumType.STRING)
  private NonTarget nonTarget;

  private @Nullable Boolean newLesion;
  private @Nullable String newLesionWhere;

  @Enumerated(EnumType.STRING)
  private @Nullable Category investigator;

  private @Nullable String investigatorReason;

  @Enumerated(EnumType.STRING)
  private Category computed;

  private String ruleVersion;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  TumourAssessmentRecord(
      PatientSummary patient, AssessTumour command, Category computed, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.assessedOn = command.on();
    this.nonTarget = command.nonTarget();
    this.newLesion = command.newLesion();
    this.newLesionWhere = command.newLesionWhere();
    this.investigator = command.investigator();
    this.investigatorReason = command.reason();
    this.computed = computed;
    this.ruleVersion = Recist.VERSION;
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TumourAssessmentRecord() {}

  UUID patientId() {
    return patientId;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  TumourVisit visit(List<LesionReading> readings) {
    return new TumourVisit(
        id(),
        assessedOn,
        readings,
        nonTarget,
        newLesion,
        newLesionWhere,
        investigator,
        investigatorReason,
        computed,
        cancelledAt,
        version());
  }
}
