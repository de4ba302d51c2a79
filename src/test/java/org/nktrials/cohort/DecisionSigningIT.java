package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.cohort.Refusals.refused;
import static org.nktrials.rules.escalation.DecisionCode.DECLARE_MTD;
import static org.nktrials.rules.escalation.DecisionCode.DE_ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.EXPAND;
import static org.nktrials.rules.escalation.DecisionCode.STAY;
import static org.nktrials.rules.escalation.DecisionCode.STOP_NO_MTD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Capacity;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
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

/** The committee's way from three patients to the next level. */
@IntegrationTest
@AutoConfigureMockMvc
class DecisionSigningIT {

  private static final CommitteeChoice UP = new CommitteeChoice(ESCALATE, 2);

  @Autowired private CohortScenario scenario;
  @Autowired private CohortBoard board;
  @Autowired private DecisionSigning signing;
  @Autowired private Decisions decisions;
  @Autowired private Recommendations recommendations;
  @Autowired private LevelOpenings openings;
  @Autowired private TestPeople people;

  private TrialSummary trial;

  @BeforeEach
  void start() {
    trial = scenario.startedTrial();
  }

  @Requirement("ORDER-02")
  @Test
  void opensTheNextLevelWithTheSecondSignature() {
    scenario.cohortWithoutDlt(trial, 1);
    int number = scenario.prepare(trial, UP);
    assertThat(level(2).state()).isEqualTo(LevelState.NOT_OPEN);
    assertThat(decision(number).outstanding()).containsExactly(Capacity.COMMITTEE_CHAIR);

    scenario.countersign(trial, number);

    assertThat(level(2).state()).isEqualTo(LevelState.OPEN);
    assertThat(level(2).free()).isEqualTo(3);
    assertThat(level(1).state()).isEqualTo(LevelState.COMPLETED);
    DecisionView signed = decision(number);
    assertThat(signed.decision().state()).isEqualTo(DecisionState.SIGNED);
    assertThat(signed.levels()).containsExactly(2);
    assertThat(signed.signatures())
        .extracting(signature -> signature.capacity())
        .containsExactly(Capacity.PRINCIPAL_INVESTIGATOR, Capacity.COMMITTEE_CHAIR);
    assertThat(recommendation()).isEqualTo(DecisionCode.AWAIT);
  }

  @Requirement("SIGN-07")
  @Test
  void refusesASecondSignatureOfTheSamePersonInEitherCapacity() {
    scenario.cohortWithoutDlt(trial, 1);
    SignedInPerson both =
        people.person(
            "pi-and-chair",
            new Grant(Role.INVESTIGATOR, null, null, Capacity.PRINCIPAL_INVESTIGATOR),
            new Grant(Role.COMMITTEE_MEMBER, null, null, Capacity.COMMITTEE_CHAIR));
    int number =
        people.doing(
            both, () -> signing.first(scenario.command(trial, UP, scenario.present(trial))));
    for (Capacity capacity : Capacity.values()) {
      refused(
          "signed-already",
          () ->
              people.doing(
                  both,
                  () -> {
                    signing.next(trial.code(), number, capacity, TestPeople.PASSWORD);
                    return true;
                  }));
    }
    refused(
        "capacity-signed",
        () ->
            scenario.investigator(
                () ->
                    signing.next(
                        trial.code(),
                        number,
                        Capacity.PRINCIPAL_INVESTIGATOR,
                        TestPeople.PASSWORD)));
    assertThat(level(2).state()).isEqualTo(LevelState.NOT_OPEN);
  }

  @Requirement("SIGN-03")
  @Test
  void signsNothingWithAWrongPassword() {
    scenario.cohortWithoutDlt(trial, 1);
    var right = scenario.command(trial, UP, scenario.present(trial));
    var wrong =
        new SignDecision(
            right.trialCode(),
            right.choice(),
            right.inputsHash(),
            null,
            right.capacity(),
            "not the password");
    refused("wrong-password", () -> scenario.investigator(() -> signing.first(wrong)));
    assertThat(people.doing(Role.INVESTIGATOR, () -> decisions.ofTrial(trial))).isEmpty();
  }

  @Requirement("UNIT-01")
  @Test
  void makesSixPlacesWhenOneOfThreeHadADlt() {
    scenario.evaluated(trial, "01", 1, VerdictKind.NO_DLT);
    scenario.evaluated(trial, "02", 1, VerdictKind.DLT);
    scenario.evaluated(trial, "01", 1, VerdictKind.NO_DLT);
    scenario.decide(trial, new CommitteeChoice(EXPAND, 1));
    assertThat(level(1).state()).isEqualTo(LevelState.OPEN);
    assertThat(level(1).places()).isEqualTo(6);
    assertThat(level(1).free()).isEqualTo(3);
  }

  @Requirement("ESC-02")
  @Test
  void closesTheLevelAtTheSecondDltWithoutAnySignature() {
    scenario.evaluated(trial, "01", 1, VerdictKind.DLT);
    assertThat(level(1).state()).isEqualTo(LevelState.OPEN);
    scenario.evaluated(trial, "02", 1, VerdictKind.DLT);
    assertThat(level(1).state()).isEqualTo(LevelState.CLOSED);
    assertThat(level(1).free()).isZero();
    assertThat(recommendation()).isEqualTo(STOP_NO_MTD);
  }

  @Test
  void opensALevelAgainWhenTheSecondDltIsTakenBack() {
    scenario.evaluated(trial, "01", 1, VerdictKind.DLT);
    PatientSummary corrected = scenario.evaluated(trial, "02", 1, VerdictKind.DLT);
    scenario.changeVerdict(corrected, VerdictKind.NO_DLT);
    assertThat(level(1).state()).isEqualTo(LevelState.CLOSED);
    assertThat(recommendation()).isEqualTo(DecisionCode.AWAIT);
    scenario.decide(trial, new CommitteeChoice(STAY, 1));
    assertThat(level(1).state()).isEqualTo(LevelState.OPEN);
    assertThat(level(1).free()).isEqualTo(1);
    refused("not-permitted", () -> permitted(new CommitteeChoice(STAY, 1)));
  }

  private void permitted(CommitteeChoice choice) {
    scenario.treated(trial, "01", 1, 3);
    scenario.prepare(trial, choice);
  }

  @Requirement("SIGN-07")
  @Test
  void refusesTheSecondSignatureWhenTheDataChangedAfterTheFirst() {
    var patients = scenario.cohortWithoutDlt(trial, 1);
    int number = scenario.prepare(trial, UP);
    scenario.changeVerdict(patients.getFirst(), VerdictKind.DLT);
    refused("data-changed", () -> scenario.countersign(trial, number));
    assertThat(level(2).state()).isEqualTo(LevelState.NOT_OPEN);

    refused("awaiting", () -> scenario.prepare(trial, new CommitteeChoice(EXPAND, 1)));
    scenario.chair(() -> signing.withdraw(trial.code(), number, "The data changed"));
    assertThat(decision(number).decision().state()).isEqualTo(DecisionState.WITHDRAWN);
    assertThat(scenario.decide(trial, new CommitteeChoice(EXPAND, 1))).isEqualTo(number + 1);
  }

  @Requirement("ESC-14")
  @Test
  void refusesWhatThePersonDidNotSeeOrTheRulesDoNotPermit() {
    scenario.cohortWithoutDlt(trial, 1);
    refused(
        "data-changed",
        () -> scenario.investigator(() -> signing.first(scenario.command(trial, UP, "older"))));
    refused("not-permitted", () -> scenario.prepare(trial, new CommitteeChoice(ESCALATE, 3)));
    var unexplained =
        new SignDecision(
            trial.code(),
            new CommitteeChoice(EXPAND, 1),
            scenario.present(trial),
            " ",
            Capacity.PRINCIPAL_INVESTIGATOR,
            TestPeople.PASSWORD);
    refused("reason-missing", () -> scenario.investigator(() -> signing.first(unexplained)));
  }

  @Test
  void decidesTheSameDataOnce() {
    scenario.cohortWithoutDlt(trial, 1);
    scenario.decide(trial, UP);
    refused("decided", () -> scenario.prepare(trial, new CommitteeChoice(DE_ESCALATE, 1)));
  }

  @Requirement("ESC-05")
  @Test
  void goesDownFillsToSixAndDeclaresTheMtd() {
    scenario.cohortWithoutDlt(trial, 1);
    scenario.decide(trial, UP);
    scenario.evaluated(trial, "01", 2, VerdictKind.DLT);
    scenario.evaluated(trial, "02", 2, VerdictKind.DLT);
    assertThat(recommendation()).isEqualTo(DE_ESCALATE);
    scenario.decide(trial, new CommitteeChoice(DE_ESCALATE, 1));
    assertThat(level(2).state()).isEqualTo(LevelState.ABOVE_MTD);
    assertThat(level(1).places()).isEqualTo(6);

    scenario.cohortWithoutDlt(trial, 1);
    assertThat(recommendation()).isEqualTo(DECLARE_MTD);
    int number = scenario.decide(trial, new CommitteeChoice(DECLARE_MTD, 1));

    Decision declared = decision(number).decision();
    assertThat(declared.mtdLevel()).isEqualTo(1);
    assertThat(declared.exceededLevel()).isEqualTo(2);
    assertThat(declared.recommendedPhase2Level()).isNull();
    assertThat(level(1).state()).isEqualTo(LevelState.COMPLETED);
    assertThat(level(2).state()).isEqualTo(LevelState.ABOVE_MTD);
    BoardView view = people.doing(Role.INVESTIGATOR, () -> board.of(trial.code()));
    assertThat(view.mtdLevel()).isEqualTo(1);
    assertThat(view.columns()).extracting(BoardView.Column::mtd).startsWith(true, false);
    assertThat(view.columns())
        .extracting(BoardView.Column::aboveMtd)
        .containsExactly(false, true, true, true);
    assertThat(view.decided()).isTrue();
  }

  private LevelStatus level(int number) {
    return people.doing(Role.INVESTIGATOR, () -> openings.status(trial.id(), number));
  }

  private DecisionCode recommendation() {
    return people.doing(Role.INVESTIGATOR, () -> recommendations.of(trial.id()).decision().code());
  }

  private DecisionView decision(int number) {
    return people.doing(
        Role.INVESTIGATOR, () -> Decisions.numbered(decisions.ofTrial(trial), number));
  }
}
