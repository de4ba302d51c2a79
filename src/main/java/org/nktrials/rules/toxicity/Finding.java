package org.nktrials.rules.toxicity;

import org.nktrials.rules.reason.Reason;

/** What one record says about the verdict. */
sealed interface Finding {

  Reason reason();

  record DoseLimiting(Reason reason) implements Finding {}

  record Open(Reason reason) implements Finding {}

  record TooLittleExposure(Reason reason) implements Finding {}

  record NotDoseLimiting(Reason reason) implements Finding {}
}
