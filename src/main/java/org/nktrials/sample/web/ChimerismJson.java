package org.nktrials.sample.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.CellFraction;
import org.nktrials.sample.ChimerismMethod;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;

/**
 * A chimerism result as a program sends it, numbers in percent.
 *
 * @param qualifier EXACT, LESS (below the value) or NOT_DETECTED, which needs the limit of
 *     detection
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record ChimerismJson(
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable ChimerismMethod method,
    @NotNull @Nullable CellFraction fraction,
    @NotNull @Nullable Qualifier qualifier,
    @Digits(integer = 3, fraction = 6) @Nullable BigDecimal value,
    @Digits(integer = 3, fraction = 6) @Nullable BigDecimal detection,
    @Digits(integer = 3, fraction = 6) @Nullable BigDecimal quantification,
    @Nullable UUID submissionId) {

  /**
   * The command.
   *
   * @throws Refused on field "value" when nothing was detected and there is a value all the same
   */
  EnterChimerism toCommand(String patient) {
    if (qualifier == Qualifier.NOT_DETECTED && value != null) {
      throw new Refused(Problem.of("value", "both", "Either a value or not detected."));
    }
    return new EnterChimerism(
        patient,
        requireNonNull(date),
        requireNonNull(method),
        requireNonNull(fraction),
        requireNonNull(qualifier),
        value,
        detection,
        quantification,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
