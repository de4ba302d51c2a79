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
 */
record AnalysisAnswer(String status, int tests, List<One> analyses) {

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
    List<One> analyses =
        trial.analyses().stream()
            .<One>mapMulti(
                (analysis, into) -> {
                  var run = trial.latest(analysis);
                  if (run != null) {
                    into.accept(
                        new One(
                            analysis.number(),
                            analysis.planned(),
                            analysis.question(),
                            run.number(),
                            run.table().rows().size(),
                            run.table().exclusions(),
                            run.sha256(),
                            run.ruleVersions(),
                            run.pValue(),
                            trial.adjusted(analysis)));
                  }
                })
            .toList();
    return new AnalysisAnswer("exploratory", trial.tests(), analyses);
  }
}
