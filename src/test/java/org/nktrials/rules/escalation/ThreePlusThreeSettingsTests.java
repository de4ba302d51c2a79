package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;
import org.nktrials.validation.Requirement;

@Requirement("ESC-19")
class ThreePlusThreeSettingsTests {

  @Test
  void takesTheDefaultOfASettingThatIsLeftOut() {
    assertThat(ThreePlusThreeSettings.of(null, null, null))
        .isEqualTo(ThreePlusThreeSettings.DEFAULTS)
        .isEqualTo(
            new ThreePlusThreeSettings(
                DeEscalation.NONE, TopDose.ACCEPT_THREE, EarlySecondDlt.CLOSE_LEVEL));
  }

  @Test
  void keepsASettingThatIsGiven() {
    var given =
        ThreePlusThreeSettings.of(
            DeEscalation.SIX_AT_MTD, TopDose.REQUIRE_SIX, EarlySecondDlt.COMPLETE_COHORT);
    assertThat(given.deEscalation()).isEqualTo(DeEscalation.SIX_AT_MTD);
    assertThat(given.topDose()).isEqualTo(TopDose.REQUIRE_SIX);
    assertThat(given.earlySecondDlt()).isEqualTo(EarlySecondDlt.COMPLETE_COHORT);
  }
}
