package org.nktrials.cohort.pack.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.pack.PreparePack;
import org.nktrials.shared.TimeOrderedId;

/**
 * A pack to prepare, of a program.
 *
 * @param cutOff left out for the present moment
 * @param submissionId to be sent again when the answer was lost; left out for none
 */
record PackRequest(@Nullable Instant cutOff, @Nullable UUID submissionId) {

  PreparePack toCommand(String trialCode) {
    return new PreparePack(
        trialCode, cutOff, submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
