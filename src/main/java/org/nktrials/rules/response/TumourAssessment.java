package org.nktrials.rules.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One tumour assessment after baseline.
 *
 * @param targetSum sum of the diameters of all target lesions in mm, short axis for nodes; null
 *     when not all of them were measured
 * @param targetsGone true when every target lesion has disappeared and every target node is below
 *     10 mm in its short axis; null when not known
 * @param nonTarget lesions that are not measured
 * @param newLesion true for an unequivocal new lesion; null when not known
 */
public record TumourAssessment(
    LocalDate date,
    @Nullable BigDecimal targetSum,
    @Nullable Boolean targetsGone,
    NonTarget nonTarget,
    @Nullable Boolean newLesion) {

  /** State of the lesions that are not measured. */
  public enum NonTarget {
    /** There were none at baseline. */
    NONE_AT_BASELINE,
    COMPLETE_RESPONSE,
    NEITHER_COMPLETE_NOR_PROGRESSION,
    /** Unequivocal progression. */
    PROGRESSION,
    NOT_EVALUATED
  }
}
