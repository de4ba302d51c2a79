package org.nktrials.outcome.response;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.response.EuropeanLeukemiaNet;
import org.nktrials.rules.response.LeukaemiaResponse.Category;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "marrow_assessment")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class MarrowRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private LocalDate assessedOn;
  private boolean beforeTreatment;
  private @Nullable BigDecimal marrowBlasts;
  private @Nullable Boolean adequateMarrow;
  private @Nullable Boolean circulatingBlasts;
  private @Nullable Boolean extramedullary;
  private @Nullable BigDecimal neutrophils;
  private @Nullable BigDecimal platelets;
  private @Nullable Boolean transfusionFree;

  @Enumerated(EnumType.STRING)
  private @Nullable Category investigator;

  private @Nullable String investigatorReason;

  @Enumerated(EnumType.STRING)
  private Category computed;

  private String ruleVersion;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  MarrowRecord(PatientSummary patient, AssessMarrow command, Category computed, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.assessedOn = command.on();
    this.beforeTreatment = command.beforeTreatment();
    this.marrowBlasts = command.marrowBlasts();
    this.adequateMarrow = command.adequateMarrow();
    this.circulatingBlasts = command.circulatingBlasts();
    this.extramedullary = command.extramedullary();
    this.neutrophils = command.neutrophils();
    this.platelets = command.platelets();
    this.transfusionFree = command.transfusionFree();
    this.investigator = command.investigator();
    this.investigatorReason = command.reason();
    this.computed = computed;
    this.ruleVersion = EuropeanLeukemiaNet.VERSION;
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MarrowRecord() {}

  UUID patientId() {
    return patientId;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  MarrowVisit visit() {
    return new MarrowVisit(
        id(),
        assessedOn,
        beforeTreatment,
        marrowBlasts,
        adequateMarrow,
        circulatingBlasts,
        extramedullary,
        neutrophils,
        platelets,
        transfusionFree,
        investigator,
        investigatorReason,
        computed,
        cancelledAt,
        version());
  }
}
