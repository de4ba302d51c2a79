package org.nktrials.sample.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * A correction of donor cells as typed; for a withdrawal only the reason counts.
 *
 * @param version of the value that the form was opened with
 */
record ChimerismChangeForm(
    @Size(max = 12, message = "At most 12 characters.") @Nullable String value,
    @Nullable Boolean notDetected,
    @Size(max = 12, message = "At most 12 characters.") @Nullable String detection,
    @Size(max = 12, message = "At most 12 characters.") @Nullable String quantification,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static ChimerismChangeForm of(Chimerism result) {
    return new ChimerismChangeForm(
        DonorCells.typed(result.qualifier(), result.value()),
        result.qualifier() == Qualifier.NOT_DETECTED,
        plain(result.detection()),
        plain(result.quantification()),
        null,
        result.version(),
        TimeOrderedId.next());
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  void check(Errors problems) {
    DonorCells.check(problems, value, notDetected, detection, quantification);
  }

  EnterChimerism toCommand(String patient, Chimerism earlier) {
    Qualifier qualifier = DonorCells.qualifier(value, notDetected);
    return new EnterChimerism(
        patient,
        earlier.on(),
        earlier.method(),
        earlier.fraction(),
        qualifier,
        qualifier.hasValue() ? DonorCells.number(value) : null,
        DonorCells.number(detection),
        DonorCells.number(quantification),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  String said() {
    return reason == null ? "" : reason;
  }
}
