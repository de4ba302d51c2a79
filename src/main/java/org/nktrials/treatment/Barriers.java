package org.nktrials.treatment;

import java.time.Instant;
import java.util.Optional;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.Consents;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Reads since when what stands in the way of a patient's doses has stood. */
@Component
class Barriers {

  private final TreatmentLevels levels;
  private final SignedDlt verdicts;
  private final Consents consents;

  Barriers(TreatmentLevels levels, SignedDlt verdicts, Consents consents) {
    this.levels = levels;
    this.verdicts = verdicts;
    this.consents = consents;
  }

  BarrierTimes of(PatientSummary patient) {
    return BarrierTimes.of(
        levels.of(patient).orElse(null),
        verdicts.signedAt(patient.id()),
        consents.standing(patient).withdrawn().get(ConsentScope.TREATMENT));
  }

  /** What consent lacked when this dose was given; empty when the patient consented. */
  Optional<ConsentGap> consentGap(PatientSummary patient, GivenDose dose) {
    Instant first = consents.standing(patient).first();
    if (first == null || dose.at().isBefore(first)) {
      return Optional.of(ConsentGap.before(first, patient.site().zone()));
    }
    return Optional.ofNullable(
            consents.standingAt(patient, dose.end()).withdrawn().get(ConsentScope.TREATMENT))
        .map(since -> ConsentGap.after(since, patient.site().zone()));
  }
}
