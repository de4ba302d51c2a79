package org.nktrials.protocol;

import java.util.List;
import org.nktrials.rules.schedule.VisitRule;
import org.nktrials.rules.schedule.VisitTiming;
import org.nktrials.rules.schedule.VisitWindow;

/**
 * A visit of the protocol.
 *
 * @param id unique in the protocol, such as C1D10
 * @param label as spelled on pages
 * @param procedures codes of what is done, at least one
 */
public record Visit(
    String id, String label, VisitTiming timing, VisitWindow window, List<String> procedures) {

  public Visit {
    procedures = List.copyOf(procedures);
  }

  VisitRule rule() {
    return new VisitRule(id, timing, window);
  }
}
