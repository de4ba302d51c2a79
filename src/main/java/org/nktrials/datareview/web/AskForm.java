package org.nktrials.datareview.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/**
 * A question as typed.
 *
 * @param submissionId made with the empty form, so that sending it twice asks once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AskForm(
    @NotBlank(message = "Write what is asked.")
        @Size(max = 1000, message = "At most 1000 characters.")
        @Nullable String question,
    @Nullable UUID submissionId) {

  static AskForm empty() {
    return new AskForm(null, TimeOrderedId.next());
  }

  /** The question, of a form without errors. */
  String text() {
    return Objects.requireNonNull(question);
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
