package org.nktrials.treatment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.springframework.stereotype.Component;

/** Compares a dose that was given with what the guard and the plan say, and raises what differs. */
@Component
class DoseDeviations {

  private static final String KIND = "dose";

  private final Deviations deviations;

  DoseDeviations(Deviations deviations) {
    this.deviations = deviations;
  }

  List<String> raise(PatientSummary patient, Dose dose, Circumstances about) {
    List<String> raised = new ArrayList<>();
    about
        .authorisation()
        .map(_ -> onLapsedAuthorisation(about))
        .orElseGet(
            () ->
                about.checked() && about.guard() instanceof DosingDecision.Authorised
                    ? Optional.empty()
                    : Optional.of(unauthorised(about)))
        .ifPresent(raised::add);
    if (about.secondOfTheDay()) {
      raised.add("A second dose of this drug on the same day is recorded.");
    }
    about
        .plan()
        .filter(p -> p.amount().compareTo(dose.amount()) != 0)
        .map(p -> otherAmount(dose, p))
        .ifPresent(raised::add);
    raised.forEach(text -> deviations.raise(patient, KIND, text, dose.givenAt()));
    about
        .gap()
        .ifPresent(
            gap -> {
              raised.addFirst(withoutConsent(dose, gap));
              deviations.raise(patient, gap.kind(), raised.getFirst(), dose.givenAt());
            });
    return raised;
  }

  private static String withoutConsent(Dose dose, ConsentGap gap) {
    return "%s %s of %s were given %s. Proposed as critical; an investigator sets the class."
        .formatted(dose.amount().toPlainString(), dose.unit(), dose.drug(), gap.words());
  }

  private static String otherAmount(Dose dose, PlannedDose plan) {
    return "Given %s %s of %s, planned %s %s."
        .formatted(
            dose.amount().toPlainString(),
            dose.unit(),
            plan.drugName(),
            plan.amount().toPlainString(),
            plan.unit());
  }

  private static String unauthorised(Circumstances about) {
    String refused = sentences(about);
    return refused.isEmpty()
        ? "Given without an authorisation."
        : "Given without an authorisation, which would be refused: " + refused;
  }

  private static Optional<String> onLapsedAuthorisation(Circumstances about) {
    String refused = sentences(about);
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of("Given on an authorisation that no longer held: " + refused);
  }

  /** Withdrawn consent is a deviation of its own. */
  private static String sentences(Circumstances about) {
    return inTheWay(about.guard(), about.since(), about.given()).stream()
        .map(Obstacle::reason)
        .filter(reason -> !reason.code().equals(BarrierTimes.CONSENT_WITHDRAWN))
        .map(reason -> reason.sentence())
        .collect(joining(" "));
  }

  /** What came in the way after the dose was given is no deviation of the dose. */
  static List<Obstacle> inTheWay(DosingDecision guard, BarrierTimes since, GivenDose dose) {
    return switch (guard) {
      case DosingDecision.Authorised _ -> List.of();
      case DosingDecision.Withheld withheld ->
          withheld.obstacles().stream()
              .filter(obstacle -> since.stood(obstacle.reason().code(), dose))
              .toList();
    };
  }

  /**
   * What a dose is compared with.
   *
   * @param checked whether two people checked it at the bedside, with the guard
   * @param guard what the dosing guard says of it
   * @param plan what the protocol plans; empty without a place at a level
   * @param gap what consent lacked when the dose was given; empty when the patient consented
   * @param secondOfTheDay whether another dose of the drug is recorded on that day
   */
  record Circumstances(
      GivenDose given,
      Optional<Authorisation> authorisation,
      boolean checked,
      DosingDecision guard,
      Optional<PlannedDose> plan,
      BarrierTimes since,
      Optional<ConsentGap> gap,
      boolean secondOfTheDay) {}
}
