package org.nktrials.statistics.survival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.StatisticalMethod;

/**
 * A fitted Cox regression.
 *
 * @param logLikelihoodNull log partial likelihood without any effect
 * @param logLikelihood log partial likelihood of the fit
 * @param likelihoodRatio test of all effects together
 * @param wald likewise
 * @param score likewise
 * @param concordance null where no two patients can be ordered, as when all events fall on one time
 */
public record CoxFit(
    int subjects,
    int events,
    List<CoxTerm> terms,
    double logLikelihoodNull,
    double logLikelihood,
    ChiSquaredTest likelihoodRatio,
    ChiSquaredTest wald,
    ChiSquaredTest score,
    @Nullable Concordance concordance,
    StatisticalMethod method) {}
