package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.Answers.SIX_AT_MTD;
import static org.nktrials.rules.escalation.Answers.SIX_COMPLETE;
import static org.nktrials.rules.escalation.Answers.answers;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("ESC-05")
class SixAtTheMtdTests {

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
        SIX_AT_MTD, "1NNN 2NNN 3NTT 2NTT 1NTT", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
    answers(SIX_AT_MTD, "1NNN 2NNN 3NTT 2TT", "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
  }

  @Test
  void completesTheCohortOnTheWayDown() {
    answers(SIX_COMPLETE, "1NNN 2NTT 1TT", "AWAIT next=1 more=1 exceeded=2 mtd=null");
    answers(SIX_COMPLETE, "1NNN 2NTT 1TTN", "STOP_NO_MTD next=null more=0 exceeded=1 mtd=null");
  }
}
