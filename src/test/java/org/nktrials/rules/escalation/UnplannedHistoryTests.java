package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Answers.SIX_AT_MTD;
import static org.nktrials.rules.escalation.Answers.answers;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("ESC-09")
class UnplannedHistoryTests {

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
