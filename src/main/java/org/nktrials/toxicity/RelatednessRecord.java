package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "adverse_event_relatedness")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class RelatednessRecord extends ClinicalRecord {

  private UUID patientId;
  private UUID adverseEventId;
  private String drug;

  @Enumerated(EnumType.STRING)
  private Relatedness relatedness;

  RelatednessRecord(UUID patientId, UUID adverseEventId, String drug, Relatedness relatedness) {
    this.patientId = patientId;
    this.adverseEventId = adverseEventId;
    this.drug = drug;
    this.relatedness = relatedness;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RelatednessRecord() {}

  void become(Relatedness opinion) {
    this.relatedness = opinion;
  }

  UUID adverseEventId() {
    return adverseEventId;
  }

  String drug() {
    return drug;
  }

  Relatedness relatedness() {
    return relatedness;
  }
}
