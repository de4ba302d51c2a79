package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** Assertions on what a service refuses. */
final class Refusals {

  private Refusals() {}

  /** Requires a refusal with a problem of this code. */
  static void refused(String code, ThrowingCallable work) {
    Refused refusal = catchThrowableOfType(Refused.class, work);
    assertThat(refusal).as("refusal with " + code).isNotNull();
    assertThat(refusal.problems()).extracting(Problem::code).contains(code);
  }
}
