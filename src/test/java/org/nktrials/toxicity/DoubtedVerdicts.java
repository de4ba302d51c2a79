package org.nktrials.toxicity;

import java.util.UUID;
import org.nktrials.access.Role;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.springframework.context.annotation.Import;

/** Patients of site 01 whose signed verdict a laboratory result contradicts. */
@Import(LaboratoryScenario.class)
public class DoubtedVerdicts {

  private static final int FIRST_IL2 = -20;

  private final StartedTrials trials;
  private final TestPeople people;
  private final LaboratoryScenario laboratory;
  private final Verdicts verdicts;
  private final LateFindings findings;

  DoubtedVerdicts(
      StartedTrials trials,
      TestPeople people,
      LaboratoryScenario laboratory,
      Verdicts verdicts,
      LateFindings findings) {
    this.trials = trials;
    this.people = people;
    this.laboratory = laboratory;
    this.verdicts = verdicts;
    this.findings = findings;
  }

  /** Signed as evaluable without DLT; then 20 platelets were entered. */
  public PatientSummary patient() {
    TrialSummary trial = trials.trial();
    PatientSummary patient = trials.enrolled(trial);
    trials.firstCycle(patient, FIRST_IL2);
    laboratory.laboratory(trial);
    trials.on(
        FIRST_IL2 + 12,
        Role.INVESTIGATOR,
        () ->
            verdicts.sign(
                new SignVerdict(
                    patient.code(), VerdictKind.NO_DLT, "Nothing", null, TestPeople.PASSWORD)));
    laboratory.enter(patient, Analyte.PLT, "20", "G/L", FIRST_IL2 + 6);
    return patient;
  }

  public UUID verdict(PatientSummary patient) {
    return people.doing(Role.INVESTIGATOR, () -> verdicts.of(patient.id()).getFirst().id());
  }

  public LateFinding finding(PatientSummary patient) {
    return people.doing(Role.INVESTIGATOR, () -> findings.of(patient.id()).getFirst());
  }
}
