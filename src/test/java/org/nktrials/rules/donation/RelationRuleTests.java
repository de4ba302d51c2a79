package org.nktrials.rules.donation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading.Typed;
import org.nktrials.validation.Requirement;

@Requirement("DONOR-01")
class RelationRuleTests {

  private static HlaTyping typing(String text) {
    return ((Typed) HlaTyping.parse(text)).typing();
  }

  @ParameterizedTest
  @CsvSource({
    "A*02:01+A*03:01, A*02:01+A*24:02, false",
    "A*02:01+A*03:01, A*01:01+A*24:02, true",
    "A*02:01+A*03:01, A*01:01, false",
    "A*02:01+A*03:01, A*02:05+A*24:02, true",
    "A*02:01+A*03:01, A*02+A*24:02, false",
    "A*02:01+A*03:01, A*02:AB+A*24:02, false",
    "A*02:01+A*03:01, A*02:01/A*02:05+A*24:02, false",
    "A*02:01+A*03:01, B*07:02+B*08:01, false",
    "B*07:02+B*08:01, B*35:01+B*44:02, true"
  })
  void holdsOnlySureDifferencesAgainstARelation(String one, String other, boolean excluded) {
    assertThat(RelationRule.excludesParentage(typing(one), typing(other))).isEqualTo(excluded);
    assertThat(RelationRule.excludesParentage(typing(other), typing(one))).isEqualTo(excluded);
  }
}
