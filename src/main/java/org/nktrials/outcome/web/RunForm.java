package org.nktrials.outcome.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run once more. */
record RunForm(@Nullable UUID submissionId) {}
