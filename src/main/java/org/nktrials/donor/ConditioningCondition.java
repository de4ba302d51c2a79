package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nktrials.patient.DoseCondition;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.springframework.stereotype.Component;

/** No dose of conditioning without the signed go . */
@Component
class ConditioningCondition implements DoseCondition {

  private final ConditioningGoes goes;

  ConditioningCondition(ConditioningGoes goes) {
    this.goes = goes;
  }

  @Override
  public List<Obstacle> notMet(PatientSummary patient, String drug, Instant at, LocalDate date) {
    return goes.notMet(patient, drug, at, date);
  }
}
