package org.nktrials.toxicity;

import org.jspecify.annotations.Nullable;

/** A verdict that stands and what was found late about it; null when nothing is open. */
record StandingVerdict(VerdictRecord verdict, @Nullable LateFindingRecord finding) {}
