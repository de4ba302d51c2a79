package org.nktrials.cohort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of the board says beside the state of a patient.
 *
 * @param withheld by patient, in order of time
 * @param next visits expected next by patient
 * @param severe adverse events of grade 3 or higher in order of onset
 */
public record PatientNotes(
    Map<UUID, List<Withheld>> withheld, Map<UUID, NextVisit> next, List<Severe> severe) {

  static PatientNotes of(List<Withheld> withheld, List<NextVisit> next, List<Severe> severe) {
    return new PatientNotes(
        withheld.stream().collect(groupingBy(Withheld::patientId)),
        next.stream().collect(toMap(NextVisit::patientId, visit -> visit)),
        severe);
  }

  /**
   * A dose is not to be given until an investigator decides.
   *
   * @param by name of the person who withheld
   * @param drug code of the drug; null for all study drugs
   */
  public record Withheld(UUID patientId, String by, @Nullable String drug, Instant since) {}

  /**
   * A visit that is neither recorded nor missed.
   *
   * @param label as the protocol spells it
   * @param target the day planned for it
   */
  public record NextVisit(UUID patientId, String label, LocalDate target) {}

  /**
   * An adverse event that was not cancelled.
   *
   * @param grade worst CTCAE grade, 3 to 5
   */
  public record Severe(UUID id, UUID patientId, String term, int grade, Instant onsetAt) {}
}
