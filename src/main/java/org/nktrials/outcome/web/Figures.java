package org.nktrials.outcome.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.marker.MarkerStudy;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.CoxTerm;
import org.nktrials.statistics.survival.LogRankResult;
import org.nktrials.statistics.survival.Quantile;
import org.nktrials.statistics.survival.SurvivalCurve;

/** Figures of an analysis in words, the same on the page, in the list and in the PDF. */
final class Figures {

  private static final double SMALLEST_P = 0.001;

  private Figures() {}

  /** "0.032" or "below 0.001"; "no test" where there is none. */
  static String p(@Nullable Double value) {
    return value == null
        ? "no test"
        : value < SMALLEST_P ? "below 0.001" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** "not reached" or days with their interval. */
  static String median(SurvivalCurve curve) {
    Quantile median = curve.quantile(0.5);
    return median.time() == null
        ? "not reached"
        : number(median.time()) + " days (" + bounds(median.interval()) + ")";
  }

  /** The log-rank test. */
  static String logRank(MarkerStudy study) {
    return switch (study.logRank()) {
      case null -> "not made: the marker is not cut";
      case Outcome.Found<LogRankResult>(LogRankResult found) ->
          "chi-squared %s on %d degree of freedom, p %s%s"
              .formatted(
                  number(found.test().chiSquare()),
                  found.test().degreesOfFreedom(),
                  p(found.test().pValue()),
                  permutation(study));
      case Outcome.Undefined<LogRankResult> none -> "not possible: " + none.sentence();
    };
  }

  private static String permutation(MarkerStudy study) {
    return study.permutation() instanceof Outcome.Found<TestResult>(TestResult found)
        ? "; by permutation p %s, which counts, as a group has fewer than %d patients (%s)"
            .formatted(p(found.pValue()), MarkerStudy.SMALL_GROUP, found.method().words())
        : "";
  }

  /** The hazard ratio. */
  static String cox(MarkerStudy study) {
    return switch (study.cox()) {
      case Outcome.Found<CoxFit>(CoxFit fit) -> {
        CoxTerm term = fit.terms().getFirst();
        yield "hazard ratio %s (95 %% CI %s), p %s, %s"
            .formatted(
                number(term.hazardRatio()),
                bounds(term.interval()),
                p(term.pValue()),
                study.split() == null ? "per unit of the marker" : "high against low");
      }
      case Outcome.Undefined<CoxFit> none -> "not possible: " + none.sentence();
    };
  }

  /** The rank correlation. */
  static String spearman(MarkerStudy study) {
    return switch (study.spearman()) {
      case Outcome.Found<TestResult>(TestResult found) ->
          "rho %s (95 %% CI %s), p %s, %s; %d patients with an event only"
              .formatted(
                  number(found.estimate()),
                  bounds(found.interval()),
                  p(found.pValue()),
                  found.method().words(),
                  study.events());
      case Outcome.Undefined<TestResult> none -> "not possible: " + none.sentence();
    };
  }

  private static String bounds(Interval interval) {
    return bound(interval.lower()) + " to " + bound(interval.upper());
  }

  private static String bound(@Nullable Double value) {
    return value == null ? "not reached" : number(value);
  }

  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e5 || (size > 0 && size < 0.001)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }
}
