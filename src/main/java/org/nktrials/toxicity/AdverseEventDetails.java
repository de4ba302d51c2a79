package org.nktrials.toxicity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;

/**
 * What is said of an adverse event beyond term, onset, grade and relatedness. Null is "not said
 * yet".
 *
 * @param periods grades over time in order; empty where one grade says it all
 * @param endTime time of day of the end
 * @param ongoing whether it still lasts; false while an end is entered
 * @param criteria why it is serious
 * @param awareAt when the site learnt that it is serious; null stands for the time of entry
 * @param expected judged by the protocol's reference safety information
 * @param diedOn date of death, for a fatal event
 * @param actions what was done with each drug, by its code; a drug may be left out
 */
public record AdverseEventDetails(
    List<GradePeriod> periods,
    @Nullable LocalTime endTime,
    @Nullable Boolean ongoing,
    Set<SeriousnessCriterion> criteria,
    @Nullable Instant awareAt,
    @Nullable Expectedness expected,
    @Nullable EventOutcome outcome,
    @Nullable LocalDate diedOn,
    Map<String, ActionTaken> actions) {

  /** Nothing said. */
  public static final AdverseEventDetails NONE =
      new AdverseEventDetails(List.of(), null, null, Set.of(), null, null, null, null, Map.of());

  /** Copies the collections. */
  public AdverseEventDetails {
    periods = List.copyOf(periods);
    criteria = Set.copyOf(criteria);
    actions = Map.copyOf(actions);
  }

  AdverseEventDetails with(List<GradePeriod> grades) {
    return new AdverseEventDetails(
        grades, endTime, ongoing, criteria, awareAt, expected, outcome, diedOn, actions);
  }

  AdverseEventDetails with(Set<SeriousnessCriterion> why, @Nullable EventOutcome end) {
    return new AdverseEventDetails(
        periods, endTime, ongoing, why, awareAt, expected, end, diedOn, actions);
  }
}
