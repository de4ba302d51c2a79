package org.nktrials.datareview.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.TimeOrderedId;

/**
 * A question as typed.
 *
 * @param table of the record in question; empty for the patient's records as a whole, as are the
 *     two that follow
 * @param record its identity
 * @param field its column, or "record"
 * @param submissionId made with the empty form, so that sending it twice asks once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AskForm(
    @Nullable String table,
    @Nullable UUID record,
    @Nullable String field,
    @NotBlank(message = "Write what is asked.")
        @Size(max = 1000, message = "At most 1000 characters.")
        @Nullable String question,
    @Nullable UUID submissionId) {

  /** About a value, or about nothing smaller than the patient. */
  static AskForm about(@Nullable String table, @Nullable UUID record, @Nullable String field) {
    return new AskForm(table, record, field, null, TimeOrderedId.next());
  }

  /** The value in question; null for the patient's records as a whole. */
  @Nullable DataPoint at() {
    return table == null || table.isBlank() || record == null
        ? null
        : new DataPoint(table, record, field == null || field.isBlank() ? "record" : field);
  }

  /** The question, of a form without errors. */
  String text() {
    return Objects.requireNonNull(question);
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
