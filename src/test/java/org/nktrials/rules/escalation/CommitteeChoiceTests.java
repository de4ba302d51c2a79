package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.DecisionCode.DECLARE_MTD;
import static org.nktrials.rules.escalation.DecisionCode.DE_ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.EXPAND;
import static org.nktrials.rules.escalation.DecisionCode.STAY;
import static org.nktrials.rules.escalation.DecisionCode.STOP_MTD_NOT_REACHED;
import static org.nktrials.rules.escalation.DecisionCode.STOP_NO_MTD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

/** What a committee may sign after each kind of recommendation. */
class CommitteeChoiceTests {

  private static final CommitteeChoice STOP = choice(STOP_NO_MTD, null);

  @Requirement("ESC-14")
  @Test
  void signsNothingBeforeTheStart() {
    assertThat(after(Answers.DEFAULTS, "", 1)).isEmpty();
  }

  @Requirement("ESC-14")
  @Test
  void escalatesOrExpandsWhenTheLevelPasses() {
    assertThat(after(Answers.DEFAULTS, "1NNN 2NNN", 2))
        .containsExactly(choice(ESCALATE, 3), choice(EXPAND, 2), choice(DE_ESCALATE, 1), STOP);
  }

  @Requirement("ESC-14")
  @Test
  void expandsButDoesNotEscalateAtOneOfThree() {
    assertThat(after(Answers.DEFAULTS, "1NNT", 1)).containsExactly(choice(EXPAND, 1), STOP);
  }

  @Requirement("ESC-08")
  @Test
  void onlyGoesDownOrStopsWhileTheWindowIsOpen() {
    assertThat(after(Answers.DEFAULTS, "1NNN 2NNP", 2))
        .containsExactly(choice(DE_ESCALATE, 1), STOP);
  }

  @Test
  void opensALevelAgainWhereTheRulesWaitThereAndItTakesNobody() {
    EscalationDecision await = decide(Answers.DEFAULTS, "1NNN 2NT");
    CommitteeChoice stay = choice(STAY, 2);
    assertThat(CommitteeChoice.after(await, 2, false))
        .containsExactly(stay, choice(DE_ESCALATE, 1), STOP);
    assertThat(CommitteeChoice.after(await, 2, true)).doesNotContain(stay);
    assertThat(stay.follows(await)).isTrue();
    assertThat(choice(STAY, 1).follows(await)).isFalse();
    assertThat(stay.follows(decide(Answers.DEFAULTS, "1NNN 2NNT"))).isFalse();
  }

  @Requirement("ESC-14")
  @Test
  void goesDownNoHigherThanRecommended() {
    assertThat(after(Answers.SIX_AT_MTD, "1NNN 2NNN 3NTT", 3))
        .containsExactly(choice(DE_ESCALATE, 2), choice(DE_ESCALATE, 1), STOP);
  }

  @Requirement("ESC-14")
  @Test
  void neverTreatsAtOrAboveTheExceededLevel() {
    var choices = after(Answers.SIX_AT_MTD, "1NNN 2NNN 3NNN 2T 2T", 2);
    assertThat(choices)
        .filteredOn(choice -> choice.level() != null)
        .isNotEmpty()
        .allMatch(choice -> choice.level() < 2);
  }

  @Requirement("ESC-14")
  @Test
  void declaresTheMtdOrALowerLevelOrTreatsMoreThere() {
    assertThat(after(Answers.DEFAULTS, "1NNN 2NNN 3NTT", 3))
        .containsExactly(
            choice(DECLARE_MTD, 2),
            choice(EXPAND, 2),
            choice(DECLARE_MTD, 1),
            choice(DE_ESCALATE, 2),
            choice(DE_ESCALATE, 1),
            STOP);
  }

  @Test
  void onlyStopsWhenTheLowestLevelExceeds() {
    assertThat(after(Answers.DEFAULTS, "1NTT", 1)).containsExactly(STOP);
  }

  @Test
  void endsOrExpandsTheTopWhenTheMtdIsNotReached() {
    assertThat(after(Answers.NOT_REACHED, "1NNN 2NNN 3NNN 4NNN", 4))
        .containsExactly(
            choice(STOP_MTD_NOT_REACHED, null),
            choice(EXPAND, 4),
            choice(DE_ESCALATE, 3),
            choice(DE_ESCALATE, 2),
            choice(DE_ESCALATE, 1),
            STOP);
  }

  @Test
  void followsARecommendationOfTheSameKindAndLevelOnly() {
    EscalationDecision escalate = decide(Answers.DEFAULTS, "1NNN");
    assertThat(choice(ESCALATE, 2).follows(escalate)).isTrue();
    assertThat(choice(ESCALATE, 3).follows(escalate)).isFalse();
    assertThat(choice(EXPAND, 2).follows(escalate)).isFalse();
    assertThat(choice(ESCALATE, null).follows(escalate)).isFalse();
  }

  @Test
  void followsAnEndWithTheLevelThatIsNamed() {
    EscalationDecision mtd = decide(Answers.DEFAULTS, "1NNN 2NTT");
    assertThat(choice(DECLARE_MTD, 1).follows(mtd)).isTrue();
    assertThat(choice(DECLARE_MTD, 2).follows(mtd)).isFalse();
    assertThat(STOP.follows(decide(Answers.DEFAULTS, "1NTT"))).isTrue();
    assertThat(choice(STOP_NO_MTD, 1).follows(decide(Answers.DEFAULTS, "1NTT"))).isFalse();
    assertThat(
            choice(STOP_MTD_NOT_REACHED, null)
                .follows(decide(Answers.NOT_REACHED, "1NNN 2NNN 3NNN 4NNN")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1NNN", "1NNT", "1NNN 2NTT", "1NTT", "1NNN 2NNP", "1NNN 2NNT", "1NNN 2NNN 3NTT"})
  void offersTheRecommendationFirstWhereItCanBeSigned(String outcomes) {
    for (ThreePlusThreeSettings settings : Outcomes.ALL_SETTINGS) {
      EscalationDecision decision = decide(settings, outcomes);
      List<CommitteeChoice> choices = after(settings, outcomes, lastLevel(outcomes));
      if (decision.code() != DecisionCode.AWAIT) {
        assertThat(choices.getFirst().follows(decision)).as("%s", settings).isTrue();
      }
      assertThat(choices).doesNotHaveDuplicates().endsWith(STOP);
    }
  }

  private static int lastLevel(String outcomes) {
    return Outcomes.history(4, outcomes).cohorts().getLast().level();
  }

  private static List<CommitteeChoice> after(
      ThreePlusThreeSettings settings, String outcomes, int currentLevel) {
    return CommitteeChoice.after(decide(settings, outcomes), currentLevel);
  }

  private static EscalationDecision decide(ThreePlusThreeSettings settings, String outcomes) {
    return ThreePlusThree.decide(Outcomes.history(4, outcomes), settings, LevelNames.NUMBERS);
  }

  private static CommitteeChoice choice(DecisionCode code, @Nullable Integer level) {
    return new CommitteeChoice(code, level);
  }
}
