package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The level at which a place is wanted. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ReservationForm(@NotNull(message = "Choose a level.") @Nullable Integer level) {}
