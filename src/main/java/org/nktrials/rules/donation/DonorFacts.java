package org.nktrials.rules.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.Verdict;

/**
 * What is known of a candidate when the criteria are judged.
 *
 * @param birthYear of which the birthday is not known
 * @param lowestAge in years, a protocol setting
 * @param apheresisOn day that age and validity are judged on; null while none is planned
 * @param consented whether the donor's consent stands
 * @param clearance by the donor's physician
 * @param clearedUntil last day on which the clearance counts; null unless cleared
 * @param criterion the protocol's model
 * @param typingConfirmed whether a second person confirmed both typings
 */
public record DonorFacts(
    int birthYear,
    int lowestAge,
    @Nullable LocalDate apheresisOn,
    boolean consented,
    ClearanceState clearance,
    @Nullable LocalDate clearedUntil,
    Verdict haploidentical,
    String haploidenticalSentence,
    Verdict criterion,
    String criterionSentence,
    boolean typingConfirmed) {}
