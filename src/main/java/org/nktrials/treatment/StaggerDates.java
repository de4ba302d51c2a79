package org.nktrials.treatment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.enrolment.EarliestFirstDose;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.SlotState;
import org.nktrials.enrolment.Slots;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stagger dates of all levels at once, for those who offer places: first doses given and, as in the
 * dosing guard, those authorised to come.
 */
@Component
class StaggerDates implements EarliestFirstDose {

  private final Slots slots;
  private final FirstDoses firstDoses;
  private final AuthorisationRepository authorisations;
  private final ProtocolService protocols;
  private final Clock clock;

  StaggerDates(
      Slots slots,
      FirstDoses firstDoses,
      AuthorisationRepository authorisations,
      ProtocolService protocols,
      Clock clock) {
    this.slots = slots;
    this.firstDoses = firstDoses;
    this.authorisations = authorisations;
    this.protocols = protocols;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Integer, LocalDate> byLevel(UUID trialId) {
    ProtocolDefinition protocol = protocol(trialId);
    Map<Integer, LocalDate> earliest = new HashMap<>();
    firstDoses(trialId)
        .forEach(
            (number, dates) ->
                protocol
                    .staggerRule()
                    .earliestNext(dates)
                    .ifPresent(date -> earliest.put(number, date)));
    return Map.copyOf(earliest);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Integer, List<LocalDate>> firstDoses(UUID trialId) {
    Map<UUID, Integer> level =
        slots.ofTrial(trialId).stream()
            .filter(slot -> slot.state() != SlotState.RELEASED)
            .collect(toMap(Slot::patientId, Slot::level, (first, later) -> later));
    return firstDays(trialId, protocol(trialId).escalatedTreatment().code())
        .filter(first -> level.containsKey(first.patientId()))
        .collect(
            groupingBy(
                first -> level.getOrDefault(first.patientId(), 0),
                mapping(FirstDose::on, toList())));
  }

  private ProtocolDefinition protocol(UUID trialId) {
    return protocols.version(protocols.trial(trialId).currentVersionId()).definition();
  }

  private Stream<FirstDose> firstDays(UUID trialId, String drug) {
    return Stream.concat(
        firstDoses.of(trialId, drug).values().stream(),
        authorisations.firstDosesToCome(trialId, drug, LocalDate.now(clock)).stream());
  }
}
