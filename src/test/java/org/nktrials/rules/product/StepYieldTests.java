package org.nktrials.rules.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("PRODUCT-02")
class StepYieldTests {

  /** 10,000 million cells, 10 % NK, 60 % T; then 5,000, 18 %, 0.6 %; then 600, 90 %, none seen. */
  private static final List<StepYield> YIELDS =
      StepYield.of(
          List.of(
              counts(ProductStep.APHERESIS, "10000", "10", "60", "10"),
              counts(ProductStep.CD3_DEPLETION, "5000", "18", "0.6", "20"),
              counts(ProductStep.CD56_SELECTION, "600", "90", "0", null)));

  @Test
  void comparesWithTheStepBeforeAndWithTheFirst() {
    assertThat(YIELDS.getFirst().yieldPercent()).isEmpty();
    assertThat(YIELDS.getFirst().recoveryPercent().orElseThrow()).isEqualByComparingTo("100");
    assertThat(YIELDS.get(1).yieldPercent().orElseThrow()).isEqualByComparingTo("90");
    assertThat(YIELDS.get(2).yieldPercent().orElseThrow()).isEqualByComparingTo("60");
    assertThat(YIELDS.get(2).recoveryPercent().orElseThrow()).isEqualByComparingTo("54");
  }

  @Test
  void depletionIsALogarithm() {
    assertThat(YIELDS.get(1).tLogDepletion().orElseThrow())
        .isEqualTo(Math.log10(200), within(1e-12));
    assertThat(YIELDS.get(1).bLogDepletion().orElseThrow()).isEqualTo(0, within(1e-12));
  }

  @Test
  void depletionToNoCellHasNoNumber() {
    assertThat(YIELDS.get(2).tLogDepletion()).isEmpty();
    assertThat(YIELDS.get(2).bLogDepletion()).isEmpty();
  }

  @Test
  void whatWasNotCountedStaysUnknown() {
    List<StepYield> yields =
        StepYield.of(
            List.of(
                counts(ProductStep.APHERESIS, "10000", "0", "0", null),
                counts(ProductStep.CD3_DEPLETION, null, "18", "0.6", "20"),
                counts(ProductStep.IL2_ACTIVATION, "5000", "18", "0.6", "20")));
    assertThat(yields.get(1).yieldPercent()).isEmpty();
    assertThat(yields.get(2).yieldPercent()).isEmpty();
    assertThat(yields.get(2).recoveryPercent()).isEmpty();
    assertThat(yields.get(2).tLogDepletion()).isEmpty();
    assertThat(yields.get(2).bLogDepletion()).isEmpty();
    assertThat(StepYield.of(List.of())).isEmpty();
    assertThat(ProductStep.IL2_ACTIVATION.isLast()).isTrue();
    assertThat(ProductStep.APHERESIS.isLast()).isFalse();
  }

  private static StepCounts counts(
      ProductStep step,
      @Nullable String cells,
      @Nullable String nk,
      @Nullable String t,
      @Nullable String b) {
    return new StepCounts(step, number(cells), number(nk), number(t), number(b));
  }

  private static @Nullable BigDecimal number(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
