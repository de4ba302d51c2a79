package org.nktrials.outcome.web;

import java.util.List;
import org.nktrials.outcome.marker.MarkerAnalysis;
import org.nktrials.outcome.marker.MarkerRun;
import org.nktrials.outcome.marker.MarkerStudy;
import org.nktrials.outcome.marker.TrialTests;
import org.nktrials.protocol.TrialSummary;

/** What a page or a file is made of. */
record ShownAnalysis(
    TrialSummary trial,
    TrialTests made,
    MarkerAnalysis analysis,
    List<MarkerRun> runs,
    MarkerRun run,
    MarkerStudy study) {

  boolean isLatest() {
    return run.number() == runs.size();
  }

  /** Subjects that differ from the run before; none for the first. */
  List<String> changed() {
    return run.number() == 1
        ? List.of()
        : run.table().changedSince(runs.get(run.number() - 2).table());
  }

  String name() {
    return "%s-analysis-%d-run-%d".formatted(trial.code(), analysis.number(), run.number());
  }
}
