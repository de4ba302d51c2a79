package org.nktrials.rules.response;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.response.LeukaemiaResponse.Category;

/**
 * Response of acute myeloid leukaemia by ELN 2022, without measurable residual disease. CR: blasts
 * below 5 %, none circulating, none outside the marrow, ANC ≥ 1.0 and PLT ≥ 100 ×10⁹/L; CRh: ANC ≥
 * 0.5 and PLT ≥ 50; CRi: one of both at the level of CR; MLFS: neither. PR: counts of CR with
 * blasts of 5 to 25 % that fell by at least half. Categories do not overlap: the best one stands.
 */
public final class EuropeanLeukemiaNet {

  /** Version of this rule, kept with every answer. */
  public static final String VERSION = "eln-2022/1";

  private static final BigDecimal REMISSION = BigDecimal.valueOf(5);
  private static final BigDecimal PARTIAL = BigDecimal.valueOf(25);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal NEUTROPHILS = BigDecimal.ONE;
  private static final BigDecimal PLATELETS = BigDecimal.valueOf(100);
  private static final BigDecimal SOME_NEUTROPHILS = new BigDecimal("0.5");
  private static final BigDecimal SOME_PLATELETS = BigDecimal.valueOf(50);

  private EuropeanLeukemiaNet() {}

  /** Judges an assessment. */
  public static LeukaemiaResponse judge(MarrowAssessment seen) {
    if (Boolean.TRUE.equals(seen.circulatingBlasts())
        || Boolean.TRUE.equals(seen.extramedullary())) {
      return of(
          Category.NO_RESPONSE,
          "LEUKAEMIA_OUTSIDE",
          "There are blasts in blood or disease outside the marrow.");
    }
    BigDecimal blasts = seen.marrowBlasts();
    List<Reason> missing = missing(seen);
    if (!missing.isEmpty() || blasts == null) {
      return new LeukaemiaResponse(Category.NOT_EVALUABLE, missing);
    }
    return blasts.compareTo(REMISSION) < 0 ? remission(seen) : partial(seen, blasts);
  }

  private static List<Reason> missing(MarrowAssessment seen) {
    List<Reason> missing = new ArrayList<>();
    need(seen.marrowBlasts(), "marrow blasts", missing);
    need(seen.circulatingBlasts(), "circulating blasts", missing);
    need(seen.extramedullary(), "disease outside the marrow", missing);
    return missing;
  }

  private static void need(@Nullable Object value, String what, List<Reason> missing) {
    if (value == null) {
      missing.add(because("MISSING", "It is not known: " + what + "."));
    }
  }

  private static LeukaemiaResponse remission(MarrowAssessment seen) {
    if (!Boolean.TRUE.equals(seen.adequateMarrow())) {
      return of(
          Category.NOT_EVALUABLE,
          "MARROW_NOT_ADEQUATE",
          "The marrow is not known to be adequate: 200 cells or 10 % cellularity.");
    }
    if (seen.neutrophils() == null || seen.platelets() == null) {
      return of(
          Category.NOT_EVALUABLE,
          "COUNTS_MISSING",
          "Blasts are below 5 %, but neutrophils or platelets are not known.");
    }
    boolean neutrophils = seen.neutrophils().compareTo(NEUTROPHILS) >= 0;
    boolean platelets = seen.platelets().compareTo(PLATELETS) >= 0;
    if (neutrophils && platelets) {
      return of(Category.CR, "FULL_RECOVERY", "Blasts below 5 %, ANC ≥ 1.0 and PLT ≥ 100.");
    }
    if (seen.neutrophils().compareTo(SOME_NEUTROPHILS) >= 0
        && seen.platelets().compareTo(SOME_PLATELETS) >= 0) {
      return of(Category.CRH, "PARTIAL_RECOVERY", "Blasts below 5 %, ANC ≥ 0.5 and PLT ≥ 50.");
    }
    return neutrophils || platelets
        ? of(Category.CRI, "ONE_RECOVERED", "Blasts below 5 %, only ANC ≥ 1.0 or only PLT ≥ 100.")
        : of(Category.MLFS, "NO_RECOVERY", "Blasts below 5 % without recovery of blood counts.");
  }

  private static LeukaemiaResponse partial(MarrowAssessment seen, BigDecimal blasts) {
    if (blasts.compareTo(PARTIAL) > 0) {
      return of(Category.NO_RESPONSE, "BLASTS", "Marrow blasts are above 25 %.");
    }
    BigDecimal before = seen.marrowBlastsBefore();
    if (before == null || seen.neutrophils() == null || seen.platelets() == null) {
      return of(
          Category.NOT_EVALUABLE,
          "PARTIAL_UNKNOWN",
          "Blasts are 5 to 25 %, but those before treatment or blood counts are not known.");
    }
    boolean halved = blasts.multiply(TWO).compareTo(before) <= 0;
    boolean counts =
        seen.neutrophils().compareTo(NEUTROPHILS) >= 0
            && seen.platelets().compareTo(PLATELETS) >= 0;
    return halved && counts
        ? of(Category.PR, "HALVED", "Blasts fell by half to 5 to 25 %, ANC ≥ 1.0, PLT ≥ 100.")
        : of(Category.NO_RESPONSE, "NOT_HALVED", "Blasts did not fall by half, or counts are low.");
  }

  private static LeukaemiaResponse of(Category category, String code, String sentence) {
    return new LeukaemiaResponse(category, List.of(because(code, sentence)));
  }

  private static Reason because(String code, String sentence) {
    return new Reason(code, sentence, ResponseSources.ELN);
  }
}
