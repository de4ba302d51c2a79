package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Answers.answers;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("ESC-05")
class StopAtLevelBelowTests {

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
