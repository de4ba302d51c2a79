package org.nktrials.outcome.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.marker.AnalysedTrial;
import org.nktrials.outcome.marker.Exclusion;
import org.nktrials.outcome.marker.MarkerQuestion;

/**
 * Marker analyses of a trial, as programs read them.
 *
 * @param tests analyses whose latest run has a test, over which p-values are adjusted
 * @param total analyses that match, on whatever page
 */
record AnalysisAnswer(String status, int tests, long total, List<One> analyses) {

  /**
   * An analysis with its latest run.
   *
   * @param pHolm after Holm over all tests of the trial; null without a test
   */
  record One(
      int number,
      @Nullable String planned,
      MarkerQuestion question,
      int run,
      int patients,
      List<Exclusion> leftOut,
      String sha256,
      String ruleVersions,
      @Nullable Double p,
      @Nullable Double pHolm) {}

  static AnalysisAnswer of(AnalysedTrial trial) {
    return new AnalysisAnswer(
        "exploratory",
        trial.tests().tests(),
        trial.page().getTotalElements(),
        trial.page().stream()
            .map(
                one ->
                    new One(
                        one.analysis().number(),
                        one.analysis().planned(),
                        one.analysis().question(),
                        one.run().number(),
                        one.run().table().rows().size(),
                        one.run().table().exclusions(),
                        one.run().sha256(),
                        one.run().ruleVersions(),
                        one.run().pValue(),
                        trial.tests().adjusted(one.analysis().id())))
            .toList());
  }
}
