package org.nktrials.cohort.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the committee takes a finding that came after a verdict, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record FindingForm(
    @NotBlank(message = "Say how the committee takes it.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        @Nullable String said,
    @NotNull(message = "Open the page again.") @Nullable Long version) {

  String text() {
    return said == null ? "" : said;
  }
}
