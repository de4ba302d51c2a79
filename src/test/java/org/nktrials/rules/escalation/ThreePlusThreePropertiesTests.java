package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Outcomes.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.nktrials.validation.Requirement;

/** What holds for any history, checked on seeded random ones. */
@Requirement("ESC-11")
class ThreePlusThreePropertiesTests {
  private static final int HISTORIES = 4000;

  static final List<ThreePlusThreeSettings> ALL_SETTINGS = Outcomes.ALL_SETTINGS;

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void oneMoreDltNeverRaisesTheRecommendedLevel(ThreePlusThreeSettings settings) {
    var random = new Random(1);
    for (int i = 0; i < HISTORIES; i++) {
      DoseHistory history = any(random);
      int before = recommended(ThreePlusThree.decide(history, settings), history);
      for (int cohort = 0; cohort < history.cohorts().size(); cohort++) {
        Cohort at = history.cohorts().get(cohort);
        if (at.dlt() < at.evaluable()) {
          DoseHistory worse = withOneMoreDlt(history, cohort);
          int after = recommended(ThreePlusThree.decide(worse, settings), worse);
          assertThat(after).as("%s then %s", history, worse).isLessThanOrEqualTo(before);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void staysBetweenTheLowestLevelAndOneAboveTheHighestTreated(ThreePlusThreeSettings settings) {
    var random = new Random(2);
    for (int i = 0; i < HISTORIES; i++) {
      DoseHistory history = any(random);
      EscalationDecision decision = ThreePlusThree.decide(history, settings);
      int highest =
          history.cohorts().stream().mapToInt(Cohort::level).max().orElse(history.startLevel() - 1);
      int level = recommended(decision, history);
      assertThat(level).isBetween(0, Math.min(history.doseLevels(), highest + 1));
      assertThat(decision.additionalPatients()).isBetween(0, 6);
      Integer exceeded = decision.exceededLevel();
      assertThat(exceeded == null || level < exceeded).as("%s", decision).isTrue();
      assertThat(decision.reasons()).isNotEmpty();
      assertThat(decision.trialComplete())
          .isEqualTo(decision.nextLevel() == null && decision.additionalPatients() == 0);
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void openWindowsNeverEscalateOrDeclare(ThreePlusThreeSettings settings) {
    var random = new Random(3);
    for (int i = 0; i < HISTORIES; i++) {
      DoseHistory history = any(random);
      EscalationDecision decision = ThreePlusThree.decide(history, settings);
      boolean openBelow =
          history.cohorts().stream()
              .anyMatch(c -> c.pending() > 0 && c.level() <= recommended(decision, history));
      if (openBelow) {
        assertThat(decision.code())
            .as("%s", history)
            .isNotIn(DecisionCode.DECLARE_MTD, DecisionCode.STOP_MTD_NOT_REACHED);
      }
      if (openBelow && decision.exceededLevel() == null) {
        assertThat(decision.code()).as("%s", history).isNotEqualTo(DecisionCode.ESCALATE);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void onlyTheSumOfALevelAndTheLastCohortCount(ThreePlusThreeSettings settings) {
    var random = new Random(4);
    for (int i = 0; i < HISTORIES; i++) {
      DoseHistory history = any(random);
      var shuffled = new ArrayList<Cohort>(history.cohorts());
      if (!shuffled.isEmpty()) {
        Collections.shuffle(shuffled.subList(0, shuffled.size() - 1), random);
      }
      var other = new DoseHistory(history.doseLevels(), history.startLevel(), shuffled);
      assertThat(brief(ThreePlusThree.decide(other, settings)))
          .isEqualTo(brief(ThreePlusThree.decide(history, settings)));
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void followingTheRulesEndsWithoutDeviation(ThreePlusThreeSettings settings) {
    var random = new Random(5);
    for (int i = 0; i < 300; i++) {
      int levels = 1 + random.nextInt(5);
      var history = new DoseHistory(levels, 1 + random.nextInt(levels), List.of());
      EscalationDecision decision = ThreePlusThree.decide(history, settings);
      int steps = 0;
      while (!decision.trialComplete()) {
        assertThat(decision.additionalPatients()).as("%s", decision).isPositive();
        history = treated(history, decision, random);
        decision = ThreePlusThree.decide(history, settings);
        assertThat(decision.deviations()).as("%s", history).isEmpty();
        assertThat(++steps).isLessThanOrEqualTo(6 * levels);
      }
    }
  }

  private static DoseHistory treated(
      DoseHistory history, EscalationDecision decision, Random random) {
    int patients = 1 + random.nextInt(decision.additionalPatients());
    int dlt = 0;
    for (int patient = 0; patient < patients; patient++) {
      dlt += random.nextInt(4) == 0 ? 1 : 0;
    }
    var cohorts = new ArrayList<>(history.cohorts());
    cohorts.add(Cohort.closed(decision.nextLevel(), patients, dlt));
    return new DoseHistory(history.doseLevels(), history.startLevel(), cohorts);
  }

  /** The level that the decision points to; 0 where no level is tolerated. */
  private static int recommended(EscalationDecision decision, DoseHistory history) {
    if (decision.code() == DecisionCode.STOP_MTD_NOT_REACHED) {
      return history.doseLevels();
    }
    Integer level = decision.trialComplete() ? decision.mtdLevel() : decision.nextLevel();
    return level == null ? 0 : level;
  }

  private static DoseHistory withOneMoreDlt(DoseHistory history, int index) {
    var cohorts = new ArrayList<>(history.cohorts());
    Cohort at = cohorts.get(index);
    cohorts.set(index, new Cohort(at.level(), at.evaluable(), at.dlt() + 1, at.pending()));
    return new DoseHistory(history.doseLevels(), history.startLevel(), cohorts);
  }

  private static DoseHistory any(Random random) {
    int levels = 1 + random.nextInt(5);
    var cohorts = new ArrayList<Cohort>();
    int number = random.nextInt(7);
    for (int i = 0; i < number; i++) {
      int evaluable = random.nextInt(random.nextInt(8) == 0 ? 14 : 5);
      int dlt = Math.min(evaluable, Math.max(0, random.nextInt(4) - 1));
      int pending = Math.max(0, random.nextInt(6) - 3);
      cohorts.add(new Cohort(1 + random.nextInt(levels), evaluable, dlt, pending));
    }
    return new DoseHistory(levels, 1 + random.nextInt(levels), cohorts);
  }
}
