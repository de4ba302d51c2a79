package org.nktrials.outcome.marker;

import java.util.List;

/**
 * One analysis with its runs, the first run first, and what was tested in the whole trial.
 *
 * @param runs at least one
 */
public record OpenedAnalysis(MarkerAnalysis analysis, List<MarkerRun> runs, TrialTests tests) {

  public OpenedAnalysis {
    runs = List.copyOf(runs);
  }
}
