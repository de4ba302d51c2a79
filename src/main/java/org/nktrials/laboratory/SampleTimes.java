package org.nktrials.laboratory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.Consent;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.Problem;

/** When a sample cannot have been taken. */
final class SampleTimes {

  private SampleTimes() {}

  static void check(
      PatientSummary patient,
      Instant sampledAt,
      List<Consent> consents,
      Instant now,
      List<Problem> problems) {
    Optional<Instant> consent =
        consents.stream().map(Consent::givenAt).min(Comparator.naturalOrder());
    if (sampledAt.isAfter(now)) {
      problems.add(Problem.of("sampledAt", "sample-future", "The sample time lies in the future."));
    } else if (consent.isEmpty() || sampledAt.isBefore(consent.get())) {
      problems.add(
          Problem.of(
              "sampledAt",
              "sample-before-consent",
              "The sample lies before the consent of "
                  + consent.map(given -> patient.dateAt(given).toString()).orElse("nobody")
                  + ": it is no result of this trial."));
    }
  }
}
