package org.nktrials.toxicity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/**
 * A comment of the sponsor, as typed.
 *
 * @param submissionId made with the form, so that sending it twice stores one comment
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record CommentForm(
    @NotBlank(message = "Write a comment.") @Size(max = 2000, message = "At most 2,000 characters.")
        @Nullable String comment,
    @NotNull(message = "The form is incomplete; load the page again.")
        @Nullable UUID submissionId) {

  static CommentForm empty() {
    return new CommentForm(null, TimeOrderedId.next());
  }
}
