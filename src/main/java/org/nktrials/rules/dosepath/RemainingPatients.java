package org.nktrials.rules.dosepath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nktrials.rules.escalation.Cohort;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.escalation.LevelNames;
import org.nktrials.rules.escalation.ThreePlusThree;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;

/**
 * How many more patients a trial takes until it is complete, at least and at most, over every
 * outcome; patients who are not evaluable are replaced and come on top.
 *
 * @param fewest from 0
 * @param most at least {@code fewest}
 */
public record RemainingPatients(int fewest, int most) {

  /** Beyond this the outcomes are too many to look at all. */
  public static final int MOST_LEVELS = 12;

  private static final RemainingPatients NONE = new RemainingPatients(0, 0);

  /** Over all paths; empty for a trial with more than {@link #MOST_LEVELS} levels. */
  public static Optional<RemainingPatients> of(
      DoseHistory history, ThreePlusThreeSettings settings) {
    return history.doseLevels() > MOST_LEVELS
        ? Optional.empty()
        : Optional.of(after(history, settings, new HashMap<>()));
  }

  private static RemainingPatients after(
      DoseHistory history,
      ThreePlusThreeSettings settings,
      Map<List<Integer>, RemainingPatients> known) {
    List<Integer> state = state(history);
    RemainingPatients before = known.get(state);
    if (before != null) {
      return before;
    }
    EscalationDecision decision = ThreePlusThree.decide(history, settings, LevelNames.NUMBERS);
    int observed = DosePaths.observed(history, decision);
    RemainingPatients found =
        IntStream.rangeClosed(0, observed == 0 ? -1 : observed)
            .mapToObj(dlt -> after(DosePaths.after(history, decision, dlt), settings, known))
            .reduce(RemainingPatients::either)
            .map(rest -> rest.plus(decision.additionalPatients()))
            .orElse(NONE);
    known.put(state, found);
    return found;
  }

  /** Counts of each level, and the level of the last cohort: all that a decision looks at. */
  private static List<Integer> state(DoseHistory history) {
    int[] counts = new int[3 * history.doseLevels() + 1];
    for (Cohort cohort : history.cohorts()) {
      int at = 3 * (cohort.level() - 1);
      counts[at] += cohort.evaluable();
      counts[at + 1] += cohort.dlt();
      counts[at + 2] += cohort.pending();
    }
    counts[counts.length - 1] =
        history.cohorts().isEmpty() ? 0 : history.cohorts().getLast().level();
    return IntStream.of(counts).boxed().toList();
  }

  private RemainingPatients either(RemainingPatients other) {
    return new RemainingPatients(Math.min(fewest, other.fewest), Math.max(most, other.most));
  }

  private RemainingPatients plus(int patients) {
    return new RemainingPatients(fewest + patients, most + patients);
  }
}
