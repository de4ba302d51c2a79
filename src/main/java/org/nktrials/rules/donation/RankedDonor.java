package org.nktrials.rules.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.Verdict;

/**
 * What candidates are ordered by; what is not known comes last of its key.
 *
 * @param id name of the candidate
 * @param number order of registration, which breaks ties
 * @param bContent KIR B content score; null where it is indeterminate
 * @param antibodiesMfi 0 where none were found, null where not tested
 * @param apheresisOffered null where no day is offered
 */
public record RankedDonor(
    String id,
    int number,
    Verdict eligible,
    Verdict mismatch,
    @Nullable Integer bContent,
    @Nullable Integer antibodiesMfi,
    int birthYear,
    @Nullable LocalDate apheresisOffered) {}
