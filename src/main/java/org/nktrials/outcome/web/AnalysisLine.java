package org.nktrials.outcome.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.marker.MarkerAnalysis;
import org.nktrials.outcome.marker.MarkerRun;
import org.nktrials.outcome.marker.MarkerStudy;

/**
 * An analysis in the list of a trial.
 *
 * @param result hazard ratio in words, or why there is none
 * @param adjusted p-value of the main test after Holm; null without a test
 */
record AnalysisLine(
    MarkerAnalysis analysis,
    MarkerRun run,
    MarkerStudy study,
    String result,
    @Nullable Double adjusted) {}
