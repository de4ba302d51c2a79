package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.rules.donation.ClearanceRule;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "donor_clearance")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ClearanceRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID donorId;
  private String decision;
  private @Nullable LocalDate apheresisOn;
  private @Nullable LocalDate validUntil;
  private @Nullable String note;
  private String inputs;
  private String ruleVersion;
  private UUID signatureId;
  private String decidedBy;
  private Instant decidedAt;

  ClearanceRecord(
      DonorSummary donor,
      @Nullable LocalDate apheresisOn,
      @Nullable LocalDate validUntil,
      @Nullable String note,
      String inputs,
      SignatureReceipt signature) {
    this.trialId = donor.trialId();
    this.donorId = donor.id();
    this.decision = validUntil == null ? "NOT_CLEARED" : "CLEARED";
    this.apheresisOn = apheresisOn;
    this.validUntil = validUntil;
    this.note = note;
    this.inputs = inputs;
    this.ruleVersion = ClearanceRule.VERSION;
    this.signatureId = signature.id();
    this.decidedBy = signature.printedName();
    this.decidedAt = signature.signedAt();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ClearanceRecord() {}

  ClearanceLine line() {
    return new ClearanceLine(
        id(),
        decision.equals("CLEARED"),
        apheresisOn,
        validUntil,
        note,
        inputs,
        decidedBy,
        decidedAt);
  }
}
