package org.nktrials.rules.dosepath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.rules.escalation.Cohort;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;
import org.nktrials.validation.Requirement;

@Requirement("ESC-18")
class RemainingPatientsTests {

  private static final ThreePlusThreeSettings SIX =
      ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, TopDose.REQUIRE_SIX, null);

  private static RemainingPatients of(int levels, ThreePlusThreeSettings by, Cohort... history) {
    return RemainingPatients.of(DoseHistory.fromLowest(levels, history), by).orElseThrow();
  }

  @Test
  void oneLevelTakesThreeToSixByTheShortestRules() {
    assertThat(of(1, ThreePlusThreeSettings.DEFAULTS)).isEqualTo(new RemainingPatients(3, 6));
  }

  @Test
  void fourLevelsTakeThreeToTwentyFour() {
    assertThat(of(4, ThreePlusThreeSettings.DEFAULTS)).isEqualTo(new RemainingPatients(3, 24));
    assertThat(of(4, SIX)).isEqualTo(new RemainingPatients(3, 24));
  }

  @Test
  void whoIsInTheWindowIsNotCountedAgain() {
    assertThat(of(1, ThreePlusThreeSettings.DEFAULTS, new Cohort(1, 0, 0, 3)))
        .isEqualTo(new RemainingPatients(0, 3));
  }

  @Test
  void aCompleteTrialTakesNobody() {
    assertThat(of(4, SIX, Cohort.closed(1, 3, 2))).isEqualTo(new RemainingPatients(0, 0));
  }

  @Test
  void saysNothingOfTooManyLevels() {
    assertThat(RemainingPatients.of(DoseHistory.fromLowest(13), SIX)).isEmpty();
  }
}
