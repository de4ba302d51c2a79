package org.nktrials.treatment;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.reason.Reason;
import org.springframework.stereotype.Component;

/** Compares a dose that was given with what the guard and the plan say, and raises what differs. */
@Component
class DoseDeviations {

  private final Deviations deviations;

  DoseDeviations(Deviations deviations) {
    this.deviations = deviations;
  }

  List<String> raise(
      PatientSummary patient,
      Dose dose,
      Optional<Authorisation> authorisation,
      DosingDecision guard,
      Optional<PlannedDose> plan,
      BarrierTimes since,
      boolean secondOfTheDay) {
    List<String> raised = new ArrayList<>();
    authorisation
        .map(_ -> onLapsedAuthorisation(guard, since, dose.givenAt()))
        .orElseGet(() -> Optional.of(unauthorised(guard)))
        .ifPresent(raised::add);
    if (secondOfTheDay) {
      raised.add("A second dose of this drug on the same day is recorded.");
    }
    plan.filter(p -> p.amount().compareTo(dose.amount()) != 0)
        .map(
            p ->
                "Given %s %s of %s, planned %s %s."
                    .formatted(
                        dose.amount().toPlainString(),
                        dose.unit(),
                        p.drugName(),
                        p.amount().toPlainString(),
                        p.unit()))
        .ifPresent(raised::add);
    raised.forEach(text -> deviations.raise(patient, "dose", text, dose.givenAt()));
    return raised;
  }

  private static String unauthorised(DosingDecision guard) {
    return switch (guard) {
      case DosingDecision.Authorised _ -> "Given without an authorisation.";
      case DosingDecision.Withheld withheld ->
          "Given without an authorisation, which would be refused: " + sentences(withheld);
    };
  }

  private static Optional<String> onLapsedAuthorisation(
      DosingDecision guard, BarrierTimes since, Instant givenAt) {
    List<Obstacle> inTheWay = inTheWay(guard, since, givenAt);
    return inTheWay.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Given on an authorisation that no longer held: "
                + inTheWay.stream().map(o -> o.reason().sentence()).collect(joining(" ")));
  }

  /** What came in the way after the dose was given is no deviation of the dose. */
  static List<Obstacle> inTheWay(DosingDecision guard, BarrierTimes since, Instant givenAt) {
    return switch (guard) {
      case DosingDecision.Authorised _ -> List.of();
      case DosingDecision.Withheld withheld ->
          withheld.obstacles().stream()
              .filter(obstacle -> !since.of(obstacle.reason().code()).isAfter(givenAt))
              .toList();
    };
  }

  private static String sentences(DosingDecision guard) {
    return guard.reasons().stream().map(Reason::sentence).collect(joining(" "));
  }
}
