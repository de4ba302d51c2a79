package org.nktrials.cohort;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;

/**
 * One decision with all that a reader asks about it.
 *
 * @param treated patients who have had study drug at the levels that it opened
 * @param capacities capacities in which the person may sign decisions of the trial
 * @param obstacle why the person cannot sign it now; null when that is possible
 * @param mayWithdraw whether the person may withdraw it
 */
public record DecisionFile(
    TrialSummary trial,
    DecisionView view,
    ProtocolVersion protocol,
    List<BoardView.Cell> treated,
    Set<Capacity> capacities,
    @Nullable String obstacle,
    boolean mayWithdraw) {

  /** Levels that it opened, as pages spell them. */
  public List<String> openedLevels() {
    return view.levels().stream().map(protocol.definition()::levelName).toList();
  }

  /** Capacities in which the person may sign it still. */
  public List<Capacity> open() {
    return view.outstanding().stream().filter(capacities::contains).sorted().toList();
  }
}
