package org.nktrials.rules.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;
import org.nktrials.validation.Requirement;

/** RECIST 1.1, table 1 and sections 4.3.1 and 4.3.3. */
@Requirement("RESP-01")
class RecistTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static List<TumourResponse> sums(String... sums) {
    var assessments =
        IntStream.range(0, sums.length)
            .mapToObj(
                i ->
                    new TumourAssessment(
                        DAY.plusDays(i),
                        new BigDecimal(sums[i]),
                        false,
                        NonTarget.NONE_AT_BASELINE,
                        false))
            .toList();
    return Recist.responses(HUNDRED, assessments.reversed());
  }

  private static List<Category> categories(String... sums) {
    return sums(sums).stream().map(TumourResponse::category).toList();
  }

  @Test
  void measuresResponseFromBaselineAndProgressionFromTheNadir() {
    assertThat(categories("70.1", "70", "50", "59.9", "60"))
        .containsExactly(
            Category.STABLE_DISEASE,
            Category.PARTIAL_RESPONSE,
            Category.PARTIAL_RESPONSE,
            Category.PARTIAL_RESPONSE,
            Category.PROGRESSIVE_DISEASE);
    TumourResponse last = sums("50", "60").getLast();
    assertThat(last.nadir()).isEqualByComparingTo("50");
    assertThat(last.changeFromBaseline()).isEqualByComparingTo("-40");
    assertThat(last.reasons().getFirst().sentence()).contains("60 mm", "50 mm");
  }

  @Test
  void aRiseOfLessThanFiveMillimetresIsNoProgression() {
    assertThat(categories("10", "14.9", "15"))
        .containsExactly(
            Category.PARTIAL_RESPONSE, Category.PARTIAL_RESPONSE, Category.PROGRESSIVE_DISEASE);
    assertThat(categories("119.9", "120"))
        .containsExactly(Category.STABLE_DISEASE, Category.PROGRESSIVE_DISEASE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "0, true, COMPLETE_RESPONSE, false, COMPLETE_RESPONSE",
        "8, true, NONE_AT_BASELINE, false, COMPLETE_RESPONSE",
        "0, true, NEITHER_COMPLETE_NOR_PROGRESSION, false, PARTIAL_RESPONSE",
        "80, true, NOT_EVALUATED, false, PARTIAL_RESPONSE",
        "50, false, NOT_EVALUATED, false, PARTIAL_RESPONSE",
        "90, false, COMPLETE_RESPONSE, false, STABLE_DISEASE",
        "90, ?, COMPLETE_RESPONSE, false, STABLE_DISEASE",
        "8, ?, COMPLETE_RESPONSE, false, NOT_EVALUABLE",
        "8, ?, NOT_EVALUATED, false, PARTIAL_RESPONSE",
        "?, ?, COMPLETE_RESPONSE, false, NOT_EVALUABLE",
        "50, false, COMPLETE_RESPONSE, ?, NOT_EVALUABLE",
        "?, ?, NOT_EVALUATED, true, PROGRESSIVE_DISEASE",
        "50, false, PROGRESSION, ?, PROGRESSIVE_DISEASE",
        "0, true, COMPLETE_RESPONSE, true, PROGRESSIVE_DISEASE",
      })
  void joinsTargetsOthersAndNewLesions(
      BigDecimal sum, Boolean gone, NonTarget others, Boolean isNew, Category expected) {
    var seen = new TumourAssessment(DAY, sum, gone, others, isNew);
    TumourResponse response = Recist.responses(HUNDRED, List.of(seen)).getFirst();
    assertThat(response.category()).isEqualTo(expected);
    assertThat(response.reasons()).isNotEmpty();
    assertThat(response.changeFromBaseline() == null).isEqualTo(sum == null);
  }

  @Requirement("RESP-03")
  @Test
  void progressionIsDatedToItsFirstAssessment() {
    List<TumourResponse> responses = sums("100", "130", "140");
    assertThat(Recist.progression(responses)).contains(DAY.plusDays(1));
    assertThat(Recist.progression(sums("90"))).isEmpty();
  }

  @Test
  void needsTargetLesionsAtBaseline() {
    for (BigDecimal none : Arrays.asList(BigDecimal.ZERO, BigDecimal.ONE.negate())) {
      assertThatThrownBy(() -> Recist.responses(none, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
