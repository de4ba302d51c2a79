package org.nktrials.rules.donation;

import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.rules.reason.Reason;

/**
 * One criterion of one candidate.
 *
 * @param name short, for a column or a row
 * @param met YES, NO, or UNDETERMINED where something is missing
 */
public record DonorCriterion(String name, Verdict met, Reason reason) {}
