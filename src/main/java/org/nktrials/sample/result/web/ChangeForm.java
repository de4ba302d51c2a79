package org.nktrials.sample.result.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.shared.TimeOrderedId;

/**
 * A correction as typed; for a withdrawal only the reason counts.
 *
 * @param version of the value that the form was opened with
 */
record ChangeForm(
    @Size(max = 30, message = "At most 30 characters.") @Nullable String value,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static ChangeForm of(ImmuneResult result) {
    String typed = result.measured().value() == null ? "ne" : result.printedValue();
    return new ChangeForm(typed, null, result.version(), TimeOrderedId.next());
  }

  String typed() {
    return value == null ? "" : value;
  }

  String said() {
    return reason == null ? "" : reason;
  }

  long seen() {
    return version == null ? -1 : version;
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
