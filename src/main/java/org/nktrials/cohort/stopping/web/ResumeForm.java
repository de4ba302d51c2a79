package org.nktrials.cohort.stopping.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why enrolment resumes; the password signs and is never shown again. */
record ResumeForm(
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String reason,
    @Nullable String password) {

  static final ResumeForm EMPTY = new ResumeForm(null, null);

  @Override
  public String toString() {
    return "ResumeForm[]";
  }
}
