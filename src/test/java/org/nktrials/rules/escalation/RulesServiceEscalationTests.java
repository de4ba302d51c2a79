package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.RulesService;
import org.nktrials.validation.Requirement;

@Requirement("ESC-01")
class RulesServiceEscalationTests {
  private final RulesService rules = new RulesService();

  @Test
  void opensTheDoorToThreePlusThree() {
    var history = DoseHistory.fromLowest(4, Cohort.closed(1, 3, 0), Cohort.closed(2, 3, 1));
    var decision =
        rules.decideThreePlusThree(history, ThreePlusThreeSettings.DEFAULTS, LevelNames.NUMBERS);
    assertThat(Outcomes.brief(decision)).isEqualTo("EXPAND next=2 more=3 exceeded=null mtd=null");
  }

  @Test
  void opensTheDoorToOperatingCharacteristics() {
    var exact =
        rules.operatingCharacteristicsOfThreePlusThree(
            List.of(0.0), ThreePlusThreeSettings.DEFAULTS);
    assertThat(exact.mtdProbability()).containsExactly(1.0);
    assertThat(exact.expectedPatients()).containsExactly(3.0);
  }
}
