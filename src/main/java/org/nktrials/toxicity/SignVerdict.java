package org.nktrials.toxicity;

import org.jspecify.annotations.Nullable;

/**
 * A verdict to be signed.
 *
 * @param summary what was found; for a DLT which toxicity, grade and day
 * @param changeReason why a verdict that stands is changed; not asked for a first verdict
 */
public record SignVerdict(
    String patientCode,
    VerdictKind kind,
    String summary,
    @Nullable String changeReason,
    @Nullable String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SignVerdict[" + patientCode + ", " + kind + "]";
  }
}
