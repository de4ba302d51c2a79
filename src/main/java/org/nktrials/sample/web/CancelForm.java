package org.nktrials.sample.web;

import org.jspecify.annotations.Nullable;

/** Why a result is cancelled, as typed. */
record CancelForm(@Nullable String reason, @Nullable Long version) {

  static final CancelForm EMPTY = new CancelForm(null, null);
}
