package org.nktrials.examination;

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
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "measurement")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class MeasurementRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private Item item;

  private Instant measuredAt;
  private LocalDate measuredOn;
  private @Nullable BigDecimal value;
  private @Nullable String finding;
  private @Nullable String notDone;
  private boolean confirmed;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  MeasurementRecord(
      PatientSummary patient, Reading reading, Instant measuredAt, Instant now, UUID submissionId) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.item = reading.item();
    this.measuredAt = measuredAt;
    this.measuredOn = patient.dateAt(measuredAt);
    this.enteredAt = now;
    this.submissionId = submissionId;
    take(reading);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MeasurementRecord() {}

  /**
   * A value that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static MeasurementRecord of(PatientSummary patient, Optional<MeasurementRecord> found) {
    return found
        .filter(one -> one.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("measurement"));
  }

  final void take(Reading reading) {
    this.value = reading.value();
    this.finding = reading.finding();
    this.notDone = reading.notDone();
    this.confirmed = reading.item().isUnlikely(reading.value());
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  Measurement measurement() {
    return new Measurement(
        id(),
        patientId,
        item,
        measuredAt,
        measuredOn,
        value,
        finding,
        notDone,
        confirmed,
        enteredAt,
        cancelledAt,
        version());
  }
}
