package org.nktrials.sample.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.TimeOrderedId;

/**
 * A correction of donor cells as a program sends it; day, method and fraction stay.
 *
 * @param version of the result as it was read
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record ChimerismCorrectionJson(
    @NotNull(message = "This field is missing.") @Nullable Qualifier qualifier,
    @Digits(integer = 3, fraction = 6) @Nullable BigDecimal value,
    @Digits(integer = 3, fraction = 6) @Nullable BigDecimal detection,
    @Digits(integer = 3, fraction = 6) @Nullable BigDecimal quantification,
    @Size(max = 500) @Nullable String reason,
    @NotNull(message = "This field is missing.") @Nullable Long version,
    @Nullable UUID submissionId) {

  EnterChimerism toCommand(String patient, Chimerism earlier) {
    return new EnterChimerism(
        patient,
        earlier.on(),
        earlier.method(),
        earlier.fraction(),
        ChimerismJson.fitting(requireNonNull(qualifier), value),
        value,
        detection,
        quantification,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  String said() {
    return reason == null ? "" : reason;
  }
}
