package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.Answers.COMPLETE_COHORT;
import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Answers.SIX_AT_MTD;
import static org.nktrials.rules.escalation.Answers.answers;
import static org.nktrials.rules.escalation.Outcomes.history;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

class OneLevelTests {

  @Test
  void startsAtTheStartLevelWithThree() {
    answers(DEFAULTS, "", "START next=1 more=3 exceeded=null mtd=null");
    answers(DEFAULTS, history(3, 2, ""), "START next=2 more=3 exceeded=null mtd=null");
  }

  @Requirement("ESC-01")
  @Test
  void escalatesAfterNoDltInThree() {
    answers(DEFAULTS, "1NNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
  }

  @Requirement("ESC-01")
  @Test
  void expandsWhenOneOfThreeHasDlt() {
    answers(DEFAULTS, "1NNN 2NNT", "EXPAND next=2 more=3 exceeded=null mtd=null");
  }

  @Requirement("ESC-01")
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

  @Requirement("ESC-02")
  @Test
  void closesTheLevelAtTheSecondDltBeforeTheCohortIsFull() {
    answers(DEFAULTS, "1TT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(DEFAULTS, "1NNT 1T", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(DEFAULTS, "1NNT 1NT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(DEFAULTS, "1NNN 2TTP", "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
  }

  @Requirement("ESC-02")
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

  @Requirement("ESC-03")
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

  @Requirement("ESC-08")
  @Test
  void countsOpenWindowsAsTreatedWhenItExpands() {
    answers(DEFAULTS, "1NNT 1P", "EXPAND next=1 more=2 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNT 1NP", "EXPAND next=1 more=1 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNT 1NPP", "AWAIT next=1 more=0 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNT 1PPPP", "AWAIT next=1 more=0 exceeded=null mtd=null");
  }

  @Requirement("ESC-08")
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

  @Requirement("ESC-04")
  @Test
  void decidesOverEnrolmentOfFourOrFive() {
    answers(DEFAULTS, "1NNNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNNNN", "ESCALATE next=2 more=3 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNNT", "EXPAND next=1 more=2 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNNNT", "EXPAND next=1 more=1 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(DEFAULTS, "1NNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
  }

  @Requirement("ESC-04")
  @Test
  void decidesMoreThanSixByTheShareOfDlts() {
    answers(DEFAULTS, "1NNNNNNT", "ESCALATE next=2 more=3 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNNNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(DEFAULTS, "1NNNNNNNNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(DEFAULTS, "1NNNNNNNNNNTT", "ESCALATE next=2 more=3 exceeded=null mtd=null");
    answers(DEFAULTS, "1NNNNNNNNNNTTP", "AWAIT next=1 more=0 exceeded=null mtd=null");
    answers(COMPLETE_COHORT, "1NNNNNTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
  }

  @Requirement("ESC-09")
  @Test
  void addsUpTheCohortsOfALevel() {
    answers(DEFAULTS, "1N 1N 1T", "EXPAND next=1 more=3 exceeded=null mtd=null");
    answers(DEFAULTS, "1T 1N 1T", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
  }
}
