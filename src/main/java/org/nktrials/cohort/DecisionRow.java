package org.nktrials.cohort;

import org.jspecify.annotations.Nullable;

/**
 * A decision with one of its signatures and one of the levels that it opened.
 *
 * @param told how many people were told that it takes effect
 * @param acknowledged how many of them have acknowledged
 */
record DecisionRow(
    DecisionRecord record,
    @Nullable DecisionSignatureRecord signature,
    @Nullable DecisionLevelRecord level,
    long told,
    long acknowledged) {}
