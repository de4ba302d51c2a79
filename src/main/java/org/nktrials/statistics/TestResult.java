package org.nktrials.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A two-sided test together with what it estimates.
 *
 * @param statistic the test statistic, as the method defines it
 * @param degreesOfFreedom of the reference distribution, null where it has none
 * @param estimate what is estimated: a correlation, or a difference of first minus second group
 * @param interval the interval of the estimate
 * @param pValue two-sided
 * @param method how the p-value was obtained
 */
public record TestResult(
    double statistic,
    @Nullable Double degreesOfFreedom,
    double estimate,
    Interval interval,
    double pValue,
    StatisticalMethod method) {}
