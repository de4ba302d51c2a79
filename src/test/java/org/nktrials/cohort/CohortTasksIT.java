package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** What the committee and the investigators find on Today. */
@Requirement("UNIT-15")
@IntegrationTest
@AutoConfigureMockMvc
class CohortTasksIT {

  @Autowired private CohortScenario scenario;
  @Autowired private CohortTasks tasks;
  @Autowired private TestPeople people;

  @Test
  void asksForADecisionThenForTheOtherSignature() {
    TrialSummary trial = scenario.startedTrial();
    assertThat(links(trial, people.person(Role.INVESTIGATOR))).isEmpty();
    scenario.cohortWithoutDlt(trial, 1);
    String trialPage = "/trials/" + trial.code();
    assertThat(links(trial, people.person(Role.INVESTIGATOR)))
        .containsExactly(trialPage + "/decisions/new");

    scenario.prepare(trial, new CommitteeChoice(DecisionCode.ESCALATE, 2));
    assertThat(links(trial, people.person(Role.INVESTIGATOR))).isEmpty();
    assertThat(links(trial, people.person(Role.COMMITTEE_MEMBER)))
        .containsExactly(trialPage + "/decisions/1");

    scenario.countersign(trial, 1);
    assertThat(links(trial, people.person(Role.COMMITTEE_MEMBER))).isEmpty();
  }

  @Test
  void asksInvestigatorsForLevelsOfTheirOwnPatients() {
    TrialSummary trial = scenario.startedTrial();
    PatientSummary ofSiteOne = scenario.evaluated(trial, "01", 1, VerdictKind.DLT);
    PatientSummary ofSiteTwo = scenario.evaluated(trial, "02", 1, VerdictKind.DLT);
    SignedInPerson atSiteTwo =
        people.person(
            "investigator-of-02", new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    assertThat(links(trial, atSiteTwo)).containsExactly("/patients/" + ofSiteTwo.code() + "/level");
    assertThat(links(trial, people.person(Role.INVESTIGATOR)))
        .contains(
            "/patients/" + ofSiteOne.code() + "/level", "/patients/" + ofSiteTwo.code() + "/level");
    assertThat(links(trial, people.person(Role.COORDINATOR))).isEmpty();
  }

  private List<String> links(TrialSummary trial, SignedInPerson person) {
    return people.doing(
        person, () -> tasks.due(List.of(trial.id())).stream().map(DueItem::link).toList());
  }
}
