package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a full form says beyond the short one.
 *
 * @param awareAt local time at the site
 * @param actions by drug code; drugs may be left out
 */
record DetailsForm(
    @Size(max = 40, message = "At most 40 periods.") @Nullable List<@Valid GradePeriodForm> periods,
    @Nullable LocalTime endTime,
    @Nullable Boolean ongoing,
    @Nullable Set<SeriousnessCriterion> criteria,
    @Nullable LocalDateTime awareAt,
    @Nullable Expectedness expected,
    @Nullable EventOutcome outcome,
    @Nullable LocalDate diedOn,
    @Nullable Map<String, @Nullable ActionTaken> actions) {

  /** Free rows below those that are filled, for grades to come. */
  private static final int FREE_ROWS = 2;

  private static final int MOST_ROWS = 40;
  private static final Pattern ROW = Pattern.compile("^details\\.periods\\[[1-3]?\\d]");

  /** The fields of a stored event as text. */
  static TypedText text(AdverseEvent event, ZoneId zone) {
    AdverseEventDetails details = event.details();
    TypedText text =
        TypedText.stored()
            .with("details.endTime", details.endTime())
            .with("details.ongoing", details.ongoing())
            .with("details.expected", details.expected())
            .with("details.outcome", details.outcome())
            .with("details.diedOn", details.diedOn());
    if (details.awareAt() != null) {
      text.with(
          "details.awareAt",
          LocalDateTime.ofInstant(details.awareAt(), zone).truncatedTo(ChronoUnit.MINUTES));
    }
    details.criteria().forEach(criterion -> text.with("details.criteria", criterion));
    details.actions().forEach((drug, act) -> text.with("details.actions[" + drug + "]", act));
    for (int row = 0; row < details.periods().size(); row++) {
      GradePeriodForm.of(details.periods().get(row), event.onset())
          .into(text, "details.periods[" + row + "]");
    }
    return text;
  }

  /** Rows of the form: those that say something, and free ones for grades to come. */
  static int rows(TypedText text) {
    return Math.min(MOST_ROWS, text.rows("details.periods", MOST_ROWS) + FREE_ROWS);
  }

  /**
   * Refuses rows that no form of ours has; the binder would stumble over them.
   *
   * @throws ResponseStatusException as a bad request
   */
  static void refuseOtherRows(WebRequest request) {
    boolean other =
        request.getParameterMap().keySet().stream()
            .anyMatch(name -> name.startsWith("details.periods[") && !ROW.matcher(name).find());
    if (other) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such row.");
    }
  }

  AdverseEventDetails toDetails(Moment onset, ZoneId zone) {
    Map<String, ActionTaken> taken = new HashMap<>();
    requireNonNullElse(actions, Map.<String, @Nullable ActionTaken>of())
        .forEach(
            (drug, action) -> {
              if (action != null) {
                taken.put(drug, action);
              }
            });
    List<GradePeriod> grades =
        GradePeriodForm.periods(requireNonNullElse(periods, List.of()), onset);
    return new AdverseEventDetails(
        grades,
        endTime,
        ongoing,
        requireNonNullElse(criteria, Set.of()),
        awareAt == null ? null : awareAt.atZone(zone).toInstant(),
        expected,
        outcome,
        diedOn,
        taken);
  }
}
