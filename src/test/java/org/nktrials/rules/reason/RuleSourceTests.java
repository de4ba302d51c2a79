package org.nktrials.rules.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("ESC-15")
class RuleSourceTests {

  @Test
  void publishedRulesHaveADoi() {
    assertThat(RuleSource.STORER_1989.doi()).isEqualTo("10.2307/2531693");
    assertThat(RuleSource.KORN_1994.doi()).isEqualTo("10.1002/sim.4780131802");
    assertThat(RuleSource.LIN_SHIH_2001.doi()).isEqualTo("10.1093/biostatistics/2.2.203");
  }

  @Test
  void unpublishedRulesSaySo() {
    assertThat(RuleSource.PROJECT_RULE.citation()).contains("not published");
    assertThat(RuleSource.PROJECT_RULE.doi()).isNull();
  }
}
