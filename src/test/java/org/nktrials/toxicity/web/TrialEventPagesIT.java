package org.nktrials.toxicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class TrialEventPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private AdverseEvents events;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void recordEvents() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
    record("Fever", 2, false, Relatedness.UNLIKELY);
    record("Capillary leak syndrome", 3, true, Relatedness.PROBABLE);
  }

  private void record(String term, Integer grade, boolean serious, Relatedness opinion) {
    AdverseEventEntry entry =
        new AdverseEventEntry(
            term, null, day(-10), null, null, grade, serious, false, Map.of("IL2", opinion));
    trials.on(
        -5, Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  private MvcTestResult get(String rest, Role role) {
    return mvc.get()
        .uri("/trials/" + trial.code() + "/adverse-events" + rest)
        .with(people.as(role))
        .exchange();
  }

  private static String body(MvcTestResult result) throws UnsupportedEncodingException {
    String page = result.getResponse().getContentAsString();
    return page.substring(page.indexOf("<tbody>") < 0 ? page.length() : page.indexOf("<tbody>"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true, true",
    "?grade=3, false, true",
    "?term=FEV, true, false",
    "?serious=true, false, true",
    "?serious=false, true, false",
    "?related=true, false, true",
    "?related=false, true, false",
    "?level=1, true, true",
    "?level=2, false, false",
    "'?sort=grade,desc', true, true",
    "?sort=nonsense, true, true",
    "?grade=three&level=x&serious=perhaps, true, true",
    "?page=99999999, true, true",
    "?page=1, false, false"
  })
  void filtersInTheAddress(String query, boolean fever, boolean leak) throws Exception {
    MvcTestResult result = get(query, Role.MONITOR);
    assertThat(result).hasStatusOk();
    assertThat(body(result).contains(">Fever<")).isEqualTo(fever);
    assertThat(body(result).contains(">Capillary leak syndrome<")).isEqualTo(leak);
  }

  @Test
  void sortsByWorstGrade() throws Exception {
    String page = body(get("?sort=grade,desc", Role.MONITOR));
    assertThat(page.indexOf("Capillary leak")).isLessThan(page.indexOf(">Fever<"));
  }

  @Test
  void givesTheListAsAFile() throws Exception {
    MvcTestResult file = get("/csv?grade=3", Role.MONITOR);
    assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    assertThat(file.getResponse().getContentAsString())
        .contains("Capillary leak syndrome,3,3,", "IL2: probable")
        .doesNotContain("Fever");
  }

  @Test
  void countsPatientsByTermAndLevel() throws Exception {
    record("Capillary leak syndrome", 1, false, Relatedness.UNRELATED);
    assertThat(get("/summary", Role.COMMITTEE_MEMBER))
        .hasStatusOk()
        .bodyText()
        .contains("Vascular disorders", "1: G3 ×1; related 1", "1: G2 ×1; related 0");
    assertThat(get("/summary", Role.LABORATORY)).hasStatus(403);
    assertThat(get("", Role.COMMITTEE_MEMBER)).hasStatus(403);
  }

  @Requirement("ACCESS-10")
  @Test
  void showsRowsOfOwnSitesOnlyButCountsAll() throws Exception {
    SignedInPerson elsewhere =
        people.person(
            "trial-events-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    MvcTestResult list =
        mvc.get()
            .uri("/trials/" + trial.code() + "/adverse-events")
            .with(people.as(elsewhere))
            .exchange();
    assertThat(list).hasStatusOk().bodyText().doesNotContain(patient.code());
    assertThat(body(list)).doesNotContain(">Fever<");
    MvcTestResult counts =
        mvc.get()
            .uri("/trials/" + trial.code() + "/adverse-events/summary")
            .with(people.as(elsewhere))
            .exchange();
    assertThat(counts)
        .hasStatusOk()
        .bodyText()
        .contains("1: G2 ×1; related 0")
        .doesNotContain(patient.code());
  }

  @Test
  void asksTheDatabaseAsOftenForManyEventsAsForTwo() throws Exception {
    for (String path : List.of("", "/summary", "/csv")) {
      get(path, Role.MONITOR);
      int few = statements(() -> get(path, Role.MONITOR));
      for (int more = 0; more < 6; more++) {
        record("Nausea", 1, false, Relatedness.POSSIBLE);
      }
      assertThat(statements(() -> get(path, Role.MONITOR))).as("list" + path).isEqualTo(few);
    }
    String ofPatient = "/patients/" + patient.code() + "/adverse-events";
    mvc.get().uri(ofPatient).with(people.as(Role.MONITOR)).exchange();
    int few = statements(() -> mvc.get().uri(ofPatient).with(people.as(Role.MONITOR)).exchange());
    record("Nausea", 1, false, Relatedness.POSSIBLE);
    assertThat(statements(() -> mvc.get().uri(ofPatient).with(people.as(Role.MONITOR)).exchange()))
        .isEqualTo(few);
  }

  private static int statements(Runnable work) {
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    List<Logger> loggers =
        List.of(
            (Logger) LoggerFactory.getLogger("org.hibernate.SQL"),
            (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate"));
    seen.start();
    for (Logger logger : loggers) {
      logger.setLevel(Level.DEBUG);
      logger.addAppender(seen);
    }
    try {
      work.run();
    } finally {
      for (Logger logger : loggers) {
        logger.detachAppender(seen);
        logger.setLevel(null);
      }
    }
    return seen.list.size();
  }
}
