package org.nktrials.visit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Deviation;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.schedule.PlannedVisit;
import org.nktrials.rules.schedule.PlannedVisit.Position;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps the deviations of a visit in step with what is recorded of it. */
@Component
class VisitDeviations {

  private final VisitDeviationRepository links;
  private final Deviations deviations;
  private final MessageSource messages;

  VisitDeviations(VisitDeviationRepository links, Deviations deviations, MessageSource messages) {
    this.links = links;
    this.deviations = deviations;
    this.messages = messages;
  }

  /** Deviations raised for a visit, resolved ones included. */
  List<Deviation> of(UUID patientId, String code) {
    Set<UUID> ids = new HashSet<>();
    links.findByPatientIdAndCode(patientId, code).forEach(link -> ids.add(link.deviationId()));
    return ids.isEmpty()
        ? List.of()
        : deviations.of(patientId).stream().filter(one -> ids.contains(one.id())).toList();
  }

  /**
   * Raises what the record departs from, resolves what it departs from no longer.
   *
   * @return the sentences raised
   */
  List<String> settle(
      PatientSummary patient,
      ScheduledVisit visit,
      VisitRecord record,
      List<ProcedureOutcome> procedures) {
    Map<UUID, Deviation> standing = standing(patient.id());
    List<VisitDeviationRecord> stored =
        links.findByPatientIdAndCode(patient.id(), visit.code()).stream()
            .filter(link -> standing.containsKey(link.deviationId()))
            .toList();
    boolean missed = stored.stream().anyMatch(VisitDeviationRecord::isMissed);
    List<VisitDeviation> due = due(patient, visit, record, procedures, missed);
    Set<String> known = new HashSet<>();
    for (VisitDeviationRecord link : stored) {
      String description = Objects.requireNonNull(standing.get(link.deviationId())).description();
      boolean holds =
          link.isMissed()
              ? !record.outcome().tookPlace()
              : due.stream().anyMatch(one -> one.description().equals(description));
      if (holds) {
        known.add(description);
      } else {
        deviations.resolve(patient, link.deviationId(), resolution(link, record));
      }
    }
    List<VisitDeviation> raised =
        due.stream().filter(one -> !known.contains(one.description())).toList();
    raised.forEach(one -> raise(patient, one, null));
    return raised.stream().map(VisitDeviation::description).toList();
  }

  private static String resolution(VisitDeviationRecord link, VisitRecord record) {
    LocalDate on = record.outcome().actualOn();
    return link.isMissed() && on != null
        ? "Recorded later: the visit took place on " + VisitDeviation.day(on) + "."
        : "The entry was changed.";
  }

  private List<VisitDeviation> due(
      PatientSummary patient,
      ScheduledVisit visit,
      VisitRecord record,
      List<ProcedureOutcome> procedures,
      boolean missed) {
    VisitOutcome outcome = record.outcome();
    PlannedVisit plan = record.plan();
    LocalDate on = outcome.actualOn();
    if (on == null) {
      LocalDate day = plan == null ? patient.dateAt(record.enteredAt()) : plan.target();
      String why = Objects.toString(outcome.notDoneReason(), "");
      return missed ? List.of() : List.of(VisitDeviation.notDone(visit, why, day));
    }
    List<VisitDeviation> due = new ArrayList<>();
    if (plan != null && plan.positionOfStart(on) != Position.WITHIN) {
      due.add(VisitDeviation.outOfWindow(visit, plan, on));
    }
    for (ProcedureOutcome procedure : procedures) {
      String name = name(procedure.procedure());
      if (procedure.state() == ProcedureState.NOT_DONE) {
        due.add(VisitDeviation.procedureNotDone(visit, procedure, name, on));
      } else if (isOutside(procedure, plan, on)) {
        due.add(
            VisitDeviation.procedureOutOfWindow(
                visit,
                Objects.requireNonNull(plan),
                procedure.procedure(),
                name,
                Objects.requireNonNull(procedure.on())));
      }
    }
    return due;
  }

  /** What was done on the visit's own day is told by the visit itself. */
  private static boolean isOutside(
      ProcedureOutcome procedure, @Nullable PlannedVisit plan, LocalDate visitOn) {
    LocalDate on = procedure.on();
    return plan != null
        && on != null
        && !on.equals(visitOn)
        && plan.positionOf(on) != Position.WITHIN;
  }

  /** Raises that a window closed with nothing recorded. */
  void raiseMissed(PatientSummary patient, ScheduledVisit visit, PlannedVisit plan) {
    raise(patient, VisitDeviation.missed(visit, plan), plan.latest());
  }

  /** Whether this window of the visit was raised before, even if it was resolved since. */
  boolean wasRaised(PatientSummary patient, ScheduledVisit visit) {
    return links.findByPatientIdAndCode(patient.id(), visit.code()).stream()
        .anyMatch(link -> link.isMissed() && Objects.equals(link.closes(), visit.closes()));
  }

  /**
   * Codes of the visits whose missed window is raised and stands. A window that was moved or is no
   * longer expected is resolved.
   */
  Set<String> stillMissed(PatientSummary patient, List<ScheduledVisit> visits) {
    List<VisitDeviationRecord> raised =
        links.findByPatientId(patient.id()).stream()
            .filter(VisitDeviationRecord::isMissed)
            .toList();
    Set<String> missed = new HashSet<>();
    if (raised.isEmpty()) {
      return missed;
    }
    Map<UUID, Deviation> standing = standing(patient.id());
    for (VisitDeviationRecord link : raised) {
      if (!standing.containsKey(link.deviationId())) {
        continue;
      }
      if (visits.stream().anyMatch(visit -> isOf(link, visit))) {
        missed.add(link.code());
      } else {
        deviations.resolve(
            patient, link.deviationId(), "The visit is no longer expected on these dates.");
      }
    }
    return missed;
  }

  private static boolean isOf(VisitDeviationRecord link, ScheduledVisit visit) {
    return visit.code().equals(link.code())
        && (visit.recorded() || Objects.equals(visit.closes(), link.closes()));
  }

  private Map<UUID, Deviation> standing(UUID patientId) {
    return deviations.of(patientId).stream()
        .filter(Deviation::stands)
        .collect(toMap(Deviation::id, one -> one));
  }

  private void raise(PatientSummary patient, VisitDeviation deviation, @Nullable LocalDate closes) {
    UUID raised =
        deviations.raise(
            patient,
            deviation.kind(),
            deviation.description(),
            deviation.on().atStartOfDay(patient.site().zone()).toInstant());
    links.save(new VisitDeviationRecord(patient, deviation, closes, raised));
  }

  private String name(String procedure) {
    String name = messages.getMessage("procedure." + procedure, null, procedure, Locale.ENGLISH);
    return name == null ? procedure : name;
  }
}
