package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Outcomes.history;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.validation.Requirement;

@Requirement("ESC-10")
class DeviationTests {

  private static List<String> codes(DoseHistory history) {
    return ThreePlusThree.decide(history, ThreePlusThreeSettings.DEFAULTS).deviations().stream()
        .map(Deviation::code)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1NNN 2NNT 2NNN 3N",
        "1N 1N 1N 2T 2N 2NPP",
        "1NNN 2NTT",
        "1NNNN 2NNNNNNN",
        "1NNN 2",
        "2",
        "1NNT 1NNN"
      })
  void findsNoneInAHistoryOfTheRules(String outcomes) {
    assertThat(codes(history(4, outcomes))).isEmpty();
  }

  @Test
  void findsNoneOnTheWayDown() {
    var settings = ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, null, null);
    EscalationDecision decision =
        ThreePlusThree.decide(history(4, "1NNN 2NTT 1N 1TP"), settings, LevelNames.NUMBERS);
    assertThat(decision.deviations()).isEmpty();
  }

  @Test
  void reportsAPatientTreatedAfterTheSecondDltAndStillDecides() {
    EscalationDecision decision =
        ThreePlusThree.decide(history(4, "1NTT 1N"), ThreePlusThreeSettings.DEFAULTS);
    assertThat(decision.code()).isEqualTo(DecisionCode.STOP_NO_MTD);
    assertThat(decision.deviations())
        .containsExactly(
            new Deviation(
                "TREATED_AFTER_CLOSURE",
                "Cohort 2 was treated at level 1 after level 1 had exceeded the MTD."));
  }

  @Test
  void reportsALateDltAtALowerLevel() {
    EscalationDecision decision =
        ThreePlusThree.decide(history(4, "1NNT 2NNN"), ThreePlusThreeSettings.DEFAULTS);
    assertThat(decision.deviations())
        .containsExactly(
            new Deviation(
                "ESCALATED_EARLY",
                "Cohort 2 was treated at level 2 where the rules asked for level 1."));
  }

  @Test
  void reportsEscalationPastAnOpenWindow() {
    assertThat(codes(history(4, "1NNP 2NNN"))).containsExactly("ESCALATED_EARLY");
  }

  @Test
  void reportsASkippedLevel() {
    assertThat(codes(history(4, "1NNN 3NNN"))).containsExactly("LEVEL_SKIPPED");
  }

  @Test
  void reportsAnotherStartLevel() {
    assertThat(codes(history(4, "2NNN"))).containsExactly("OTHER_START_LEVEL");
    assertThat(codes(history(4, 2, "1NNN"))).containsExactly("OTHER_START_LEVEL");
  }

  @Test
  void reportsACohortAtALevelThatHadPassed() {
    assertThat(codes(history(4, "1NNN 1N"))).containsExactly("LEVEL_NOT_ASKED_FOR");
    assertThat(codes(history(4, "1NNN 2NNN 1NNN"))).containsExactly("LEVEL_NOT_ASKED_FOR");
  }

  @Test
  void reportsACohortAfterTheEnd() {
    assertThat(codes(history(4, "1NNN 2NTT 1NNN"))).containsExactly("TREATED_AFTER_COMPLETION");
  }

  @Test
  void reportsEveryCohortThatDeviates() {
    assertThat(codes(history(4, "2NNN 4NTT 4N")))
        .containsExactly("OTHER_START_LEVEL", "LEVEL_SKIPPED", "TREATED_AFTER_CLOSURE");
  }
}
