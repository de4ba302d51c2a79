package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Answers.NOT_REACHED;
import static org.nktrials.rules.escalation.Answers.REQUIRE_SIX;
import static org.nktrials.rules.escalation.Answers.answers;
import static org.nktrials.rules.escalation.Outcomes.brief;
import static org.nktrials.rules.escalation.Outcomes.history;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("ESC-06")
class TopLevelTests {

  @Test
  void acceptsThreeWithoutDlt() {
    answers(DEFAULTS, history(1, "1NNN"), "DECLARE_MTD next=null more=0 exceeded=null mtd=1");
    answers(DEFAULTS, history(2, "1NNN 2NNN"), "DECLARE_MTD next=null more=0 exceeded=null mtd=2");
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
        REQUIRE_SIX, history(2, "1NNN 2NNN 2NTT"), "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
    answers(REQUIRE_SIX, history(2, "1NNN 2NNN"), "EXPAND next=2 more=3 exceeded=null mtd=null");
  }

  @Test
  void reportsThatTheMtdWasNotReached() {
    EscalationDecision decision = ThreePlusThree.decide(history(1, "1NNN"), NOT_REACHED);
    assertThat(brief(decision))
        .isEqualTo("STOP_MTD_NOT_REACHED next=null more=0 exceeded=null mtd=null");
    assertThat(decision.trialComplete()).isTrue();
    answers(NOT_REACHED, history(2, "1NNN 2NTT"), "DECLARE_MTD next=null more=0 exceeded=2 mtd=1");
  }
}
