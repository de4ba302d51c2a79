package org.nktrials.visit;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.Recoveries;
import org.nktrials.aftercare.Recovery;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.schedule.CalendarRule;
import org.nktrials.rules.schedule.Course;
import org.nktrials.rules.schedule.CycleStarts;
import org.nktrials.rules.schedule.VisitRule;
import org.nktrials.rules.schedule.VisitTiming.InEachCycle;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDays;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.springframework.stereotype.Component;

/** Reads from doses, status and moved dates what visits are counted from. */
@Component("visitPatientCourse")
class PatientCourse {

  private final Doses doses;
  private final Recoveries recoveries;
  private final TreatmentLevels levels;
  private final ScheduleMoveRepository moves;
  private final Clock clock;

  PatientCourse(
      Doses doses,
      Recoveries recoveries,
      TreatmentLevels levels,
      ScheduleMoveRepository moves,
      Clock clock) {
    this.doses = doses;
    this.recoveries = recoveries;
    this.levels = levels;
    this.moves = moves;
    this.clock = clock;
  }

  Course of(
      PatientSummary patient, ProtocolDefinition protocol, @Nullable LocalDate endOfTreatment) {
    List<Dose> given = doses.of(patient.id()).stream().filter(Dose::counts).toList();
    LocalDate last =
        given.stream()
            .map(dose -> dose.givenOn().plusDays(dose.days() - 1L))
            .max(Comparator.naturalOrder())
            .orElse(null);
    Map<String, LocalDate> first =
        given.stream()
            .collect(toMap(Dose::drug, Dose::givenOn, (one, two) -> one.isBefore(two) ? one : two));
    return new Course(
        plannedDayOne(protocol, first),
        cycleStarts(protocol, given),
        first,
        last,
        ended(patient, last),
        endOfTreatment,
        moved(patient),
        patient.dateAt(clock.instant()),
        recovered(patient, protocol));
  }

  /** Asked only where visits end with it. */
  private @Nullable LocalDate recovered(PatientSummary patient, ProtocolDefinition protocol) {
    boolean waited =
        protocol.visitPlan().rules().stream()
            .anyMatch(rule -> rule.timing() instanceof OnStudyDays days && days.until() != null);
    return waited ? recoveries.of(patient).flatMap(Recovery::complete).orElse(null) : null;
  }

  /** The drug of the lead-in that starts last is the nearest to day one and counts. */
  private static @Nullable LocalDate plannedDayOne(
      ProtocolDefinition protocol, Map<String, LocalDate> first) {
    CalendarRule calendar = protocol.calendarRule();
    return protocol.treatments().stream()
        .filter(drug -> from(drug) < calendar.anchorDay() && first.containsKey(drug.code()))
        .max(Comparator.comparingInt(PatientCourse::from))
        .map(drug -> daysToAnchor(drug, calendar, first))
        .orElse(null);
  }

  private static LocalDate daysToAnchor(
      Treatment drug, CalendarRule calendar, Map<String, LocalDate> first) {
    LocalDate given = first.getOrDefault(drug.code(), LocalDate.EPOCH);
    return given.plusDays(
        calendar.from(LocalDate.EPOCH).daysBetween(from(drug), calendar.anchorDay()));
  }

  private static int from(Treatment drug) {
    return drug.days().value().from();
  }

  private static List<LocalDate> cycleStarts(ProtocolDefinition protocol, List<Dose> given) {
    String anchor = protocol.calendar().value().anchorTreatment();
    return CycleStarts.of(
        given.stream().filter(dose -> dose.drug().equals(anchor)).map(Dose::givenOn).toList(),
        protocol.calendar().value().cycleLengthInDays(),
        earlyDays(protocol.visitPlan().rules()));
  }

  /** As many as the window of a cycle's first visit allows. */
  private static int earlyDays(List<VisitRule> rules) {
    return rules.stream()
        .filter(rule -> rule.timing() instanceof InEachCycle each && each.day() == 1)
        .mapToInt(rule -> Math.max(0, -rule.window().earliest()))
        .max()
        .orElse(0);
  }

  private @Nullable LocalDate ended(PatientSummary patient, @Nullable LocalDate lastDose) {
    return switch (patient.status()) {
      case SCREENING, ENROLLED -> null;
      case SCREEN_FAILED -> patient.dateAt(patient.registeredAt());
      case OFF_TREATMENT ->
          levels
              .of(patient)
              .flatMap(level -> Optional.ofNullable(level.assignment()))
              .map(assignment -> patient.dateAt(assignment.at()))
              .orElse(lastDose == null ? patient.dateAt(patient.registeredAt()) : lastDose);
    };
  }

  private Map<String, LocalDate> moved(PatientSummary patient) {
    Map<String, LocalDate> latest = new HashMap<>();
    moves
        .findByPatientIdOrderByMovedAtAscIdAsc(patient.id())
        .forEach(record -> latest.put(record.move().code(), record.move().to()));
    return latest;
  }
}
