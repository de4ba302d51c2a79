package org.nktrials.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.nktrials.visit.VisitScenario.done;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.validation.Requirement;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The database is asked as often for many recorded visits and trials as for none. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
class VisitQueriesIT {

  private static final List<String> STATEMENTS =
      List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

  @Autowired private VisitScenario scenario;
  @Autowired private VisitTasks tasks;
  @Autowired private TodayTasks today;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;

  @Test
  void pageNeedsAsManyStatementsForManyVisitsAsForNone() {
    PatientSummary patient = scenario.begun(-20);
    scenario.move(patient, "C2D1", -19, day(4));
    var few = page(patient);
    for (int visit = 8; visit <= 15; visit++) {
      if (visit != 8 && visit != 15) {
        scenario.record(patient, "C1D" + visit, visit - 21, done("AE"));
      }
    }
    scenario.move(patient, "C2D1", -1, day(9));
    assertThat(page(patient)).hasSameSizeAs(few);
  }

  @Test
  void todayNeedsOneStatementForAllTrials() {
    PatientSummary one = scenario.begun(-20);
    PatientSummary other = scenario.begun(-15);
    List<String> seen =
        statements(
            () ->
                people.doing(
                    Role.COORDINATOR,
                    () -> {
                      var due = today.of(tasks, List.of(one.trialId(), other.trialId()));
                      assertThat(due)
                          .anyMatch(item -> item.subject().equals(one.code()))
                          .anyMatch(item -> item.subject().equals(other.code()));
                      return due;
                    }));
    assertThat(seen).filteredOn(sql -> sql.contains("expected_visit")).hasSize(1);
  }

  private List<String> page(PatientSummary patient) {
    Runnable ask =
        () ->
            assertThat(
                    mvc.get()
                        .uri("/patients/" + patient.code() + "/visits")
                        .with(people.as(Role.COORDINATOR)))
                .hasStatusOk();
    ask.run();
    return statements(ask);
  }

  private static List<String> statements(Runnable work) {
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    var loggers = STATEMENTS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    loggers.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(seen);
        });
    try {
      work.run();
    } finally {
      loggers.forEach(
          logger -> {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
          });
    }
    return seen.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains("select") || message.contains("SQL"))
        .toList();
  }
}
