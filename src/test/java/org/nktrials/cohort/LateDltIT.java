package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nktrials.cohort.Refusals.refused;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.EXPAND;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.Reservations;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.VerdictDoubted;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.treatment.AuthoriseDose;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A DLT that is found after the next level was opened. */
@Requirement("UNIT-12")
@IntegrationTest
@AutoConfigureMockMvc
class LateDltIT {

  @Autowired private CohortScenario scenario;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transactions;
  @Autowired private CohortBoard board;
  @Autowired private CohortTasks tasks;
  @Autowired private RedBars redBars;
  @Autowired private LevelOpenings openings;
  @Autowired private TreatmentLevels treatmentLevels;
  @Autowired private Reservations reservations;
  @Autowired private DoseAuthorisations authorisations;
  @Autowired private Verdicts verdicts;
  @Autowired private FailingListener listener;
  @Autowired private TestPeople people;

  private TrialSummary trial;
  private PatientSummary lateDlt;
  private PatientSummary treated;
  private PatientSummary inLeadIn;
  private PatientSummary inScreening;
  private int decision;

  @BeforeEach
  void openTheSecondLevel() {
    trial = scenario.startedTrial();
    lateDlt = scenario.cohortWithoutDlt(trial, 1).getFirst();
    decision = scenario.decide(trial, new CommitteeChoice(ESCALATE, 2));
    treated = scenario.treated(trial, "02", 2, 8);
    inLeadIn = scenario.enrolled(trial, "01", 2);
    inScreening = scenario.screened(trial, "01");
  }

  @AfterEach
  void disarm() {
    listener.arm(false);
  }

  @Test
  void reopensTheDecisionAndSuspendsTheLevelItOpened() {
    scenario.changeVerdict(lateDlt, VerdictKind.DLT);

    BoardView view = view();
    assertThat(view.reopened()).extracting(v -> v.decision().number()).containsExactly(decision);
    assertThat(view.reopened().getFirst().decision().reopenedReason())
        .contains(lateDlt.code(), "DLT", "Test investigator", "Found at source verification");
    assertThat(view.treatedAtReopened())
        .extracting(BoardView.Cell::code)
        .containsExactly(treated.code());
    assertThat(level(2).suspendedReason()).doesNotContain(lateDlt.code());
    assertThat(level(2).free()).isZero();
    assertThat(bars()).hasSize(2).anyMatch(bar -> bar.contains("Decision " + decision));
    assertThat(due()).anyMatch(item -> item.what().contains("reopened"));
  }

  @Requirement("DLT-08")
  @Test
  void laboratoryResultThatContradictsTheVerdictReopensTheDecisionToo() {
    var doubted =
        new VerdictDoubted(
            trial.id(),
            lateDlt.id(),
            lateDlt.code(),
            verdicts().getFirst(),
            lateDlt.code() + ": the rules now propose \"DLT\"");
    people.doing(
        Role.LABORATORY,
        () -> {
          transactions.executeWithoutResult(_ -> events.publishEvent(doubted));
          return true;
        });

    assertThat(view().reopened().getFirst().decision().reopenedReason())
        .contains(lateDlt.code(), "the rules now propose \"DLT\"");
    assertThat(level(2).suspendedReason())
        .contains("a verdict is in doubt")
        .doesNotContain(lateDlt.code());
    assertThat(verdicts()).singleElement().matches(v -> v.kind() == VerdictKind.NO_DLT);
  }

  @Test
  void blocksReservationsAndFirstDosesButNotTreatmentThatBegan() {
    scenario.changeVerdict(lateDlt, VerdictKind.DLT);
    refused(
        "level-takes-nobody",
        () -> scenario.investigator(() -> reservations.reserve(inScreening.code(), 2)));
    refused("level-suspended", () -> authoriseIl2(inLeadIn));
    authoriseIl2(treated);
  }

  @Requirement("FAULT-01")
  @Test
  void takesEverythingBackWhenAListenerFails() {
    listener.arm(true);
    assertThatThrownBy(() -> scenario.changeVerdict(lateDlt, VerdictKind.DLT))
        .isInstanceOf(IllegalStateException.class);
    assertThat(verdicts()).singleElement().matches(v -> v.kind() == VerdictKind.NO_DLT);
    assertThat(view().reopened()).isEmpty();
    assertThat(level(2).suspendedReason()).isNull();

    listener.arm(false);
    scenario.changeVerdict(lateDlt, VerdictKind.DLT);
    assertThat(verdicts()).hasSize(2);
    assertThat(view().reopened()).hasSize(1);
  }

  @Test
  void isSettledByANewDecisionAndALowerLevel() {
    scenario.changeVerdict(lateDlt, VerdictKind.DLT);
    assertThat(view().recommendation().decision().code()).isEqualTo(EXPAND);
    int next = scenario.decide(trial, new CommitteeChoice(EXPAND, 1));

    BoardView view = view();
    assertThat(view.decisions())
        .extracting(v -> v.decision().number() + " " + v.decision().state())
        .containsExactly(next + " SIGNED", decision + " SUPERSEDED");
    assertThat(level(1).state()).isEqualTo(LevelState.OPEN);
    assertThat(level(1).places()).isEqualTo(6);
    assertThat(level(2).state()).isEqualTo(LevelState.CLOSED);
    assertThat(level(2).suspendedReason()).isNull();
    assertThat(view.needingLevel())
        .extracting(need -> need.patient().code())
        .contains(treated.code(), inLeadIn.code(), lateDlt.code());

    scenario.investigator(
        () -> {
          treatmentLevels.assign(treated.code(), 1, "Lower level", TestPeople.PASSWORD);
          treatmentLevels.assign(inLeadIn.code(), 1, "Lower level", TestPeople.PASSWORD);
        });
    assertThat(view().needingLevel())
        .extracting(need -> need.patient().code())
        .containsExactly(lateDlt.code());
    assertThat(due())
        .anyMatch(item -> item.link().equals("/patients/" + lateDlt.code() + "/level"));
    assertThat(view().columns().getFirst().count().leadIn()).isEqualTo(1);
  }

  @Test
  void reopensNothingWhenAPendingPatientGetsAFirstVerdict() {
    scenario.verdict(treated, VerdictKind.DLT);
    assertThat(view().reopened()).isEmpty();
    assertThat(level(2).suspendedReason()).isNull();
  }

  private void authoriseIl2(PatientSummary patient) {
    LocalDate tomorrow = LocalDate.now(patient.site().zone()).plusDays(1);
    scenario.investigator(
        () ->
            authorisations.authorise(
                new AuthoriseDose(patient.code(), "IL2", tomorrow, 1, TimeOrderedId.next())));
  }

  private BoardView view() {
    return people.doing(Role.INVESTIGATOR, () -> board.of(trial.code()));
  }

  private List<String> bars() {
    return people.doing(
        Role.INVESTIGATOR, () -> redBars.of(trial.id()).stream().map(RedBar::sentence).toList());
  }

  private List<DueItem> due() {
    return people.doing(Role.INVESTIGATOR, () -> tasks.due(List.of(trial.id())));
  }

  private List<Verdict> verdicts() {
    return people.doing(Role.INVESTIGATOR, () -> verdicts.of(lateDlt.id()));
  }

  private LevelStatus level(int number) {
    return people.doing(Role.INVESTIGATOR, () -> openings.status(trial.id(), number));
  }
}
