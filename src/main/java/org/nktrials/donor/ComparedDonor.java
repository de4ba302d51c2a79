package org.nktrials.donor;

import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.DonorVerdict;
import org.nktrials.rules.donorselection.DonorAssessment;

/**
 * One candidate of a comparison.
 *
 * @param typing version in force; null while the donor is not typed
 * @param rank place by the protocol's order, from 1; 0 for a donor who was declined
 * @param typingContradictsRelation whether the typing cannot belong to the declared relation: for
 *     the investigator alone
 */
public record ComparedDonor(
    DonorSummary donor,
    DonorStanding standing,
    @Nullable Typing typing,
    DonorAssessment assessment,
    DonorVerdict verdict,
    int rank,
    boolean typingContradictsRelation) {}
