package org.nktrials.outcome.response;

import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** What every cancellation asks for: a record as it was seen, and a reason. */
@Component
public class Cancellations {

  private static final int LONGEST_REASON = 500;

  private final ChangeReason reason;

  Cancellations(ChangeReason reason) {
    this.reason = reason;
  }

  /**
   * Tells the trail why; to be called in the transaction that cancels.
   *
   * @throws Refused when it is cancelled already, the form is stale or the reason is missing
   */
  public void check(
      ClinicalRecord record, boolean cancelled, @Nullable Long seenVersion, String why) {
    if (cancelled) {
      throw new Refused(new Problem("cancelled", null, "It is cancelled already.", null));
    }
    record.requireVersion(seenVersion);
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused(Problem.of("why", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    reason.because(why.strip());
  }
}
