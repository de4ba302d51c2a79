package org.nktrials.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.schedule.PlannedVisit;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "visit_record")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class VisitRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String code;
  private String visit;
  private int number;
  private boolean tookPlace;
  private @Nullable LocalDate actualOn;
  private @Nullable String notDoneReason;
  private @Nullable String note;
  private @Nullable LocalDate target;
  private @Nullable LocalDate opens;
  private @Nullable LocalDate closes;
  private int spanDays;
  private Instant enteredAt;
  private UUID submissionId;

  VisitRecord(
      PatientSummary patient, ScheduledVisit scheduled, VisitOutcome outcome, Instant enteredAt) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.code = scheduled.code();
    this.visit = scheduled.visit();
    this.number = scheduled.number();
    this.spanDays = scheduled.spanDays();
    this.enteredAt = enteredAt;
    PlannedVisit plan = scheduled.plan();
    if (plan != null) {
      judgeBy(plan);
    }
    this.submissionId = outcome.submissionId();
    become(outcome);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected VisitRecord() {}

  void become(VisitOutcome outcome) {
    this.tookPlace = outcome.tookPlace();
    this.actualOn = outcome.actualOn();
    this.notDoneReason = outcome.notDoneReason();
    this.note = outcome.note();
    this.submissionId = outcome.submissionId();
  }

  /** The plan stays as it was when the visit was first judged, whatever moves later. */
  void judgeBy(PlannedVisit plan) {
    this.target = plan.target();
    this.opens = plan.earliest();
    this.closes = plan.latest();
    this.spanDays = plan.spanDays();
  }

  @Nullable PlannedVisit plan() {
    return target == null || opens == null || closes == null
        ? null
        : new PlannedVisit(visit, target, opens, closes, spanDays);
  }

  VisitOutcome outcome() {
    return new VisitOutcome(tookPlace, actualOn, notDoneReason, note, submissionId);
  }

  boolean isOf(PatientSummary patient, String visitCode) {
    return patientId.equals(patient.id()) && code.equals(visitCode);
  }

  String code() {
    return code;
  }

  String visit() {
    return visit;
  }

  int number() {
    return number;
  }

  Instant enteredAt() {
    return enteredAt;
  }
}
