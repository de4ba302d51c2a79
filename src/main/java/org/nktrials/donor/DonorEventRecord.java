package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // term and day are never rewritten
@Table(name = "donor_event")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DonorEventRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID donorId;
  private String term;
  private LocalDate onsetOn;
  private @Nullable Integer grade;
  private @Nullable Boolean serious;
  private @Nullable String outcome;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  DonorEventRecord(DonorSummary donor, DonorEventEntry entry, Instant now, UUID submissionId) {
    this.trialId = donor.trialId();
    this.donorId = donor.id();
    this.term = entry.term();
    this.onsetOn = entry.onsetOn();
    this.enteredAt = now;
    this.submissionId = submissionId;
    this.grade = entry.grade();
    this.serious = entry.serious();
    this.outcome = entry.outcome();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DonorEventRecord() {}

  void complete(DonorEventEntry entry) {
    this.grade = entry.grade();
    this.serious = entry.serious();
    this.outcome = entry.outcome();
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  UUID donorId() {
    return donorId;
  }

  DonorEvent event() {
    return new DonorEvent(id(), term, onsetOn, grade, serious, outcome, cancelledAt, version());
  }
}
