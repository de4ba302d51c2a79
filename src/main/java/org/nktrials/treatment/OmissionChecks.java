package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** What cannot be true of a dose that was not given as planned. */
@Component
class OmissionChecks {

  private static final int LONGEST_EXPLANATION = 500;

  private final ProtocolService protocols;
  private final PlannedDoses planned;
  private final DoseAuthorisations authorisations;
  private final ReportedEvents events;
  private final Clock clock;

  OmissionChecks(
      ProtocolService protocols,
      PlannedDoses planned,
      DoseAuthorisations authorisations,
      ReportedEvents events,
      Clock clock) {
    this.protocols = protocols;
    this.planned = planned;
    this.authorisations = authorisations;
    this.events = events;
    this.clock = clock;
  }

  void check(
      PatientSummary patient, OmitDose command, List<DoseOmission> omitted, List<Dose> doses) {
    List<Problem> problems = new ArrayList<>();
    day(patient, command, doses).ifPresent(problems::add);
    taken(command, omitted, doses).ifPresent(problems::add);
    cause(patient, command, problems);
    if (command.kind() == OmissionKind.REDUCED) {
      reduction(patient, command, problems);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private Optional<Problem> day(PatientSummary patient, OmitDose command, List<Dose> doses) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    Optional<Treatment> drug =
        protocol.treatments().stream().filter(t -> t.code().equals(command.drug())).findFirst();
    if (drug.isEmpty()) {
      return Optional.of(
          Problem.of("drug", "unknown-drug", "The protocol has no drug " + command.drug() + "."));
    }
    if (command.plannedOn().isAfter(patient.dateAt(clock.instant()))) {
      return Optional.of(
          new Problem(
              "omission-future",
              "plannedOn",
              "The day lies in the future.",
              "Withhold the next dose instead."));
    }
    boolean plans =
        DoseCalendar.of(protocol, doses, authorisations.of(patient.id()))
            .filter(calendar -> calendar.plans(drug.get(), command.plannedOn()))
            .isPresent();
    return plans
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                "plannedOn",
                "not-planned",
                "The protocol plans no %s on that day.".formatted(drug.get().name())));
  }

  private static Optional<Problem> taken(
      OmitDose command, List<DoseOmission> omitted, List<Dose> doses) {
    boolean given =
        doses.stream()
            .anyMatch(
                dose ->
                    dose.counts()
                        && dose.drug().equals(command.drug())
                        && dose.coversDay(command.plannedOn()));
    if (given) {
      return Optional.of(
          new Problem(
              "given",
              "plannedOn",
              "A dose of that day is recorded.",
              "Cancel it first if it was not given."));
    }
    boolean already =
        omitted.stream()
            .anyMatch(
                one ->
                    one.counts()
                        && one.drug().equals(command.drug())
                        && one.plannedOn().equals(command.plannedOn()));
    return already
        ? Optional.of(
            new Problem(
                "omitted",
                "plannedOn",
                "That day is recorded as not given already.",
                "Cancel that record first."))
        : Optional.empty();
  }

  private void cause(PatientSummary patient, OmitDose command, List<Problem> problems) {
    boolean event = command.cause() == OmissionCause.ADVERSE_EVENT;
    if (event != (command.adverseEventId() != null)
        || (event
            && events.of(patient).stream()
                .noneMatch(one -> one.id().equals(command.adverseEventId())))) {
      problems.add(
          new Problem(
              "adverse-event",
              "adverseEventId",
              event ? "Say which adverse event." : "The cause is no adverse event.",
              event ? "Record it first if it is not in the list." : "Leave the event empty."));
    }
    String text = command.explanation();
    if (text == null && command.cause() == OmissionCause.OTHER) {
      problems.add(Problem.of("explanation", "explanation-missing", "Say what the cause was."));
    }
    if (text != null && text.length() > LONGEST_EXPLANATION) {
      problems.add(Problem.of("explanation", "too-long", "At most 500 characters."));
    }
  }

  private void reduction(PatientSummary patient, OmitDose command, List<Problem> problems) {
    BigDecimal plan =
        planned.of(patient).stream()
            .filter(dose -> dose.drug().equals(command.drug()))
            .map(PlannedDose::amount)
            .findFirst()
            .orElse(null);
    if (!isSmaller(command.amount(), plan)) {
      problems.add(
          Problem.of(
              "amount",
              "not-reduced",
              plan == null
                  ? "No amount is planned: record the dose as given instead."
                  : "A reduced amount is above 0 and below the planned "
                      + plan.toPlainString()
                      + "."));
    }
    if (command.givenAt() == null) {
      problems.add(Problem.of("givenAt", "time-missing", "Say at what time it was given."));
    }
  }

  /** The scale is looked at first: an amount of a million decimals is costly to compare. */
  private static boolean isSmaller(@Nullable BigDecimal amount, @Nullable BigDecimal plan) {
    return amount != null
        && plan != null
        && amount.scale() <= 6
        && amount.signum() > 0
        && amount.compareTo(plan) < 0;
  }
}
