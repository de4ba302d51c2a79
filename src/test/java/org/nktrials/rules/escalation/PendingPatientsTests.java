package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Answers.DEFAULTS;
import static org.nktrials.rules.escalation.Outcomes.history;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

@Requirement("ESC-08")
class PendingPatientsTests {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);

  private static PendingPatient inWindow(int level, LocalDate end) {
    return new PendingPatient(level, end, false);
  }

  private static PendingPatient due(int level) {
    return new PendingPatient(level, FRIDAY.minusDays(20), true);
  }

  private static EscalationDecision decide(String outcomes, PendingPatient... waiting) {
    return ThreePlusThree.decide(
        history(3, outcomes), DEFAULTS, LevelNames.NUMBERS, new PendingPatients(List.of(waiting)));
  }

  private static void says(String sentence, String outcomes, PendingPatient... waiting) {
    assertThat(decide(outcomes, waiting).sentence()).isEqualTo(sentence);
  }

  @Test
  void tellsOpenWindowsFromVerdictsDue() {
    says(
        "Wait: 1 patient in DLT window until Fri 23 Oct, 1 verdict due; treat 1 more at level 1.",
        "1PP",
        due(1),
        inWindow(1, FRIDAY));
    says("Wait: 2 verdicts due; treat 1 more at level 1.", "1PP", due(1), due(1));
    says("Wait: 1 verdict due; level 1 is not decided.", "1NNP", due(1));
  }

  @Test
  void namesTheLastDayOfAllOpenWindows() {
    says(
        "Wait: 2 patients in DLT window until Fri 23 Oct; level 1 is not decided.",
        "1NPP",
        inWindow(1, FRIDAY),
        inWindow(1, FRIDAY.minusDays(3)));
  }

  @Test
  void leavesOutPatientsOfHigherLevels() {
    says(
        "Wait: 1 patient in DLT window until Fri 23 Oct; level 1 is not decided.",
        "1NNNN 2NTTP 1P",
        due(2),
        inWindow(1, FRIDAY));
  }

  @Test
  void saysNoMoreThanTheCountsWhereTheyDoNotAgree() {
    says("Wait: 2 patients in the DLT window; treat 1 more at level 1.", "1PP", due(1));
    says("Wait: 1 patient in the DLT window; level 1 is not decided.", "1NNP");
  }

  @Test
  void givesTheReasonOfEachLevelInTheSameWords() {
    EscalationDecision decision = decide("1NNN 2NPP", due(2), inWindow(2, FRIDAY));
    assertThat(decision.reasons())
        .extracting(Reason::sentence)
        .contains(
            "1 patient at level 2 in DLT window until Fri 23 Oct, 1 verdict due: missing verdicts"
                + " block going up and declaring the MTD.");
    assertThat(decide("1NNP", due(1)).reasons())
        .extracting(Reason::sentence)
        .contains(
            "1 verdict due at level 1: missing verdicts block going up and declaring the MTD.");
  }

  @Test
  void neverChangesTheDecision() {
    assertThat(Outcomes.brief(decide("1NNP", due(1)))).isEqualTo(Outcomes.brief(decide("1NNP")));
  }
}
