package org.nktrials.sample.upload.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A reason as a program sends it. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record WhyJson(@NotNull @Nullable String reason) {}
