package org.nktrials.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "eligibility_confirmation")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class EligibilityConfirmationRecord extends ClinicalRecord {

  private UUID patientId;
  private String ruleVersion;
  private String inputs;
  private UUID signatureId;
  private Instant confirmedAt;

  @SuppressWarnings("NullAway.Init") // signed before it is saved
  EligibilityConfirmationRecord(UUID patientId, String ruleVersion, String inputs, Instant now) {
    this.patientId = patientId;
    this.ruleVersion = ruleVersion;
    this.inputs = inputs;
    this.confirmedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EligibilityConfirmationRecord() {}

  EligibilityConfirmationRecord signedBy(UUID signature) {
    this.signatureId = signature;
    return this;
  }

  UUID signatureId() {
    return signatureId;
  }
}
