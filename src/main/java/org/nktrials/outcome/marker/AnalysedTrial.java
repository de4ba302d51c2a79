package org.nktrials.outcome.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.comparison.AdjustedPValues;

/**
 * Every analysis of a trial with its runs. P-values are adjusted over the latest run of each: an
 * analysis counts as one test however often it was run.
 *
 * @param runs by analysis, the first run first
 */
public record AnalysedTrial(List<MarkerAnalysis> analyses, Map<UUID, List<MarkerRun>> runs) {

  public AnalysedTrial {
    analyses = List.copyOf(analyses);
    runs = Map.copyOf(runs);
  }

  /** Latest run of an analysis; null while there is none. */
  public @Nullable MarkerRun latest(MarkerAnalysis analysis) {
    List<MarkerRun> all = runs.getOrDefault(analysis.id(), List.of());
    return all.isEmpty() ? null : all.getLast();
  }

  /** Analyses whose latest run has a test. */
  public int tests() {
    return tested().size();
  }

  /** P-value of the latest run after Holm over all tests of the trial; null without a test. */
  public @Nullable Double adjusted(MarkerAnalysis analysis) {
    List<MarkerAnalysis> tested = tested();
    int place = tested.indexOf(analysis);
    if (place < 0) {
      return null;
    }
    List<Double> values = new ArrayList<>();
    for (MarkerAnalysis one : tested) {
      MarkerRun run = latest(one);
      if (run != null && run.pValue() != null) {
        values.add(run.pValue());
      }
    }
    return AdjustedPValues.holm(values).values().get(place);
  }

  private List<MarkerAnalysis> tested() {
    return analyses.stream().filter(this::hasTest).toList();
  }

  private boolean hasTest(MarkerAnalysis analysis) {
    MarkerRun run = latest(analysis);
    return run != null && run.pValue() != null;
  }
}
