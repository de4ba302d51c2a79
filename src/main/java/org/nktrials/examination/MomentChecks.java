package org.nktrials.examination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.ConsentStanding;
import org.nktrials.patient.Consents;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** When something can have been measured: after consent, not in the future. */
@Component
class MomentChecks {

  private final Consents consents;
  private final Deaths deaths;
  private final Clock clock;

  MomentChecks(Consents consents, Deaths deaths, Clock clock) {
    this.consents = consents;
    this.deaths = deaths;
    this.clock = clock;
  }

  ConsentStanding standing(PatientSummary patient) {
    return consents.standing(patient);
  }

  /** What is wrong with a time. */
  Optional<Problem> problem(ConsentStanding standing, String field, Instant at) {
    if (at.isAfter(clock.instant())) {
      return Optional.of(Problem.of(field, "future", "A measurement cannot lie in the future."));
    }
    return standing.procedureProblem(field, at);
  }

  /** Refuses what is said to have been measured after a death. */
  void refuseAfterDeath(List<RecordMeasurements.Moment> moments, PatientSummary patient) {
    Optional<LocalDate> died = deaths.of(patient.id());
    List<Problem> problems =
        died.isEmpty()
            ? List.of()
            : moments.stream()
                .flatMap(
                    one ->
                        deaths.problem(patient.id(), one.field(), one.at().toLocalDate()).stream())
                .toList();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /**
   * Refuses times in the future before anything is looked up: some are further than the database
   * can count.
   */
  void refuseFuture(List<RecordMeasurements.Moment> moments, PatientSummary patient) {
    List<Problem> problems =
        moments.stream()
            .filter(
                one -> one.at().atZone(patient.site().zone()).toInstant().isAfter(clock.instant()))
            .map(
                one -> Problem.of(one.field(), "future", "A measurement cannot lie in the future."))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** Refuses a time that stands twice on the form. */
  static boolean isRepeated(List<RecordMeasurements.Moment> moments, int index) {
    return moments.subList(0, index).stream()
        .anyMatch(earlier -> earlier.at().equals(moments.get(index).at()));
  }
}
