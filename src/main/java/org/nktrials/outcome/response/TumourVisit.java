package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.TumourAssessment;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;

/**
 * An assessment of tumours as stored.
 *
 * @param investigator the investigator's own response; null when it is the computed one
 * @param computedThen what the rule said when it was entered
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 */
public record TumourVisit(
    UUID id,
    LocalDate on,
    List<LesionReading> readings,
    NonTarget nonTarget,
    @Nullable Boolean newLesion,
    @Nullable String newLesionWhere,
    @Nullable Category investigator,
    @Nullable String reason,
    Category computedThen,
    @Nullable Instant cancelledAt,
    long version) {

  private static final BigDecimal NORMAL_NODE = BigDecimal.TEN;

  public TumourVisit {
    readings = List.copyOf(readings);
  }

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** What was seen of a target lesion; not evaluated where nothing was entered. */
  public LesionReading of(TumourLesion lesion) {
    return readings.stream()
        .filter(reading -> reading.lesion() == lesion.number())
        .findFirst()
        .orElseGet(() -> LesionReading.notEvaluated(lesion.number()));
  }

  /** As the rule reads it, with the targets that count. */
  TumourAssessment assessment(List<TumourLesion> targets) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean gone = true;
    for (TumourLesion target : targets) {
      BigDecimal size = of(target).size();
      if (size == null) {
        return new TumourAssessment(on, null, null, nonTarget, newLesion);
      }
      sum = sum.add(size);
      gone &= target.nodal() ? size.compareTo(NORMAL_NODE) < 0 : size.signum() == 0;
    }
    return new TumourAssessment(on, sum, gone, nonTarget, newLesion);
  }
}
