package org.nktrials.medication;

import org.jspecify.annotations.Nullable;

/** An allergy: to what, and what happened. */
public record AllergyEntry(String substance, @Nullable String reaction, Period period) {}
