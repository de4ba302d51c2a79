package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Outcomes.brief;
import static org.nktrials.rules.escalation.Outcomes.history;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

class ThreePlusThreeTests {
  private static final ThreePlusThreeSettings DEFAULTS = ThreePlusThreeSettings.DEFAULTS;
  private static final ThreePlusThreeSettings SIX_AT_MTD =
      ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, null, null);
  private static final ThreePlusThreeSettings REQUIRE_SIX =
      ThreePlusThreeSettings.of(null, TopDose.REQUIRE_SIX, null);
  private static final ThreePlusThreeSettings NOT_REACHED =
      ThreePlusThreeSettings.of(null, TopDose.NOT_REACHED, null);
  private static final ThreePlusThreeSettings COMPLETE_COHORT =
      ThreePlusThreeSettings.of(null, null, EarlySecondDlt.COMPLETE_COHORT);
  private static final ThreePlusThreeSettings SIX_COMPLETE =
      ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, null, EarlySecondDlt.COMPLETE_COHORT);

  private static void answers(ThreePlusThreeSettings settings, DoseHistory history, String brief) {
    EscalationDecision decision = ThreePlusThree.decide(history, settings);
    assertThat(brief(decision)).as("%s", history).isEqualTo(brief);
    assertThat(decision.trialComplete()).isEqualTo(decision.nextLevel() == null);
  }

  private static void answers(ThreePlusThreeSettings settings, String outcomes, String brief) {
    answers(settings, history(4, outcomes), brief);
  }

  @Nested
  class OnOneLevel {

    @Test
    void startsAtTheStartLevelWithThree() {
      answers(DEFAULTS, "", "START next=1 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, history(3, 2, ""), "START next=2 more=3 exceeded=null mtd=null");
    }

    @Test
    void escalatesAfterNoDltInThree() {
      answers(DEFAULTS, "1NNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
    }

    @Test
    void expandsWhenOneOfThreeHasDlt() {
      answers(DEFAULTS, "1NNN 2NNT", "EXPAND next=2 more=3 exceeded=null mtd=null");
    }

    @Test
    void escalatesAfterAtMostOneDltInSix() {
      answers(DEFAULTS, "1NNT 1NNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNN 1NNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
    }

    @Test
    void stopsWithoutMtdWhenTheLowestLevelExceeds() {
      answers(DEFAULTS, "1NTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(SIX_AT_MTD, "1TTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNT 1NNT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }

    @Test
    void closesTheLevelAtTheSecondDltBeforeTheCohortIsFull() {
      answers(DEFAULTS, "1TT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNT 1T", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNT 1NT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNN 2TTP", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    }

    @Test
    void completesTheCohortBeforeItExceedsWhereTheProtocolSaysSo() {
      answers(COMPLETE_COHORT, "1TT", "AWAIT next=1 more=1 exceeded=null mtd=null");
      answers(COMPLETE_COHORT, "1TTP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(COMPLETE_COHORT, "1TTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(COMPLETE_COHORT, "1TTNP", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(COMPLETE_COHORT, "1NNT 1T", "AWAIT next=1 more=2 exceeded=null mtd=null");
      answers(COMPLETE_COHORT, "1NNT 1TNP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(COMPLETE_COHORT, "1NNT 1TN", "AWAIT next=1 more=1 exceeded=null mtd=null");
      answers(COMPLETE_COHORT, "1NNT 1TNN", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }

    @Test
    void awaitsWithTwoOrFewerEvaluable() {
      answers(DEFAULTS, "1N", "AWAIT next=1 more=2 exceeded=null mtd=null");
      answers(DEFAULTS, "1NT", "AWAIT next=1 more=1 exceeded=null mtd=null");
      answers(DEFAULTS, "1NTP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, "1NTPPPP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, "1PPP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, "1", "AWAIT next=1 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNN 2", "AWAIT next=2 more=3 exceeded=null mtd=null");
    }

    @Test
    void countsOpenWindowsAsTreatedWhenItExpands() {
      answers(DEFAULTS, "1NNT 1P", "EXPAND next=1 more=2 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNT 1NP", "EXPAND next=1 more=1 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNT 1NPP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNT 1PPPP", "AWAIT next=1 more=0 exceeded=null mtd=null");
    }

    @Test
    void neverEscalatesPastAnOpenWindow() {
      answers(DEFAULTS, "1NNNP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNNNNP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNP 2NNN", "AWAIT next=2 more=0 exceeded=null mtd=null");
    }

    @Test
    void expandsUpperLevelDespiteAnOpenWindowBelow() {
      answers(DEFAULTS, "1NNNP 2NNT", "EXPAND next=2 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNP 2N", "AWAIT next=2 more=2 exceeded=null mtd=null");
    }

    @Test
    void decidesOverEnrolmentOfFourOrFive() {
      answers(DEFAULTS, "1NNNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNT", "EXPAND next=1 more=2 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNNT", "EXPAND next=1 more=1 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }

    @Test
    void decidesMoreThanSixByTheShareOfDlts() {
      answers(DEFAULTS, "1NNNNNNT", "ESCALATE next=2 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNNNNNNNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NNNNNNNNNNTT", "ESCALATE next=2 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNNNNNNNNNTTP", "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(COMPLETE_COHORT, "1NNNNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }

    @Test
    void addsUpTheCohortsOfALevel() {
      answers(DEFAULTS, "1N 1N 1T", "EXPAND next=1 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1T 1N 1T", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }
  }

  @Nested
  class AtTheTop {

    @Test
    void acceptsThreeWithoutDlt() {
      answers(DEFAULTS, history(1, "1NNN"), "DECLARE_MTD next=null more=0 exceeded=null mtd=1");
      answers(
          DEFAULTS, history(2, "1NNN 2NNN"), "DECLARE_MTD next=null more=0 exceeded=null mtd=2");
    }

    @Test
    void waitsForOpenWindowsBeforeItDeclares() {
      answers(DEFAULTS, history(1, "1NNNP"), "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(DEFAULTS, history(2, "1NNNP 2NNN"), "AWAIT next=2 more=0 exceeded=null mtd=null");
    }

    @Test
    void fillsTheTopToSixWhereTheProtocolSaysSo() {
      answers(REQUIRE_SIX, history(1, "1NNN"), "EXPAND next=1 more=3 exceeded=null mtd=null");
      answers(REQUIRE_SIX, history(1, "1NNNN"), "EXPAND next=1 more=2 exceeded=null mtd=null");
      answers(REQUIRE_SIX, history(1, "1NNNP"), "EXPAND next=1 more=2 exceeded=null mtd=null");
      answers(REQUIRE_SIX, history(1, "1NNNPPP"), "AWAIT next=1 more=0 exceeded=null mtd=null");
      answers(REQUIRE_SIX, history(1, "1NN"), "AWAIT next=1 more=1 exceeded=null mtd=null");
      answers(
          REQUIRE_SIX, history(1, "1NNN 1NNT"), "DECLARE_MTD next=null more=0 exceeded=null mtd=1");
      answers(
          REQUIRE_SIX, history(1, "1NNNNNNT"), "DECLARE_MTD next=null more=0 exceeded=null mtd=1");
      answers(
          REQUIRE_SIX,
          history(2, "1NNN 2NNN 2NTT"),
          "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
      answers(REQUIRE_SIX, history(2, "1NNN 2NNN"), "EXPAND next=2 more=3 exceeded=null mtd=null");
    }

    @Test
    void reportsThatTheMtdWasNotReached() {
      EscalationDecision decision = ThreePlusThree.decide(history(1, "1NNN"), NOT_REACHED);
      assertThat(brief(decision))
          .isEqualTo("STOP_MTD_NOT_REACHED next=null more=0 exceeded=null mtd=null");
      assertThat(decision.trialComplete()).isTrue();
      answers(
          NOT_REACHED, history(2, "1NNN 2NTT"), "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    }
  }

  @Nested
  class WithoutDeEscalation {

    @Test
    void takesTheLevelBelowAsTheMtd() {
      answers(DEFAULTS, "1NNN 2NTT", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
      answers(DEFAULTS, "1NNN 2NNT 2NNT", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    }

    @Test
    void expandsALowerLevelThatStillStandsAtOneInThreeFirst() {
      answers(DEFAULTS, "1NNT 2NTT", "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
      answers(DEFAULTS, "1NNT 2NTT 1N", "EXPAND next=1 more=2 exceeded=2 mtd=null");
      answers(DEFAULTS, "1NNT 2NTT 1NNP", "AWAIT next=1 more=0 exceeded=2 mtd=null");
      answers(DEFAULTS, "1NNT 2NTT 1NNN", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
      answers(DEFAULTS, "1NNT 2NTT 1NT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }

    @Test
    void declaresNoMtdOnALevelWithAnOpenWindow() {
      answers(DEFAULTS, "1NNNP 2NTT", "DE_ESCALATE next=1 more=0 exceeded=2 mtd=null");
      answers(DEFAULTS, "1NNN 2NTT 1P", "AWAIT next=1 more=0 exceeded=2 mtd=null");
    }

    @Test
    void ignoresOpenWindowsAtTheExceededLevelAndAbove() {
      answers(DEFAULTS, "1NNN 2NTTP 3P", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    }
  }

  @Nested
  class WithSixAtTheMtd {

    @Test
    void goesDownAndFillsTheLevelToSix() {
      answers(SIX_AT_MTD, "1NNN 2NTT", "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2TTP", "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNNN 2NTT", "DE_ESCALATE next=1 more=2 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2NTT 1", "EXPAND next=1 more=3 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2NTT 1N", "EXPAND next=1 more=2 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2NTT 1TPP", "AWAIT next=1 more=0 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2NTT 1PPP", "AWAIT next=1 more=0 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, "1NNNPPP 2NTT", "DE_ESCALATE next=1 more=0 exceeded=2 mtd=null");
    }

    @Test
    void declaresTheMtdWithAtMostOneDltInSix() {
      answers(SIX_AT_MTD, "1NNN 2NTT 1NNT", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
      answers(SIX_AT_MTD, "1NNT 1NNN 2NTT", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    }

    @Test
    void goesDownAgainWithTwoDltsInSix() {
      answers(SIX_AT_MTD, "1NNN 2NNN 3NTT 2NTT", "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
      answers(
          SIX_AT_MTD,
          "1NNN 2NNN 3NTT 2NTT 1NTT",
          "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2NNN 3NTT 2TT", "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
    }

    @Test
    void completesTheCohortOnTheWayDown() {
      answers(SIX_COMPLETE, "1NNN 2NTT 1TT", "AWAIT next=1 more=1 exceeded=2 mtd=null");
      answers(SIX_COMPLETE, "1NNN 2NTT 1TTN", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }
  }

  @Nested
  class BelowTheStartLevel {

    @Test
    void treatsThreeWithoutDeEscalationSetting() {
      answers(DEFAULTS, history(3, 2, "2NTT"), "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
      answers(DEFAULTS, history(3, 2, "2NTT 1N"), "AWAIT next=1 more=2 exceeded=2 mtd=null");
      answers(DEFAULTS, history(3, 2, "2NTT 1NNT"), "EXPAND next=1 more=3 exceeded=2 mtd=null");
      answers(
          DEFAULTS, history(3, 2, "2NTT 1NNN"), "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
      answers(
          DEFAULTS, history(3, 2, "2NTT 1NTT"), "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    }

    @Test
    void treatsSixWithSixAtTheMtd() {
      answers(SIX_AT_MTD, history(3, 2, "2NTT"), "DE_ESCALATE next=1 more=6 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, history(3, 2, "2NTT 1NN"), "AWAIT next=1 more=4 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, history(3, 2, "2NTT 1NNN"), "EXPAND next=1 more=3 exceeded=2 mtd=null");
      answers(SIX_AT_MTD, history(3, 2, "2NTT 1PPPPPP"), "AWAIT next=1 more=0 exceeded=2 mtd=null");
    }

    @Test
    void goesUpFromTheStartLevel() {
      answers(DEFAULTS, history(3, 2, "2NNN"), "ESCALATE next=3 more=3 exceeded=null mtd=null");
    }
  }

  @Nested
  class AfterAHistoryThatTheRulesWouldNotProduce {

    @Test
    void decidesALowerLevelWithALateDltFirst() {
      answers(DEFAULTS, "1NNT 2NNN", "EXPAND next=1 more=3 exceeded=null mtd=null");
      answers(DEFAULTS, "1NTT 2NNN", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
      answers(DEFAULTS, "1NN 2NNN", "AWAIT next=1 more=1 exceeded=null mtd=null");
      answers(DEFAULTS, "1NNT 2NNN 3NTT", "DE_ESCALATE next=1 more=3 exceeded=3 mtd=null");
      answers(SIX_AT_MTD, "1NNT 2NNN 3NTT 1N", "EXPAND next=1 more=2 exceeded=3 mtd=null");
      answers(DEFAULTS, "1NNN 2NTT 3NTT", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    }

    @Test
    void goesOnFromTheHighestLevelOnceTheLowerOneIsDecided() {
      answers(DEFAULTS, "1NNT 2NNN 1NNN", "ESCALATE next=3 more=3 exceeded=null mtd=null");
    }

    @Test
    void goesDownToASkippedLevel() {
      answers(DEFAULTS, "1NNN 3NTT", "DE_ESCALATE next=2 more=3 exceeded=3 mtd=null");
      answers(SIX_AT_MTD, "1NNN 3NTT", "DE_ESCALATE next=2 more=6 exceeded=3 mtd=null");
      answers(DEFAULTS, "1NNN 3NTT 1N", "ESCALATE next=2 more=3 exceeded=3 mtd=null");
      answers(SIX_AT_MTD, "1NNN 2NNN 3NTT 1N", "EXPAND next=2 more=3 exceeded=3 mtd=null");
    }
  }
}
