package org.nktrials.outcome.marker;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.comparison.AdjustedPValues;

/**
 * What was tested in a trial. P-values are adjusted over the latest run of each analysis: one is
 * one test however often it was run, and whichever page of the list is shown.
 *
 * @param analyses all of the trial by number
 */
public record TrialTests(List<One> analyses) {

  public TrialTests {
    analyses = List.copyOf(analyses);
  }

  /**
   * An analysis.
   *
   * @param planned its identity in the protocol; null when an investigator made it
   * @param pValue of its latest run; null without a test
   */
  public record One(UUID id, @Nullable String planned, @Nullable Double pValue) {}

  /** Analyses whose latest run has a test. */
  public int tests() {
    return tested().size();
  }

  /** P-value of the latest run after Holm over all tests of the trial; null without a test. */
  public @Nullable Double adjusted(UUID analysis) {
    List<One> tested = tested();
    List<UUID> ids = tested.stream().map(One::id).toList();
    int place = ids.indexOf(analysis);
    return place < 0
        ? null
        : AdjustedPValues.holm(
                tested.stream().map(One::pValue).map(Objects::requireNonNull).toList())
            .values()
            .get(place);
  }

  /** Whether an analysis that the protocol plans was made. */
  public boolean made(String planned) {
    return analyses.stream().anyMatch(one -> planned.equals(one.planned()));
  }

  private List<One> tested() {
    return analyses.stream().filter(one -> one.pValue() != null).toList();
  }
}
