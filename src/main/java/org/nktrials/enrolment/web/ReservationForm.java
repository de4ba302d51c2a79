package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The level at which a place is reserved.
 *
 * @param override why the waiting list is passed over; null or blank to keep to it
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ReservationForm(
    @NotNull(message = "Choose a level.") @Nullable Integer level,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String override) {}
