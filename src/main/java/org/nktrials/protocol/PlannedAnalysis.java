package org.nktrials.protocol;

import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;

/**
 * A marker analysis that the protocol plans. Its clock starts on the day of sampling.
 *
 * @param id unique in the protocol, such as HLADR_PFS
 * @param marker parameter of the immune panel
 * @param at visit of the sample
 * @param comparedWith earlier visit by whose value it is divided; absent for the value itself
 */
public record PlannedAnalysis(
    String id,
    String marker,
    String at,
    @Nullable String comparedWith,
    MarkerCut cut,
    EndpointKind endpoint) {}
