package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.rules.hla.HlaAllele.Kind;
import org.nktrials.validation.Requirement;

class AlleleNamesTests {

  static HlaAllele named(String text) {
    return ((AlleleReading.Named) HlaAllele.parse(text)).allele();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A*24",
        "C*07:02",
        "A*24:02:01",
        "A*24:02:01:02L",
        "A*24:09N",
        "B*44:02:01:02S",
        "C*07:01:01G",
        "C*07:02P",
        "A*02:AB",
        "DRB1*04:01",
        "DPB1*1001:01",
        "B*15:10:01",
        "A*01:01:01:38L",
        "KIR2DL1*0010101",
        "KIR3DL1*024N",
        "C*04:09N",
        "A*01:11Q",
        "A*32:11A",
        "B*44:02C"
      })
  void writesWhatItRead(String name) {
    assertThat(named(name).name()).isEqualTo(name);
    assertThat(named("HLA-" + name).name()).isEqualTo(name);
  }

  @Requirement("KIR-03")
  @Test
  void readsFieldsKindAndExpression() {
    assertThat(named("A*24:02:01:02L"))
        .extracting(HlaAllele::family, HlaAllele::twoFields, HlaAllele::kind, HlaAllele::expression)
        .containsExactly("A*24", "A*24:02", Kind.ALLELE, Expression.LOW);
    assertThat(named("C*07:01:01G").kind()).isEqualTo(Kind.G_GROUP);
    assertThat(named("C*07:01P").kind()).isEqualTo(Kind.P_GROUP);
    assertThat(named("A*02:AB").kind()).isEqualTo(Kind.MAC);
    assertThat(named("A*02:XX")).isEqualTo(named("A*02"));
    assertThat(named("A*02").twoFields()).isEqualTo("A*02");
    assertThat(named("A*02").isFamilyOnly()).isTrue();
  }

  /** Text, position of the error, a word of the message. */
  @ParameterizedTest
  @CsvSource({
    "'', 1, missing",
    "A2, 1, no allele name",
    "a*02:01, 1, no allele name",
    "A*, 3, Field 1",
    "A*2:01, 3, Field 1",
    "A*02:, 6, Field 2",
    "HLA-A*02:1, 10, Field 2",
    "A*02:01:01:01:01, 3, four fields",
    "A*02:01X, 8, no suffix",
    "A*02N, 5, two fields",
    "A*02:01G, 8, three fields",
    "A*02:01:01P, 11, two fields",
    "A*02:ABCDEF, 6, Field 2",
    "A*02:01:AB, 9, Field 3",
    "'A*02:01 ', 6, Field 2",
    "KIR2DL1*1, 9, Field 1",
  })
  void saysWhereANameIsWrong(String text, int position, String word) {
    assertThat(HlaAllele.parse(text))
        .isInstanceOfSatisfying(
            AlleleReading.Unreadable.class,
            wrong -> {
              assertThat(wrong.problem().position()).isEqualTo(position);
              assertThat(wrong.problem().message()).contains(word);
            });
  }

  @Test
  void showsNoMoreThanTheStartOfALongText() {
    var wrong = (AlleleReading.Unreadable) HlaAllele.parse("x".repeat(10_000));
    assertThat(wrong.problem().message()).hasSizeLessThan(150).contains("…");
  }
}
