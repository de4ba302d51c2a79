package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.SurvivalQuestion;
import org.nktrials.statistics.survival.Ties;

/**
 * Follow-up as programs send it. Groups and covariates may be absent or empty; ties are Efron's
 * unless Breslow's are asked for.
 */
record SurvivalRequest(
    @NotNull(message = MISSING) List<@NotNull(message = MISSING) Double> times,
    @NotNull(message = MISSING) List<@NotNull(message = MISSING) Boolean> events,
    @Nullable List<@NotNull(message = MISSING) String> groups,
    @Nullable Map<String, @NotNull(message = MISSING) List<@NotNull(message = MISSING) Double>>
        covariates,
    @Nullable @Pattern(regexp = "efron|breslow", message = "This must be efron or breslow.")
        String ties) {

  private static final String MISSING = "This field is missing.";

  /** The question, once the constraints hold. */
  SurvivalQuestion question() {
    return new SurvivalQuestion(
        times,
        events,
        requireNonNullElse(groups, List.of()),
        requireNonNullElse(covariates, Map.of()),
        "breslow".equals(ties) ? Ties.BRESLOW : Ties.EFRON);
  }
}
