package org.nktrials.treatment;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.patient.PatientFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long ago each drug was given, for those who judge an event. */
@Service
public class LastDoses {

  private final PatientFile file;

  LastDoses(PatientFile file) {
    this.file = file;
  }

  /**
   * The last dose of each drug of a patient that the caller may see, the latest first: one query.
   *
   * @param at the moment up to which doses count, for example the onset of an event
   */
  @Transactional(readOnly = true)
  public List<LastDose> of(UUID patientId, Instant at) {
    return lastOfEach(
        file.of(TreatmentParts.DOSES, patientId).stream()
            .map(DoseRecord::dose)
            .filter(dose -> dose.counts() && !dose.givenAt().isAfter(at))
            .map(dose -> last(dose, at)));
  }

  static List<LastDose> lastOfEach(Stream<LastDose> given) {
    return given.collect(toMap(LastDose::drug, last -> last, LastDoses::later)).values().stream()
        .sorted(Comparator.comparing(LastDose::givenAt).reversed().thenComparing(LastDose::drug))
        .toList();
  }

  private static LastDose last(Dose dose, Instant at) {
    long days = Math.min(dose.days() - 1L, Duration.between(dose.givenAt(), at).toDays());
    Instant last = dose.givenAt().plus(Duration.ofDays(days));
    return new LastDose(
        dose.drug(), dose.amount(), dose.unit(), last, Duration.between(last, at).toHours());
  }

  private static LastDose later(LastDose one, LastDose other) {
    return one.givenAt().isBefore(other.givenAt()) ? other : one;
  }
}
