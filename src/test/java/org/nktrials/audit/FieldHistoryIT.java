package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.RecordedStatements;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reasons with their kind, the history beside a field, and what changed since the last visit. */
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
@Import(RecordedStatements.Instead.class)
class FieldHistoryIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private AuditEvents events;
  @Autowired private JdbcClient database;
  @Autowired private RecordedStatements statements;

  private PatientSummary patient;
  private SignedInPerson monitor;

  @BeforeEach
  void register() {
    TrialSummary trial = scenario.startedTrial("T" + System.nanoTime() % 1_000_000_000);
    patient = scenario.registered(trial, "01");
    monitor =
        people.person("monitor-" + trial.code(), new Grant(Role.MONITOR, trial.id(), null, null));
  }

  @Requirement("TRAIL-05")
  @Test
  void aReasonIsStoredWithItsKind() {
    assertThat(correct("TRANSCRIPTION_ERROR", "typed 16 for 61", "1951")).isEqualTo(302);
    assertThat(reason()).isEqualTo("transcription error: typed 16 for 61");
    assertThat(correct("NEW_INFORMATION", "", "1952")).isEqualTo(302);
    assertThat(reason()).isEqualTo("new information");
    assertThat(correct("OTHER", "passport seen", "1953")).isEqualTo(302);
    assertThat(reason()).isEqualTo("passport seen");
    assertThat(correct(null, "query answer: as the site wrote", "1954")).isEqualTo(302);
    assertThat(reason()).isEqualTo("query answer: as the site wrote");
  }

  @Requirement("TRAIL-05")
  @Test
  void aReasonThatIsNotOfferedOrMissingIsRefusedBesideTheField() {
    String form = refused("WHIM", "my own words");
    assertThat(form).contains("Choose the reason from the list.", "value=\"my own words\"");
    assertThat(refused("OTHER", "")).contains("Say why it is corrected.");
    String kept = refused("QUERY_ANSWER", "x".repeat(600));
    assertThat(kept).contains("At most 500 characters.", "value=\"" + "x".repeat(600) + "\"");
    assertThat(kept).containsPattern("value=\"QUERY_ANSWER\"\\s+selected");
  }

  @Requirement("TRAIL-13")
  @Test
  void aFieldHasItsHistoryBesideIt() {
    correct("TRANSCRIPTION_ERROR", "typed 16 for 61", "1951");
    String overview = page("", monitor);
    assertThat(overview)
        .contains(
            "/patients/"
                + patient.code()
                + "/history?record="
                + patient.id()
                + "&amp;field=birth_year");
    String history = page("/history?record=" + patient.id() + "&field=birth_year", monitor);
    assertThat(history)
        .contains("History of one field: birth year", "<ins>1951</ins>", "typed 16 for 61")
        .doesNotContain("sex:");
    assertThat(page("", people.person(Role.STATISTICIAN))).doesNotContain("/history?record=");
  }

  @Requirement("TRAIL-13")
  @Test
  void changesSinceTheLastVisitAreMarkedAndShown() {
    visit();
    correct("NEW_INFORMATION", "", "1951");
    visit();
    assertThat(page("", monitor)).contains("1 record was changed by others since your last visit");
    assertThat(
            text(
                mvc.get()
                    .uri("/trials/" + patient.code().split("-")[0] + "/patients")
                    .with(people.as(monitor))))
        .contains("1 record changed since your last visit");
    assertThat(text(mvc.get().uri("/today").with(people.as(monitor))))
        .contains("/patients/" + patient.code() + "/history?since=last-visit");
    assertThat(page("/history?since=last-visit", monitor))
        .contains("Changed by others since your last visit", "<ins>1951</ins>")
        .doesNotContain("patient created");
    visit();
    visit();
    assertThat(page("/history?since=last-visit", monitor)).contains("No entries");
    assertThat(page("", monitor)).doesNotContain("since your last visit");
  }

  @Test
  void theOverviewAsksOnceWhateverWasChanged() {
    page("", monitor);
    int before = statements.of(() -> page("", monitor)).size();
    correct("NEW_INFORMATION", "", "1951");
    correct("NEW_INFORMATION", "", "1952");
    assertThat(statements.of(() -> page("", monitor))).hasSize(before);
  }

  private void visit() {
    people.doing(
        monitor,
        () -> {
          events.record("signed in", monitor.id(), Map.of());
          return true;
        });
  }

  private int correct(String kind, String words, String year) {
    return send(kind, words, year).exchange().getResponse().getStatus();
  }

  private String refused(String kind, String words) {
    var answer = send(kind, words, "1970").exchange();
    assertThat(answer).hasStatus(422);
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockMvcTester.MockMvcRequestBuilder send(String kind, String words, String year) {
    var request =
        mvc.post()
            .uri("/patients/" + patient.code() + "/demographics")
            .param("birthYear", year)
            .param("sex", patient.sex().name())
            .param("version", version())
            .param("reason", words)
            .with(csrf())
            .with(people.as(Role.COORDINATOR));
    return kind == null ? request : request.param("reasonKind", kind);
  }

  private String version() {
    return database
        .sql("select version from patient where id = ?")
        .param(patient.id())
        .query(String.class)
        .single();
  }

  private String reason() {
    return database
        .sql(
            "select reason from audit_entry where record_id = ? and action = 'CHANGED'"
                + " order by id desc limit 1")
        .param(patient.id())
        .query(String.class)
        .single();
  }

  private String page(String path, SignedInPerson reader) {
    return text(mvc.get().uri("/patients/" + patient.code() + path).with(people.as(reader)));
  }

  private static String text(MockMvcTester.MockMvcRequestBuilder request) {
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
