package org.nktrials.cohort.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent.Kind;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.shared.NotFound;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who is told of what, and that each acknowledges it. */
@Requirement("UNIT-11")
@IntegrationTest
@AutoConfigureMockMvc
class NoticesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private CohortScenario scenario;
  @Autowired private Notices notices;
  @Autowired private NoticeTasks tasks;
  @Autowired private TodayTasks today;
  @Autowired private TestPeople people;

  private TrialSummary trial;
  private PatientSummary first;

  @BeforeEach
  void openTheSecondLevel() {
    for (Role role : Role.values()) {
      people.person(role);
    }
    trial = scenario.startedTrial();
    first = scenario.cohortWithoutDlt(trial, 1).getFirst();
    scenario.decide(trial, new CommitteeChoice(ESCALATE, 2));
  }

  @Test
  void tellsClinicAndPharmacyOnceTheLastSignatureIsThere() {
    for (Role role : List.of(Role.PHARMACIST, Role.INVESTIGATOR, Role.COORDINATOR)) {
      assertThat(mine(role))
          .singleElement()
          .matches(notice -> notice.kind() == Kind.EFFECTIVE && notice.acknowledgedAt() == null)
          .matches(notice -> notice.sentence().contains("Escalate: open Level II · 6 MIU/day"));
    }
    for (Role role : List.of(Role.COMMITTEE_MEMBER, Role.MONITOR, Role.LABORATORY)) {
      assertThat(mine(role)).isEmpty();
    }
  }

  @Test
  void isAcknowledgedByEachPersonAndShownOnTheDecision() {
    NoticeLine notice = mine(Role.PHARMACIST).getFirst();
    assertThat(due(Role.PHARMACIST))
        .singleElement()
        .matches(item -> item.harm() == DueItem.SAFETY)
        .matches(item -> item.link().equals("/notices#notice-" + notice.id()));
    assertThat(due(Role.COORDINATOR)).singleElement().matches(i -> i.harm() == DueItem.CLERICAL);
    assertThat(mvc.get().uri("/notices").with(people.as(Role.PHARMACIST)))
        .bodyText()
        .contains("notice-" + notice.id(), "Acknowledge");
    for (int click = 0; click < 2; click++) {
      assertThat(
              mvc.post()
                  .uri("/notices/{notice}/acknowledge", notice.id())
                  .with(people.as(Role.PHARMACIST))
                  .with(csrf()))
          .hasRedirectedUrl("/notices");
    }
    Instant acknowledged = mine(Role.PHARMACIST).getFirst().acknowledgedAt();
    assertThat(acknowledged).isNotNull();
    assertThat(due(Role.PHARMACIST)).isEmpty();
    assertThat(mine(Role.COORDINATOR).getFirst().acknowledgedAt()).isNull();
    assertThat(
            mvc.get().uri("/trials/{code}/decisions/1", trial.code()).with(people.as(Role.MONITOR)))
        .bodyText()
        .contains("Decision in force: 1 of", "Test pharmacist", "not acknowledged");
  }

  @Requirement("UNIT-12")
  @Test
  void alertsTheChairTooWhenADecisionIsReopened() {
    scenario.changeVerdict(first, VerdictKind.DLT);
    for (Role role : List.of(Role.PHARMACIST, Role.INVESTIGATOR, Role.COMMITTEE_MEMBER)) {
      assertThat(mine(role).getFirst())
          .matches(notice -> notice.kind() == Kind.REOPENED)
          .matches(notice -> notice.sentence().contains("Decision 1 of " + trial.code()))
          .matches(notice -> !notice.sentence().contains(first.code()));
      assertThat(due(role)).anyMatch(item -> item.harm() == DueItem.SAFETY);
    }
    UUID notice = mine(Role.COMMITTEE_MEMBER).getFirst().id();
    acknowledge(Role.COMMITTEE_MEMBER, notice);
    assertThat(due(Role.COMMITTEE_MEMBER)).isEmpty();
  }

  @Test
  void tellsOfWithdrawalsAndClosedLevels() {
    scenario.treated(trial, "01", 2, CohortScenario.WINDOW_CLOSED);
    scenario.evaluated(trial, "01", 2, VerdictKind.DLT);
    scenario.evaluated(trial, "01", 2, VerdictKind.DLT);
    assertThat(mine(Role.PHARMACIST).getFirst())
        .matches(notice -> notice.kind() == Kind.SUSPENDED)
        .matches(notice -> notice.sentence().contains("Level II · 6 MIU/day"));
    int number =
        scenario.prepare(
            trial,
            new CommitteeChoice(org.nktrials.rules.escalation.DecisionCode.STOP_NO_MTD, null));
    assertThat(
            mvc.post()
                .uri("/trials/{code}/decisions/{number}/withdraw", trial.code(), number)
                .param("reason", "Too early")
                .with(people.as(Role.INVESTIGATOR))
                .with(csrf()))
        .hasStatus(302);
    assertThat(mine(Role.COORDINATOR).getFirst().kind()).isEqualTo(Kind.WITHDRAWN);
  }

  @Test
  void belongsToThosePersonsWhoGotIt() {
    UUID notice = mine(Role.PHARMACIST).getFirst().id();
    assertThatThrownBy(() -> acknowledge(Role.MONITOR, notice))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> acknowledge(Role.PHARMACIST, UUID.randomUUID()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> acknowledge(Role.COMMITTEE_MEMBER, notice))
        .isInstanceOf(NotFound.class);
  }

  private void acknowledge(Role role, UUID notice) {
    people.doing(
        role,
        () -> {
          notices.acknowledge(notice);
          return notice;
        });
  }

  private List<NoticeLine> mine(Role role) {
    return people.doing(role, () -> notices.mine(Pageable.ofSize(200))).stream()
        .filter(notice -> notice.trialId().equals(trial.id()))
        .toList();
  }

  private List<DueItem> due(Role role) {
    return people.doing(role, () -> today.of(tasks, List.of(trial.id())));
  }
}
