package org.nktrials.cohort.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("ESC-13")
@IntegrationTest
@AutoConfigureMockMvc
class DesignPageIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CohortScenario cohorts;

  private MvcTestResult open(TrialSummary trial, String... probabilities) {
    return mvc.get()
        .uri("/trials/" + trial.code() + "/design")
        .param("p", probabilities)
        .with(people.as(Role.STATISTICIAN))
        .exchange();
  }

  @Test
  void showsExactNumbersOfEverySettingAndThePathsOfTheTrial() {
    TrialSummary trial = cohorts.startedTrial();
    assertThat(open(trial, "0.1", "0,25", "0.4", "0.5"))
        .hasStatusOk()
        .bodyText()
        .contains("(this trial)")
        .contains("10.3")
        .contains("0 of 3 DLT")
        .contains("Go up to Level II")
        .contains("more evaluable patients");
  }

  @Test
  void beginsWithAnExampleAndSaysSo() {
    assertThat(
            mvc.get()
                .uri("/trials/" + cohorts.startedTrial().code() + "/design")
                .with(people.as(Role.INVESTIGATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("an example, not knowledge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "1.1", "-0.2", "", "1e-3", "0.1234567890", "NaN"})
  void keepsWhatWasTypedBesideTheReason(String typed) {
    assertThat(open(cohorts.startedTrial(), typed, "0.2", "0.3", "0.4"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"" + typed + "\"")
        .contains("Correct the marked numbers.");
  }
}
