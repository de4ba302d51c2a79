package org.nktrials.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

/** A level that a decision opened. */
@Entity
@Table(name = "decision_level")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DecisionLevelRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID decisionId;
  private int levelNumber;

  DecisionLevelRecord(DecisionRecord decision, int levelNumber) {
    this.trialId = decision.trialId();
    this.decisionId = decision.id();
    this.levelNumber = levelNumber;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DecisionLevelRecord() {}

  UUID decisionId() {
    return decisionId;
  }

  int levelNumber() {
    return levelNumber;
  }
}
