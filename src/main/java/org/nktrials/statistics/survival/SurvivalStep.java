package org.nktrials.statistics.survival;

import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Interval;

/**
 * The curve from one time on until the next.
 *
 * @param time a distinct time at which somebody had the event or was last seen
 * @param atRisk patients followed to this time or longer
 * @param events events at exactly this time
 * @param censored patients last seen at exactly this time
 * @param survival probability of getting beyond this time without the event
 * @param standardError Greenwood's, null where survival is 0
 * @param interval without bounds where survival is 0
 */
public record SurvivalStep(
    double time,
    int atRisk,
    int events,
    int censored,
    double survival,
    @Nullable Double standardError,
    Interval interval) {}
