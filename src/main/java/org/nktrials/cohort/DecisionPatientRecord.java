package org.nktrials.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.Verdict;

/** A patient that a decision counted, with the verdict it relied on. */
@Entity
@Table(name = "decision_patient")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DecisionPatientRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID decisionId;
  private UUID patientId;
  private @Nullable UUID verdictId;
  private int levelNumber;
  private String state;

  DecisionPatientRecord(DecisionRecord decision, PatientEvaluation evaluation) {
    Verdict verdict = evaluation.verdict();
    this.trialId = decision.trialId();
    this.decisionId = decision.id();
    this.patientId = evaluation.patient().id();
    this.verdictId = verdict == null ? null : verdict.id();
    this.levelNumber = evaluation.slot().level();
    this.state = evaluation.state().name();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DecisionPatientRecord() {}

  UUID decisionId() {
    return decisionId;
  }

  UUID patientId() {
    return patientId;
  }
}
