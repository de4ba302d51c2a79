package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("HAPLO-04")
class SingleGroupTests {

  private static EscalationDecision after(Cohort... cohorts) {
    return SingleGroup.decide(4, new DoseHistory(1, 1, List.of(cohorts)));
  }

  @Test
  void goesOnUntilTheProtocolsNumberIsReached() {
    EscalationDecision on = after(new Cohort(1, 1, 1, 1));
    assertThat(on.code()).isEqualTo(DecisionCode.STAY);
    assertThat(on.nextLevel()).isOne();
    assertThat(on.additionalPatients()).isEqualTo(2);
    assertThat(on.sentence()).contains("2 of 4 patients treated");
    assertThat(on.mtdLevel()).isNull();
    assertThat(on.exceededLevel()).isNull();
    assertThat(CommitteeChoice.after(on, 1)).isEmpty();
    assertThat(after(new Cohort(1, 3, 0, 2)).sentence()).startsWith("All 4 patients");
    assertThat(after().additionalPatients()).isEqualTo(4);
  }
}
