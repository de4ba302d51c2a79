package org.nktrials.outcome.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.marker.MarkerAnalysis;
import org.nktrials.outcome.marker.MarkerRun;

/**
 * An analysis in the list of a trial.
 *
 * @param result hazard ratio in words, or why there is none
 * @param adjusted p-value of the main test after Holm; null without a test
 */
record AnalysisLine(
    MarkerAnalysis analysis, MarkerRun run, String result, @Nullable Double adjusted) {}
