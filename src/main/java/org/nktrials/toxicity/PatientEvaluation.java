package org.nktrials.toxicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.Slot;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.schedule.DltWindow;

/**
 * A patient with a place, and where the patient stands.
 *
 * @param window the DLT window; null before the first dose of the escalated drug
 * @param today the site's local date on which the state was taken
 * @param verdict the verdict that stands; null while there is none
 */
public record PatientEvaluation(
    PatientSummary patient,
    Slot slot,
    EvaluationState state,
    boolean studyDrugGiven,
    @Nullable DltWindow window,
    LocalDate today,
    @Nullable Verdict verdict) {

  /** Whether no dose of the escalated drug was given yet. */
  public boolean inLeadIn() {
    return window == null;
  }
}
