package org.nktrials.rules.immune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("HAPLO-03")
class ChimerismNameTests {

  @Test
  void namesTheFractionAndTheMethod() {
    assertThat(ImmuneParameter.of("CHIMERISM: CD56+CD3\u2212 by STR"))
        .hasValueSatisfying(
            one -> {
              assertThat(one.label()).isEqualTo("Donor cells among CD56+CD3\u2212, STR");
              assertThat(one.parent()).isEqualTo("CD56+CD3\u2212");
              assertThat(one.unit()).isEqualTo("%");
            });
    assertThat(ChimerismName.is("CHIMERISM: whole blood by HLA flow cytometry")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHIMERISM", "CHIMERISM: CD3+", "chimerism: CD3+ by STR", "NK_ABS"})
  void isNoOtherName(String code) {
    assertThat(ChimerismName.is(code)).isFalse();
    assertThat(ChimerismName.parameter(code)).isEmpty();
  }
}
