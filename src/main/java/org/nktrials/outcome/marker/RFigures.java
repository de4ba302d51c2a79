package org.nktrials.outcome.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.survival.Concordance;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.CoxTerm;
import org.nktrials.statistics.survival.LogRankResult;
import org.nktrials.statistics.survival.Quantile;
import org.nktrials.statistics.survival.SurvivalCurve;
import org.nktrials.statistics.survival.SurvivalStep;

/**
 * The figures of this system as the last part of a script of R, each beside what R finds. Where a
 * survival of 0 has no error and no interval, and where a bound is not reached, R says NA or NaN.
 * It says so of log-log bounds before the first event too, which are the point 1 here.
 */
final class RFigures {

  private static final int A_LINE = 6;

  private static final String SAME =
      """

      # Figures of this system, each to a relative 1e-8:
      figures <- 0
      same <- function(what, found, expected) {
        found <- as.numeric(unname(found))
        missing <- is.na(expected)
        agree <- length(found) == length(expected) && all(is.na(found) == missing) &&
          all((abs(found - expected) <= 1e-8 * abs(expected) |
                 (abs(found) < 1e-14 & abs(expected) < 1e-14))[!missing])
        if (!agree) {
          stop(what, ": R finds ", paste(format(found, digits = 15), collapse = " "),
               ", this system ", paste(format(expected, digits = 15), collapse = " "))
        }
        figures <<- figures + length(expected)
      }
      # Before the first event R gives no log-log interval; here it is the point 1.
      curve <- function(rows) survfit(Surv(days, event) ~ 1, data = rows, conf.type = "log-log")
      """;

  private RFigures() {}

  static void check(StringBuilder script, MarkerStudy study) {
    script.append(SAME);
    study.curves().forEach((group, curve) -> curve(script, group, curve, study.split() != null));
    if (study.logRank() instanceof Outcome.Found<LogRankResult>(LogRankResult found)) {
      logRank(script, found);
    }
    if (study.permutation() instanceof Outcome.Found<TestResult>(TestResult found)
        && found.method() == StatisticalMethod.LOG_RANK_PERMUTATION_EXACT) {
      same(script, "log-rank by permutation: observed less expected", "less", found.estimate());
      same(script, "log-rank p by permutation", "dealt", found.pValue());
    }
    if (study.cox() instanceof Outcome.Found<CoxFit>(CoxFit fit)) {
      cox(script, fit);
    }
    if (study.spearman() instanceof Outcome.Found<TestResult>(TestResult found)) {
      spearman(script, found);
    }
    script.append("cat(\"R agrees on all\", figures, \"figures.\\n\")\n");
  }

  private static void curve(StringBuilder script, String group, SurvivalCurve curve, boolean cut) {
    if (curve.steps().isEmpty()) {
      return;
    }
    String rows = cut ? "d[d$group == \"" + group + "\", ]" : "d";
    script.append("fit <- curve(%s)\n".formatted(rows));
    script.append("at <- summary(fit, censored = TRUE)\n");
    script.append("at$lower[at$surv == 1] <- at$upper[at$surv == 1] <- 1\n");
    steps(script, group, "time", curve, SurvivalStep::time);
    steps(script, group, "n.risk", curve, one -> (double) one.atRisk());
    steps(script, group, "n.event", curve, one -> (double) one.events());
    steps(script, group, "surv", curve, SurvivalStep::survival);
    steps(script, group, "std.err", curve, SurvivalStep::standardError);
    steps(script, group, "lower", curve, one -> one.interval().lower());
    steps(script, group, "upper", curve, one -> one.interval().upper());
    Quantile median = curve.quantile(0.5);
    same(
        script,
        group + " median",
        "unlist(quantile(fit, 0.5))",
        median.time(),
        median.interval().lower(),
        median.interval().upper());
  }

  private static void steps(
      StringBuilder script,
      String group,
      String column,
      SurvivalCurve curve,
      Function<SurvivalStep, @Nullable Double> value) {
    same(
        script,
        group + " " + column,
        "at$" + column,
        curve.steps().stream().map(value).toArray(Double[]::new));
  }

  private static void logRank(StringBuilder script, LogRankResult found) {
    same(script, "log-rank chi-squared", "lr$chisq", found.test().chiSquare());
    same(
        script,
        "log-rank p",
        "pchisq(lr$chisq, %d, lower.tail = FALSE)".formatted(found.test().degreesOfFreedom()),
        found.test().pValue());
    List<LogRankResult.Group> groups = found.groups();
    same(
        script,
        "log-rank observed",
        "lr$obs",
        groups.stream().map(LogRankResult.Group::observed).toArray(Double[]::new));
    same(
        script,
        "log-rank expected",
        "lr$exp",
        groups.stream().map(LogRankResult.Group::expected).toArray(Double[]::new));
  }

  private static void cox(StringBuilder script, CoxFit fit) {
    CoxTerm term = fit.terms().getFirst();
    same(
        script,
        "Cox coefficient, hazard ratio, error, z, p",
        "summary(cox)$coefficients[1, ]",
        term.coefficient(),
        term.hazardRatio(),
        term.standardError(),
        term.z(),
        term.pValue());
    same(
        script,
        "Cox interval",
        "summary(cox)$conf.int[1, 3:4]",
        term.interval().lower(),
        term.interval().upper());
    same(script, "Cox log likelihoods", "cox$loglik", fit.logLikelihoodNull(), fit.logLikelihood());
    same(
        script,
        "Cox Wald and score tests",
        "c(cox$wald.test, cox$score)",
        fit.wald().chiSquare(),
        fit.score().chiSquare());
    Concordance concordance = fit.concordance();
    if (concordance != null) {
      same(
          script,
          "concordance",
          "cox$concordance[c(\"concordance\", \"std\")]",
          concordance.value(),
          concordance.standardError());
    }
  }

  /** R gives no interval of a rank correlation; Bonett and Wright's is computed here. */
  private static void spearman(StringBuilder script, TestResult found) {
    same(
        script,
        "Spearman rho, p",
        "c(rho$estimate, rho$p.value)",
        found.estimate(),
        found.pValue());
    if (found.interval().lower() != null) {
      same(
          script,
          "Spearman interval",
          "with(list(r = unname(rho$estimate), n = sum(d$event)),"
              + " tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt((1 + r^2 / 2) / (n - 3))))",
          found.interval().lower(),
          found.interval().upper());
    }
  }

  private static void same(
      StringBuilder script, String what, String found, @Nullable Double... expected) {
    List<String> numbers = new ArrayList<>();
    Arrays.stream(expected).forEach(one -> numbers.add(one == null ? "NA" : one.toString()));
    StringBuilder vector = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      vector.append(i == 0 ? "" : i % A_LINE == 0 ? ",\n  " : ", ").append(numbers.get(i));
    }
    script.append("same(\"%s\", %s, c(%s))\n".formatted(what, found, vector));
  }
}
