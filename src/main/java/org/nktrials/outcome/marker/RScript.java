package org.nktrials.outcome.marker;

import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;

/**
 * An analysis as a script of R with its data. The script computes everything anew with the package
 * survival, prints it, and stops at the first figure that differs from this system's by more than a
 * relative 1e-8.
 */
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
    data(script, study);
    groups(script, study);
    tests(script, study);
    RFigures.check(script, study);
    return script.toString();
  }

  private static void data(StringBuilder script, MarkerStudy study) {
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
  }

  private static void groups(StringBuilder script, MarkerStudy study) {
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
  }

  /** What is not defined is said and not asked of R, which would stop or guess. */
  private static void tests(StringBuilder script, MarkerStudy study) {
    if (study.logRank() instanceof Outcome.Undefined<?> none) {
      script.append("# Log-rank: ").append(none.sentence()).append('\n');
    } else if (study.logRank() != null) {
      script.append("lr <- survdiff(Surv(days, event) ~ group, data = d)\nprint(lr)\n");
    }
    if (study.permutation() instanceof Outcome.Found<TestResult>(TestResult found)) {
      permutation(script, found);
    }
    if (study.cox() instanceof Outcome.Undefined<?> none) {
      script.append("# Cox: ").append(none.sentence()).append('\n');
    } else {
      script.append(
          """
          cox <- coxph(Surv(days, event) ~ %s, data = d, ties = "efron",
                       control = coxph.control(eps = 1e-14, iter.max = 100))
          print(summary(cox))
          """
              .formatted(study.split() == null ? "marker" : "group"));
    }
    spearman(script, study);
  }

  /** Martingale residuals without covariates are the scores of the log-rank test. */
  private static void permutation(StringBuilder script, TestResult found) {
    if (found.method() == StatisticalMethod.LOG_RANK_PERMUTATION_SAMPLED) {
      script.append("# ").append(found.method().words()).append(": not repeated here.\n");
      return;
    }
    script.append(
        """
        # %s:
        score <- residuals(coxph(Surv(days, event) ~ 1, data = d, ties = "breslow"))
        less <- sum(score[d$group == "low"])
        ways <- combn(nrow(d), sum(d$group == "low"), function(low) abs(sum(score[low])))
        dealt <- mean(ways >= abs(less) - 1e-9)
        print(dealt)
        """
            .formatted(found.method().words()));
  }

  private static void spearman(StringBuilder script, MarkerStudy study) {
    if (study.spearman() instanceof Outcome.Undefined<?> none) {
      script.append("# Spearman: ").append(none.sentence()).append('\n');
      return;
    }
    script.append("# Ties have no exact p-value: R says so and takes Student's t.\n");
    script.append(
        "rho <- suppressWarnings(with(d[d$event == 1, ], cor.test(marker, days, method ="
            + " \"spearman\")))\nprint(rho)\n");
    if (study.spearman() instanceof Outcome.Found<TestResult>(TestResult found)
        && found.method() == StatisticalMethod.SPEARMAN_PERMUTATION_EXACT) {
      script.append(
          """
          # So few pairs with ties are judged by all of their orders here:
          orders <- function(n) {
            if (n == 1) return(matrix(1))
            rest <- orders(n - 1)
            do.call(rbind, lapply(1:n, function(first) cbind(first, rest + (rest >= first))))
          }
          by <- with(d[d$event == 1, ], list(x = rank(marker), y = rank(days)))
          by <- lapply(by, function(ranks) ranks - mean(ranks))
          all.orders <- orders(length(by$x))
          sums <- abs(matrix(by$y[all.orders], nrow = nrow(all.orders)) %*% by$x)
          rho$p.value <- mean(sums >= abs(sum(by$x * by$y)) - 1e-9)
          print(rho$p.value)
          """);
    }
  }
}
