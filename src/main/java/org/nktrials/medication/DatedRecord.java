package org.nktrials.medication;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.PartialDate;

/**
 * What all records of history and medication share: whose, from when to when, whether it counts.
 */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
abstract class DatedRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Column(name = "start_date")
  private @Nullable String start;

  private @Nullable LocalDate startEarliest;
  private @Nullable LocalDate startLatest;

  @Column(name = "end_date")
  private @Nullable String end;

  private @Nullable LocalDate endEarliest;
  private @Nullable LocalDate endLatest;
  private boolean ongoing;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  DatedRecord(PatientSummary patient, Period period, Instant now, UUID submissionId) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.enteredAt = now;
    this.submissionId = submissionId;
    last(period);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DatedRecord() {}

  final void last(Period period) {
    PartialDate from = period.start();
    PartialDate to = period.end();
    this.start = from == null ? null : from.text();
    this.startEarliest = from == null ? null : from.earliest();
    this.startLatest = from == null ? null : from.latest();
    this.end = to == null ? null : to.text();
    this.endEarliest = to == null ? null : to.earliest();
    this.endLatest = to == null ? null : to.latest();
    this.ongoing = period.ongoing();
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  void requireOf(PatientSummary patient) {
    if (!patientId.equals(patient.id())) {
      throw new NotFound("entry");
    }
  }

  boolean counts() {
    return cancelledAt == null;
  }

  Stored stored() {
    return new Stored(id(), version(), enteredAt, cancelledAt);
  }

  Period period() {
    return new Period(
        start == null ? null : PartialDate.of(start),
        end == null ? null : PartialDate.of(end),
        ongoing);
  }
}
