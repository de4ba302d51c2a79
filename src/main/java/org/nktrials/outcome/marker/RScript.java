package org.nktrials.outcome.marker;

import java.util.Locale;
import java.util.Map;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.CoxTerm;
import org.nktrials.statistics.survival.LogRankResult;
import org.nktrials.statistics.survival.Quantile;
import org.nktrials.statistics.survival.SurvivalCurve;

/** An analysis as a script of R, with its data and the figures that R should give. */
public final class RScript {

  private RScript() {}

  /**
   * The script.
   *
   * @param head lines of comment: trial, analysis, checksum
   */
  public static String of(String head, MarkerStudy study) {
    StringBuilder script = new StringBuilder();
    head.lines().forEach(line -> script.append("# ").append(line).append('\n'));
    script.append(
        "# Exploratory. Needs R with the package survival; nothing is read from a file.\n");
    script.append("library(survival)\n\n");
    // no line before the head: read.csv would take an empty first line for it
    script.append("d <- read.csv(text = \"subject,group,marker,days,event\n");
    for (MarkerRow row : study.table().rows()) {
      script.append(
          "%s,%s,%s,%d,%d\n"
              .formatted(
                  row.subject(),
                  study.groupOf(row),
                  Double.toString(row.value()),
                  row.days(),
                  row.event() ? 1 : 0));
    }
    script.append("\")\n\n");
    if (study.split() == null) {
      script.append("km <- survfit(Surv(days, event) ~ 1, data = d, conf.type = \"log-log\")\n");
    } else {
      script.append("d$group <- factor(d$group, levels = c(\"low\", \"high\"))\n");
      script.append("# Cut: %s\n".formatted(study.question().cut().label()));
      script.append("stopifnot(all((d$group == \"high\") == (d$marker ");
      script.append(study.split().rule().sign().equals(">") ? ">" : ">=");
      script.append(" median(d$marker))))\n");
      script.append(
          "km <- survfit(Surv(days, event) ~ group, data = d, conf.type = \"log-log\")\n");
    }
    script.append("print(km)\nprint(summary(km))\n\n");
    tests(script, study);
    return script.toString();
  }

  private static void tests(StringBuilder script, MarkerStudy study) {
    if (study.logRank() != null) {
      script.append("lr <- survdiff(Surv(days, event) ~ group, data = d)\nprint(lr)\n");
    }
    script.append(
        "cox <- coxph(Surv(days, event) ~ %s, data = d, ties = \"efron\")\nprint(summary(cox))\n"
            .formatted(study.split() == null ? "marker" : "group"));
    script.append(
        "with(d[d$event == 1, ], print(cor.test(marker, days, method = \"spearman\")))\n\n");
    script.append("# Figures of this system:\n");
    for (Map.Entry<String, SurvivalCurve> curve : study.curves().entrySet()) {
      Quantile median = curve.getValue().quantile(0.5);
      script.append(
          "# %s: n=%d, events=%d, median=%s\n"
              .formatted(
                  curve.getKey(),
                  curve.getValue().subjects(),
                  curve.getValue().events(),
                  median.time() == null ? "NA" : number(median.time())));
    }
    if (study.logRank() instanceof Outcome.Found<LogRankResult>(LogRankResult found)) {
      script.append(
          "# log-rank: chisq=%s, p=%s\n"
              .formatted(number(found.test().chiSquare()), number(found.test().pValue())));
      script.append(same("lr$chisq", found.test().chiSquare()));
    }
    switch (study.cox()) {
      case Outcome.Found<CoxFit>(CoxFit fit) -> {
        CoxTerm term = fit.terms().getFirst();
        script.append(
            "# Cox: HR=%s, p=%s\n".formatted(number(term.hazardRatio()), number(term.pValue())));
        script.append(same("unname(coef(cox))[1]", term.coefficient()));
      }
      case Outcome.Undefined<CoxFit> none -> script.append("# Cox: " + none.sentence() + "\n");
    }
    switch (study.spearman()) {
      case Outcome.Found<TestResult>(TestResult found) ->
          script.append(
              "# Spearman, patients with an event: rho=%s, p=%s\n"
                  .formatted(number(found.estimate()), number(found.pValue())));
      case Outcome.Undefined<TestResult> none ->
          script.append("# Spearman: " + none.sentence() + "\n");
    }
  }

  /** Stops the script where R finds another figure; both are converged to far more digits. */
  private static String same(String found, double expected) {
    return "stopifnot(isTRUE(all.equal(%s, %s, tolerance = 1e-4)))\n"
        .formatted(found, Double.toString(expected));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
