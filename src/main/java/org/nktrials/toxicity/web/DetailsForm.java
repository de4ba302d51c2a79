package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;

/**
 * What a full form says beyond the short one.
 *
 * @param awareAt local time at the site
 * @param actions by drug code; drugs may be left out
 */
record DetailsForm(
    @Valid @Size(max = 40, message = "At most 40 periods.") @Nullable
        List<@Valid GradePeriodForm> periods,
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

  static final DetailsForm EMPTY =
      new DetailsForm(List.of(), null, null, Set.of(), null, null, null, null, Map.of());

  static DetailsForm of(AdverseEvent event, ZoneId zone) {
    AdverseEventDetails details = event.details();
    return new DetailsForm(
        details.periods().stream()
            .map(period -> GradePeriodForm.of(period, event.onset()))
            .toList(),
        details.endTime(),
        details.ongoing(),
        details.criteria(),
        details.awareAt() == null ? null : LocalDateTime.ofInstant(details.awareAt(), zone),
        details.expected(),
        details.outcome(),
        details.diedOn(),
        new HashMap<>(details.actions()));
  }

  /** The rows of the form: those typed, and free ones. */
  List<GradePeriodForm> rows() {
    List<GradePeriodForm> rows = new ArrayList<>(requireNonNullElse(periods, List.of()));
    while (!rows.isEmpty() && rows.getLast().blank()) {
      rows.removeLast();
    }
    for (int free = 0; free < FREE_ROWS; free++) {
      rows.add(GradePeriodForm.BLANK);
    }
    return rows;
  }

  boolean has(SeriousnessCriterion criterion) {
    return criteria != null && criteria.contains(criterion);
  }

  /** Whether anything beyond the short form is said. */
  boolean says() {
    return rows().size() > FREE_ROWS
        || endTime != null
        || ongoing != null
        || (criteria != null && !criteria.isEmpty())
        || awareAt != null
        || expected != null
        || outcome != null
        || diedOn != null
        || (actions != null && actions.values().stream().anyMatch(action -> action != null));
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
