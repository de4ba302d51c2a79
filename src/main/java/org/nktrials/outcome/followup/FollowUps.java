package org.nktrials.outcome.followup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.outcome.response.Cancellations;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Progression, contacts, deaths and other treatment: recorded, cancelled with a reason. */
@Service
public class FollowUps {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LONGEST_NOTE = 500;

  /** Default: until then a death is reported as an adverse event, whatever its cause. */
  private static final int DAYS_OF_ADVERSE_EVENTS = 30;

  private final FollowUpRepository events;
  private final LastSigns signs;
  private final Cancellations cancellations;
  private final Patients patients;
  private final Deaths deaths;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  FollowUps(
      FollowUpRepository events,
      LastSigns signs,
      Cancellations cancellations,
      Patients patients,
      Deaths deaths,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.events = events;
    this.signs = signs;
    this.cancellations = cancellations;
    this.patients = patients;
    this.deaths = deaths;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** By patient, latest first, cancelled ones included. Asks no permission. */
  @Transactional(readOnly = true)
  public Map<UUID, List<FollowUpEvent>> of(Collection<UUID> patientIds) {
    return patientIds.isEmpty()
        ? Map.of()
        : events.findByPatientIdInOrderByHappenedOnDescIdDesc(patientIds).stream()
            .collect(
                groupingBy(FollowUpRecord::patientId, mapping(FollowUpRecord::event, toList())));
  }

  /**
   * Records something.
   *
   * @throws Refused beside the field that cannot be so
   */
  @Transactional
  public void record(RecordFollowUp command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_OUTCOME);
    Optional<FollowUpRecord> before = events.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      if (!before.get().patientId().equals(patient.id())) {
        throw new NotFound("follow-up");
      }
      return;
    }
    patients.inTurn(patient.id());
    check(command, patient);
    FollowUpRecord saved =
        events.saveAndFlush(new FollowUpRecord(patient, command, clock.instant()));
    publisher.publishEvent(
        new ProcedurePerformed(
            patient.trialId(), patient.id(), command.kind().procedure(), command.on(), saved.id()));
  }

  /**
   * Cancels a record; it stays readable.
   *
   * @throws Refused when the form is stale or the reason is missing
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_OUTCOME);
    FollowUpRecord record =
        events
            .findById(id)
            .filter(one -> one.patientId().equals(patient.id()))
            .orElseThrow(() -> new NotFound("follow-up"));
    cancellations.check(record, !record.event().counts(), seenVersion, why);
    record.cancel(clock.instant());
    events.flush();
  }

  private void check(RecordFollowUp command, PatientSummary patient) {
    List<Problem> problems = new ArrayList<>();
    if (command.on().isAfter(patient.dateAt(clock.instant()))
        || command.on().getYear() < EARLIEST_YEAR) {
      problems.add(Problem.of("date", "date", "The date lies in the future, or long ago."));
    }
    String note = command.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      problems.add(Problem.of("note", "note-length", "At most 500 characters."));
    }
    boolean needed =
        command.kind() == FollowUpKind.DIED || command.kind() == FollowUpKind.NEXT_TREATMENT;
    if (needed && (note == null || note.isBlank())) {
      problems.add(
          Problem.of("note", "note-missing", "Name the cause of death, or the treatment."));
    }
    if (events.existsByPatientIdAndKindAndHappenedOnAndCancelledAtIsNull(
        patient.id(), command.kind(), command.on())) {
      problems.add(Problem.of("date", "already-there", "This is recorded already."));
    }
    if (command.kind() == FollowUpKind.DIED) {
      death(command.on(), patient, problems);
    } else if (command.kind() != FollowUpKind.LOST) {
      deaths.problem(patient.id(), "date", command.on()).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private void death(LocalDate on, PatientSummary patient, List<Problem> problems) {
    deaths
        .of(patient.id())
        .ifPresent(
            known ->
                problems.add(
                    Problem.of(
                        "kind", "dead-already", "Death is recorded already, on " + known + ".")));
    LastSign sign = signs.of(List.of(patient.id())).getOrDefault(patient.id(), LastSign.NONE);
    LocalDate dose = sign.lastDose();
    if (dose != null && !on.isAfter(dose.plusDays(DAYS_OF_ADVERSE_EVENTS))) {
      problems.add(
          Problem.of(
              "kind",
              "adverse-event",
              "Within 30 days of the last dose (%s) a death is recorded as a fatal adverse event,"
                      .formatted(dose)
                  + " whatever its cause."));
    }
    LocalDate seen = sign.lastSeen();
    if (seen != null && on.isBefore(seen)) {
      problems.add(Problem.of("date", "seen-later", "The patient was seen alive on " + seen + "."));
    }
  }
}
