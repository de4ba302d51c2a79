package org.nktrials.rules.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * The response of one assessment by RECIST 1.1.
 *
 * @param targetSum sum of diameters in mm, null when not all were measured
 * @param nadir smallest sum before this assessment, baseline included, in mm
 * @param changeFromBaseline in percent, null without a sum or with a baseline of 0
 * @param reasons every ground, at least one
 */
public record TumourResponse(
    LocalDate date,
    Category category,
    @Nullable BigDecimal targetSum,
    BigDecimal nadir,
    @Nullable BigDecimal changeFromBaseline,
    List<Reason> reasons) {

  /** Overall response of one assessment. */
  public enum Category {
    COMPLETE_RESPONSE,
    PARTIAL_RESPONSE,
    STABLE_DISEASE,
    PROGRESSIVE_DISEASE,
    NOT_EVALUABLE
  }
}
