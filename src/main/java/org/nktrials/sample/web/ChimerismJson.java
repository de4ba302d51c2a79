package org.nktrials.sample.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;

/**
 * A chimerism result as a program sends it, numbers in percent.
 *
 * @param qualifier EXACT, LESS (below the value), NOT_DETECTED, which needs the limit of detection,
 *     or NOT_EVALUABLE
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
   * @throws Refused on field "value" when there is a value although none can be
   */
  EnterChimerism toCommand(String patient) {
    return new EnterChimerism(
        patient,
        requireNonNull(date),
        requireNonNull(method),
        requireNonNull(fraction),
        fitting(requireNonNull(qualifier), value),
        value,
        detection,
        quantification,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  static Qualifier fitting(Qualifier qualifier, @Nullable BigDecimal value) {
    if (!qualifier.hasValue() && value != null) {
      throw new Refused(
          Problem.of("value", "both", "Either a value, or not detected or not evaluable."));
    }
    return qualifier;
  }
}
