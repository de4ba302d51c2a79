package org.nktrials.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.schedule.Course;
import org.nktrials.rules.schedule.ExpectedVisit;
import org.nktrials.rules.schedule.PlannedVisit;
import org.nktrials.rules.schedule.VisitPlan;
import org.nktrials.shared.ChangeReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works out the visits expected of a patient and writes them down. */
@Component
class Schedules {

  private static final Comparator<ScheduledVisit> BY_DATE =
      Comparator.comparing(
          visit -> visit.target() == null ? visit.actualOn() : visit.target(),
          Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final PatientCourse courses;
  private final VisitRecordRepository records;
  private final VisitProcedureRepository procedures;
  private final VisitDeviations deviations;
  private final FollowUpEnd followUp;
  private final ScheduleTable table;
  private final ProtocolService protocols;
  private final ChangeReason reason;

  Schedules(
      PatientCourse courses,
      VisitRecordRepository records,
      VisitProcedureRepository procedures,
      VisitDeviations deviations,
      FollowUpEnd followUp,
      ScheduleTable table,
      ProtocolService protocols,
      ChangeReason reason) {
    this.courses = courses;
    this.records = records;
    this.procedures = procedures;
    this.deviations = deviations;
    this.followUp = followUp;
    this.table = table;
    this.protocols = protocols;
    this.reason = reason;
  }

  /** To be called in the patient's turn, after every change of what visits are counted from. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void workOut(PatientSummary patient) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    VisitPlan plan = protocol.visitPlan();
    List<VisitRecord> stored = records.findByPatientId(patient.id());
    Course course = courses.of(patient, protocol, endOfTreatment(plan, stored));
    List<ExpectedVisit> expected = followUp.before(patient, plan.expected(course));
    List<VisitRecord> judged = judge(stored, expected);
    List<ScheduledVisit> visits = visits(patient, protocol, expected, stored);
    Set<String> missed = deviations.stillMissed(patient, visits);
    List<ScheduledVisit> marked =
        visits.stream().map(visit -> marked(visit, missed.contains(visit.code()))).toList();
    table.replace(patient, course, marked);
    for (VisitRecord record : judged) {
      marked.stream()
          .filter(visit -> visit.code().equals(record.code()))
          .forEach(visit -> deviations.settle(patient, visit, record, outcomes(record)));
    }
  }

  private List<ProcedureOutcome> outcomes(VisitRecord record) {
    return procedures.findByVisitRecordId(record.id()).stream()
        .map(VisitProcedureRecord::outcome)
        .toList();
  }

  private static @Nullable LocalDate endOfTreatment(VisitPlan plan, List<VisitRecord> stored) {
    return plan.endOfTreatment()
        .flatMap(
            rule -> stored.stream().filter(record -> record.visit().equals(rule.id())).findFirst())
        .map(record -> record.outcome().actualOn())
        .orElse(null);
  }

  /** Visits recorded before they had a date are judged by the first one that they get. */
  private List<VisitRecord> judge(List<VisitRecord> stored, List<ExpectedVisit> expected) {
    List<VisitRecord> judged = new ArrayList<>();
    for (VisitRecord record : stored) {
      PlannedVisit plan = record.plan() == null ? plan(record.code(), expected) : null;
      if (plan != null) {
        reason.because("The visit has a planned date now.");
        record.judgeBy(plan);
        records.saveAndFlush(record);
        judged.add(record);
      }
    }
    return judged;
  }

  private static @Nullable PlannedVisit plan(String code, List<ExpectedVisit> expected) {
    return expected.stream()
        .filter(visit -> visit.occurrence().code().equals(code))
        .findFirst()
        .map(Rows::dates)
        .orElse(null);
  }

  private List<ScheduledVisit> visits(
      PatientSummary patient,
      ProtocolDefinition protocol,
      List<ExpectedVisit> expected,
      List<VisitRecord> stored) {
    Map<UUID, List<VisitProcedureRecord>> done =
        procedures.findByPatientId(patient.id()).stream()
            .collect(groupingBy(VisitProcedureRecord::visitRecordId));
    Map<String, VisitRecord> byCode =
        stored.stream()
            .collect(toMap(VisitRecord::code, one -> one, (a, _) -> a, LinkedHashMap::new));
    List<ScheduledVisit> visits = new ArrayList<>();
    for (ExpectedVisit visit : expected) {
      VisitRecord record = byCode.remove(visit.occurrence().code());
      visits.add(
          record == null
              ? Rows.open(visit, protocol)
              : Rows.recorded(visit.occurrence().day(), record, done(done, record), protocol));
    }
    byCode
        .values()
        .forEach(record -> visits.add(Rows.recorded("", record, done(done, record), protocol)));
    return visits.stream().sorted(BY_DATE).toList();
  }

  private static List<ProcedureOutcome> done(
      Map<UUID, List<VisitProcedureRecord>> done, VisitRecord record) {
    return done.getOrDefault(record.id(), List.of()).stream()
        .map(VisitProcedureRecord::outcome)
        .toList();
  }

  private static ScheduledVisit marked(ScheduledVisit visit, boolean missed) {
    return missed ? Rows.missed(visit) : visit;
  }
}
