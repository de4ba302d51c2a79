package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.cohort.Refusals.refused;
import static org.nktrials.rules.escalation.DecisionCode.DECLARE_MTD;
import static org.nktrials.rules.escalation.DecisionCode.DE_ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.STOP_NO_MTD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The recommended phase II dose is set by people, with the MTD and not above it. */
@Requirement("ESC-16")
@IntegrationTest
@AutoConfigureMockMvc
class RecommendedPhase2IT {

  @Autowired private MockMvcTester mvc;
  @Autowired private CohortScenario scenario;
  @Autowired private DecisionSigning signing;
  @Autowired private TestPeople people;

  private TrialSummary trial;

  @BeforeEach
  void reachTheMtd() {
    trial = scenario.startedTrial();
    scenario.cohortWithoutDlt(trial, 1);
    scenario.decide(trial, new CommitteeChoice(ESCALATE, 2));
    scenario.evaluated(trial, "01", 2, VerdictKind.DLT);
    scenario.evaluated(trial, "02", 2, VerdictKind.DLT);
    scenario.decide(trial, new CommitteeChoice(DE_ESCALATE, 1));
    scenario.cohortWithoutDlt(trial, 1);
  }

  @Test
  void isSetWithTheMtdAndShownOnBoardAndRecord() {
    assertThat(page("/decisions/new")).bodyText().contains("Recommended phase II dose");
    int number = sign(new CommitteeChoice(DECLARE_MTD, 1), 1);
    assertThat(page("/board")).bodyText().contains("not set");
    scenario.countersign(trial, number);
    for (String path : new String[] {"/board", "/decisions/" + number}) {
      assertThat(page(path))
          .bodyText()
          .containsPattern("Recommended phase II dose</dt>\\s*<dd>Level I · 3 MIU/day");
    }
  }

  @Test
  void isNeitherAboveTheMtdNorWithoutOne() {
    for (int level : new int[] {0, 2, 98}) {
      refused("phase2-above-mtd", () -> sign(new CommitteeChoice(DECLARE_MTD, 1), level));
    }
    refused("phase2-without-mtd", () -> sign(new CommitteeChoice(STOP_NO_MTD, null), 1));
  }

  private int sign(CommitteeChoice choice, int level) {
    String seen = scenario.present(trial);
    return people.doing(
        Role.INVESTIGATOR,
        () ->
            signing.first(
                new SignDecision(
                    trial.code(),
                    choice,
                    seen,
                    "More careful",
                    level,
                    null,
                    Capacity.PRINCIPAL_INVESTIGATOR,
                    TestPeople.PASSWORD)));
  }

  private MvcTestResult page(String path) {
    return mvc.get()
        .uri("/trials/" + trial.code() + path)
        .with(people.as(Role.INVESTIGATOR))
        .exchange();
  }
}
