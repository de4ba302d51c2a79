package org.nktrials.donor.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/** The go, or its withdrawal, as typed. */
record GoForm(
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static GoForm empty() {
    return new GoForm(null, null, null, TimeOrderedId.next());
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }

  String why() {
    return reason == null ? "" : reason;
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "GoForm[" + version + "]";
  }
}
