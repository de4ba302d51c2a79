package org.nktrials.statistics.survival;

import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Interval;

/**
 * A quantile of survival time.
 *
 * @param share share of patients with the event by then
 * @param time null where the curve does not come down so far
 * @param interval bounds that are not reached are null
 */
public record Quantile(double share, @Nullable Double time, Interval interval) {}
