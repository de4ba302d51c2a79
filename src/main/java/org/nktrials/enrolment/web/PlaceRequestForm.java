package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/**
 * A site that asks for a place.
 *
 * @param submissionId made with the empty form, so that sending it twice asks once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record PlaceRequestForm(
    @NotNull(message = "Choose a site.") @Nullable UUID site, @Nullable UUID submissionId) {

  static PlaceRequestForm empty() {
    return new PlaceRequestForm(null, TimeOrderedId.next());
  }

  /** The site, of a form without errors. */
  UUID siteId() {
    return Objects.requireNonNull(site);
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
