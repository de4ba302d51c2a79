package org.nktrials.rules.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.recovery.CytopeniaDecision.CannotBeDetermined;
import org.nktrials.rules.recovery.CytopeniaDecision.NotEvaluable;
import org.nktrials.rules.recovery.CytopeniaDecision.NotProlonged;
import org.nktrials.rules.recovery.CytopeniaDecision.NotYet;
import org.nktrials.rules.recovery.CytopeniaDecision.Prolonged;
import org.nktrials.rules.recovery.RecoveryCriteria.CytopeniaCriteria;

/**
 * Prolonged cytopenia: too few neutrophils on the protocol's day, less than a share of blasts in
 * the marrow and no other cause. The value nearest to the day counts, of two equally near ones the
 * lower. A patient whose leukaemia persists is not evaluable.
 *
 * @param source the protocol version
 */
public record ProlongedCytopenia(CytopeniaCriteria criteria, RuleSource source) {

  /** Version stored with each verdict. */
  public static final String VERSION = "prolonged-cytopenia/1";

  /**
   * Proposes a verdict.
   *
   * @param infusion day 0
   * @param neutrophils in any order
   * @param today local date of the patient's site
   */
  public CytopeniaDecision decide(
      LocalDate infusion, List<Count> neutrophils, MarrowFindings marrow, LocalDate today) {
    RecoveryReasons words = new RecoveryReasons(infusion, source);
    LocalDate day = infusion.plusDays(criteria.day());
    Optional<Count> count = nearest(day, neutrophils);
    if (today.isBefore(day)) {
      return new NotYet(
          List.of(words.reason("NOT_YET", "Judged on %s.".formatted(words.day(day)))));
    }
    if (hasLeukaemia(marrow)) {
      return new NotEvaluable(List.of(leukaemia(marrow, words)));
    }
    if (count.isEmpty()) {
      return undetermined(
          List.of(
              "neutrophil count within %d days of %s"
                  .formatted(criteria.windowDays(), words.day(day))),
          List.of(),
          words);
    }
    return judge(count.get(), marrow, words);
  }

  private CytopeniaDecision judge(Count count, MarrowFindings marrow, RecoveryReasons words) {
    BigDecimal limit = criteria.neutrophilsBelow();
    Boolean reaches = count.reaches(limit);
    Reason value =
        words.reason(
            "COUNT",
            "Neutrophils %s on %s, limit %s."
                .formatted(count.words(), words.day(count.on()), limit.toPlainString()));
    if (reaches == null) {
      return undetermined(
          List.of("exact neutrophil count of " + words.day(count.on())), List.of(value), words);
    }
    if (reaches) {
      return new NotProlonged(List.of(value));
    }
    return belowLimit(marrow, value, words);
  }

  private CytopeniaDecision belowLimit(MarrowFindings marrow, Reason value, RecoveryReasons words) {
    if (Boolean.TRUE.equals(marrow.otherCause())) {
      return new NotProlonged(
          List.of(value, words.reason("OTHER_CAUSE", "The cytopenia has another cause.")));
    }
    List<String> missing = new ArrayList<>();
    if (marrow.blastsPercent() == null) {
      missing.add("blasts in the marrow");
    }
    if (marrow.otherCause() == null) {
      missing.add("whether there is another cause");
    }
    return missing.isEmpty()
        ? new Prolonged(
            List.of(
                value,
                words.reason(
                    "NO_LEUKAEMIA",
                    "Marrow blasts below %s %% and no other cause."
                        .formatted(criteria.marrowBlastsBelow().toPlainString()))))
        : undetermined(missing, List.of(value), words);
  }

  private boolean hasLeukaemia(MarrowFindings marrow) {
    BigDecimal blasts = marrow.blastsPercent();
    return blasts != null && blasts.compareTo(criteria.marrowBlastsBelow()) >= 0;
  }

  private static Reason leukaemia(MarrowFindings marrow, RecoveryReasons words) {
    return words.reason(
        "LEUKAEMIA",
        "Leukaemia persists: %s %% blasts in the marrow.".formatted(marrow.blastsPercent()));
  }

  private static CytopeniaDecision undetermined(
      List<String> missing, List<Reason> known, RecoveryReasons words) {
    List<Reason> reasons = new ArrayList<>(known);
    reasons.add(words.reason("MISSING", "Missing: %s.".formatted(String.join(", ", missing))));
    return new CannotBeDetermined(missing, reasons);
  }

  private Optional<Count> nearest(LocalDate day, List<Count> counts) {
    return counts.stream()
        .filter(count -> distance(day, count) <= criteria.windowDays())
        .min(
            Comparator.comparingLong((Count count) -> distance(day, count))
                .thenComparing(Count::value));
  }

  private static long distance(LocalDate day, Count count) {
    return Math.abs(count.on().toEpochDay() - day.toEpochDay());
  }
}
