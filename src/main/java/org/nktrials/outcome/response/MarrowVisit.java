package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.EuropeanLeukemiaNet;
import org.nktrials.rules.response.LeukaemiaResponse;
import org.nktrials.rules.response.LeukaemiaResponse.Category;
import org.nktrials.rules.response.MarrowAssessment;

/**
 * An assessment of leukaemia as stored; what was not done is null. Units as in {@link
 * AssessMarrow}.
 *
 * @param computedThen what the rule said when it was entered
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 */
public record MarrowVisit(
    UUID id,
    LocalDate on,
    boolean beforeTreatment,
    @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean adequateMarrow,
    @Nullable Boolean circulatingBlasts,
    @Nullable Boolean extramedullary,
    @Nullable BigDecimal neutrophils,
    @Nullable BigDecimal platelets,
    @Nullable Boolean transfusionFree,
    @Nullable Category investigator,
    @Nullable String reason,
    Category computedThen,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** The response by the rule. Transfused platelets, or of which it is not known, do not count. */
  LeukaemiaResponse judge(@Nullable BigDecimal blastsBefore) {
    return judge(
        marrowBlasts,
        blastsBefore,
        circulatingBlasts,
        extramedullary,
        adequateMarrow,
        neutrophils,
        Boolean.TRUE.equals(transfusionFree) ? platelets : null);
  }

  static LeukaemiaResponse judge(AssessMarrow seen, @Nullable BigDecimal blastsBefore) {
    return judge(
        seen.marrowBlasts(),
        blastsBefore,
        seen.circulatingBlasts(),
        seen.extramedullary(),
        seen.adequateMarrow(),
        seen.neutrophils(),
        Boolean.TRUE.equals(seen.transfusionFree()) ? seen.platelets() : null);
  }

  private static LeukaemiaResponse judge(
      @Nullable BigDecimal blasts,
      @Nullable BigDecimal before,
      @Nullable Boolean circulating,
      @Nullable Boolean outside,
      @Nullable Boolean adequate,
      @Nullable BigDecimal neutrophils,
      @Nullable BigDecimal platelets) {
    return EuropeanLeukemiaNet.judge(
        new MarrowAssessment(
            blasts, before, circulating, outside, adequate, neutrophils, platelets));
  }
}
