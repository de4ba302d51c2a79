package org.nktrials.sample.immune.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.sample.immune.CourseStatistics;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.comparison.AdjustedPValues;

/**
 * A test as the page prints it.
 *
 * @param p as printed; empty where nothing was found
 * @param raw not adjusted; null where nothing was found
 * @param adjusted for all tests of the page
 */
record StatisticRow(
    String what,
    int n,
    String estimate,
    String interval,
    String p,
    @Nullable Double raw,
    String adjusted,
    String method) {

  static List<StatisticRow> of(
      CourseStatistics found, ImmuneStatistic statistic, @Nullable Treatment drug) {
    String unit = statistic == ImmuneStatistic.PERCENT ? " points" : " %";
    String name = drug == null ? "drug" : drug.name();
    return List.of(
        row("Change over the course, Hodges-Lehmann", found.pairs(), found.change(), unit),
        row("Change and " + name + " given, Spearman's ρ", found.pairs(), found.withDose(), ""));
  }

  private static StatisticRow row(String what, int n, Outcome<TestResult> outcome, String unit) {
    return switch (outcome) {
      case Outcome.Undefined<TestResult>(_, String sentence) ->
          new StatisticRow(what, n, "none", "none", "", null, "", sentence);
      case Outcome.Found<TestResult>(TestResult test) ->
          new StatisticRow(
              what,
              n,
              number(test.estimate(), unit) + unit,
              interval(test.interval(), unit),
              p(test.pValue()),
              test.pValue(),
              "",
              test.method().words());
    };
  }

  /** The same rows with p adjusted by Holm for all tests of the page. */
  static List<List<StatisticRow>> adjusted(List<List<StatisticRow>> figures) {
    List<Double> raw = new ArrayList<>();
    figures.forEach(
        rows ->
            rows.forEach(
                row -> {
                  Double value = row.raw();
                  if (value != null) {
                    raw.add(value);
                  }
                }));
    AdjustedPValues holm = AdjustedPValues.holm(raw);
    List<List<StatisticRow>> all = new ArrayList<>();
    int next = 0;
    for (List<StatisticRow> rows : figures) {
      List<StatisticRow> same = new ArrayList<>();
      for (StatisticRow row : rows) {
        same.add(row.raw() == null ? row : row.withAdjusted(p(holm.values().get(next++))));
      }
      all.add(List.copyOf(same));
    }
    return all;
  }

  private StatisticRow withAdjusted(String value) {
    return new StatisticRow(what, n, estimate, interval, p, raw, value, method);
  }

  private static String interval(Interval interval, String unit) {
    Double lower = interval.lower();
    Double upper = interval.upper();
    return lower == null || upper == null
        ? "none at 95 %"
        : "%s to %s (95 %%)".formatted(number(lower, unit), number(upper, unit));
  }

  private static String number(double value, String unit) {
    return String.format(Locale.ROOT, unit.isEmpty() ? "%.2f" : "%.1f", value)
        .replace('-', '\u2212');
  }

  private static String p(double value) {
    return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
  }
}
