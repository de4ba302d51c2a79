package org.nktrials.cohort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelAssignment;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.patient.PatientStatus;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.Verdict;

/**
 * Patients whose next dose the guard would refuse until an investigator assigns a level or stops
 * treatment.
 *
 * @param levels level of the next dose by patient
 */
record PatientsNeedingLevel(Recommendation recommendation, Map<UUID, TreatmentLevel> levels) {

  /** One of them; {@code why} is a sentence without the patient's code. */
  record Need(PatientEvaluation patient, String levelName, String why) {}

  List<Need> all() {
    return recommendation.evaluations().stream()
        .filter(evaluation -> evaluation.patient().status() == PatientStatus.ENROLLED)
        .flatMap(evaluation -> need(evaluation).stream())
        .toList();
  }

  private Optional<Need> need(PatientEvaluation evaluation) {
    TreatmentLevel level = levels.get(evaluation.patient().id());
    if (level == null || level.stopped()) {
      return Optional.empty();
    }
    String name = recommendation.protocol().definition().levelName(level.status().level());
    return Optional.ofNullable(why(evaluation, level, name))
        .map(why -> new Need(evaluation, name, why));
  }

  /** Why the patient needs one; null when the level stands. */
  static @Nullable String why(PatientEvaluation evaluation, TreatmentLevel level, String name) {
    if (level.needsLevel()) {
      return name + " is " + level.status().state().label() + ".";
    }
    if (evaluation.state() == EvaluationState.LEAD_IN
        && level.status().state() == LevelState.COMPLETED) {
      return name + " was completed during lead-in.";
    }
    return isUndecidedAfterDlt(evaluation, level.assignment())
        ? "The patient had a DLT and nobody has decided how treatment goes on."
        : null;
  }

  private static boolean isUndecidedAfterDlt(
      PatientEvaluation evaluation, @Nullable LevelAssignment assignment) {
    Verdict verdict = evaluation.verdict();
    return verdict != null
        && evaluation.state() == EvaluationState.DLT
        && (assignment == null || assignment.at().isBefore(verdict.signedAt()));
  }
}
