package org.nktrials.aftercare.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.recovery.RecoveryDecision;

/**
 * A recovery as a line of the page.
 *
 * @param name what recovers, with the count to be reached
 * @param word how it stands
 * @param on day of recovery; null where there is none
 */
record RecoveryRow(
    String name,
    String word,
    String icon,
    String colour,
    @Nullable LocalDate on,
    List<Reason> reasons) {

  static RecoveryRow of(String name, RecoveryDecision decision) {
    return switch (decision) {
      case RecoveryDecision.Recovered(var on, var why) ->
          new RecoveryRow(name, "recovered", "done", "green", on, why);
      case RecoveryDecision.NeverBelow(var why) ->
          new RecoveryRow(name, "never below", "done", "green", null, why);
      case RecoveryDecision.NotYet(var why) ->
          new RecoveryRow(name, "not yet", "wait", "blue", null, why);
      case RecoveryDecision.CannotBeDetermined(_, var why) ->
          new RecoveryRow(name, "cannot be determined", "unknown", "orange", null, why);
    };
  }
}
