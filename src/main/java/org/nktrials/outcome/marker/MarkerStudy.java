package org.nktrials.outcome.marker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.comparison.MedianSplit;
import org.nktrials.statistics.comparison.Spearman;
import org.nktrials.statistics.comparison.SpearmanPermutation;
import org.nktrials.statistics.survival.Covariate;
import org.nktrials.statistics.survival.Cox;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.KaplanMeier;
import org.nktrials.statistics.survival.LogRank;
import org.nktrials.statistics.survival.LogRankPermutation;
import org.nktrials.statistics.survival.LogRankResult;
import org.nktrials.statistics.survival.Observation;
import org.nktrials.statistics.survival.SurvivalCurve;
import org.nktrials.statistics.survival.Ties;

/**
 * The figures of an analysis.
 *
 * @param split null for a continuous marker
 * @param groups patients by group, "low" before "high"; "all" for a continuous marker
 * @param logRank null for a continuous marker
 * @param permutation the log-rank test by permutation, where a group has fewer than {@link
 *     #SMALL_GROUP} patients; null otherwise and for a continuous marker
 * @param cox of the high group against the low one, or per unit of a continuous marker; ties by
 *     Efron
 * @param spearman of the marker and the days to the event, patients with an event only: a censored
 *     time has no rank; by permutation where fewer than {@link #SMALL_GROUP} have ties
 */
public record MarkerStudy(
    MarkerQuestion question,
    MarkerTable table,
    @Nullable MedianSplit split,
    Map<String, List<MarkerRow>> groups,
    Map<String, SurvivalCurve> curves,
    @Nullable Outcome<LogRankResult> logRank,
    @Nullable Outcome<TestResult> permutation,
    Outcome<CoxFit> cox,
    Outcome<TestResult> spearman) {

  /** Version of the choice of tests, kept with every run. */
  public static final String VERSION = "marker-tests/2";

  /** Groups with fewer patients are judged by permutation: chi-squared and t need more. */
  public static final int SMALL_GROUP = 10;

  /** Fixes the sample where there are too many ways to go through. */
  private static final long SEED = 2013;

  /** Name of the covariate of the regression. */
  public static final String HIGH = "high";

  private static final String LOW = "low";

  /** Computes everything; the table has at least one patient. */
  public static MarkerStudy of(MarkerQuestion question, MarkerTable table) {
    List<MarkerRow> rows = table.rows();
    List<Double> values = rows.stream().map(MarkerRow::value).toList();
    MedianSplit split = question.cut().split(values);
    Map<String, List<MarkerRow>> groups = groups(rows, split);
    Map<String, List<Observation>> observed = new LinkedHashMap<>();
    Map<String, SurvivalCurve> curves = new LinkedHashMap<>();
    groups.forEach(
        (name, group) -> {
          observed.put(name, observations(group));
          curves.put(name, KaplanMeier.estimate(observations(group)));
        });
    List<Double> covariate =
        split == null ? values : split.above().stream().map(high -> high ? 1.0 : 0.0).toList();
    List<MarkerRow> withEvent = rows.stream().filter(MarkerRow::event).toList();
    return new MarkerStudy(
        question,
        table,
        split,
        groups,
        curves,
        split == null ? null : LogRank.test(observed),
        split == null ? null : permutation(observed),
        Cox.fit(
            observations(rows),
            List.of(new Covariate(split == null ? "marker" : HIGH, covariate)),
            Ties.EFRON),
        spearman(
            withEvent.stream().map(MarkerRow::value).toList(),
            withEvent.stream().map(row -> (double) row.days()).toList()));
  }

  private static @Nullable Outcome<TestResult> permutation(
      Map<String, List<Observation>> observed) {
    List<Observation> low = observed.getOrDefault(LOW, List.of());
    List<Observation> high = observed.getOrDefault(HIGH, List.of());
    return Math.min(low.size(), high.size()) >= SMALL_GROUP
        ? null
        : LogRankPermutation.test(low, high, SEED);
  }

  private static Outcome<TestResult> spearman(List<Double> marker, List<Double> days) {
    boolean ties =
        Set.copyOf(marker).size() < marker.size() || Set.copyOf(days).size() < days.size();
    return ties && marker.size() < SMALL_GROUP
        ? SpearmanPermutation.test(marker, days, SEED)
        : Spearman.test(marker, days);
  }

  /** The p-value that counts as this analysis's test; null where there is none. */
  public @Nullable Double mainP() {
    if (permutation instanceof Outcome.Found<TestResult>(TestResult found)) {
      return found.pValue();
    }
    if (logRank instanceof Outcome.Found<LogRankResult>(LogRankResult found)) {
      return found.test().pValue();
    }
    return logRank == null && cox instanceof Outcome.Found<CoxFit>(CoxFit fit)
        ? (Double) fit.terms().getFirst().pValue()
        : null;
  }

  /** Patients with the event. */
  public long events() {
    return table.rows().stream().filter(MarkerRow::event).count();
  }

  /** Group of each patient, in the order of the table. */
  public String groupOf(MarkerRow row) {
    return groups.entrySet().stream()
        .filter(group -> group.getValue().contains(row))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static Map<String, List<MarkerRow>> groups(
      List<MarkerRow> rows, @Nullable MedianSplit split) {
    Map<String, List<MarkerRow>> groups = new LinkedHashMap<>();
    if (split == null) {
      groups.put("all", rows);
      return groups;
    }
    for (boolean high : new boolean[] {false, true}) {
      groups.put(
          high ? HIGH : LOW,
          IntStream.range(0, rows.size())
              .filter(i -> split.above().get(i) == high)
              .mapToObj(rows::get)
              .toList());
    }
    return groups;
  }

  private static List<Observation> observations(List<MarkerRow> rows) {
    return rows.stream().map(row -> new Observation(row.days(), row.event())).toList();
  }
}
