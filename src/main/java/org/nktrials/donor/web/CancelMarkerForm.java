package org.nktrials.donor.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a result is cancelled. */
record CancelMarkerForm(
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version) {

  String why() {
    return reason == null ? "" : reason;
  }
}
