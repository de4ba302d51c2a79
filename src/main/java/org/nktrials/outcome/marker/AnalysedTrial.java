package org.nktrials.outcome.marker;

import org.springframework.data.domain.Page;

/** A page of a trial's analyses, with what was tested in the whole trial. */
public record AnalysedTrial(Page<Made> page, TrialTests tests) {

  /** An analysis with its latest run. */
  public record Made(MarkerAnalysis analysis, MarkerRun run) {}
}
