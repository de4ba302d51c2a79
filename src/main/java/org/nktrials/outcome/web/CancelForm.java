package org.nktrials.outcome.web;

import org.jspecify.annotations.Nullable;

/** Why a record is cancelled, as typed. */
record CancelForm(@Nullable String why, @Nullable Long version) {

  static final CancelForm EMPTY = new CancelForm(null, null);

  String reason() {
    return why == null ? "" : why;
  }
}
