package org.nktrials.enrolment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.InScreening;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.EligibilityDecision.Eligible;
import org.nktrials.rules.eligibility.EligibilityDecision.Undetermined;
import org.nktrials.rules.eligibility.EligibilityRule;
import org.nktrials.rules.reason.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Patients in screening who wait for an answer, a place or a confirmation, on Today. */
@Component
class EnrolmentTasks implements DueSource {

  private final EligibilityAnswerRepository answers;
  private final Slots slots;
  private final LevelOpenings openings;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  EnrolmentTasks(
      EligibilityAnswerRepository answers,
      Slots slots,
      LevelOpenings openings,
      Patients patients,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.answers = answers;
    this.slots = slots;
    this.openings = openings;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<InScreening> screening =
        patients.inScreening(
            trialIds.stream()
                .filter(trial -> authority.may(Permission.RECORD_ELIGIBILITY, trial, null))
                .toList(),
            Permission.RECORD_ELIGIBILITY);
    return screening.isEmpty() ? List.of() : due(screening);
  }

  /** Screening is among the steps. */
  @Override
  public List<DueItem> due(PatientSummary patient) {
    return List.of();
  }

  private List<DueItem> due(List<InScreening> screening) {
    Map<UUID, List<EligibilityAnswerRecord>> stored =
        answers
            .findByPatientIdIn(screening.stream().map(one -> one.patient().id()).toList())
            .stream()
            .collect(groupingBy(EligibilityAnswerRecord::patientId));
    Set<UUID> trials = screening.stream().map(one -> one.patient().trialId()).collect(toSet());
    slots.readTogether(trials);
    openings.readTogether(trials);
    Map<UUID, Places> places = new HashMap<>();
    List<DueItem> due = new ArrayList<>();
    Map<UUID, Integer> confirmable = new HashMap<>();
    for (InScreening one : screening) {
      PatientSummary patient = one.patient();
      ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
      Places ofTrial = places.computeIfAbsent(patient.trialId(), this::places);
      Task task = new Task(patient, deadline(patient, protocol, one.consented()));
      EligibilityDecision decision =
          decide(patient, protocol, stored.getOrDefault(patient.id(), List.of()));
      boolean placed = ofTrial.reserved().contains(patient.id());
      due.addAll(tasks(task, decision, placed, ofTrial.free()));
      if (decision instanceof Eligible && placed && mayConfirm(patient)) {
        confirmable.merge(patient.trialId(), 1, Integer::sum);
      }
    }
    confirmable.forEach((trial, many) -> together(trial, many).ifPresent(due::add));
    return due;
  }

  private Places places(UUID trialId) {
    return new Places(
        slots.ofTrial(trialId).stream()
            .filter(slot -> slot.state() == SlotState.RESERVED)
            .map(Slot::patientId)
            .collect(toSet()),
        openings.statuses(trialId).stream().anyMatch(level -> level.free() > 0));
  }

  private record Places(Set<UUID> reserved, boolean free) {}

  private EligibilityDecision decide(
      PatientSummary patient, ProtocolDefinition protocol, List<EligibilityAnswerRecord> stored) {
    LocalDate today = patient.dateAt(clock.instant());
    EligibilityRule rule = protocol.eligibilityRule();
    return rule.decide(
        AgeFromBirthYear.complete(
            stored.stream().map(EligibilityAnswerRecord::answer).toList(),
            rule.criteria(),
            patient.birthYear(),
            today),
        today);
  }

  private List<DueItem> tasks(
      Task task, EligibilityDecision decision, boolean placed, boolean free) {
    List<DueItem> tasks = new ArrayList<>();
    if (decision instanceof Undetermined(_, var missing)) {
      tasks.add(task.item(EnrolmentSteps.stillOpen(missing.size()), "Complete", ""));
    }
    boolean possible = decision instanceof Eligible || decision instanceof Undetermined;
    if (possible && !placed && free) {
      tasks.add(task.item("No place is reserved, places are free", "Reserve", "#place"));
    }
    if (decision instanceof Eligible && placed && mayConfirm(task.patient)) {
      tasks.add(task.item("All criteria are met: confirm eligibility", "Confirm", "#confirm"));
    }
    return tasks;
  }

  private boolean mayConfirm(PatientSummary patient) {
    return authority.may(Permission.CONFIRM_ELIGIBILITY, patient.trialId(), patient.site().id());
  }

  /** From two on, they can be signed together. */
  private Optional<DueItem> together(UUID trialId, int many) {
    String code = protocols.trial(trialId).code();
    return many < 2
        ? Optional.empty()
        : Optional.of(
            new DueItem(
                DueItem.BLOCKS_ENROLMENT,
                null,
                code,
                many + " eligibility confirmations wait for my signature",
                "signed together with one password",
                "Read and sign",
                "/trials/" + code + "/signing/eligibility"));
  }

  /**
   * Eligible patients with a reserved place in screening at the person's sites, with what the rule
   * says and what is stored: a fixed number of statements.
   */
  List<Confirmable> confirmable(UUID trialId) {
    List<InScreening> screening =
        patients.inScreening(List.of(trialId), Permission.CONFIRM_ELIGIBILITY);
    Map<UUID, List<EligibilityAnswerRecord>> stored =
        answers
            .findByPatientIdIn(screening.stream().map(one -> one.patient().id()).toList())
            .stream()
            .collect(groupingBy(EligibilityAnswerRecord::patientId));
    Set<UUID> placed = places(trialId).reserved();
    List<Confirmable> found = new ArrayList<>();
    for (InScreening one : screening) {
      PatientSummary patient = one.patient();
      List<EligibilityAnswerRecord> own = stored.getOrDefault(patient.id(), List.of());
      EligibilityDecision decision =
          decide(patient, protocols.version(patient.protocolVersionId()).definition(), own);
      if (decision instanceof Eligible && placed.contains(patient.id())) {
        found.add(new Confirmable(patient, decision, own));
      }
    }
    return found;
  }

  /** Who can be confirmed: what the rule says and the answers that the signature would bind. */
  record Confirmable(
      PatientSummary patient, EligibilityDecision decision, List<EligibilityAnswerRecord> answers) {

    /** Reasons of the rule, then the notes. */
    List<String> content() {
      Stream<String> notes =
          inOrder()
              .filter(one -> one.note() != null)
              .map(one -> "Note on criterion %s: %s".formatted(one.criterion(), one.note()));
      return Stream.concat(decision.reasons().stream().map(Reason::sentence), notes).toList();
    }

    /** Every stored answer. */
    List<String> stored() {
      return inOrder().map(one -> one.answer() + " " + one.note()).toList();
    }

    private Stream<EligibilityAnswerRecord> inOrder() {
      return answers.stream().sorted(Comparator.comparing(EligibilityAnswerRecord::criterion));
    }
  }

  private static @Nullable LocalDate deadline(
      PatientSummary patient, ProtocolDefinition protocol, @Nullable Instant consented) {
    return consented == null
        ? null
        : patient.dateAt(consented).plusDays(protocol.screening().value().longestDaysFromConsent());
  }

  private record Task(PatientSummary patient, @Nullable LocalDate deadline) {

    DueItem item(String what, String action, String place) {
      return new DueItem(
          DueItem.BLOCKS_ENROLMENT,
          deadline,
          patient.code(),
          what,
          "the longest time from consent to the first study drug",
          action,
          EnrolmentSteps.eligibilityPage(patient.code()) + place);
    }
  }
}
