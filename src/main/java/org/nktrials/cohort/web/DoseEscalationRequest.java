package org.nktrials.cohort.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.Cohort;
import org.nktrials.rules.escalation.DoseHistory;

/**
 * A dose history as programs send it. Counts of patients are never assumed, so a history without
 * cohorts says so with an empty list; only patients in the DLT window may be left out, meaning 0.
 */
record DoseEscalationRequest(
    @NotNull(message = Words.MISSING)
        @Pattern(regexp = Words.DESIGNS, message = Words.UNKNOWN_DESIGN)
        String design,
    @Nullable SettingsJson settings,
    @NotNull(message = Words.MISSING) Integer doseLevels,
    @Nullable Integer startLevel,
    @NotNull(message = Words.MISSING)
        List<@NotNull(message = Words.MISSING) @Valid CohortJson> cohorts) {

  /** One cohort, in order of treatment. */
  record CohortJson(
      @NotNull(message = Words.MISSING) Integer level,
      @NotNull(message = Words.MISSING) Integer evaluable,
      @NotNull(message = Words.MISSING) Integer dlt,
      @Nullable Integer pending) {

    Cohort cohort() {
      return new Cohort(level, evaluable, dlt, requireNonNullElse(pending, 0));
    }
  }

  /** The history, once the constraints hold. */
  DoseHistory history() {
    return new DoseHistory(
        doseLevels,
        requireNonNullElse(startLevel, 1),
        cohorts.stream().map(CohortJson::cohort).toList());
  }
}
