package org.nktrials.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages ask the database as often for 400 results as for 20. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
@Import(LaboratoryScenario.class)
class LaboratoryQueriesIT {

  private static final List<String> STATEMENTS =
      List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");
  private static final List<String> PAGES =
      List.of("", "/results", "/results?grade=3&sort=grade,desc", "/ANC", "/new?panel=HEM");

  @Autowired private LaboratoryScenario scenario;
  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;

  @Test
  void areAsManyForFourHundredResultsAsForTwenty() {
    TrialSummary trial = scenario.trial();
    scenario.laboratory(trial);
    PatientSummary few = scenario.patient(trial, "01");
    PatientSummary many = scenario.patient(trial, "01");
    enter(few, 5);
    enter(many, 80);
    for (String page : PAGES) {
      List<String> small = statements(few, page);
      assertThat(small).as(page).isNotEmpty();
      assertThat(statements(many, page))
          .as("%s, perhaps with the count of rows that a short list does not need", page)
          .hasSizeBetween(small.size(), small.size() + 1);
      System.out.println("laboratory" + page + ": " + small.size() + " statements");
    }
  }

  private void enter(PatientSummary patient, int samples) {
    for (int day = 1; day <= samples; day++) {
      scenario.enter(
          patient,
          -day,
          new TypedResult(Analyte.WBC, "4.0", "G/L", false),
          new TypedResult(Analyte.ANC, day % 3 == 0 ? "0.9" : "2.5", "G/L", false),
          new TypedResult(Analyte.ALC, "0.9", "G/L", false),
          new TypedResult(Analyte.PLT, "180", "G/L", false),
          new TypedResult(Analyte.CREAT, "80", "umol/L", false));
    }
  }

  private List<String> statements(PatientSummary patient, String page) {
    visit(patient, page);
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
      visit(patient, page);
    } finally {
      loggers.forEach(
          logger -> {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
          });
    }
    return seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private void visit(PatientSummary patient, String page) {
    assertThat(
            mvc.get()
                .uri("/patients/" + patient.code() + "/laboratory" + page)
                .with(people.as(Role.INVESTIGATOR)))
        .hasStatusOk();
  }
}
