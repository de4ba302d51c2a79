package org.nktrials.cohort.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.SignCytopenia;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Requirement("UNIT-13")
@IntegrationTest
@AutoConfigureMockMvc
class StoppingIT {

  private static final int MOST_STATEMENTS = 12;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private CytopeniaVerdicts verdicts;
  @Autowired private Resumption resumption;
  @Autowired private LevelOpenings openings;

  private TrialSummary trial;
  private PatientSummary first;
  private PatientSummary second;

  @BeforeEach
  void infuse() {
    trial = haplo.trial();
    first = haplo.infused(trial, 50);
    second = haplo.infused(trial, 48);
  }

  private void prolonged(PatientSummary patient) {
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          verdicts.sign(
              new SignCytopenia(
                  patient.code(),
                  CytopeniaKind.PROLONGED,
                  new BigDecimal("1"),
                  false,
                  "Neutrophils too low on D42",
                  TestPeople.PASSWORD,
                  TimeOrderedId.next()));
          return patient;
        });
  }

  private boolean suspended() {
    return openings.status(trial.id(), 1).suspendedReason() != null;
  }

  private String board(Role role) throws Exception {
    return board(people.person(role));
  }

  private String board(SignedInPerson person) throws Exception {
    return mvc.get()
        .uri("/trials/" + trial.code() + "/board")
        .with(people.as(person))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void aRuleThatIsMetSuspendsEnrolmentAtOnce() throws Exception {
    assertThat(board(Role.MONITOR))
        .contains("Single group", "S1 · prolonged cytopenia", "0 / 2", "(2 not known yet)")
        .doesNotContain("Enrolment suspended", "Sign decision");
    prolonged(first);
    assertThat(suspended()).isFalse();
    prolonged(second);
    assertThat(suspended()).isTrue();
    assertThat(board(Role.MONITOR))
        .contains("Enrolment suspended at Single group.", "2 / 2", "met");
    assertThat(resumption.of(trial.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule()).isEqualTo("S1");
              assertThat(one.events()).isEqualTo(2);
              assertThat(one.open()).isTrue();
            });
    assertThat(mvc.get().uri("/today").with(people.as(Role.COMMITTEE_MEMBER, trial)).exchange())
        .bodyText()
        .contains("Stopping rule S1 is met");
  }

  @Test
  void theChairResumesWithAReasonAndOnlyAFurtherEventSuspendsAgain() {
    prolonged(first);
    prolonged(second);
    String address = "/trials/" + trial.code() + "/stopping";
    assertThat(
            mvc.post()
                .uri(address + "/resume")
                .with(people.as(Role.COMMITTEE_MEMBER))
                .with(csrf())
                .param("password", TestPeople.PASSWORD)
                .exchange())
        .hasStatus(422)
        .bodyText()
        .contains("Say why");
    assertThat(
            mvc.post()
                .uri(address + "/resume")
                .with(people.as(Role.COMMITTEE_MEMBER))
                .with(csrf())
                .param("reason", "Both had infections; growth factor is given from now on")
                .param("password", TestPeople.PASSWORD)
                .exchange())
        .hasStatus3xxRedirection();
    assertThat(suspended()).isFalse();
    prolonged(second);
    assertThat(suspended()).isFalse();
    prolonged(haplo.infused(trial, 45));
    assertThat(suspended()).isTrue();
    assertThat(resumption.of(trial.id())).hasSize(2);
    assertThat(mvc.get().uri(address).with(people.as(Role.MONITOR)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("boundaries of", "Rules that were met", "Resumed", "The committee");
  }

  @Test
  void boardKeepsToTwelveStatements() throws Exception {
    board(Role.INVESTIGATOR);
    SignedInPerson investigator = people.person(Role.INVESTIGATOR);
    List<String> said = Statements.of(() -> board(investigator));
    assertThat(said).as(Statements.listed(said)).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    prolonged(first);
    assertThat(Statements.of(() -> board(investigator)).size())
        .isLessThanOrEqualTo(MOST_STATEMENTS);
  }
}
