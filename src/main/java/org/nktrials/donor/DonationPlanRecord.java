package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "donation_plan")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DonationPlanRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private @Nullable LocalDate conditioningOn;
  private @Nullable LocalDate apheresisOn;
  private boolean apheresisBooked;
  private boolean cleanRoomBooked;

  DonationPlanRecord(PatientSummary recipient) {
    this.trialId = recipient.trialId();
    this.patientId = recipient.id();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DonationPlanRecord() {}

  void take(DonationPlan plan) {
    this.conditioningOn = plan.conditioningOn();
    this.apheresisOn = plan.apheresisOn();
    this.apheresisBooked = plan.apheresisBooked();
    this.cleanRoomBooked = plan.cleanRoomBooked();
  }

  DonationPlan plan() {
    return new DonationPlan(
        conditioningOn, apheresisOn, apheresisBooked, cleanRoomBooked, version());
  }
}
