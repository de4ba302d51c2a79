package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the rest is never rewritten, not even with a reason
@Table(name = "donor_marker")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class MarkerRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID donorId;

  @Enumerated(EnumType.STRING)
  private InfectiousMarker marker;

  @Enumerated(EnumType.STRING)
  private MarkerResult result;

  private LocalDate sampledOn;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  MarkerRecord(DonorSummary donor, MarkerFinding finding, Instant now, UUID submissionId) {
    this.trialId = donor.trialId();
    this.donorId = donor.id();
    this.marker = finding.marker();
    this.result = finding.result();
    this.sampledOn = finding.sampledOn();
    this.enteredAt = now;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MarkerRecord() {}

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  UUID donorId() {
    return donorId;
  }

  MarkerLine line() {
    return new MarkerLine(
        id(), new MarkerFinding(marker, result, sampledOn), enteredAt, cancelledAt, version());
  }
}
