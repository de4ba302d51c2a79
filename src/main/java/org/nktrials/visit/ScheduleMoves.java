package org.nktrials.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planned dates that people move: a cycle delayed for toxicity, a start agreed with the patient.
 */
@Service
public class ScheduleMoves {

  private static final int LONGEST_REASON = 500;
  private static final int FURTHEST_DAYS = 366;

  private final ScheduleMoveRepository moves;
  private final ScheduleTable table;
  private final Schedules schedules;
  private final Patients patients;
  private final Authority authority;
  private final Clock clock;

  ScheduleMoves(
      ScheduleMoveRepository moves,
      ScheduleTable table,
      Schedules schedules,
      Patients patients,
      Authority authority,
      Clock clock) {
    this.moves = moves;
    this.table = table;
    this.schedules = schedules;
    this.patients = patients;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Moves a planned visit; the visits after it that are counted from the same event follow. The
   * first day of a cycle moves the cycle. What really happens counts again once it happened.
   *
   * @throws Refused when the visit is recorded already, when it stays where it is, or without
   *     reason
   * @throws NotFound when no such visit is expected
   */
  @Transactional
  public ScheduleMove move(MoveVisit command) {
    PatientSummary asked = patients.patient(command.patientCode(), Permission.MOVE_SCHEDULE);
    PatientSummary patient = patients.inTurn(asked.id());
    ScheduledVisit visit =
        table.of(patient.id(), command.visitCode()).orElseThrow(() -> new NotFound("visit"));
    Optional<ScheduleMove> before = submittedBefore(patient, command);
    if (before.isPresent()) {
      return before.get();
    }
    check(command, patient, visit);
    ScheduleMoveRecord record =
        moves.saveAndFlush(
            new ScheduleMoveRecord(
                patient, command, visit.target(), authority.person().id(), clock.instant()));
    schedules.workOut(patient);
    return record.move();
  }

  private Optional<ScheduleMove> submittedBefore(PatientSummary patient, MoveVisit command) {
    Optional<ScheduleMoveRecord> before = moves.findBySubmissionId(command.submissionId());
    if (before.filter(record -> !record.patientId().equals(patient.id())).isPresent()) {
      throw new NotFound("visit");
    }
    return before.map(ScheduleMoveRecord::move);
  }

  private void check(MoveVisit command, PatientSummary patient, ScheduledVisit visit) {
    List<Problem> problems = new ArrayList<>();
    if (visit.recorded()) {
      problems.add(
          new Problem(
              "recorded",
              null,
              "The visit " + visit.name() + " is recorded and is not moved.",
              "Move the first visit after it that is still open."));
    }
    checkDate(command.to(), visit.target(), patient.dateAt(clock.instant()), problems);
    if (command.reason().isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why the visits are moved."));
    } else if (command.reason().length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "too-long", "At most 500 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void checkDate(
      LocalDate to, @Nullable LocalDate from, LocalDate today, List<Problem> problems) {
    if (to.equals(from)) {
      problems.add(Problem.of("to", "same-date", "The visit is planned on this day already."));
    }
    LocalDate near = from == null ? today : from;
    if (Math.abs(ChronoUnit.DAYS.between(near, to)) > FURTHEST_DAYS) {
      problems.add(
          Problem.of("to", "too-far", "A visit is moved by at most " + FURTHEST_DAYS + " days."));
    }
  }
}
