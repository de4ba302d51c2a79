package org.nktrials.toxicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.toxicity.NextCycle;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.rules.toxicity.ShortfallCause;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.DoseOmission;
import org.nktrials.treatment.DoseOmissions;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.OmissionCause;
import org.springframework.stereotype.Component;

/** When the second cycle was due and when it began, for the rule on its delay. */
@Component
class NextCycles {

  /** Days by which a cycle may begin early: the window of the protocol's visits. */
  private static final int EARLY_DAYS = 1;

  private final Doses doses;
  private final DoseOmissions omissions;

  NextCycles(Doses doses, DoseOmissions omissions) {
    this.doses = doses;
    this.omissions = omissions;
  }

  /** Null while it is not due, and when the patient stopped treatment before it. */
  @Nullable NextCycle of(
      PatientSummary patient,
      ProtocolDefinition protocol,
      List<AdverseEvent> events,
      LocalDate today) {
    String anchor = protocol.calendar().value().anchorTreatment();
    int length = protocol.calendar().value().cycleLengthInDays();
    List<LocalDate> days =
        doses.of(patient.id()).stream()
            .filter(dose -> dose.counts() && dose.drug().equals(anchor))
            .flatMap(Dose::eachDay)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return null;
    }
    LocalDate due = days.getFirst().plusDays(length);
    Optional<LocalDate> begun =
        days.stream().filter(day -> !day.isBefore(due.minusDays(EARLY_DAYS))).findFirst();
    boolean stopped = patient.status() != PatientStatus.ENROLLED;
    if (begun.isEmpty() && (stopped || today.isBefore(due))) {
      return null;
    }
    LocalDate until = begun.orElse(today);
    return new NextCycle(
        due, until, begun.isPresent(), cause(patient, protocol, events, anchor, due, until));
  }

  /** One day omitted for related toxicity decides; then a cause that nobody stated. */
  private ShortfallCause cause(
      PatientSummary patient,
      ProtocolDefinition protocol,
      List<AdverseEvent> events,
      String anchor,
      LocalDate due,
      LocalDate until) {
    Set<ShortfallCause> causes =
        omissions.of(patient.id()).stream()
            .filter(one -> one.counts() && one.nothingGiven() && one.drug().equals(anchor))
            .filter(one -> !one.plannedOn().isBefore(due) && !one.plannedOn().isAfter(until))
            .map(one -> cause(one, protocol, events))
            .collect(Collectors.toSet());
    if (causes.contains(ShortfallCause.RELATED_TOXICITY)) {
      return ShortfallCause.RELATED_TOXICITY;
    }
    return causes.equals(Set.of(ShortfallCause.OTHER))
        ? ShortfallCause.OTHER
        : ShortfallCause.UNKNOWN;
  }

  private static ShortfallCause cause(
      DoseOmission omission, ProtocolDefinition protocol, List<AdverseEvent> events) {
    if (omission.cause() != OmissionCause.ADVERSE_EVENT) {
      return ShortfallCause.OTHER;
    }
    return events.stream()
        .filter(event -> event.counts() && Objects.equals(event.id(), omission.adverseEventId()))
        .findFirst()
        .map(event -> cause(event, protocol))
        .orElse(ShortfallCause.UNKNOWN);
  }

  private static ShortfallCause cause(AdverseEvent event, ProtocolDefinition protocol) {
    if (event.relatedness().values().stream().anyMatch(Relatedness::isRelated)) {
      return ShortfallCause.RELATED_TOXICITY;
    }
    Set<String> drugs = protocol.suspects().stream().map(Suspect::code).collect(Collectors.toSet());
    return event.relatedness().keySet().containsAll(drugs)
        ? ShortfallCause.OTHER
        : ShortfallCause.UNKNOWN;
  }
}
