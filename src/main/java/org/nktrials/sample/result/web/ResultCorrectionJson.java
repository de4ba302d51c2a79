package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.shared.TimeOrderedId;

/**
 * A correction of a value as a program sends it; parameter, method and instrument stay.
 *
 * @param value null exactly when not evaluable
 * @param version of the value as it was read
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record ResultCorrectionJson(
    @Digits(integer = 9, fraction = 10) @Nullable BigDecimal value,
    @NotNull(message = "This field is missing.") @Nullable ImmuneQualifier qualifier,
    @Size(max = 1000) @Nullable String reason,
    @NotNull(message = "This field is missing.") @Nullable Long version,
    @Nullable UUID submissionId) {

  NewImmuneResult of(ImmuneResult earlier) {
    return earlier.measured().reading(value, requireNonNull(qualifier));
  }

  long seen() {
    return requireNonNull(version);
  }

  String said() {
    return reason == null ? "" : reason;
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
