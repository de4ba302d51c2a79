package org.nktrials.laboratory;

import java.util.List;
import java.util.UUID;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For the rooms above, in the transaction in which something changed on which grades rest. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LaboratoryGrades {

  private final LaboratoryResultRepository results;
  private final Regrading regrading;
  private final ResultChecks checks;

  LaboratoryGrades(LaboratoryResultRepository results, Regrading regrading, ResultChecks checks) {
    this.results = results;
    this.regrading = regrading;
    this.checks = checks;
  }

  /** Whether the patient has any result that counts; one query. */
  public boolean concern(UUID patientId) {
    return results.existsByPatientIdAndReplacedAtIsNullAndCancelledAtIsNull(patientId);
  }

  /** The first study drug was recorded, moved or cancelled: baseline and grades may change. */
  public void afterStudyDrug(PatientSummary patient) {
    List<LaboratoryResultRecord> counting = results.series(patient.id());
    regrading.again(patient, counting, "Graded anew: the start of study drug changed.");
  }

  /** Adverse events of the patient changed: the query of a severe result may open or close. */
  public void afterAdverseEvent(PatientSummary patient) {
    checks.events(patient, results.series(patient.id()));
  }
}
