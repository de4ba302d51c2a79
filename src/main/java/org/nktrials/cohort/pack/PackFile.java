package org.nktrials.cohort.pack;

import org.nktrials.protocol.TrialSummary;

/**
 * A pack as the person may read it.
 *
 * @param complete whether the person reads every row with its patient's code
 */
public record PackFile(
    TrialSummary trial, PackSummary pack, PackContent content, boolean complete) {}
