package org.nktrials.cytometry.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.cytometry.density.AxisScale;
import org.nktrials.cytometry.density.DensityGrid;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-06")
class CountsTests {

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static void known(Derived derived, String value, CountMethod method) {
    assertThat(derived).isInstanceOf(Derived.Known.class);
    assertThat(((Derived.Known) derived).value()).isEqualByComparingTo(value);
    assertThat(((Derived.Known) derived).method()).isEqualTo(method);
  }

  private static void undefined(Derived derived) {
    assertThat(derived).isInstanceOf(Derived.Undefined.class);
  }

  @Test
  void computesCountsByEachMethod() {
    known(Counts.cd4ToCd8(n("600"), n("300")), "2", CountMethod.RATIO);
    known(Counts.ofParent(n("1200"), n("12.5")), "150", CountMethod.SHARE_OF_PARENT);
    known(
        Counts.singlePlatform(n("1000"), n("5000"), n("50000"), n("50")),
        "200",
        CountMethod.SINGLE_PLATFORM);
    known(Counts.dualPlatform(n("6.0"), n("25"), n("10")), "150", CountMethod.DUAL_PLATFORM);
    assertThat(Counts.perMicrolitre(n("1.2"))).isEqualByComparingTo("1200");
    assertThat(Counts.billionPerLitre(n("150"))).isEqualByComparingTo("0.15");
  }

  @Test
  void givesNoCountWhereNoneFollows() {
    undefined(Counts.cd4ToCd8(n("600"), n("0")));
    undefined(Counts.cd4ToCd8(n("600"), n("-1")));
    undefined(Counts.ofParent(n("-1"), n("5")));
    undefined(Counts.ofParent(n("10"), n("100.1")));
    undefined(Counts.singlePlatform(n("1"), n("0"), n("1"), n("1")));
    undefined(Counts.singlePlatform(n("1"), n("1"), n("0"), n("1")));
    undefined(Counts.singlePlatform(n("1"), n("1"), n("1"), n("0")));
    undefined(Counts.singlePlatform(n("-1"), n("1"), n("1"), n("1")));
    undefined(Counts.dualPlatform(n("-6"), n("25"), n("10")));
    undefined(Counts.dualPlatform(n("6"), n("-25"), n("10")));
    undefined(Counts.dualPlatform(n("6"), n("25"), n("101")));
  }

  @Requirement("IMMUNE-09")
  @Test
  void asksAboutWhatHardlyCanBe() {
    assertThat(Plausibility.percentages(Map.of("NK", n("101")))).hasSize(1);
    assertThat(Plausibility.percentages(Map.of("NK", n("100"), "B", n("0")))).isEmpty();
    assertThat(Plausibility.sumOfSubsets(n("1000"), n("150"), n("500"), n("300"), n("200")))
        .isEmpty();
    assertThat(Plausibility.sumOfSubsets(n("1000"), n("151"), n("500"), n("300"), n("200")))
        .isPresent();
  }

  @Test
  void countsEventsOnAnyScale() {
    var linear = new AxisScale(AxisScale.Kind.LINEAR, 0, 10, 1);
    var log = new AxisScale(AxisScale.Kind.LOG, 1, 100, 1);
    var asinh = new AxisScale(AxisScale.Kind.ASINH, -100, 100, 5);
    DensityGrid grid =
        DensityGrid.of(new float[] {0, 10, 11, 5}, linear, new float[] {1, 100, 5, -3}, log, 2);
    assertThat(grid.count(0, 0)).isEqualTo(1);
    assertThat(grid.count(1, 1)).isEqualTo(1);
    assertThat(grid.outside()).isEqualTo(2);
    assertThat(grid.largest()).isEqualTo(1);
    DensityGrid middle =
        DensityGrid.of(new float[] {0, -1, Float.NaN}, asinh, new float[3], asinh, 2);
    assertThat(middle.count(1, 1)).isEqualTo(1);
    assertThat(middle.count(0, 1)).isEqualTo(1);
    assertThat(middle.outside()).isEqualTo(1);
    assertThat(middle.bins()).isEqualTo(2);
    assertThatThrownBy(() -> new AxisScale(AxisScale.Kind.LOG, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DensityGrid.of(new float[1], linear, new float[2], linear, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
