package org.nktrials.rules.immune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-06")
class ImmuneRulesTests {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  private static ImmuneValue value(String parameter, String number, ImmuneMethod method) {
    return new ImmuneValue(parameter, new BigDecimal(number), ImmuneQualifier.EXACT, method);
  }

  private static List<DerivedValue> follow(String parameter, ImmuneValue... values) {
    return DerivedValues.of(List.of(values), Set.of(parameter));
  }

  @ParameterizedTest
  @CsvSource({
    "LYM_ABS, lymphocytes, COUNT, {cells}/uL",
    "TREG_PCT_CD4, regulatory T cells among CD4+ T cells, PERCENT, %",
    "NK_HLADR_PCT, HLA-DR+ NK cells among NK cells, PERCENT, %",
    "NK_CD56BRIGHT_PCT, CD56bright NK cells among NK cells, PERCENT, %",
    "NK_CD56DIM_ABS, CD56dim NK cells, COUNT, {cells}/uL",
    "NK_NKP46_MFI, NKp46 on NK cells, MFI, {MFI}",
    "CD4_CD8_RATIO, CD4:CD8, RATIO, 1",
    "ILC_ABS, ILC, COUNT, {cells}/uL"
  })
  void readsAParameterFromItsCode(
      String code, String label, ImmuneStatistic statistic, String unit) {
    assertThat(ImmuneParameter.of(code))
        .hasValueSatisfying(
            one -> {
              assertThat(one.label()).isEqualTo(label);
              assertThat(one.statistic()).isEqualTo(statistic);
              assertThat(one.unit()).isEqualTo(unit);
            });
  }

  @Test
  void knowsNoParameterWithoutAStatistic() {
    assertThat(ImmuneParameter.of("NK")).isEmpty();
    assertThat(ImmuneStatistic.COUNT.words()).isEqualTo("cells/µL");
  }

  @Test
  void aMethodMeasuresItsOwnKindOfValue() {
    assertThat(ImmuneMethod.SINGLE_PLATFORM.measures(ImmuneStatistic.COUNT)).isTrue();
    assertThat(ImmuneMethod.DUAL_PLATFORM.measures(ImmuneStatistic.RATIO)).isTrue();
    assertThat(ImmuneMethod.DUAL_PLATFORM.measures(ImmuneStatistic.PERCENT)).isFalse();
    assertThat(ImmuneMethod.PERCENTAGE.measures(ImmuneStatistic.PERCENT)).isTrue();
    assertThat(ImmuneMethod.PERCENTAGE.measures(ImmuneStatistic.MFI)).isFalse();
    assertThat(ImmuneMethod.MFI.measures(ImmuneStatistic.MFI)).isTrue();
    assertThat(ImmuneMethod.MFI.measures(ImmuneStatistic.COUNT)).isFalse();
    assertThat(ImmuneMethod.DERIVED.measures(ImmuneStatistic.COUNT)).isTrue();
    assertThat(ImmuneMethod.DERIVED.measures(ImmuneStatistic.RATIO)).isTrue();
    assertThat(ImmuneMethod.DERIVED.measures(ImmuneStatistic.MFI)).isFalse();
  }

  @Test
  void computesSharesRatiosAndSumsOfOnePlatform() {
    assertThat(
            follow(
                "NK_HLADR_ABS",
                value("NK_HLADR_PCT", "12.5", ImmuneMethod.PERCENTAGE),
                value("NK_ABS", "200", ImmuneMethod.DUAL_PLATFORM)))
        .singleElement()
        .isInstanceOfSatisfying(
            DerivedValue.Known.class,
            one -> {
              assertThat(one.value()).isEqualByComparingTo("25");
              assertThat(one.method()).isEqualTo(ImmuneMethod.DUAL_PLATFORM);
              assertThat(one.inputs()).containsExactly("NK_HLADR_PCT", "NK_ABS");
            });
    assertThat(
            follow(
                "CD4_CD8_RATIO",
                value("CD4_ABS", "600", ImmuneMethod.SINGLE_PLATFORM),
                value("CD8_ABS", "300", ImmuneMethod.SINGLE_PLATFORM)))
        .singleElement()
        .isInstanceOfSatisfying(
            DerivedValue.Known.class, one -> assertThat(one.value()).isEqualByComparingTo("2"));
    assertThat(
            follow(
                "NK_ABS",
                value("NK_CD56BRIGHT_ABS", "20", ImmuneMethod.SINGLE_PLATFORM),
                value("NK_CD56DIM_ABS", "180", ImmuneMethod.SINGLE_PLATFORM)))
        .singleElement()
        .isInstanceOfSatisfying(
            DerivedValue.Known.class,
            one -> {
              assertThat(one.value()).isEqualByComparingTo("200");
              assertThat(one.reason().sentence())
                  .contains("NK_CD56BRIGHT_ABS + NK_CD56DIM_ABS", "beads");
            });
    assertThat(
            follow(
                "TREG_ABS",
                value("TREG_PCT_CD4", "5", ImmuneMethod.PERCENTAGE),
                value("CD4_ABS", "400", ImmuneMethod.SINGLE_PLATFORM)))
        .singleElement()
        .isInstanceOfSatisfying(
            DerivedValue.Known.class, one -> assertThat(one.value()).isEqualByComparingTo("20"));
  }

  @Test
  void neverComputesWithTwoPlatformsTogether() {
    assertThat(
            follow(
                "CD4_CD8_RATIO",
                value("CD4_ABS", "600", ImmuneMethod.SINGLE_PLATFORM),
                value("CD8_ABS", "300", ImmuneMethod.DUAL_PLATFORM)))
        .singleElement()
        .isInstanceOfSatisfying(
            DerivedValue.Undefined.class,
            one -> assertThat(one.reason().code()).isEqualTo("MIXED_METHODS"));
  }

  @Test
  void saysWhyNothingFollows() {
    assertThat(
            follow(
                "CD4_CD8_RATIO",
                value("CD4_ABS", "600", ImmuneMethod.SINGLE_PLATFORM),
                value("CD8_ABS", "0", ImmuneMethod.SINGLE_PLATFORM)))
        .singleElement()
        .extracting(one -> one.reason().code())
        .isEqualTo("UNDEFINED");
    ImmuneValue less =
        new ImmuneValue(
            "CD8_ABS", BigDecimal.ONE, ImmuneQualifier.LESS, ImmuneMethod.SINGLE_PLATFORM);
    assertThat(follow("CD4_CD8_RATIO", value("CD4_ABS", "600", ImmuneMethod.SINGLE_PLATFORM), less))
        .singleElement()
        .extracting(one -> one.reason().code())
        .isEqualTo("NOT_A_NUMBER");
    ImmuneValue none =
        new ImmuneValue(
            "CD8_ABS", null, ImmuneQualifier.NOT_EVALUABLE, ImmuneMethod.SINGLE_PLATFORM);
    assertThat(none.isNumber()).isFalse();
  }

  @Requirement("IMMUNE-09")
  @Test
  void asksAboutAStoredValueThatTheOthersContradict() {
    ImmuneValue cd4 = value("CD4_ABS", "12", ImmuneMethod.SINGLE_PLATFORM);
    ImmuneValue cd8 = value("CD8_ABS", "13", ImmuneMethod.SINGLE_PLATFORM);
    ImmuneValue wrong = value("CD4_CD8_RATIO", "14", ImmuneMethod.SINGLE_PLATFORM);
    ImmuneValue right = value("CD4_CD8_RATIO", "0.92", ImmuneMethod.DERIVED);
    ImmuneValue other = value("CD4_CD8_RATIO", "14", ImmuneMethod.DUAL_PLATFORM);
    ImmuneValue none =
        new ImmuneValue("CD4_CD8_RATIO", null, ImmuneQualifier.NOT_EVALUABLE, ImmuneMethod.DERIVED);
    assertThat(DerivedValues.contradiction(wrong, List.of(wrong, cd4, cd8)))
        .hasValueSatisfying(
            reason -> assertThat(reason.sentence()).contains("is 14", "gives 0.9231", "default"));
    assertThat(DerivedValues.contradiction(right, List.of(right, cd4, cd8))).isEmpty();
    assertThat(DerivedValues.contradiction(other, List.of(other, cd4, cd8))).isEmpty();
    assertThat(DerivedValues.contradiction(none, List.of(none, cd4, cd8))).isEmpty();
    assertThat(DerivedValues.contradiction(wrong, List.of(wrong, cd4))).isEmpty();
    assertThat(
            DerivedValues.contradiction(
                wrong, List.of(wrong, cd4, value("CD8_ABS", "0", ImmuneMethod.SINGLE_PLATFORM))))
        .isEmpty();
  }

  @Test
  void leavesOutWhatWasMeasuredOrLacksAnInput() {
    assertThat(follow("NK_ABS", value("NK_ABS", "200", ImmuneMethod.SINGLE_PLATFORM))).isEmpty();
    assertThat(follow("CD4_CD8_RATIO", value("CD4_ABS", "600", ImmuneMethod.SINGLE_PLATFORM)))
        .isEmpty();
    assertThat(follow("LYM_ABS")).isEmpty();
    assertThat(DerivedValues.withInputs(Set.of("NK_HLADR_ABS")))
        .containsExactlyInAnyOrder("NK_HLADR_ABS", "NK_HLADR_PCT", "NK_ABS");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12_345_678, SampleCode.COUNT - 1})
  void findsEachSingleWrongCharacterAndEachExchange(int number) {
    String code = SampleCode.of(number);
    assertThat(SampleCode.read(" " + code.toLowerCase(java.util.Locale.ROOT))).contains(code);
    assertThat(SampleCode.read(code.substring(2))).contains(code);
    char[] characters = code.toCharArray();
    for (int i = 2; i < characters.length; i++) {
      for (char other : SYMBOLS.toCharArray()) {
        char[] wrong = characters.clone();
        wrong[i] = other;
        assertThat(SampleCode.read(new String(wrong)).isPresent())
            .isEqualTo(other == characters[i]);
      }
      for (int j = i + 1; j < characters.length; j++) {
        char[] wrong = characters.clone();
        wrong[i] = characters[j];
        wrong[j] = characters[i];
        assertThat(SampleCode.read(new String(wrong)).isPresent())
            .isEqualTo(characters[i] == characters[j]);
      }
    }
  }

  @Test
  void readsNoOtherText() {
    assertThat(SampleCode.read("")).isEmpty();
    assertThat(SampleCode.read("S-12345Z")).isEmpty();
    assertThat(SampleCode.read("S-1234567")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> SampleCode.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleCode.of(SampleCode.COUNT));
  }

  @Test
  void comparesTheWayToTheLaboratoryWithItsLimit() {
    Instant collected = Instant.parse("2026-10-14T08:00:00Z");
    assertThat(SampleDelay.between(collected, collected.plus(Duration.ofHours(24))))
        .isInstanceOf(SampleDelay.Within.class);
    assertThat(SampleDelay.between(collected, collected.plus(Duration.ofMinutes(1441))))
        .isInstanceOfSatisfying(
            SampleDelay.Exceeded.class,
            one -> assertThat(one.reason().sentence()).contains("24 h 01 min", "default"));
    assertThat(SampleDelay.between(null, collected)).isInstanceOf(SampleDelay.NotKnown.class);
    assertThat(SampleDelay.between(collected, null)).isInstanceOf(SampleDelay.NotKnown.class);
  }
}
