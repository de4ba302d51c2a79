package org.nktrials.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.ZONE;
import static org.nktrials.treatment.StartedTrials.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nktrials.access.ActingAs;
import org.nktrials.access.Role;
import org.nktrials.config.SettableClock;
import org.nktrials.patient.Deviation;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TodayTasks;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Windows that close with nothing recorded, at the edges of days in several zones. */
@IntegrationTest(fresh = true)
class MissedVisitsIT {

  @Autowired private VisitScenario scenario;
  @Autowired private StartedTrials trials;
  @Autowired private VisitRounds rounds;
  @Autowired private MissedVisits missed;
  @Autowired private ActingAs acting;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient jdbc;

  private int lookAfter(PatientSummary patient, Instant then) {
    AtomicInteger raised = new AtomicInteger();
    clock.at(then, () -> raised.set(acting.system("a test", () -> missed.lookAfter(patient.id()))));
    return raised.get();
  }

  private static Instant at(LocalDate day, int hour, int minute, ZoneId zone) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
  }

  /** Everything before PRE7 recorded; PRE7 planned so that its window closes on this day. */
  private PatientSummary waitingForPre7(TrialSummary trial, String site, LocalDate closes) {
    PatientSummary patient = scenario.registered(trial, site);
    scenario.move(patient, "PRE7", -50, closes.minusDays(2));
    scenario.record(patient, "SCR", -49);
    scenario.record(patient, "PRE21", -48);
    return patient;
  }

  private List<String> kinds(PatientSummary patient) {
    return scenario.standing(patient.id()).stream().filter(VisitDeviation.MISSED::equals).toList();
  }

  @Requirement("TIME-01")
  @Test
  void windowIsOpenUntilMidnightOfItsLastDayAtTheSite() {
    ZoneId newYork = ZoneId.of("America/New_York");
    PatientSummary here = waitingForPre7(trials.trial(), "01", day(10));
    PatientSummary there = waitingForPre7(trials.trial(), "02", day(10));
    assertThat(lookAfter(here, at(day(10), 23, 59, ZONE))).isZero();
    assertThat(lookAfter(there, at(day(11), 0, 1, ZONE))).isZero();
    assertThat(lookAfter(here, at(day(11), 0, 1, ZONE))).isEqualTo(1);
    assertThat(lookAfter(there, at(day(10), 23, 59, newYork))).isZero();
    assertThat(lookAfter(there, at(day(11), 0, 1, newYork))).isEqualTo(1);
    assertThat(kinds(here)).hasSize(1);
    assertThat(kinds(there)).hasSize(1);
  }

  @Requirement("TIME-01")
  @Test
  void daysOf23Or25HoursAreDays() {
    LocalDate change =
        ZONE.getRules().nextTransition(Instant.now()).getDateTimeBefore().toLocalDate();
    PatientSummary patient = waitingForPre7(trials.trial(), "01", change);
    assertThat(lookAfter(patient, at(change, 23, 59, ZONE))).isZero();
    assertThat(lookAfter(patient, at(change.plusDays(1), 0, 1, ZONE))).isEqualTo(1);
  }

  @Requirement("NODES-02")
  @Test
  void missedOnceHoweverOftenAndByHoweverManyServers() throws Exception {
    PatientSummary patient = waitingForPre7(trials.trial(), "01", day(-3));
    Callable<Integer> round = rounds::goRound;
    try (var servers = Executors.newFixedThreadPool(3)) {
      for (Future<Integer> one : servers.invokeAll(List.of(round, round, round))) {
        one.get();
      }
    }
    rounds.goRound();
    assertThat(kinds(patient)).hasSize(1);
    assertThat(scenario.visit(patient, "PRE7").missed()).isTrue();
    assertThat(scenario.visit(patient, "PRE7").stateOn(day(0))).isEqualTo(VisitState.MISSED);
    assertThat(actorOfLastDeviation(patient.id())).isEqualTo("visit rounds");
  }

  private String actorOfLastDeviation(UUID patient) {
    return jdbc.sql(
            """
            select actor_name from audit_entry
             where record_type = 'deviation' and patient_id = ? order by id desc limit 1
            """)
        .param(patient)
        .query(String.class)
        .single();
  }

  @Requirement("VISIT-03")
  @Test
  void laterEntryInTheWindowResolvesWhatWasMissed() {
    PatientSummary patient = waitingForPre7(trials.trial(), "01", day(-3));
    lookAfter(patient, at(day(-2), 1, 0, ZONE));
    scenario.record(-1, VisitScenario.command(patient, "PRE7", day(-4), null, null));
    assertThat(scenario.deviationsOf(patient, "PRE7"))
        .singleElement()
        .extracting(Deviation::resolution)
        .extracting("explanation")
        .asString()
        .startsWith("Recorded later: the visit took place on");
  }

  @Test
  void missedVisitRecordedAsNotDoneStaysOneDeviation() {
    PatientSummary patient = waitingForPre7(trials.trial(), "01", day(-3));
    lookAfter(patient, at(day(-2), 1, 0, ZONE));
    scenario.record(-1, VisitScenario.notDone(patient, "PRE7", "Patient was abroad"));
    assertThat(scenario.deviationsOf(patient, "PRE7"))
        .singleElement()
        .matches(one -> one.stands() && one.kind().equals(VisitDeviation.MISSED));
  }

  @Test
  void movedWindowResolvesWhatWasMissed() {
    PatientSummary patient = waitingForPre7(trials.trial(), "01", day(-3));
    lookAfter(patient, at(day(-2), 1, 0, ZONE));
    scenario.move(patient, "PRE7", -1, day(3));
    assertThat(kinds(patient)).isEmpty();
    assertThat(scenario.visit(patient, "PRE7").missed()).isFalse();
  }

  @Test
  void roundsWorkOutVisitsOfPatientsWhoHaveNone() {
    PatientSummary patient = trials.registered(trials.trial());
    jdbc.sql("delete from expected_visit where patient_id = ?").param(patient.id()).update();
    jdbc.sql("update visit_schedule set computed_for = date '2000-01-01' where patient_id = ?")
        .param(patient.id())
        .update();
    rounds.goRound();
    assertThat(scenario.visit(patient, "SCR").recorded()).isFalse();
  }

  @Test
  void coordinatorsAreRemindedAndOthersAreNot(
      @Autowired VisitTasks tasks, @Autowired TodayTasks today) {
    TrialSummary trial = trials.trial();
    PatientSummary patient = waitingForPre7(trial, "01", day(1));
    assertThat(trials.on(0, Role.COORDINATOR, () -> today.of(tasks, List.of(trial.id()))))
        .anyMatch(
            item ->
                item.subject().equals(patient.code())
                    && item.link().endsWith("/visits/PRE7")
                    && day(1).equals(item.due()));
    assertThat(trials.on(0, Role.MONITOR, () -> today.of(tasks, List.of(trial.id())))).isEmpty();
  }
}
