package org.nktrials.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("PROTOCOL-01")
@IntegrationTest
@AutoConfigureMockMvc
class ProtocolPagesIT {

  private static final String CODE = "PROTOCOL-P";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private ProtocolService protocols;

  private TrialSummary trial;

  @BeforeEach
  void makeTrial() {
    trial = scenario.trial(CODE);
  }

  @Test
  void showsTheProtocolInWords() {
    String version =
        people.doing(Role.MONITOR, () -> protocols.version(trial.currentVersionId()).sha256());
    assertThat(protocol(people.person(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains(
            version,
            "Level II · 6 MIU/day",
            "Six patients at the MTD",
            "Closes the level at once",
            "There is no day 0",
            "D−21 to D−1, 21 days",
            "Day 1 to day 12",
            "Capillary leak syndrome",
            "Exception, switched off",
            "7 days",
            "Committee chair",
            "CTCAE version 5.0",
            "every 42 days from the first day of the study calendar",
            "HLA-DR+ NK cells, absolute count",
            "Published about the trial",
            "It treated 17 patients.")
        .doesNotContain("SIX_AT_MTD", "??");
  }

  @Test
  void marksEveryValueAsPublishedOrDefault() throws Exception {
    String page = protocol(people.person(Role.MONITOR)).getResponse().getContentAsString();
    int rows = count(page, "data-label=\"Meaning\"");
    int marks = count(page, "href=\"#source-[0-9]+\"");
    int facts = 8;
    assertThat(rows).isGreaterThan(80);
    assertThat(marks).isEqualTo(rows + facts + 1);
    assertThat(page).contains("href=\"https://doi.org/10.4161/onci.23079\"");
  }

  @Test
  void listsTrialsThatThePersonMaySee() {
    assertThat(mvc.get().uri("/trials").with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains(CODE, "Synthetic", "/trials/" + CODE + "/patients", "/trials/" + CODE + "/board");
    assertThat(mvc.get().uri("/trials").with(people.as(Role.ADMINISTRATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("/trials/" + CODE + "/protocol")
        .doesNotContain("/trials/" + CODE + "/patients");
  }

  @Test
  void showsATrialWithoutDoseLevelsWithDonorsAndStoppingRules() throws IOException {
    String yaml =
        new ClassPathResource("protocols/haplo-nk-aml.yaml")
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("code: HAPLO-NK", "code: PROTOCOL-H");
    people.doing(
        Role.ADMINISTRATOR,
        () -> protocols.registerTrial("PROTOCOL-H", "Haploidentical NK cells", true, yaml));
    assertThat(
            mvc.get()
                .uri("/trials/PROTOCOL-H/protocol")
                .with(people.as(people.person(Role.MONITOR))))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Single group",
            "There is a day 0",
            "by the released product",
            "as prescribed",
            "Stop when P(rate &gt; 0.25) &gt; 0.9",
            "Donor screening (donor)",
            "receptor–ligand",
            "May follow the release",
            "every 1 day from D−7 until blood counts have recovered",
            "Neutrophils below 0.5",
            "Acute GvHD")
        .doesNotContain("3+3", "??");
  }

  @Test
  void hidesTrialsOfOthers() {
    TrialSummary other = scenario.trial("PROTOCOL-Q");
    SignedInPerson person =
        people.person("monitor-of-q", new Grant(Role.MONITOR, other.id(), null, null));
    assertThat(protocol(person)).hasStatus(404);
    assertThat(mvc.get().uri("/trials").with(people.as(person)))
        .bodyText()
        .contains("PROTOCOL-Q")
        .doesNotContain(CODE);
  }

  @Test
  void givesTrialsToPrograms() {
    assertThat(
            mvc.get()
                .uri("/api/v1/trials")
                .with(people.asProgramOf(people.person(Role.PHARMACIST))))
        .hasStatusOk()
        .bodyText()
        .contains("\"code\":\"" + CODE + "\"", "Level IV · 12 MIU/day");
  }

  private MvcTestResult protocol(SignedInPerson person) {
    return mvc.get().uri("/trials/{code}/protocol", CODE).with(people.as(person)).exchange();
  }

  private static int count(String page, String pattern) {
    return (int) Pattern.compile(pattern).matcher(page).results().count();
  }
}
