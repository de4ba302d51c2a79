package org.nktrials.donor.product.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.StepCounts;
import org.nktrials.rules.product.StepYield;

/**
 * Counts and yield of a step in words, and its bar.
 *
 * @param bar width of the bar in a picture that is 100 wide; recoveries above 100 % fill it
 */
record YieldRow(
    String step,
    String nucleated,
    String nk,
    String t,
    String b,
    String yield,
    String recovery,
    String depletion,
    String bDepletion,
    double bar) {

  private static final String MISSING = "not measured";
  private static final MathContext SHOWN = new MathContext(3);

  static List<YieldRow> of(List<StepYield> yields) {
    return yields.stream().map(YieldRow::of).toList();
  }

  private static YieldRow of(StepYield yield) {
    StepCounts counts = yield.counts();
    return new YieldRow(
        counts.step().label(),
        number(Optional.ofNullable(counts.nucleatedMillions())),
        cells(counts.nkMillions(), counts.nkPercent()),
        cells(counts.tMillions(), counts.tPercent()),
        cells(counts.bMillions(), counts.bPercent()),
        yield.before() == null ? "first step" : percent(yield.yieldPercent()),
        percent(yield.recoveryPercent()),
        log(yield.tLogDepletion()),
        log(yield.bLogDepletion()),
        yield.recoveryPercent().map(p -> Math.min(100, p.doubleValue())).orElse(0.0));
  }

  private static String cells(Optional<BigDecimal> millions, @Nullable BigDecimal percent) {
    return percent == null
        ? MISSING
        : number(millions) + " (" + percent.stripTrailingZeros().toPlainString() + " %)";
  }

  private static String number(Optional<BigDecimal> number) {
    return number
        .map(one -> one.signum() == 0 ? "0" : one.round(SHOWN).stripTrailingZeros().toPlainString())
        .orElse(MISSING);
  }

  private static String percent(Optional<BigDecimal> percent) {
    return percent.isEmpty() ? "cannot be determined" : number(percent) + " %";
  }

  private static String log(OptionalDouble depletion) {
    return depletion.isPresent()
        ? String.format(Locale.ROOT, "%.1f log", depletion.getAsDouble())
        : "no number";
  }
}
