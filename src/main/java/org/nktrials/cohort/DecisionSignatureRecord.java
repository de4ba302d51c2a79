package org.nktrials.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nktrials.access.Capacity;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "decision_signature")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DecisionSignatureRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID decisionId;
  private UUID signatureId;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Capacity capacity;

  DecisionSignatureRecord(DecisionRecord decision, SignatureReceipt receipt, Capacity capacity) {
    this.trialId = decision.trialId();
    this.decisionId = decision.id();
    this.signatureId = receipt.id();
    this.personId = receipt.personId();
    this.capacity = capacity;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DecisionSignatureRecord() {}

  UUID decisionId() {
    return decisionId;
  }

  UUID signatureId() {
    return signatureId;
  }

  UUID personId() {
    return personId;
  }

  Capacity capacity() {
    return capacity;
  }
}
