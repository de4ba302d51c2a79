package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a change came from and which transaction made it; imports: {@code UploadImportIT}. */
@IntegrationTest
@AutoConfigureMockMvc
class TrailSourceIT {

  private static final String ANSWERS =
      """
      {"answers":[{"criterion":"E1","met":"NO"},{"criterion":"E2","met":"NO"}]}
      """;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private JdbcClient database;

  private PatientSummary patient;

  @BeforeEach
  void registerPatient() {
    patient = scenario.registered(scenario.trial("TRAIL-SOURCE"), "01");
  }

  @Requirement("TRAIL-04")
  @Test
  void aChangeOnAPageSaysSo() {
    assertThat(
            mvc.post()
                .uri("/patients/{code}/demographics", patient.code())
                .with(people.as(people.person(Role.COORDINATOR)))
                .with(csrf())
                .param("birthYear", "1948")
                .param("sex", "FEMALE")
                .param("reasonKind", "NEW_INFORMATION")
                .param("reason", "the referral letter")
                .param("version", version()))
        .hasStatus3xxRedirection();
    assertThat(latest("patient"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.source()).isEqualTo("page"))
        .satisfies(
            entry -> assertThat(entry.reason()).isEqualTo("new information: the referral letter"));
  }

  @Requirement("TRAIL-04")
  @Test
  void entriesOfOneRequestOfAProgramShareItsTransaction() {
    send(ANSWERS);
    List<Entry> first = latest("eligibility_answer");
    assertThat(first).hasSize(2).extracting(Entry::source).containsOnly("api");
    send("{\"answers\":[{\"criterion\":\"E3\",\"met\":\"NO\"}]}");
    List<Entry> second = latest("eligibility_answer");
    assertThat(second).hasSize(1).extracting(Entry::source).containsOnly("api");
    assertThat(second.getFirst().transaction()).isGreaterThan(first.getFirst().transaction());
  }

  private void send(String answers) {
    assertThat(
            mvc.put()
                .uri("/api/v1/patients/{code}/eligibility", patient.code())
                .with(people.asProgramOf(people.person(Role.COORDINATOR)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(answers))
        .hasStatusOk();
  }

  private String version() {
    return database
        .sql("select version::text from patient where id = ?")
        .param(patient.id())
        .query(String.class)
        .single();
  }

  /** Entries of the latest transaction that changed such records of the patient. */
  private List<Entry> latest(String type) {
    return database
        .sql(
            """
            with ours as (select * from audit_entry where record_type = :type and patient_id = :patient)
            select source, transaction_id::text::bigint as transaction, reason from ours
             where transaction_id::text::bigint = (select max(transaction_id::text::bigint) from ours)
            """)
        .param("type", type)
        .param("patient", patient.id())
        .query(Entry.class)
        .list();
  }

  private record Entry(String source, long transaction, String reason) {}
}
