package org.nktrials.rules.toxicity.numbers;

import java.util.stream.Collectors;
import org.nktrials.rules.laboratory.DateGap;
import org.nktrials.rules.laboratory.DurationAnswer;
import org.nktrials.rules.laboratory.DurationBelow;
import org.nktrials.rules.laboratory.LaboratorySeries;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowForDays;

/** Puts the answer on a duration into words. */
final class BelowForDaysRule {

  private BelowForDaysRule() {}

  static NumberFinding judge(BelowForDays rule, Observed observed) {
    LaboratorySeries series = observed.of(rule.analyte());
    var duration = new DurationBelow(rule.below(), rule.longerThanDays(), rule.longestGapDays());
    String below =
        "%s below %s".formatted(series.label(), Words.number(rule.analyte(), rule.below()));
    return switch (duration.in(series, observed.first(), observed.last())) {
      case DurationAnswer.Yes(var run, int days) ->
          NumberFinding.met(
              "%s on %d consecutive days, more than %d: %s. %s"
                  .formatted(
                      below, days, rule.longerThanDays(), Words.values(run), assumption(rule)));
      case DurationAnswer.No(var run) when run.isEmpty() ->
          NumberFinding.notMet(
              "%s never below %s%s."
                  .formatted(
                      series.label(),
                      Words.number(rule.analyte(), rule.below()),
                      Words.lowest(observed.inWindow(rule.analyte()))));
      case DurationAnswer.No(var run) ->
          NumberFinding.notMet(
              "%s for no more than %d consecutive days: %s."
                  .formatted(below, rule.longerThanDays(), Words.values(run)));
      case DurationAnswer.Unknown(var missing, var run) ->
          NumberFinding.asks(
              "%s for more than %d consecutive days cannot be determined%s: missing is %s. %s"
                  .formatted(
                      below,
                      rule.longerThanDays(),
                      run.isEmpty() ? "" : " (seen: " + Words.values(run) + ")",
                      missing.stream().map(DateGap::inWords).collect(Collectors.joining(", ")),
                      assumption(rule)));
    };
  }

  private static String assumption(BelowForDays rule) {
    return "Values below up to %d days apart count as continuous (assumption of the protocol)."
        .formatted(rule.longestGapDays());
  }
}
