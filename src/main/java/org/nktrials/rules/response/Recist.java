package org.nktrials.rules.response;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;

/**
 * Response of patients with target lesions at baseline by RECIST 1.1, table 1. Progression is a
 * rise of at least 20 % and 5 mm above the smallest sum so far, a new lesion, or unequivocal
 * progression elsewhere; a partial response a fall of at least 30 % below baseline. Confirmation
 * and the shortest duration of stable disease are protocol matters and are not judged here.
 */
public final class Recist {

  /** Version of this rule, kept with every answer. */
  public static final String VERSION = "recist-1.1/1";

  private static final BigDecimal RISE = new BigDecimal("1.2");
  private static final BigDecimal LEAST_RISE = BigDecimal.valueOf(5);
  private static final BigDecimal FALL = new BigDecimal("0.7");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BigDecimal baseline;

  private Recist(BigDecimal baseline) {
    this.baseline = baseline;
  }

  /**
   * The responses in order of date.
   *
   * @param baseline sum of diameters of the target lesions in mm, above 0
   * @param assessments after baseline, in any order
   */
  public static List<TumourResponse> responses(
      BigDecimal baseline, List<TumourAssessment> assessments) {
    if (baseline.signum() <= 0) {
      throw new IllegalArgumentException("RECIST needs target lesions at baseline");
    }
    var rule = new Recist(baseline);
    BigDecimal nadir = baseline;
    List<TumourResponse> responses = new ArrayList<>();
    var inOrder =
        assessments.stream().sorted(Comparator.comparing(TumourAssessment::date)).toList();
    for (TumourAssessment assessment : inOrder) {
      responses.add(rule.judge(assessment, nadir));
      BigDecimal sum = assessment.targetSum();
      nadir = sum == null ? nadir : nadir.min(sum);
    }
    return List.copyOf(responses);
  }

  /** The date of the first assessment that shows progression: the first it could be declared. */
  public static Optional<LocalDate> progression(List<TumourResponse> responses) {
    return responses.stream()
        .filter(response -> response.category() == Category.PROGRESSIVE_DISEASE)
        .map(TumourResponse::date)
        .min(Comparator.naturalOrder());
  }

  private TumourResponse judge(TumourAssessment seen, BigDecimal nadir) {
    List<Reason> reasons = new ArrayList<>();
    Category category = progressive(seen, nadir, reasons);
    BigDecimal sum = seen.targetSum();
    if (category == null) {
      category = withoutProgression(seen, sum, reasons);
    }
    BigDecimal change =
        sum == null
            ? null
            : sum.subtract(baseline).multiply(HUNDRED).divide(baseline, new MathContext(6));
    return new TumourResponse(seen.date(), category, sum, nadir, change, List.copyOf(reasons));
  }

  private static @Nullable Category progressive(
      TumourAssessment seen, BigDecimal nadir, List<Reason> reasons) {
    BigDecimal sum = seen.targetSum();
    if (sum != null
        && sum.compareTo(nadir.multiply(RISE)) >= 0
        && sum.subtract(nadir).compareTo(LEAST_RISE) >= 0) {
      reasons.add(
          because(
              "TARGET_PROGRESSION",
              ("The target lesions measure %s mm, at least 20 %% and 5 mm above the smallest sum of"
                      + " %s mm.")
                  .formatted(sum.toPlainString(), nadir.toPlainString())));
    }
    if (Boolean.TRUE.equals(seen.newLesion())) {
      reasons.add(because("NEW_LESION", "There is a new lesion."));
    }
    if (seen.nonTarget() == NonTarget.PROGRESSION) {
      reasons.add(
          because("NON_TARGET_PROGRESSION", "Other lesions have unequivocally progressed."));
    }
    return reasons.isEmpty() ? null : Category.PROGRESSIVE_DISEASE;
  }

  private Category withoutProgression(
      TumourAssessment seen, @Nullable BigDecimal sum, List<Reason> reasons) {
    if (sum == null || seen.newLesion() == null) {
      reasons.add(
          because(
              "NOT_EVALUABLE",
              "Not all target lesions were measured, or new lesions were not looked for."));
      return Category.NOT_EVALUABLE;
    }
    boolean othersGone =
        seen.nonTarget() == NonTarget.COMPLETE_RESPONSE
            || seen.nonTarget() == NonTarget.NONE_AT_BASELINE;
    if (seen.targetsGone() == null && othersGone && sum.compareTo(baseline.multiply(FALL)) <= 0) {
      reasons.add(
          because("TARGETS_UNKNOWN", "It is not said whether every target lesion is gone."));
      return Category.NOT_EVALUABLE;
    }
    if (Boolean.TRUE.equals(seen.targetsGone()) && othersGone) {
      reasons.add(because("ALL_GONE", "All lesions are gone; nodes are below 10 mm."));
      return Category.COMPLETE_RESPONSE;
    }
    if (Boolean.TRUE.equals(seen.targetsGone()) || sum.compareTo(baseline.multiply(FALL)) <= 0) {
      reasons.add(
          because(
              "TARGET_REDUCTION",
              ("The target lesions measure %s mm, at least 30 %% below the baseline of %s mm, or"
                      + " are gone while others are left.")
                  .formatted(sum.toPlainString(), baseline.toPlainString())));
      return Category.PARTIAL_RESPONSE;
    }
    reasons.add(
        because("NEITHER", "Neither the reduction of a response nor the rise of progression."));
    return Category.STABLE_DISEASE;
  }

  private static Reason because(String code, String sentence) {
    return new Reason(code, sentence, ResponseSources.RECIST);
  }
}
