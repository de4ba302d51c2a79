package org.nktrials.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "tablet_count")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class TabletCountRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String drug;
  private LocalDate fromDay;
  private LocalDate toDay;
  private int dispensed;
  private int returned;
  private BigDecimal strength;
  private String unit;
  private BigDecimal plannedDaily;
  private @Nullable String note;
  private Instant enteredAt;
  private UUID enteredBy;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  TabletCountRecord(
      PatientSummary patient, CountTablets command, PlannedDose plan, Instant now, UUID person) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.drug = command.drug();
    this.fromDay = command.from();
    this.toDay = command.to();
    this.dispensed = command.dispensed();
    this.returned = command.returned();
    this.strength = command.strength();
    this.unit = plan.unit();
    this.plannedDaily = plan.amount();
    this.note = command.note();
    this.enteredAt = now;
    this.enteredBy = person;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TabletCountRecord() {}

  /**
   * One that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static TabletCountRecord of(PatientSummary patient, Optional<TabletCountRecord> found) {
    return found
        .filter(one -> one.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("tablet count"));
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  TabletCount count() {
    return new TabletCount(
        id(),
        drug,
        fromDay,
        toDay,
        dispensed,
        returned,
        strength,
        unit,
        plannedDaily,
        note,
        enteredAt,
        cancelledAt,
        version());
  }
}
