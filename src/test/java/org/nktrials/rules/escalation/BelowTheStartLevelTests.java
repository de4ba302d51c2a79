package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Answers.SIX_AT_MTD;
import static org.nktrials.rules.escalation.Answers.answers;
import static org.nktrials.rules.escalation.Outcomes.history;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("ESC-07")
class BelowTheStartLevelTests {

  @Test
  void treatsThreeWithoutDeEscalationSetting() {
    answers(DEFAULTS, history(3, 2, "2NTT"), "DE_ESCALATE next=1 more=3 exceeded=2 mtd=null");
    answers(DEFAULTS, history(3, 2, "2NTT 1N"), "AWAIT next=1 more=2 exceeded=2 mtd=null");
    answers(DEFAULTS, history(3, 2, "2NTT 1NNT"), "EXPAND next=1 more=3 exceeded=2 mtd=null");
    answers(DEFAULTS, history(3, 2, "2NTT 1NNN"), "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
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
