package org.nktrials.visit;

import static org.nktrials.treatment.StartedTrials.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.patient.Deviation;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Registration;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.visit.RecordVisit.ProcedureEntry;
import org.springframework.stereotype.Component;

/** Visits for tests. Days are counted from today at site 01. */
@Component
public class VisitScenario {

  private final StartedTrials trials;
  private final Visits visits;
  private final ScheduleMoves moves;
  private final Deviations deviations;
  private final Registration registration;
  private final TestPeople people;

  VisitScenario(
      StartedTrials trials,
      Visits visits,
      ScheduleMoves moves,
      Deviations deviations,
      Registration registration,
      TestPeople people) {
    this.trials = trials;
    this.visits = visits;
    this.moves = moves;
    this.deviations = deviations;
    this.registration = registration;
    this.people = people;
  }

  /** An enrolled patient in lead-in, whose day one is planned or came on a day. */
  public PatientSummary inLeadIn(int dayOne) {
    PatientSummary patient = trials.enrolled(trials.trial());
    trials.give(patient, "CTX", "50", dayOne - 21, 1);
    return patient;
  }

  /** As {@link #inLeadIn}, with imatinib begun on day one. */
  public PatientSummary begun(int dayOne) {
    PatientSummary patient = inLeadIn(dayOne);
    trials.give(patient, "IM", "400", dayOne, 1);
    return patient;
  }

  /** A patient in screening who consented two months ago. */
  public PatientSummary registered(TrialSummary trial, String site) {
    UUID siteId = people.site(site).id();
    RegisterPatient command =
        new RegisterPatient(
            trial.id(),
            siteId,
            1961,
            Sex.FEMALE,
            "2.0",
            day(-60).atTime(8, 0),
            TimeOrderedId.next());
    return trials.on(-59, Role.COORDINATOR, () -> registration.register(command));
  }

  /** Deviations of a visit, resolved ones included. */
  public List<Deviation> deviationsOf(PatientSummary patient, String code) {
    return visits.sheet(patient, code).deviations();
  }

  /** A visit as it stands. */
  public ScheduledVisit visit(PatientSummary patient, String code) {
    return visits.of(patient.id()).stream()
        .filter(visit -> visit.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Planned day, counted from today. */
  public int target(PatientSummary patient, String code) {
    return (int) ChronoUnit.DAYS.between(day(0), visit(patient, code).target());
  }

  /** Records that a visit took place on a day, at noon of that day, by a coordinator. */
  public RecordedVisit record(
      PatientSummary patient, String code, int on, ProcedureEntry... procedures) {
    return record(on, command(patient, code, day(on), null, null, procedures));
  }

  /** Records on a day. */
  public RecordedVisit record(int at, RecordVisit command) {
    return trials.on(at, Role.COORDINATOR, () -> visits.record(command));
  }

  /** A visit that took place. */
  public static RecordVisit command(
      PatientSummary patient,
      String code,
      LocalDate on,
      Long version,
      String reason,
      ProcedureEntry... procedures) {
    return new RecordVisit(
        patient.code(),
        code,
        true,
        on,
        null,
        null,
        List.of(procedures),
        reason,
        version,
        TimeOrderedId.next());
  }

  /** A visit that did not take place. */
  public static RecordVisit notDone(PatientSummary patient, String code, String why) {
    return new RecordVisit(
        patient.code(), code, false, null, why, null, List.of(), null, null, TimeOrderedId.next());
  }

  /** A procedure done on the visit's day. */
  public static ProcedureEntry done(String procedure) {
    return new ProcedureEntry(procedure, ProcedureState.DONE, null, null);
  }

  /** A procedure not done. */
  public static ProcedureEntry notDone(String procedure, String why) {
    return new ProcedureEntry(procedure, ProcedureState.NOT_DONE, null, why);
  }

  /** Moves a visit, on a day, by an investigator. */
  public ScheduleMove move(PatientSummary patient, String code, int at, LocalDate to) {
    MoveVisit command =
        new MoveVisit(patient.code(), code, to, "Neutropenia", TimeOrderedId.next());
    return trials.on(at, Role.INVESTIGATOR, () -> moves.move(command));
  }

  /** Version of the stored visit. */
  public long version(PatientSummary patient, String code) {
    return visits.sheet(patient, code).record().version();
  }

  /** Kinds of the deviations of visits that stand. */
  public List<String> standing(UUID patientId) {
    return ofVisits(patientId).filter(Deviation::stands).map(Deviation::kind).sorted().toList();
  }

  /** Deviations of visits. */
  public Stream<Deviation> ofVisits(UUID patientId) {
    return deviations.of(patientId).stream()
        .filter(one -> one.kind().startsWith("visit") || one.kind().startsWith("procedure"));
  }
}
