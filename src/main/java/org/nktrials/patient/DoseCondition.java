package org.nktrials.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;

/**
 * What a room below treatment asks of a dose before the dosing guard lets it pass: a released
 * product for an infusion, the investigator's go for conditioning.
 */
public interface DoseCondition {

  /**
   * What is not met. Answers with an empty list, and without asking the database, for a drug that
   * it does not concern.
   *
   * @param drug code of the drug in the patient's protocol version
   * @param at now, or when the dose was given
   * @param on local day of the dose at the patient's site; later than {@code at} when it is planned
   */
  List<Obstacle> notMet(PatientSummary patient, String drug, Instant at, LocalDate on);
}
