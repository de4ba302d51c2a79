package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.ClinicalRecord;

/** One study drug and one adverse event: the opinion, and what was done; each may be open. */
@Entity
@Table(name = "adverse_event_relatedness")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class EventDrugRecord extends ClinicalRecord {

  private UUID patientId;
  private UUID adverseEventId;
  private String drug;

  @Enumerated(EnumType.STRING)
  private @Nullable Relatedness relatedness;

  @Enumerated(EnumType.STRING)
  private @Nullable ActionTaken action;

  EventDrugRecord(AdverseEventRecord event, String drug) {
    this.patientId = event.patientId();
    this.adverseEventId = event.id();
    this.drug = drug;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EventDrugRecord() {}

  void judge(@Nullable Relatedness opinion) {
    this.relatedness = opinion;
  }

  void act(@Nullable ActionTaken taken) {
    this.action = taken;
  }

  UUID adverseEventId() {
    return adverseEventId;
  }

  String drug() {
    return drug;
  }

  @Nullable Relatedness relatedness() {
    return relatedness;
  }

  @Nullable ActionTaken action() {
    return action;
  }
}
