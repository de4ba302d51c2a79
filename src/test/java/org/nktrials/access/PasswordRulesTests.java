package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("ACCESS-02")
class PasswordRulesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "imatinib-and-interleukin",
        "пароль из четырёх слов",
        "kT9#vq2!Lm7z",
        "nineteen naïve knights"
      })
  void acceptsLongPhrasesOfAnyAlphabet(String password) {
    assertThat(PasswordRules.refusal("password", "coordinator", password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "elevenchars",
        "aaaaaaaaaaaaaa",
        "abababababab",
        "123456789012",
        "594837261045",
        "abcdefghijkl",
        "Password1234",
        "P@ssw0rd2026!",
        "qwertyuiop12",
        "welcome-welcome",
        "letmeinletmein",
        "administrator1",
        "my coordinator pass"
      })
  void refusesShortOnesWornPatternsAndTheUsername(String password) {
    assertThat(PasswordRules.refusal("password", "coordinator", password)).isPresent();
  }

  @Test
  void refusesWhatIsTooLongToBeHashedForEverybody() {
    String long128 = "kT9#vq2!".repeat(15) + "abcdEFG!";
    assertThat(long128).hasSize(128);
    assertThat(PasswordRules.refusal("password", "x", long128)).isEmpty();
    assertThat(PasswordRules.refusal("password", "x", long128 + "1")).isPresent();
  }
}
